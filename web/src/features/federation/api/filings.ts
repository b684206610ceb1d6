import { useQuery } from '@tanstack/react-query';
import { type AcceptFiling, acceptFiling, type Filing, getFiling, listFilings, returnFiling } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const FILINGS = ['federation', 'filings'];
const stale = [FILINGS];
/** An answer arrives within seconds: the page looks again until it has. */
const LOOK_AGAIN_MS = 2_000;

export type FilingState = 'waiting' | 'done';

export const useFilings = (nodeCode: string, state: FilingState, enabled: boolean) =>
  useCursorList<Filing>({
    key: [...FILINGS, nodeCode, state],
    load: ({ cursor, limit }) => listFilings({ limit, nodeCode, state, ...(cursor ? { cursor } : {}) }),
    enabled,
  });

/** What waits for the own node, counted on one page. */
export const useWaitingFilings = () =>
  useQuery({ queryKey: [...FILINGS, 'notice'], queryFn: () => listFilings({ state: 'waiting', limit: 50 }) });

export const useFiling = (id: string, nodeCode: string | undefined) =>
  useQuery({
    queryKey: [...FILINGS, 'one', id],
    queryFn: () => getFiling(id, nodeCode ? { nodeCode } : {}),
    refetchInterval: ({ state }) => (state.data?.delivery === 'underWay' ? LOOK_AGAIN_MS : false),
  });

export const useAcceptance = (id: string, done: () => void) =>
  useAction({ run: (said: AcceptFiling) => acceptFiling(id, said), stale, done });

export const useReturn = (id: string, done: () => void) =>
  useAction({ run: (note: string) => returnFiling(id, { note }), stale, done });
