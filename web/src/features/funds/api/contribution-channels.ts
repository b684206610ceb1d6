import { useQuery } from '@tanstack/react-query';
import {
  getContributionRefund,
  getPreparatoryFund,
  listContributionChannels,
  listContributionDemands,
  listContributionsOverdue,
  type PutContributionChannel,
  putContributionChannel,
  type RecordContributionTaxRows,
  type RecordPreparatoryReturn,
  type RecordSmallPayerRefund,
  type RecordTransferNotice,
  type ReverseContributionMovement,
  recordContributionRefund,
  recordContributionTaxRows,
  recordPreparatoryReturn,
  recordTransferNotice,
  reverseContributionMovement,
  type SendContributionDemand,
  sendContributionDemand,
  voidContributionDemand,
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

export const usePreparatory = () =>
  useQuery({ queryKey: ['funds', 'preparatory'], queryFn: () => getPreparatoryFund() });

export const useRecordPreparatory = (done: () => void) =>
  useAction({
    run: (input: RecordPreparatoryReturn, key) => recordPreparatoryReturn(input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useReverseMovement = (place: { readonly period: string; readonly id: string }, done: () => void) =>
  useAction({
    run: (input: ReverseContributionMovement, key) =>
      reverseContributionMovement(place.period, place.id, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useVoidDemand = (demandId: string, done: () => void) =>
  useAction({
    run: (reason: string, key) => voidContributionDemand(demandId, { reason }, { idempotencyKey: key }),
    stale,
    done,
  });
