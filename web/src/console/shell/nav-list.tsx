import { type JSX, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useLocale } from '#web/i18n/locale.ts';
import { Icon } from '#web/ui/icon.tsx';
import { activeHref, type NavSection } from '../nav.ts';

type NavListProps = { readonly nav: readonly NavSection[]; readonly collapsed?: boolean; readonly onGo?: () => void };
type RowProps = {
  readonly section: NavSection;
  readonly active: string | undefined;
  readonly onGo?: (() => void) | undefined;
};

/** A section with one page is a link; so is every section while the navigation is collapsed. */
const SectionLink = ({ section, active, onGo }: RowProps): JSX.Element => {
  const locale = useLocale();
  const here = section.items.some(({ href }) => href === active);
  return (
    <Link
      className="tx-nav-row"
      to={section.items[0]?.href ?? '/'}
      title={section.label[locale]}
      {...(here ? { 'aria-current': 'page' as const } : {})}
      onClick={onGo}
    >
      <Icon name={section.icon} />
      <span className="tx-nav-label">{section.label[locale]}</span>
    </Link>
  );
};

const SectionGroup = ({ section, active, onGo }: RowProps): JSX.Element => {
  const locale = useLocale();
  const here = section.items.some(({ href }) => href === active);
  const [chosen, setChosen] = useState<boolean | undefined>(undefined);
  const open = chosen ?? here;
  return (
    <>
      <button
        type="button"
        className="tx-nav-row"
        data-here={here || undefined}
        aria-expanded={open}
        onClick={() => setChosen(!open)}
      >
        <Icon name={section.icon} />
        <span className="tx-nav-label">{section.label[locale]}</span>
        <Icon name={open ? 'down' : 'right'} size={16} />
      </button>
      <ul className="tx-nav-sub" hidden={!open}>
        {section.items.map(({ href, label }) => (
          <li key={href}>
            <Link
              className="tx-nav-row"
              to={href}
              {...(href === active ? { 'aria-current': 'page' as const } : {})}
              onClick={onGo}
            >
              <span className="tx-nav-label">{label[locale]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
};

export const NavList = ({ nav, collapsed, onGo }: NavListProps): JSX.Element => {
  const { pathname } = useLocation();
  const active = activeHref(nav, pathname);
  const list = useRef<HTMLUListElement>(null);
  // A long section scrolls; where one is must be seen without looking for it.
  useEffect(() => {
    if (active !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul className="tx-nav" ref={list}>
      {nav.map((section) => (
        <li key={section.key}>
          {collapsed || section.items.length === 1 ? (
            <SectionLink section={section} active={active} onGo={onGo} />
          ) : (
            <SectionGroup section={section} active={active} onGo={onGo} />
          )}
        </li>
      ))}
    </ul>
  );
};
