import type { JSX } from 'react';
import { Link } from 'react-router';
import { useText } from '#web/i18n/text.ts';
import { Brand, Mark } from '#web/ui/brand.tsx';
import { Icon } from '#web/ui/icon.tsx';
import type { NavSection } from '../nav.ts';
import { consoleTexts } from '../texts.ts';
import { NavList } from './nav-list.tsx';

type SideNavProps = {
  readonly nav: readonly NavSection[];
  readonly collapsed: boolean;
  readonly onCollapse: (collapsed: boolean) => void;
};

export const SideNav = ({ nav, collapsed, onCollapse }: SideNavProps): JSX.Element => {
  const t = useText(consoleTexts);
  const label = t(collapsed ? 'expand' : 'collapse');
  return (
    <div className="tx-side">
      <div className="tx-side-inner">
        <Link className="tx-side-brand" to="/">
          {collapsed ? <Mark /> : <Brand />}
          <span className="tx-hidden">{t('home')}</span>
        </Link>
        <nav aria-label={t('mainNavigation')}>
          <NavList nav={nav} collapsed={collapsed} />
        </nav>
        <button
          type="button"
          className="tx-quiet tx-side-fold"
          aria-label={label}
          onClick={() => onCollapse(!collapsed)}
        >
          <Icon name={collapsed ? 'expand' : 'collapse'} />
          {collapsed ? null : label}
        </button>
      </div>
    </div>
  );
};
