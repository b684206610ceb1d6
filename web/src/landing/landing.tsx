import { type JSX, useEffect } from 'react';
import { signInUrl } from '#web/api/http.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Brand } from '#web/ui/brand.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import { LanguageSwitch } from '#web/ui/language-switch.tsx';
import '#web/styles/landing.css';
import { landingTexts } from './texts.ts';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

type DoorProps = {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly main?: boolean;
};

const Door = ({ href, icon, title, hint, main }: DoorProps): JSX.Element => (
  <a className="tx-door" data-main={main || undefined} href={href}>
    <span className="tx-door-sign">
      <Icon name={icon} size={24} />
    </span>
    <span className="tx-door-words">
      <strong>{title}</strong>
      <span className="tx-door-hint">{hint}</span>
    </span>
    <Icon name="right" />
  </a>
);

const Promises = (): JSX.Element => {
  const t = useText(landingTexts);
  return (
    <ul className="tx-promises">
      {(['One', 'Two', 'Three'] as const).map((which) => (
        <li key={which}>
          <strong>{t(`promise${which}`)}</strong>
          <span className="tx-promise-hint">{t(`promise${which}Hint`)}</span>
        </li>
      ))}
    </ul>
  );
};

/** What a visitor without a session sees: two doors. */
export const Landing = (): JSX.Element => {
  const t = useText(landingTexts);
  const common = useText(commonTexts);
  useEffect(() => {
    document.title = `${common('brand')} · ${common('tagline')}`;
  }, [common]);
  return (
    <div className="tx-landing">
      <header className="tx-landing-top">
        <Brand size={32} />
        <LanguageSwitch />
      </header>
      <main className="tx-landing-main">
        <div className="tx-landing-words">
          <h1>
            <span>{t('titleOne')}</span>
            <span>{t('titleTwo')}</span>
          </h1>
          <p>{t('lead')}</p>
        </div>
        <div className="tx-doors">
          <Door main href={signInUrl('/')} icon="door" title={t('doorSignIn')} hint={t('doorSignInHint')} />
          <Door href="/apply" icon="form" title={t('doorApply')} hint={t('doorApplyHint')} />
          {LOCAL.has(location.hostname) ? (
            <div className="tx-demo">
              <Icon name="info" />
              <p>
                <strong>{t('demoTitle')}</strong>
                {t('demoHint')}
              </p>
            </div>
          ) : null}
        </div>
        <Promises />
      </main>
      <footer className="tx-landing-foot">
        <a href="/member">{t('doorMember')}</a>
        <a href="/docs">{t('apiDocs')}</a>
        <span className="tx-foot-end">
          {t('feedback')} · {t('feedbackHint')}
        </span>
      </footer>
    </div>
  );
};
