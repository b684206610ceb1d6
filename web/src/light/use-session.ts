import { loadSession, type Session } from '#web/api/session.ts';
import { type Remote, useRemote } from './remote.ts';

export const useSessionRemote = (): Remote<Session | null> => useRemote('session', loadSession);

/** On the pages of the member entry there always is one. */
export const useSession = (): Session => {
  const { data } = useSessionRemote();
  if (!data) throw new Error('useSession stands outside the signed-in pages');
  return data;
};
