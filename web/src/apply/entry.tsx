import { type JSX, Suspense, useEffect } from 'react';
import { page } from '#web/api/page.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Brand } from '#web/ui/brand.tsx';
import { LanguageSwitch } from '#web/ui/language-switch.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { useView } from './place.ts';
import { applyTexts } from './texts.ts';

const pages = {
  form: page(() => import('./form/apply-form.tsx')),
  status: page(() => import('./status/status-page.tsx')),
  invitation: page(() => import('./invitation/invitation-page.tsx')),
} as const;

const words = {
  form: { title: 'title', hint: 'hint' },
  status: { title: 'statusTitle', hint: 'statusHint' },
  invitation: { title: 'invitationTitle', hint: 'invitationHint' },
} as const;

/** The frame of what anybody may open: sign-up, how an application stands, an invitation. */
export const ApplyEntry = (): JSX.Element => {
  const t = useText(applyTexts);
  const common = useText(commonTexts);
  const view = useView();
  const { title, hint } = words[view];
  const Page = pages[view];
  useEffect(() => {
    document.title = `${t(title)} · ${common('brand')}`;
  }, [t, common, title]);
  return (
    <div className="tx-landing">
      <header className="tx-landing-top">
        <a className="tx-apply-home" href="/">
          <Brand />
          <span className="tx-hidden">{t('home')}</span>
        </a>
        <LanguageSwitch />
      </header>
      <main className="tx-apply">
        <h1>{t(title)}</h1>
        <p className="tx-apply-hint">{t(hint)}</p>
        <Suspense fallback={<Loading />}>
          <Page />
        </Suspense>
      </main>
    </div>
  );
};
