import { type JSX, Suspense } from 'react';
import { signInUrl } from '#web/api/http.ts';
import { useText } from '#web/i18n/text.ts';
import { useSessionRemote } from '#web/light/use-session.ts';
import { Mark } from '#web/ui/brand.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { LanguageSwitch } from '#web/ui/language-switch.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { Phone } from './phone.tsx';
import { memberTexts } from './texts.ts';

const SignInDoor = (): JSX.Element => {
  const t = useText(memberTexts);
  return (
    <main className="tx-phone tx-phone-door">
      <Mark size={72} />
      <h1 className="tx-phone-door-title">{t('signInTitle')}</h1>
      <p className="tx-phone-door-hint">{t('signInHint')}</p>
      <a className="tx-button" data-main="" data-wide="" href={signInUrl()}>
        {t('signIn')}
      </a>
      <LanguageSwitch />
    </main>
  );
};

const NotAMember = (): JSX.Element => {
  const t = useText(memberTexts);
  return (
    <main className="tx-phone">
      <Empty
        icon="card"
        title={t('noMemberTitle')}
        hint={t('noMemberHint')}
        action={
          <a className="tx-button" href="/">
            {t('toConsole')}
          </a>
        }
      />
    </main>
  );
};

const Door = (): JSX.Element => (
  <QueryView query={useSessionRemote()} shape="page">
    {(session) => {
      if (session === null) return <SignInDoor />;
      return session.active?.memberId === undefined ? <NotAMember /> : <Phone />;
    }}
  </QueryView>
);

export const MemberEntry = (): JSX.Element => (
  <Suspense>
    <Door />
  </Suspense>
);
