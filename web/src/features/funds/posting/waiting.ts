import type { DuesBatch } from '#web/api/client.ts';

/** Refusals that are about money in dispute: they wait on the worklist too (funds/dues/rules.ts, itemKindOf). */
const CONFLICTS = new Set([
  'funds.dues.alreadyPostedOtherAmount',
  'funds.dues.paidOtherwise',
  'funds.dues.memberTwice',
  'funds.dues.memberAmbiguous',
]);
const MANY = 0.2;

/** How many rows a person will have to look at. */
export const waitingOf = ({ counts, rows }: Pick<DuesBatch, 'counts' | 'rows'>): number =>
  counts.unmatched +
  counts.differing +
  rows.filter(({ status, code, amountFen }) => status === 'refused' && amountFen > 0 && CONFLICTS.has(code ?? ''))
    .length;

/** So many strangers that it is more likely the wrong file than the wrong people. */
export const hasManyStrangers = ({ counts }: Pick<DuesBatch, 'counts'>): boolean =>
  counts.unmatched > 1 && counts.unmatched > counts.rows * MANY;
