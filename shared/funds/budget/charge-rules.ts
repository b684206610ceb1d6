// 总工办发〔2019〕26号, 总工办发〔2020〕29号: nothing is spent without or above a line of the budget in force.
import type { VoucherLine } from '../ledger/schema.ts';

/** Which line of a budget is meant: an account, and the project where it is 项目支出. */
export type LineName = { readonly account: string; readonly project?: string };

/** What happened on a line of the budget, in fen. `availableFen` is always the limit less the two others. */
export type LineState = LineName & {
  readonly limitFen: number;
  readonly encumberedFen: number;
  readonly actualFen: number;
  readonly availableFen: number;
  /** Whether a budget in force has this line; without, it only tells what was spent (interim, red entries). */
  readonly isLimited: boolean;
};

/** What a voucher or a request does to a line. Negative amounts give back. */
export type LineChange = LineName & { readonly actualFen: number; readonly encumberedFen: number };

const EXPENSE = /^5/;
const MAIN_DIGITS = 3;
const LEVEL_DIGITS = 2;

/** `account#project`: one line in texts, sort keys and maps. */
export const lineId = ({ account, project }: LineName): string => `${account}#${project ?? ''}`;

export const lineName = (account: string, project?: string): LineName => ({ account, ...(project ? { project } : {}) });

/** An account and those above it, from the nearest up: 50102 → 50102, 501. */
export const withParents = (account: string): readonly string[] => {
  const found: string[] = [];
  for (let digits = account.length; digits >= MAIN_DIGITS; digits -= LEVEL_DIGITS) found.push(account.slice(0, digits));
  return found;
};

/**
 * The lines that may bear an amount, best first: the project's own line, on the account or one above, then the line of
 * the account without a project. Money of one project never comes out of another's line.
 */
export const lineCandidates = ({ account, project }: LineName): readonly LineName[] => {
  const accounts = withParents(account);
  return [
    ...(project ? accounts.map((each) => lineName(each, project)) : []),
    ...accounts.map((each) => lineName(each)),
  ];
};

/** What the lines of a voucher spend, by account and project; what nets to nothing is left out. */
export const spendingOf = (lines: readonly VoucherLine[]): readonly (LineName & { readonly netFen: number })[] => {
  const sums = new Map<string, LineName & { netFen: number }>();
  for (const { account, project, debitFen, creditFen } of lines) {
    if (!EXPENSE.test(account)) continue;
    const name = lineName(account, project);
    const known = sums.get(lineId(name)) ?? { ...name, netFen: 0 };
    known.netFen += debitFen - creditFen;
    sums.set(lineId(name), known);
  }
  return [...sums.values()].filter((one) => one.netFen !== 0);
};

/** Changes of the same line as one: a transaction may touch an item once. What changes nothing is left out. */
export const mergeChanges = (changes: readonly LineChange[]): readonly LineChange[] => {
  const merged = new Map<string, LineChange>();
  for (const change of changes) {
    const known = merged.get(lineId(change));
    merged.set(lineId(change), {
      ...change,
      actualFen: change.actualFen + (known?.actualFen ?? 0),
      encumberedFen: change.encumberedFen + (known?.encumberedFen ?? 0),
    });
  }
  return [...merged.values()].filter((one) => one.actualFen !== 0 || one.encumberedFen !== 0);
};

/** What a change takes from the available amount of its line; negative when it gives back. */
export const neededFen = (change: LineChange): number => change.actualFen + change.encumberedFen;

/** The line as it is after a change. */
export const changeLine = (line: LineState, change: LineChange): LineState => ({
  ...line,
  actualFen: line.actualFen + change.actualFen,
  encumberedFen: line.encumberedFen + change.encumberedFen,
  availableFen: line.availableFen - neededFen(change),
});

/** A line on which nothing has happened and that no budget has. */
export const emptyLine = (name: LineName): LineState => ({
  ...lineName(name.account, name.project),
  limitFen: 0,
  encumberedFen: 0,
  actualFen: 0,
  availableFen: 0,
  isLimited: false,
});

/** What stands for a year when something is to be spent. */
export type SpendingYear = { readonly isInForce: boolean; readonly isInterimAllowed: boolean };

/** Where an amount goes: a line of the budget, a line that only counts, or nowhere and why. */
export type Bearer =
  | { readonly kind: 'limited' | 'unlimited'; readonly line: LineName }
  | { readonly kind: 'noLine' | 'noneInForce' };

/**
 * The line that bears an amount. A red entry always finds one: where no budget has its line, it is only counted, so
 * that what stands here is what stands in the books.
 */
export const bearerOf = (
  wanted: LineName & { readonly netFen: number },
  year: SpendingYear,
  lines: ReadonlyMap<string, LineState>,
): Bearer => {
  const found = lineCandidates(wanted).find((name) => lines.get(lineId(name))?.isLimited);
  if (found && year.isInForce) return { kind: 'limited', line: found };
  if (wanted.netFen < 0 || (!year.isInForce && year.isInterimAllowed))
    return { kind: 'unlimited', line: lineName(wanted.account, wanted.project) };
  return { kind: year.isInForce ? 'noLine' : 'noneInForce' };
};
