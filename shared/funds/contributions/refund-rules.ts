// 全总厅字〔2022〕47号, 工财发〔2023〕22号 (small payers); 章程 Art. 38, 财会〔2021〕7号 account 215 (preparatory fund).
import { refuse } from '../../kernel/errors.ts';
import { type Fen, fen, portion } from '../../kernel/fen.ts';
import { addMonths, type Period, period } from '../../kernel/period.ts';
import { BANK, CONTRIBUTION_INCOME, OTHER_PAYABLE, OWED_UPWARD } from '../ledger/chart.ts';
import { credit, debit, withoutZeros } from '../ledger/rules.ts';
import type { VoucherDraft, VoucherLine } from '../ledger/schema.ts';
import type { EmployerKind } from './channel-schema.ts';
import type { PreparatoryObstacle } from './preparatory-schema.ts';
import type { PreparatoryFund } from './rulebook.ts';
import type { SmallPayerRefund } from './rulebook-refund.ts';
import type { SplitScheme } from './schema.ts';
import { splitReceived } from './split-rules.ts';

const MONTHS_OF_YEAR = 12;

/** The twelve months of a programme's year: 2026 from October on is 2026-10 … 2027-09. */
export const monthsOfYear = (year: number, firstMonth: number): readonly Period[] => {
  const first = period(`${year}-${String(firstMonth).padStart(2, '0')}`);
  return Array.from({ length: MONTHS_OF_YEAR }, (_, index) => addMonths(first, index));
};

/** What the union paid up in the years that count, and how. */
export type PaidUp = {
  /** The upward part of the year, and of the two years before it. */
  readonly upwardFen: number;
  readonly before: readonly [number, number];
  readonly isInFull: boolean;
  readonly isOnTime: boolean;
  readonly employer: EmployerKind;
};

export const OBSTACLES = ['off', 'excludedEmployer', 'notInFull', 'late', 'overLimit', 'nothingPaid'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

const measured = ({ upwardFen, before }: PaidUp, rule: SmallPayerRefund): number =>
  rule.basis === 'year' ? upwardFen : Math.floor((before[0] + before[1]) / 2);

/** Why nothing is refunded; the test is strict: exactly the limit is too much. Paying less to get below it does not help. */
export const obstaclesOf = (paid: PaidUp, rule: SmallPayerRefund | undefined): readonly Obstacle[] => {
  if (!rule?.isOn) return ['off'];
  const found: Obstacle[] = [];
  if (paid.employer !== 'private') found.push('excludedEmployer');
  if (!paid.isInFull) found.push('notInFull');
  if (!paid.isOnTime) found.push('late');
  if (measured(paid, rule) >= rule.limitFen) found.push('overLimit');
  if (paid.upwardFen <= 0) found.push('nothingPaid');
  return found;
};

/** What comes back of a year's upward part: all of it, up to the cap. */
export const refundFen = (paid: PaidUp, rule: SmallPayerRefund | undefined): number => {
  if (!rule || obstaclesOf(paid, rule).length > 0) return 0;
  return rule.capFen === null ? paid.upwardFen : Math.min(paid.upwardFen, rule.capFen);
};

/** Refuses to record a refund that the programme does not give. */
export const checkRefund = (paid: PaidUp, rule: SmallPayerRefund | undefined, amountFen: number): void => {
  const [obstacle] = obstaclesOf(paid, rule);
  if (obstacle) refuse('rule', 'funds.contributions.noRefund', { obstacle });
  const mostFen = refundFen(paid, rule);
  if (amountFen > mostFen)
    refuse('rule', 'funds.contributions.refundTooMuch', { mostFen }, [
      { pointer: '/amountFen', code: 'funds.contributions.refundTooMuch', params: { mostFen } },
    ]);
};

type Money = { readonly id: string; readonly period: Period; readonly amountFen: number };

const incomeDraft = (
  kind: 'contributionRefund' | 'preparatoryReturn',
  summary: string,
  money: Money,
): VoucherDraft => ({
  summary,
  lines: [debit(BANK, money.amountFen), credit(CONTRIBUTION_INCOME, money.amountFen)],
  source: { kind, id: money.id, period: money.period },
});

/** What the levels above pass back: 402, as funds that an upper union passes on. */
export const refundDraft = (year: number, refund: Money): VoucherDraft =>
  incomeDraft('contributionRefund', `${year} 年度小额缴费返还`, refund);

/** What comes back of the preparatory fund once there is a union. */
export const preparatoryReturnDraft = (money: Money): VoucherDraft =>
  incomeDraft('preparatoryReturn', '建会筹备金返还', money);

/** What an employer without a union owes for a payroll, in fen; nothing where the rule is off. */
export const preparatoryDueFen = (payrollFen: number, rule: PreparatoryFund | undefined): Fen =>
  rule?.isOn ? portion(fen(payrollFen), rule.rateBp, 'halfUp') : fen(0);

/** What of it comes back after the founding. */
export const preparatoryReturnFen = (paidFen: number, rule: PreparatoryFund | undefined): Fen =>
  rule?.isOn ? portion(fen(paidFen), rule.returnBp, 'halfUp') : fen(0);

/** Why nothing of the fund comes back here; undefined where it does. */
export const preparatoryObstacle = (rule: PreparatoryFund | undefined): PreparatoryObstacle | undefined => {
  if (!rule) return 'noRule';
  if (!rule.isOn) return 'off';
  return rule.returnBp === 0 ? 'nothingBack' : undefined;
};

type Returned = { readonly paidFen: number; readonly amountFen: number; readonly returnedFen: number };

/** Refuses what comes back without a rule, and more than the rule gives of what was paid, earlier instalments counted. */
export const checkPreparatory = (money: Returned, rule: PreparatoryFund | undefined): void => {
  const obstacle = preparatoryObstacle(rule);
  if (obstacle) refuse('rule', 'funds.contributions.preparatoryOff', { obstacle });
  const mostFen = Math.max(0, preparatoryReturnFen(money.paidFen, rule) - money.returnedFen);
  if (money.amountFen > mostFen)
    refuse('rule', 'funds.contributions.refundTooMuch', { mostFen }, [
      { pointer: '/amountFen', code: 'funds.contributions.refundTooMuch', params: { mostFen } },
    ]);
};

/** 应付下级经费, in the books of the upper union. */
const OWED_DOWNWARD = '212';

/** The upper union's entry when the fund arrives: a debt until there is a union. */
export const preparatoryReceivedLines = (paidFen: number): readonly VoucherLine[] => [
  debit(BANK, paidFen),
  credit(OTHER_PAYABLE, paidFen),
];

/** The upper union's entry at the founding: back to the new union (212), the rest its own and the levels above it. */
export const preparatorySettledLines = (
  paidFen: number,
  rule: PreparatoryFund,
  upper: SplitScheme,
): readonly VoucherLine[] => {
  const backFen = preparatoryReturnFen(paidFen, rule);
  const { ownFen, upwardFen } = splitReceived(paidFen - backFen, upper);
  return withoutZeros([
    debit(OTHER_PAYABLE, paidFen),
    credit(OWED_DOWNWARD, backFen),
    credit(CONTRIBUTION_INCOME, ownFen),
    credit(OWED_UPWARD, upwardFen),
  ]);
};
