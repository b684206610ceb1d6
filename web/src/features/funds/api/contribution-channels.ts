import { useQuery } from '@tanstack/react-query';
import {
  getContributionRefund,
  listContributionChannels,
  listContributionDemands,
  listContributionsOverdue,
  type PutContributionChannel,
  putContributionChannel,
  type RecordContributionTaxRows,
  type RecordSmallPayerRefund,
  type RecordTransferNotice,
  recordContributionRefund,
  recordContributionTaxRows,
  recordTransferNotice,
  type SendContributionDemand,
  sendContributionDemand,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const stale = [['funds']];

export const useChannels = () =>
  useQuery({ queryKey: ['funds', 'channels'], queryFn: async () => (await listContributionChannels()).data });

export const usePutChannel = (done: () => void) =>
  useAction({ run: (input: PutContributionChannel) => putContributionChannel(input), stale, done });

export const useRecordTaxRows = (done: () => void) =>
  useAction({
    run: (input: RecordContributionTaxRows, key) => recordContributionTaxRows(input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useRecordNotice = (period: string, done: () => void) =>
  useAction({
    run: (input: RecordTransferNotice, key) => recordTransferNotice(period, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useOverdue = () => useQuery({ queryKey: ['funds', 'overdue'], queryFn: () => listContributionsOverdue() });

export const useDemands = () =>
  useQuery({ queryKey: ['funds', 'demands'], queryFn: async () => (await listContributionDemands()).data });

export const useSendDemand = (done: () => void) =>
  useAction({
    run: (input: SendContributionDemand, key) => sendContributionDemand(input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useRefund = (year: number) =>
  useQuery({ queryKey: ['funds', 'refund', year], queryFn: () => getContributionRefund(year) });

export const useRecordRefund = (done: () => void) =>
  useAction({
    run: (input: RecordSmallPayerRefund, key) => recordContributionRefund(input, { idempotencyKey: key }),
    stale,
    done,
  });
