import './phone.css';
import type { JSX } from 'react';
import { type Permission, ruleOf } from '#shared/tenancy/access/permissions.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { phoneTexts } from './texts.ts';

type What = { readonly text: 'whoRoster' | 'whoReveal' | 'whoChange' | 'whoDues'; readonly permission: Permission };

const WHAT: readonly What[] = [
  { text: 'whoRoster', permission: 'members.roster.read' },
  { text: 'whoReveal', permission: 'members.roster.reveal' },
  { text: 'whoChange', permission: 'members.roster.write' },
  { text: 'whoDues', permission: 'funds.dues.read' },
];

/** Made from the permission table itself, so that it cannot promise what the product does not keep. */
const PrivacyPage = (): JSX.Element => {
  const t = useText(phoneTexts);
  const locale = useLocale();
  return (
    <div className="tx-stack">
      <p>{t('whoLead')}</p>
      {WHAT.map(({ text, permission }) => (
        <section key={text} className="tx-sheet">
          <h2>{t(text)}</h2>
          <ul className="tx-roles">
            {(ruleOf(permission).union ?? []).map((role) => (
              <li key={role}>{roleLabel(role)[locale]}</li>
            ))}
          </ul>
          {text === 'whoReveal' ? <p className="tx-phone-note">{t('whoRevealNote')}</p> : null}
        </section>
      ))}
      <section className="tx-sheet">
        <h2>{t('whoAbove')}</h2>
        <p>{t('whoAboveText')}</p>
      </section>
      <section className="tx-sheet">
        <h2>{t('whoSelf')}</h2>
        <p>{t('whoSelfText')}</p>
      </section>
    </div>
  );
};

export default PrivacyPage;
