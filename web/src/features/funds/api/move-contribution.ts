import {
  type DeclarePayroll,
  declarePayroll,
  type RecordContributionReceipt,
  type RecordRemittance,
  recordContributionReceipt,
  recordRemittance,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const stale = [['funds']];

export const useDeclarePayroll = (period: string, done: () => void) =>
  useAction({ run: (input: DeclarePayroll) => declarePayroll(period, input), stale, done });

export const useRecordReceipt = (period: string, done: () => void) =>
  useAction({
    run: (input: RecordContributionReceipt, key) => recordContributionReceipt(period, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useRecordRemittance = (period: string, done: () => void) =>
  useAction({
    run: (input: RecordRemittance, key) => recordRemittance(period, input, { idempotencyKey: key }),
    stale,
    done,
  });
