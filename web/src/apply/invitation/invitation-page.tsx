import { type JSX, useState } from 'react';
import { acceptInvitation, type SessionInfo } from '#web/api/client.ts';
import { signInUrl } from '#web/api/http.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Button } from '#web/light/button.tsx';
import { usePost } from '#web/light/use-post.ts';
import { useSessionRemote } from '#web/light/use-session.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { keepInvitation, keptInvitation } from '../kept.ts';
import { invitationTexts } from './texts.ts';

const HERE = '/apply/invitation';
const OUT_AND_BACK = `/auth/logout?returnTo=${encodeURIComponent(HERE)}`;

/** Taken out of the address at once: it stays in this tab over the sign-in, and in no history. */
const takeToken = (): string | undefined => {
  const given = decodeURIComponent(location.hash.slice(1));
  if (given === '') return keptInvitation();
  keepInvitation(given);
  history.replaceState(null, '', HERE);
  return given;
};

const Accepted = ({ session }: { readonly session: SessionInfo }): JSX.Element => {
  const t = useText(invitationTexts);
  const locale = useLocale();
  const roles = (session.active?.roles ?? []).map((role) => roleLabel(role)[locale]);
  return (
    <Empty
      icon="check"
      title={t('acceptedTitle')}
      hint={t('acceptedHint', {
        union: session.active?.name ?? '',
        roles: roles.join(locale === 'zh' ? '、' : ', '),
      })}
      action={
        <a className="tx-button" data-main="" href="/">
          {t('enter')}
        </a>
      }
    />
  );
};

const SignInFirst = (): JSX.Element => {
  const t = useText(invitationTexts);
  return (
    <Empty
      icon="cadre"
      title={t('received')}
      hint={`${t('signInFirst')}${t('phoneHint')}`}
      action={
        <a className="tx-button" data-main="" href={signInUrl(HERE)}>
          {t('signIn')}
        </a>
      }
    />
  );
};

const Decide = ({ token, name }: { readonly token: string; readonly name: string }): JSX.Element => {
  const t = useText(invitationTexts);
  const { send, busy, problem, result } = usePost({
    run: () => acceptInvitation({ token }),
    done: () => keepInvitation(undefined),
  });
  if (result) return <Accepted session={result} />;
  return (
    <div className="tx-stack">
      <p className="tx-invited">
        <span className="tx-standing-sign tx-tone-primary">
          <Icon name="person" size={26} />
        </span>
        <span>
          <small>{t('signedInAs')}</small>
          <strong>{name}</strong>
        </span>
        <a href={OUT_AND_BACK}>{t('otherAccount')}</a>
      </p>
      <p>{t('acceptHint')}</p>
      <ErrorPanel problem={problem} />
      <Button main wide busy={busy} onClick={() => void send()}>
        {t('accept')}
      </Button>
    </div>
  );
};

const InvitationPage = (): JSX.Element => {
  const t = useText(invitationTexts);
  const [token] = useState(takeToken);
  const session = useSessionRemote();
  const content = (): JSX.Element => {
    if (token === undefined) return <Empty icon="search" title={t('missingTitle')} hint={t('missingHint')} />;
    if (session.data) return <Decide token={token} name={session.data.person.name} />;
    if (session.data === null) return <SignInFirst />;
    return session.error ? <ErrorPanel problem={session.error} onRetry={session.refetch} /> : <Loading />;
  };
  return <section className="tx-sheet">{content()}</section>;
};

export default InvitationPage;
