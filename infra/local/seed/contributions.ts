import { recordReceipt, recordRemittance } from '#shared/funds/contributions/actions.ts';
import { declarePayroll } from '#shared/funds/contributions/declare-actions.ts';
import { fen, portion, sumFen } from '#shared/kernel/fen.ts';
import { dayOf } from '#shared/kernel/period.ts';
import { collectThroughTax, demandMissing, giveReceipt, mistype } from './funds/collection.ts';
import { actAs, goTo, has, isEmployed, type Life, type Lines, type Month } from './life.ts';

/** All wages are more than the basic ones: allowances, overtime, bonuses. */
const GROSS_BP = 14_200;
const YEAR_END_BP = 19_600;
const JANUARY = '01';

/** The flagship's employer is behind with one month: there is something to demand. */
const isShort = (life: Life, left: number): boolean => has(life, 'flagship') && left === 2;

/** How much of the 2 % of a month arrives, in a hundred; undefined when nothing is even declared yet. */
const arrival = (life: Life, { left }: Month): number | undefined => {
  if (has(life, 'contributionUnpaid')) return left >= 4 ? 100 : 0;
  if (has(life, 'withoutFinance')) return left === 0 ? undefined : 100;
  if (has(life, 'model')) return 100;
  if (has(life, 'patchy')) return left === 0 ? undefined : life.chance.pick([0, 50, 100, 100]);
  if (left > 0) return life.chance.percent(94) && !isShort(life, left) ? 100 : 60;
  if (has(life, 'flagship')) return 0;
  return life.chance.pick([undefined, 0, 0, 100, 100, 60]);
};

const passesUp = (life: Life, { left }: Month): boolean => {
  if (has(life, 'model')) return true;
  if (has(life, 'withoutFinance')) return false;
  if (left === 0) return life.chance.percent(35);
  return has(life, 'flagship') ? left > 1 : life.chance.percent(left === 1 ? 55 : 90);
};

const payrollOf = (life: Life, { period }: Month, lines: Lines): number => {
  const basic = sumFen(lines.filter(isEmployed).map((line) => fen(line.wageBaseFen ?? 0)));
  return portion(basic, (period.endsWith(JANUARY) ? YEAR_END_BP : GROSS_BP) + life.chance.int(-300, 300), 'halfUp');
};

/** A month of the employer's 2 %: declared, received in whole or in part, and the upper share passed on. */
export const collectContribution = async (life: Life, month: Month, lines: Lines): Promise<void> => {
  const share = arrival(life, month);
  if (share === undefined) return;
  const { period } = month;
  goTo(life, month, 12, 9);
  const payrollFen = payrollOf(life, month, lines);
  const { dueFen } = await declarePayroll(actAs(life, ['finance', 'chair']), period, { payrollFen });
  if (has(life, 'throughTax')) return collectThroughTax(life, month, dueFen);
  await demandMissing(life, month);
  const amountFen = portion(fen(dueFen), share * 100, 'halfUp');
  if (amountFen === 0) return;
  goTo(life, month, 16, 11);
  await mistype(life, month, amountFen);
  const today = () => dayOf(life.strand.clock.now());
  const ctx = actAs(life, ['cashier', 'finance']);
  const paid = await recordReceipt(ctx, period, { amountFen, receivedOn: today(), method: 'bank' });
  const { upwardFen } = paid;
  await giveReceipt(life, month, paid);
  goTo(life, month, 24, 14);
  if (upwardFen > 0 && passesUp(life, month))
    await recordRemittance(ctx, period, { amountFen: upwardFen, remittedOn: today() });
};
