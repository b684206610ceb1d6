import { useQuery } from '@tanstack/react-query';
import {
  cancelPayout,
  dropReturnedPayment,
  getPayout,
  getPayoutDesk,
  listPayouts,
  type MakePayout,
  makePayout,
  type PayoutTemplate,
  putPayoutTemplate,
  type ReadPayoutResult,
  readPayoutResult,
  releasePayout,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const KEY = ['funds', 'payouts'] as const;
const stale = [['funds']];

export const usePayouts = () =>
  useCursorList({
    key: [...KEY, 'list'],
    load: ({ cursor, limit }) => listPayouts({ limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

export const usePayout = (id: string) => useQuery({ queryKey: [...KEY, 'one', id], queryFn: () => getPayout(id) });

export const usePayoutDesk = () => useQuery({ queryKey: [...KEY, 'desk'], queryFn: () => getPayoutDesk() });

export const useMakePayout = (done: (id: string) => void) =>
  useAction({
    run: (input: MakePayout, key) => makePayout(input, { idempotencyKey: key }),
    stale,
    done: ({ id }) => done(id),
  });

export const useRelease = (id: string, done: () => void) => useAction({ run: () => releasePayout(id), stale, done });

export const useCancel = (id: string, done: () => void) =>
  useAction({ run: (reason: string) => cancelPayout(id, { reason }), stale, done });

export const useReadResult = (id: string, mode: ReadPayoutResult['mode']) =>
  useAction({
    run: (input: Omit<ReadPayoutResult, 'mode'>) => readPayoutResult(id, { ...input, mode }),
    stale: mode === 'commit' ? stale : [],
  });

export const useDropReturned = (done: () => void) =>
  useAction({
    run: ({ payoutId, no, reason }: { payoutId: string; no: number; reason: string }) =>
      dropReturnedPayment(payoutId, no, { reason }),
    stale,
    done,
  });

export const usePutTemplate = (accountId: string, done: () => void) =>
  useAction({
    run: (template: PayoutTemplate) => putPayoutTemplate(accountId, template),
    stale: [['funds', 'bank']],
    done,
  });
