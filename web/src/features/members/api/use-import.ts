import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { getImport, type MemberImport } from '#web/api/client.ts';

const POLL_MS = 1000;
const WORKING: readonly MemberImport['status'][] = ['checking', 'committing', 'undoing'];

export const isWorking = (status: MemberImport['status']): boolean => WORKING.includes(status);

export const importKey = (importId: string) => ['members', 'imports', 'one', importId] as const;

/** One import, asked for every second while the background works on it; then the roster counts as stale. */
export const useImport = (importId: string) => {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: importKey(importId),
    queryFn: () => getImport(importId),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.status) ? POLL_MS : false),
  });
  const status = query.data?.status;
  const before = useRef(status);
  useEffect(() => {
    const wasWorking = before.current === 'committing' || before.current === 'undoing';
    before.current = status;
    if (!wasWorking || status === undefined || isWorking(status)) return;
    for (const part of ['list', 'summary', 'one', 'imports'])
      void client.invalidateQueries({ queryKey: ['members', part], refetchType: 'none' });
  }, [status, client]);
  return query;
};
