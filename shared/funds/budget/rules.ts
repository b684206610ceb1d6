// 总工办发〔2020〕29号 基层工会预算管理办法 (text not read, 待核实), 工会法 Art. 45: no deficit, no line below what is used.
import { type FieldError, refuse } from '../../kernel/errors.ts';
import type { Account } from '../ledger/chart.ts';
import { type LineState, lineId, lineName } from './charge-rules.ts';
import { type BudgetLine, type BudgetYear, MAX_LINE_WRITES, MAX_VERSIONS } from './schema.ts';

/** Income is 4xx, spending 5xx in both charts of 财会〔2021〕7号. */
export const isSpending = ({ account }: { readonly account: string }): boolean => account.startsWith('5');

/** The identity of a line of a version, as the lines in force have it. */
export const idOfLine = ({ account, project }: Pick<BudgetLine, 'account' | 'project'>): string =>
  lineId(lineName(account, project ?? undefined));

export type BudgetTotals = {
  readonly incomeFen: number;
  readonly spendingFen: number;
  /** 基本支出 and 项目支出, the two parts of the spending. */
  readonly basicFen: number;
  readonly projectFen: number;
};

const sumOf = (lines: readonly BudgetLine[]): number => lines.reduce((sum, line) => sum + line.amountFen, 0);

export const totalsOf = (lines: readonly BudgetLine[]): BudgetTotals => {
  const spending = lines.filter(isSpending);
  const spendingFen = sumOf(spending);
  const projectFen = sumOf(spending.filter((line) => line.project !== null));
  const incomeFen = sumOf(lines.filter((line) => !isSpending(line)));
  return { incomeFen, spendingFen, basicFen: spendingFen - projectFen, projectFen };
};

type Known = {
  readonly accountOf: (code: string) => Account | undefined;
  readonly projects: ReadonlySet<string>;
};

const faultOf = (line: BudgetLine, known: Known, isTwice: boolean): string | undefined => {
  if (!known.accountOf(line.account)) return 'funds.budget.accountUnknown';
  if (line.project !== null && !isSpending(line)) return 'funds.budget.incomeProject';
  if (line.project !== null && !known.projects.has(line.project)) return 'funds.budget.projectUnknown';
  return isTwice ? 'funds.budget.lineTwice' : undefined;
};

/** Refuses lines that no budget can have: every fault with the place of its line. */
export const checkLines = (lines: readonly BudgetLine[], known: Known): void => {
  const seen = new Set<string>();
  const faults = lines.flatMap((line, index): FieldError[] => {
    const id = idOfLine(line);
    const code = faultOf(line, known, seen.has(id));
    seen.add(id);
    const pointer = `/lines/${index}/${code?.includes('roject') ? 'project' : 'account'}`;
    return code ? [{ pointer, code, params: { account: line.account } }] : [];
  });
  const [first] = faults;
  if (first) refuse('rule', first.code, first.params, faults);
};

/** Spending may not exceed the year's income and what is drawn of earlier surplus (不得编制赤字预算). */
export const checkBalance = (lines: readonly BudgetLine[], priorSurplusUsedFen: number): void => {
  const { incomeFen, spendingFen } = totalsOf(lines);
  if (spendingFen === 0) refuse('rule', 'funds.budget.noSpending');
  const shortFen = spendingFen - incomeFen - priorSurplusUsedFen;
  if (shortFen > 0) refuse('rule', 'funds.budget.deficit', { shortFen });
};

/** What is spent or held on a line of the year. */
export const usedOf = (line: LineState): number => line.actualFen + line.encumberedFen;

/** Refuses a version that gives a line less than is spent and held on it already, or leaves such a line out. */
export const checkUsed = (lines: readonly BudgetLine[], states: readonly LineState[]): void => {
  const faults = states.flatMap((state): FieldError[] => {
    const index = lines.findIndex((line) => isSpending(line) && idOfLine(line) === lineId(state));
    const usedFen = usedOf(state);
    if (usedFen <= (lines[index]?.amountFen ?? 0)) return [];
    const params = { account: state.account, project: state.project ?? '', usedFen };
    return [{ pointer: index < 0 ? '/lines' : `/lines/${index}/amountFen`, code: 'funds.budget.belowUsed', params }];
  });
  const [first] = faults;
  if (first) refuse('rule', first.code, first.params, faults);
};

/** Every spending line that there is or was has to fit in the transaction of the decision. */
export const checkLineCount = (lines: readonly BudgetLine[], states: readonly LineState[]): void => {
  const kept = states.filter((state) => state.isLimited).map(lineId);
  const count = new Set([...lines.filter(isSpending).map(idOfLine), ...kept]).size;
  if (count > MAX_LINE_WRITES) refuse('limit', 'funds.budget.tooManyLines', { count, max: MAX_LINE_WRITES });
};

type NewVersion = { readonly allowed: number; readonly reason: string; readonly thisYear: number };

/** Whether another version of a year may be begun: one at a time, and as an adjustment only so often and with a reason. */
export const checkNewVersion = (year: BudgetYear, { allowed, reason, thisYear }: NewVersion): void => {
  if (year.year > thisYear + 1) refuse('rule', 'funds.budget.yearTooFar', { year: year.year });
  if (year.open !== undefined) refuse('conflict', 'funds.budget.versionOpen', { number: year.open });
  if (year.versions >= MAX_VERSIONS) refuse('limit', 'funds.budget.tooManyVersions', { max: MAX_VERSIONS });
  if (year.inForce === undefined) return;
  if (year.adjustments >= allowed) refuse('rule', 'funds.budget.adjustmentsUsedUp', { allowed });
  if (reason === '')
    refuse('rule', 'funds.budget.reasonMissing', {}, [{ pointer: '/reason', code: 'funds.budget.reasonMissing' }]);
};
