import { postBatch } from '#shared/funds/dues/batch-actions.ts';
import { correctDues, recordPayment } from '#shared/funds/dues/delta-actions.ts';
import type { CreateDuesBatch, DuesRow } from '#shared/funds/dues/schema.ts';
import { resolveItem } from '#shared/funds/dues/worklist-actions.ts';
import { listWorklist } from '#shared/funds/dues/worklist-queries.ts';
import { fen } from '#shared/kernel/fen.ts';
import { dayOf, type Period } from '#shared/kernel/period.ts';
import { monthlyDueFen } from '#shared/members/roster/obligation.ts';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { silentIn } from './funds/arrears.ts';
import { actAs, goTo, has, type Life, type Lines, type Month } from './life.ts';

/** Who posts what payroll deducted: the bookkeeper, or the cashier where there is none. */
const POSTERS = ['finance', 'cashier'] as const;

const owing = (lines: readonly RosterLine[]): readonly RosterLine[] =>
  lines.filter((line) => line.employeeNo !== undefined && monthlyDueFen(line) > 0);

const rowOf = (line: RosterLine, amountFen: number = monthlyDueFen(line)): DuesRow => {
  const employeeNo = line.employeeNo ?? '';
  return { key: employeeNo, employeeNo, amountFen };
};

const batchOf = (period: Period, rows: readonly DuesRow[]): CreateDuesBatch => ({
  period,
  mode: 'commit',
  declared: { count: rows.length, totalFen: rows.reduce((sum, row) => sum + row.amountFen, 0) },
  rows: [...rows],
});

/** Of a hundred people who owe, so many are in the payroll file of this month. */
const sharePaid = (life: Life, month: Month): number => {
  if (has(life, 'model')) return 100;
  if (has(life, 'patchy')) return life.chance.int(68, 88);
  if (month.left === 0) return life.chance.int(90, 98);
  return life.chance.int(96, 100);
};

/** Whether the union has posted the month at all. In the running month some payrolls are still to come. */
const hasPosted = (life: Life, month: Month): boolean => {
  if (has(life, 'duesOverdue')) return month.left >= 3;
  if (month.left > 0 || has(life, 'flagship') || has(life, 'model')) return true;
  return life.chance.percent(62);
};

/** What goes wrong in a payroll file: another amount than what is due, money of somebody who left, a wrong number. */
const spoil = (life: Life, rows: DuesRow[], lines: readonly RosterLine[], left: number): void => {
  const { chance } = life;
  const times = left === 0 ? 4 : 1;
  for (let done = 0; done < times; done += 1) {
    const row = rows[chance.int(0, rows.length - 1)];
    if (row) rows[rows.indexOf(row)] = { ...row, amountFen: row.amountFen + chance.pick([500, -500, 1000]) };
  }
  const gone = lines.filter((line) => line.standing === 'left' && line.employeeNo !== undefined);
  for (const line of gone.slice(0, left === 0 ? 3 : 1)) rows.push(rowOf(line, 4000 + chance.int(0, 40) * 5));
  if (left === 0) rows.push({ key: '临时卡-07', employeeNo: 'JI9907', amountFen: 3650 });
};

const postMonth = async (life: Life, month: Month, lines: readonly RosterLine[]): Promise<readonly RosterLine[]> => {
  const share = sharePaid(life, month);
  const people = owing(lines);
  const silent = silentIn(life, month, lines);
  const paying = people.filter(() => life.chance.percent(share)).filter(({ memberId }) => !silent.has(memberId));
  const rows = paying.map((line) => rowOf(line));
  if (has(life, 'flagship') && month.left % 4 === 0) spoil(life, rows, lines, month.left);
  const { period } = month;
  if (rows.length > 0) await postBatch(actAs(life, POSTERS, `payroll ${period}`), batchOf(period, rows));
  return people.filter((line) => !paying.includes(line) && !silent.has(line.memberId));
};

/** Some of those whom payroll left out pay at the counter. */
const takeCash = async (life: Life, { period, left }: Month, unpaid: readonly RosterLine[]): Promise<void> => {
  const most = has(life, 'flagship') ? 3 : life.chance.percent(25) ? 1 : 0;
  for (const line of unpaid.slice(0, left === 0 ? 1 : most)) {
    const ctx = actAs(life, ['cashier', 'finance']);
    const paidOn = dayOf(life.strand.clock.now());
    const amountFen = monthlyDueFen(line);
    await recordPayment(ctx, { memberId: line.memberId, period, amountFen, method: 'cash', paidOn });
  }
};

/** What waits on the worklist of a month that is over is settled: differences accepted, foreign money given back. */
const settleWorklist = async (ctx: UnionCtx): Promise<void> => {
  const { data } = await listWorklist(ctx, { limit: 20 });
  for (const item of data) {
    const isMoney = item.kind === 'unmatched';
    const reason = isMoney ? '离职人员多扣，已退还单位' : '本月补发工资，金额属实';
    await resolveItem(ctx, item.id, { action: isMoney ? 'return' : 'accept', reason });
  }
};

const correctOne = async (life: Life, { period }: Month, lines: readonly RosterLine[]): Promise<void> => {
  const line = owing(lines)[life.chance.int(0, 40)];
  if (!line || monthlyDueFen(line) < 1000) return;
  const command = { memberId: line.memberId, period, deltaFen: fen(-500), reason: '多扣五元，退还本人' };
  await correctDues(actAs(life, ['finance']), command);
};

/** A month of dues: payroll, cash at the counter, corrections, and the worklist of the month. */
export const collectDues = async (life: Life, month: Month, lines: Lines): Promise<void> => {
  goTo(life, month, 10, 10);
  if (!hasPosted(life, month)) return;
  const unpaid = await postMonth(life, month, lines);
  goTo(life, month, 14, 15);
  await takeCash(life, month, unpaid);
  if (!has(life, 'flagship') || month.left === 0) return;
  if (month.left % 4 === 0) await settleWorklist(actAs(life, ['finance']));
  if (month.left % 3 === 0) await correctOne(life, month, lines);
};
