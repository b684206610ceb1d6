import {
  hashAttribute,
  type MonthHead,
  numberAttribute,
  type PostedBy,
  type Posting,
  type PostingChange,
  planPosting,
} from './rules.ts';
import type { Voucher, VoucherDraft } from './schema.ts';

/** Several vouchers that stand or fall together: the last one is the posting, the others are written beside it. */
export type Series = { readonly posting: Posting; readonly others: readonly Voucher[] };

const addUp = (sums: Readonly<Record<string, number>>, more: Readonly<Record<string, number>>) => {
  const added: Record<string, number> = { ...sums };
  for (const [name, by] of Object.entries(more)) added[name] = (added[name] ?? 0) + by;
  return added;
};

/**
 * Plans vouchers one after another as if each were posted before the next, in one change of the month: fenced on the
 * head that was read, with the number and hash of the last. At least one draft.
 */
export const planSeries = (
  head: MonthHead | undefined,
  [first, ...more]: readonly [VoucherDraft, ...VoucherDraft[]],
  by: PostedBy,
): Series => {
  let posting = planPosting(head, first, by);
  const others: Voucher[] = [];
  for (const draft of more) {
    const { voucher, change } = posting;
    const type = voucher.type;
    const next = { ...head, [numberAttribute(type)]: voucher.number, [hashAttribute(type)]: voucher.hash };
    const planned = planPosting(next, draft, by);
    others.push(voucher);
    const merged: PostingChange = {
      ...planned.change,
      fence: change.fence,
      add: addUp(change.add, planned.change.add),
    };
    posting = { voucher: planned.voucher, change: merged };
  }
  return { posting, others };
};
