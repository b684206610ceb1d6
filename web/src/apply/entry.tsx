import { type JSX, Suspense, useEffect } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Brand } from '#web/ui/brand.tsx';
import { LanguageSwitch } from '#web/ui/language-switch.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { ApplyPage } from './page.tsx';
import { applyTexts } from './texts.ts';

/** The frame of the public sign-up; `page.tsx` chooses what stands in it. */
export const ApplyEntry = (): JSX.Element => {
  const t = useText(applyTexts);
  const common = useText(commonTexts);
  useEffect(() => {
    document.title = `${t('title')} · ${common('brand')}`;
  }, [t, common]);
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
        <h1>{t('title')}</h1>
        <p className="tx-apply-hint">{t('hint')}</p>
        <Suspense fallback={<Loading />}>
          <ApplyPage />
        </Suspense>
      </main>
    </div>
  );
};
