import type { BudgetLine, BudgetLineInput } from '#web/api/client.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';

/** One line as it is typed: amounts are text until they are saved. */
export type Row = {
  readonly key: string;
  readonly account: string;
  readonly zh: string;
  readonly en: string;
  readonly project: string | null;
  readonly projectName: string | null;
  readonly prior: string;
  readonly amount: string;
  readonly note: string;
  readonly usedFen: number;
};

export type Field = 'prior' | 'amount' | 'note';

export const keyOf = (account: string, project: string | null): string => `${account}#${project ?? ''}`;

const textOf = (amountFen: number | null): string => (amountFen === null ? '' : formatFen(amountFen));

export const rowOf = (line: BudgetLine): Row => ({
  key: keyOf(line.account, line.project),
  account: line.account,
  zh: line.zh,
  en: line.en,
  project: line.project,
  projectName: line.projectName,
  prior: textOf(line.priorFen),
  amount: textOf(line.amountFen),
  note: line.note,
  usedFen: line.usedFen,
});

/** In the order of the table: income, then spending, by code; a project's line after that of its account. */
export const sorted = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));

export const isSpendingRow = ({ account }: { readonly account: string }): boolean => account.startsWith('5');

/** An amount as typed, in fen; empty is nothing, undefined what cannot be read or is negative. */
export const amountOf = (text: string): number | undefined => {
  if (text.trim() === '') return 0;
  const amountFen = parseYuan(text);
  return amountFen !== undefined && amountFen >= 0 ? amountFen : undefined;
};

/** Last year's amount: empty is not known, and a loss is possible. */
export const priorOf = (text: string): number | null | undefined => (text.trim() === '' ? null : parseYuan(text));

export const isBad = (row: Row): boolean => amountOf(row.amount) === undefined || priorOf(row.prior) === undefined;

export const linesOf = (rows: readonly Row[]): BudgetLineInput[] =>
  rows.map(({ account, project, prior, amount, note }) => ({
    account,
    project,
    priorFen: priorOf(prior) ?? null,
    amountFen: amountOf(amount) ?? 0,
    note: note.trim(),
  }));

const isBlank = (row: Row): boolean => amountOf(row.amount) === 0;

/** Last year's result as this year's amount, where none stands yet; a loss is no budget. */
export const filledFromPrior = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) => (isBlank(row) && (priorOf(row.prior) ?? -1) >= 0 ? { ...row, amount: row.prior } : row));

/** The amounts of an earlier budget where none stands yet, and its lines that are missing here. */
export const filledFromBudget = (rows: readonly Row[], lines: readonly BudgetLine[]): readonly Row[] => {
  const earlier = new Map(lines.map((line) => [keyOf(line.account, line.project), rowOf(line)]));
  const known = new Set(rows.map(({ key }) => key));
  const filled = rows.map((row) =>
    isBlank(row) ? { ...row, amount: earlier.get(row.key)?.amount ?? row.amount } : row,
  );
  const missing = [...earlier.values()].filter(({ key, project }) => project === null && !known.has(key));
  return sorted([...filled, ...missing.map((row) => ({ ...row, prior: '', note: '', usedFen: 0 }))]);
};

const sumOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + (amountOf(row.amount) ?? 0), 0);

/** What income and spending came to last year, of the lines that say so. */
export const priorSumsOf = (rows: readonly Row[]) => {
  const sum = (of: readonly Row[]): number => of.reduce((all, { prior }) => all + (priorOf(prior) ?? 0), 0);
  return { incomeFen: sum(rows.filter((row) => !isSpendingRow(row))), spendingFen: sum(rows.filter(isSpendingRow)) };
};

export const sumsOf = (rows: readonly Row[], surplus: string) => {
  const spendingFen = sumOf(rows.filter(isSpendingRow));
  const incomeFen = sumOf(rows.filter((row) => !isSpendingRow(row)));
  return { incomeFen, spendingFen, leftFen: incomeFen + (amountOf(surplus) ?? 0) - spendingFen };
};

/** Fills a column downwards with what was copied out of a spreadsheet. */
export const pasted = (rows: readonly Row[], from: number, field: Field, text: string): readonly Row[] => {
  const values = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return rows.map((row, index) => {
    const value = values[index - from]?.split('\t')[0];
    return index < from || value === undefined ? row : { ...row, [field]: value.trim() };
  });
};
