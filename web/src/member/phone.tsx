import { type JSX, Suspense, useEffect } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { LanguageSwitch } from '#web/ui/language-switch.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { useCare } from './care.ts';
import { linkTo, match, usePlace } from './router.ts';
import { type MemberRoute, memberRoutes } from './routes.tsx';
import { memberTexts } from './texts.ts';

const MAX_BAR = 4;

const BottomBar = ({ current }: { readonly current: MemberRoute | undefined }): JSX.Element | null => {
  const t = useText(memberTexts);
  const locale = useLocale();
  const items = memberRoutes.filter(({ bar }) => bar !== undefined).slice(0, MAX_BAR);
  if (items.length < 2) return null;
  return (
    <nav className="tx-phone-bar" aria-label={t('bar')}>
      <ul>
        {items.map((route) => (
          <li key={route.path}>
            <a {...linkTo(route.path)} {...(route === current ? { 'aria-current': 'page' as const } : {})}>
              <Icon name={route.bar ?? 'home'} size={24} />
              {route.path === '' ? t('home') : route.title[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const TopLine = ({ current }: { readonly current: MemberRoute | undefined }): JSX.Element => {
  const t = useText(memberTexts);
  const common = useText(commonTexts);
  const locale = useLocale();
  const [care, setCare] = useCare();
  const title = current?.title[locale] ?? common('notFoundTitle');
  useEffect(() => {
    document.title = `${title} · ${common('brand')}`;
  }, [title, common]);
  return (
    <header className="tx-phone-top">
      {current?.path === '' ? null : (
        <a className="tx-quiet" {...linkTo('')}>
          <Icon name="left" size={24} title={t('back')} />
        </a>
      )}
      <h1>{title}</h1>
      <button type="button" className="tx-quiet" aria-pressed={care} onClick={() => setCare(!care)}>
        <Icon name="text" size="1.2em" />
        {t(care ? 'careOff' : 'care')}
      </button>
      <LanguageSwitch />
    </header>
  );
};

export const Phone = (): JSX.Element => {
  const t = useText(commonTexts);
  const place = usePlace();
  const current = memberRoutes.find(({ path }) => match(path, place) !== undefined);
  const Page = current?.page;
  return (
    <div className="tx-phone">
      <a className="tx-skip" href="#content">
        {t('skipToContent')}
      </a>
      <TopLine current={current} />
      <main id="content" tabIndex={-1} className="tx-phone-main">
        <Suspense fallback={<Loading />}>
          {Page ? <Page /> : <Empty icon="search" title={t('notFoundTitle')} />}
        </Suspense>
      </main>
      <BottomBar current={current} />
    </div>
  );
};
