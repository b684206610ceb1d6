import type { Row } from '../../files/cell.ts';
import { findHeader, foldLabel, type Header } from '../../files/header.ts';
import { readRows } from '../../files/sheet.ts';
import { type OutValue, writeXlsx } from '../../files/write.ts';
import { DomainError, type FieldError, refuse } from '../../kernel/errors.ts';
import { MAX_STATED_FEN, parseYuan } from '../../kernel/fen.ts';
import {
  BUDGET_COLUMNS,
  type BudgetColumn,
  INCOME_TOTAL,
  isSameAccount,
  SPENDING_TOTAL,
  SURPLUS_ROW,
} from './file-rules.ts';
import type { Namer } from './names.ts';
import { isSpending, totalsOf } from './rules.ts';
import { type BudgetLine, type BudgetVersion, MAX_LINES } from './schema.ts';

const MAX_ROWS = 500;
const MAX_NOTE = 200;
const COLUMNS = Object.keys(BUDGET_COLUMNS) as readonly BudgetColumn[];
const LABELS = new Map(COLUMNS.map((column) => [foldLabel(BUDGET_COLUMNS[column]), column]));

const sumPrior = (lines: readonly BudgetLine[]): number | null =>
  lines.some((line) => line.priorFen !== null) ? lines.reduce((sum, line) => sum + (line.priorFen ?? 0), 0) : null;

type Cells = Readonly<Record<BudgetColumn, OutValue>>;

const total = (name: string, prior: number | null, amount: number): Cells => ({
  account: '',
  name,
  project: '',
  prior,
  amount,
  note: '',
});

const cellsOf = (line: BudgetLine, names: Namer): Cells => {
  const { zh, projectName } = names.nameOf(line.account, line.project);
  const { account, priorFen, amountFen, note } = line;
  return { account, name: zh, project: projectName ?? '', prior: priorFen, amount: amountFen, note };
};

/** The budget table of a version as a workbook, income first. */
export const budgetFile = (version: BudgetVersion, names: Namer): Promise<Uint8Array> => {
  const { incomeFen, spendingFen } = totalsOf(version.lines);
  const spending = version.lines.filter(isSpending);
  const income = version.lines.filter((line) => !isSpending(line));
  const rows = [
    ...income.map((line) => cellsOf(line, names)),
    total(INCOME_TOTAL, sumPrior(income), incomeFen),
    total(SURPLUS_ROW, null, version.priorSurplusUsedFen),
    ...spending.map((line) => cellsOf(line, names)),
    total(SPENDING_TOTAL, sumPrior(spending), spendingFen),
  ];
  const shown = COLUMNS.filter((column) => column !== 'project' || version.lines.some((line) => line.project !== null));
  return writeXlsx(`${version.year}年预算表`, {
    columns: shown.map((column) => ({
      header: BUDGET_COLUMNS[column],
      kind: column === 'prior' || column === 'amount' ? ('money' as const) : ('text' as const),
      ...(column === 'note' ? { widthChars: 40 } : column === 'name' ? { widthChars: 28 } : {}),
    })),
    rows: rows.map((cells) => shown.map((column) => cells[column])),
  });
};

type Places = { readonly [C in BudgetColumn]?: number };

const placesOf = (header: Header | undefined): Places => {
  const places: { [C in BudgetColumn]?: number } = {};
  for (const [index, label] of (header?.labels ?? []).entries()) {
    const column = LABELS.get(label);
    if (column) places[column] ??= index;
  }
  if (places.account === undefined || places.name === undefined || places.amount === undefined)
    return refuse('invalid', 'funds.budget.columnsMissing');
  return places;
};

const textAt = (row: Row, place: number | undefined): string =>
  place === undefined ? '' : (row.cells[place]?.text.trim() ?? '');

/** What a file's row means, or why it cannot be taken. */
type Parsed = { readonly line: BudgetLine } | { readonly fault: FieldError };

const amountAt = (row: Row, place: number | undefined): number | null => {
  const text = textAt(row, place);
  return text === '' || text === '-' ? null : parseYuan(text);
};

const parseRow = (row: Row, places: Places, names: Namer): Parsed => {
  const fault = (column: BudgetColumn, code: string, params = {}): Parsed => ({
    fault: { pointer: `/file/${row.row}/${column}`, code, params },
  });
  const code = textAt(row, places.account).replaceAll('.', '');
  const account = names.accountOf(code);
  if (!account || !/^[45]/.test(code)) return fault('account', 'funds.budget.accountUnknown', { account: code });
  const name = textAt(row, places.name);
  if (!isSameAccount(account, name))
    return fault('name', 'funds.budget.nameDiffers', { account: code, name: account.zh });
  const projectName = textAt(row, places.project);
  const project = projectName === '' ? null : names.projects.get(projectName);
  if (project === undefined) return fault('project', 'funds.budget.projectUnknown', { name: projectName });
  const note = textAt(row, places.note);
  if (note.length > MAX_NOTE) return fault('note', 'funds.budget.noteTooLong', { max: MAX_NOTE });
  try {
    const amountFen = amountAt(row, places.amount) ?? 0;
    if (amountFen < 0) return fault('amount', 'kernel.amount.outOfRange');
    return { line: { account: code, project, priorFen: amountAt(row, places.prior), amountFen, note } };
  } catch (error) {
    if (error instanceof DomainError) return fault('amount', error.code);
    throw error;
  }
};

export type BudgetTable = { readonly lines: readonly BudgetLine[]; readonly priorSurplusUsedFen: number | null };

/**
 * The lines of an uploaded budget table (xlsx or csv). Nothing is saved. Refuses the file with every fault by row: an
 * account that the chart does not have, a name that is another account's, amounts that are none, unknown projects.
 */
export const readBudgetTable = async (bytes: Uint8Array, names: Namer): Promise<BudgetTable> => {
  const rows: Row[] = [];
  for await (const row of readRows(bytes, { maxRows: MAX_ROWS })) rows.push(row);
  const header = findHeader(rows, (label) => LABELS.has(label));
  const places = placesOf(header);
  const body = rows.filter((row) => row.row > (header?.row ?? 0));
  const surplus = body.find((row) => textAt(row, places.name).replaceAll(/\s/g, '') === SURPLUS_ROW);
  const parsed = body.filter((row) => textAt(row, places.account) !== '').map((row) => parseRow(row, places, names));
  const faults = parsed.flatMap((one) => ('fault' in one ? [one.fault] : []));
  if (faults.length > 0) refuse('rule', 'funds.budget.fileRefused', { count: faults.length }, faults.slice(0, 200));
  const lines = parsed.flatMap((one) => ('line' in one ? [one.line] : []));
  if (lines.length > MAX_LINES) refuse('limit', 'funds.budget.tooManyLines', { count: lines.length, max: MAX_LINES });
  const drawn = surplus ? (amountAt(surplus, places.amount) ?? 0) : null;
  return { lines, priorSurplusUsedFen: drawn === null ? null : Math.min(MAX_STATED_FEN, Math.max(0, drawn)) };
};
