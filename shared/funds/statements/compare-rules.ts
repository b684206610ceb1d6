// ux row 84: a union's own years side by side, each also per member; never one union against another.
import { type Period, period } from '../../kernel/period.ts';
import { cellParts } from './rules.ts';
import type { AccountMovement } from './schema.ts';
import { spanOf } from './window-rules.ts';

export type ComparedYear = {
  readonly year: number;
  readonly members: number;
  readonly amountFen: number;
  readonly perMemberFen: number | null;
};
export type ComparedRow = { readonly row: string; readonly years: readonly ComparedYear[] };

/** Members at the end of each month, as month items keep them. */
export type MemberCount = { readonly period: Period; readonly members: number };

const membersAt = (counts: readonly MemberCount[], end: Period): number =>
  counts.filter(({ period: at }) => at <= end).toSorted((a, b) => (a.period < b.period ? 1 : -1))[0]?.members ?? 0;

/** Half up, away from zero; null without members. */
const perHead = (amountFen: number, members: number): number | null =>
  members === 0 ? null : Math.sign(amountFen) * Math.floor((2 * Math.abs(amountFen) + members) / (2 * members));

/** One row of the annual income statement for each of the years. */
export const compareYears = (
  row: string,
  years: readonly number[],
  movements: readonly AccountMovement[],
  counts: readonly MemberCount[],
): ComparedRow => ({
  row,
  years: years.map((year) => {
    const parts = cellParts('income', spanOf({ year }), movements, { row, column: 'first' });
    const amountFen = parts.reduce((sum, part) => sum + part.amountFen, 0);
    const members = membersAt(counts, period(`${year}-12`));
    return { year, members, amountFen, perMemberFen: perHead(amountFen, members) };
  }),
});
