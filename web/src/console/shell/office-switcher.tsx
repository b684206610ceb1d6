import { App } from 'antd';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { Office } from '#web/api/session.ts';
import { useSession, useSwitchOffice } from '#web/api/use-session.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText } from '#web/i18n/problems.ts';
import { useText } from '#web/i18n/text.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { consoleTexts } from '../texts.ts';

const useRoles = (): ((roles: readonly string[]) => string) => {
  const locale = useLocale();
  return (roles) => roles.map((role) => roleLabel(role)[locale]).join(locale === 'zh' ? '、' : ', ');
};

/** 单位 · 身份: where I act and as what. */
export const OfficeSwitcher = (): JSX.Element | null => {
  const t = useText(consoleTexts);
  const locale = useLocale();
  const roles = useRoles();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { active, offices } = useSession();
  const change = useSwitchOffice();
  if (!active) return null;
  const isActive = (office: Office): boolean => office.kind === active.kind && office.id === active.id;
  const choose = async (office: Office, close: () => void): Promise<void> => {
    close();
    if (isActive(office)) return;
    change.mutate(office.key, {
      onSuccess: () => void navigate('/'),
      onError: (problem) => void message.error(problemText(problem, locale)),
    });
  };
  const face = (
    <>
      <span className="tx-office-sign">
        <Icon name={active.kind === 'union' ? 'building' : 'tree'} />
      </span>
      <span className="tx-office">
        <span className="tx-office-name">{active.name}</span>
        <span className="tx-office-roles">{roles(active.roles)}</span>
      </span>
      {offices.length > 1 ? <Icon name="down" size={16} /> : null}
    </>
  );
  if (offices.length < 2) return <div className="tx-office-only">{face}</div>;
  return (
    <Disclosure className="tx-office-switcher" label={t('switchOffice')} face={face}>
      {(close) => (
        <>
          <p className="tx-panel-title">{t('offices')}</p>
          <ul>
            {offices.map((office) => (
              <li key={office.key}>
                <button
                  type="button"
                  className="tx-choice"
                  aria-current={isActive(office) ? 'true' : undefined}
                  onClick={() => void choose(office, close)}
                >
                  <Icon name={office.kind === 'union' ? 'building' : 'tree'} />
                  <span className="tx-office">
                    <span className="tx-office-name">{office.name}</span>
                    <span className="tx-office-roles">{roles(office.roles)}</span>
                  </span>
                  {isActive(office) ? <Icon name="check" size={18} title={t('currentOffice')} /> : null}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
};
