import { type IssueIncomeReceipt, issueIncomeReceipt, listIncomeReceipts, voidIncomeReceipt } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const stale = [['funds', 'receipts']];

export const useReceipts = (year: number) =>
  useCursorList({
    key: ['funds', 'receipts', year],
    load: ({ cursor, limit }) => listIncomeReceipts({ year, limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

export const useIssueReceipt = (done: () => void) =>
  useAction({
    run: (input: IssueIncomeReceipt, key) => issueIncomeReceipt(input, { idempotencyKey: key }),
    stale,
    done,
  });

type Void = { readonly year: number; readonly number: number; readonly reason: string };

export const useVoidReceipt = (done: () => void) =>
  useAction({
    run: ({ year, number, reason }: Void, key) => voidIncomeReceipt(year, number, { reason }, { idempotencyKey: key }),
    stale,
    done,
  });
