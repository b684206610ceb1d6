// The layout of a run without an engine: what a union of a million would write, from the same plan and the same items.
import type { DueTerms } from '#shared/funds/dues/due-store.ts';
import { indexMembers } from '#shared/funds/dues/matching-rules.ts';
import { duesMemberOf } from '#shared/funds/dues/references.ts';
import { NOTHING_PAID } from '#shared/funds/dues/rules.ts';
import { planRun } from '#shared/funds/dues/run-plan.ts';
import { runPageItems } from '#shared/funds/dues/run-store.ts';
import { fen } from '#shared/kernel/fen.ts';
import { type Period, period } from '#shared/kernel/period.ts';
import { monthlyDueFen } from '#shared/members/roster/obligation.ts';
import { approximateSize } from '#shared/storage/item.ts';
import { makeTools } from '#tests/kit/tools.ts';
import { rosterLine } from '#tests/storage/funds/kit.ts';

const tools = makeTools();
export const NOVEMBER = period('2026-11');
export const OCTOBER = period('2026-10');
/** Every fiftieth member was charged wrongly in the month before. */
export const CORRECTED = 50;

const KB = 1024;
const units = (bytes: number): number => Math.ceil(bytes / KB);

/** Rows of a run for ordinals from … to, and 2 % corrections of the month before. */
export const runInput = (id: string, from: number, to: number) => {
  const lines = Array.from({ length: to - from }, (_, index) => rosterLine({ tools }, from + index));
  const by = 'employeeNo' as const;
  const rows = lines.map((line) => {
    const value = line.employeeNo ?? '';
    return { key: value, amountFen: monthlyDueFen(line), reference: { by, value, hint: value } };
  });
  const corrections = rows
    .filter((_, index) => index % CORRECTED === 0)
    .map((row) => ({ ...row, key: `K${row.key}`, period: OCTOBER as Period, deltaFen: fen(-50), reason: '多扣退还' }));
  return { lines, input: { id, period: NOVEMBER, rows, corrections } };
};

const TERMS: DueTerms = {
  rateOf: () => ({ rateBp: 50, truncateUnitFen: 1_000, frequency: 'monthly' }),
  isExempt: () => false,
  arrears: { months: 6, reminders: 1 },
};

/** Units and bytes of everything that runs put before their commits, over so many members in lots. */
export const measureLayout = (members: number, lot: number) => {
  const sum = { units: 0, lineBytes: 0, runs: 0 };
  for (let from = 0; from < members; from += lot) {
    const id = tools.newId('duesRun');
    const { lines, input } = runInput(id, from, Math.min(members, from + lot));
    const paid = new Map(lines.map((line) => [line.ordinal, { lineFen: 5000, netFen: 5000 }]));
    const months = new Map([[OCTOBER, { ...NOTHING_PAID, paid }]]);
    const plan = planRun(input, indexMembers(lines.map((line) => duesMemberOf(line, NOVEMBER, TERMS))), months);
    for (const item of runPageItems('uni_01JD9Z6T7QF3000000000000AA', NOVEMBER, id, plan)) {
      const bytes = approximateSize(item);
      sum.units += units(bytes);
      if (item.n !== undefined) sum.lineBytes += bytes;
    }
    sum.runs += 1;
  }
  return sum;
};
