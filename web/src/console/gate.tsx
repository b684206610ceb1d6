import { QueryClientProvider } from '@tanstack/react-query';
import { type JSX, lazy, Suspense, useEffect, useState } from 'react';
import { goToSignIn } from '#web/api/http.ts';
import { makeQueryClient } from '#web/api/query-client.ts';
import { useSessionQuery } from '#web/api/use-session.ts';
import { Landing } from '#web/landing/landing.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Loading } from '#web/ui/loading.tsx';

// antd and everything behind the sign-in come only after someone is signed in.
const SignedIn = lazy(() => import('./signed-in.tsx'));

const SendToSignIn = (): JSX.Element => {
  useEffect(goToSignIn, []);
  return <Loading shape="page" />;
};

const Door = (): JSX.Element => {
  const { data: session, error, refetch } = useSessionQuery();
  if (session) return <SignedIn />;
  if (session === null) return location.pathname === '/' ? <Landing /> : <SendToSignIn />;
  if (error) {
    return (
      <main className="tx-alone">
        <ErrorPanel problem={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  return <Loading shape="page" />;
};

export const Gate = (): JSX.Element => {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <Suspense fallback={<Loading shape="page" />}>
        <Door />
      </Suspense>
    </QueryClientProvider>
  );
};
