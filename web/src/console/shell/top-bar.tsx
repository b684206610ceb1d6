import type { JSX } from 'react';
import { useSession, useSignOut } from '#web/api/use-session.ts';
import { useText } from '#web/i18n/text.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { LanguageSwitch } from '#web/ui/language-switch.tsx';
import type { NavSection } from '../nav.ts';
import { consoleTexts } from '../texts.ts';
import { NavDrawer } from './nav-drawer.tsx';
import { OfficeSwitcher } from './office-switcher.tsx';

const AccountMenu = (): JSX.Element => {
  const t = useText(consoleTexts);
  const { person, active } = useSession();
  const signOut = useSignOut();
  return (
    <Disclosure
      label={t('account')}
      face={
        <>
          <span className="tx-avatar" aria-hidden="true">
            {[...person.name][0]}
          </span>
          <span className="tx-wide-only">{person.name}</span>
          <Icon name="down" size={16} />
        </>
      }
    >
      {() => (
        <ul>
          {active?.memberId ? (
            <li>
              <a className="tx-choice" href="/member">
                <Icon name="card" />
                {t('memberPage')}
              </a>
            </li>
          ) : null}
          <li>
            <a className="tx-choice" href="/docs">
              <Icon name="form" />
              {t('apiDocs')}
            </a>
          </li>
          <li>
            <button type="button" className="tx-choice" onClick={() => signOut.mutate()}>
              <Icon name="out" />
              {t('signOut')}
            </button>
          </li>
        </ul>
      )}
    </Disclosure>
  );
};

export const TopBar = ({ nav }: { readonly nav: readonly NavSection[] }): JSX.Element => (
  <header className="tx-top">
    <NavDrawer nav={nav} />
    <OfficeSwitcher />
    <div className="tx-top-end">
      <LanguageSwitch />
      <AccountMenu />
    </div>
  </header>
);
