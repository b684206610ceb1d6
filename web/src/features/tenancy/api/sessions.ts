import { useQuery } from '@tanstack/react-query';
import { listSessions, revokeSession, type SessionList } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export type OpenSession = SessionList['data'][number];

export const useSessions = () =>
  useQuery({ queryKey: ['tenancy', 'sessions'], queryFn: async () => (await listSessions()).data });

export const useRevocation = (done: () => void) =>
  useAction({
    run: async (ids: readonly string[]) => {
      for (const id of ids) await revokeSession(id);
    },
    stale: [['tenancy', 'sessions']],
    done,
  });
