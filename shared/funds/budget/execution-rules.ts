// 总工办发〔2020〕29号 (待核实): execution of the budget line by line; what is held and not paid lapses with the year.
import { type Day, day as dayOfText, daysBetween } from '../../kernel/period.ts';
import { type LineState, lineId } from './charge-rules.ts';
import { idOfLine, isSpending } from './rules.ts';
import type { BudgetLine } from './schema.ts';

const FULL_BP = 10_000;

/** How much of a year is over at the end of a day, in basis points: 0 before it, 10,000 after it. */
export const elapsedBasisPoints = (year: number, on: Day): number => {
  const first = dayOfText(`${year}-01-01`);
  const days = daysBetween(first, dayOfText(`${year + 1}-01-01`));
  const over = Math.min(days, Math.max(0, daysBetween(first, on) + 1));
  return Math.floor((over * FULL_BP) / days);
};

export type Executed = {
  readonly account: string;
  readonly project: string | null;
  readonly isLimited: boolean;
  readonly priorFen: number | null;
  readonly limitFen: number;
  readonly encumberedFen: number;
  readonly actualFen: number;
  readonly availableFen: number;
  readonly lapsedFen: number;
  readonly note: string;
};

/** A line as it stands, or as the closed year leaves it: nothing is held any more. */
const executedOf = (state: LineState, line: BudgetLine | undefined, isClosed: boolean): Executed => {
  const lapsedFen = isClosed ? state.encumberedFen : 0;
  return {
    account: state.account,
    project: state.project ?? null,
    isLimited: state.isLimited,
    priorFen: line?.priorFen ?? null,
    limitFen: state.limitFen,
    encumberedFen: state.encumberedFen - lapsedFen,
    actualFen: state.actualFen,
    availableFen: state.availableFen + lapsedFen,
    lapsedFen,
    note: line?.note ?? '',
  };
};

/** Every spending line of a year on which there is a limit or an amount, in the order of the codes. */
export const executionOf = (
  lines: readonly BudgetLine[],
  states: readonly LineState[],
  isClosed: boolean,
): readonly Executed[] => {
  const planned = new Map(lines.filter(isSpending).map((line) => [idOfLine(line), line]));
  return states
    .filter((state) => state.isLimited || state.actualFen !== 0 || state.encumberedFen !== 0)
    .map((state) => executedOf(state, planned.get(lineId(state)), isClosed))
    .toSorted((a, b) => (`${a.account}#${a.project ?? ''}` < `${b.account}#${b.project ?? ''}` ? -1 : 1));
};

export type Earned = {
  readonly account: string;
  readonly isPlanned: boolean;
  readonly priorFen: number | null;
  readonly amountFen: number;
  readonly actualFen: number;
  readonly note: string;
};

/** Income as planned and as it came, by line; what no line planned stands under its own account. */
export const incomeOf = (lines: readonly BudgetLine[], came: ReadonlyMap<string, number>): readonly Earned[] => {
  const planned = lines
    .filter((line) => !isSpending(line))
    .map(({ account, priorFen, amountFen, note }) => ({ account, isPlanned: true, priorFen, amountFen, note }));
  const known = new Set(planned.map((line) => `${line.account}#`));
  const others = [...came.keys()]
    .filter((id) => id.startsWith('4') && !known.has(id))
    .map((id) => ({ account: id.replace('#', ''), isPlanned: false, priorFen: null, amountFen: 0, note: '' }));
  return [...planned, ...others]
    .map((line) => ({ ...line, actualFen: came.get(`${line.account}#`) ?? 0 }))
    .toSorted((a, b) => (a.account < b.account ? -1 : 1));
};
