import type { Row } from '../../files/cell.ts';
import { findHeader, foldLabel, isTotalsRow } from '../../files/header.ts';
import { limits } from '../../files/limits.ts';
import { readRows } from '../../files/sheet.ts';
import { DomainError } from '../../kernel/errors.ts';
import { parseYuan } from '../../kernel/fen.ts';
import type { Chart } from './chart.ts';
import { findAccount, isSumRow } from './opening-file-rules.ts';
import type { OpeningProposal } from './opening-schema.ts';

type ProposedRow = OpeningProposal['rows'][number];

const FIELDS = ['code', 'name', 'side', 'balance', 'debit', 'credit', 'movedDebit', 'movedCredit'] as const;
type Field = (typeof FIELDS)[number];

const LABELS: Readonly<Record<Field, readonly string[]>> = {
  code: ['科目编码', '科目代码', '科目编号', '科目号', '编码', '代码', 'code'],
  name: ['科目名称', '会计科目', '科目', '名称', 'name'],
  side: ['方向', '余额方向', '期末方向'],
  balance: ['余额', '期末余额'],
  debit: ['期末借方', '期末借方余额', '借方余额', '期末余额借方', '借方期末余额', 'debit'],
  credit: ['期末贷方', '期末贷方余额', '贷方余额', '期末余额贷方', '贷方期末余额', 'credit'],
  movedDebit: [
    '本年累计借方',
    '累计借方',
    '借方累计',
    '本年借方',
    '本年借方累计',
    '借方本年累计',
    '本年借方发生额',
    '借方发生额',
  ],
  movedCredit: [
    '本年累计贷方',
    '累计贷方',
    '贷方累计',
    '本年贷方',
    '本年贷方累计',
    '贷方本年累计',
    '本年贷方发生额',
    '贷方发生额',
  ],
};
const KNOWN = new Set(Object.values(LABELS).flat());
const MAX_ROWS = 500;
const MAX_CODE_CHARS = 20;
const MAX_NAME_CHARS = 100;

type Columns = Readonly<Record<Field, number>>;

const columnsOf = (labels: readonly string[]): Columns =>
  Object.fromEntries(
    FIELDS.map((field) => [field, labels.findIndex((label) => LABELS[field].includes(label))]),
  ) as Columns;

const textAt = (row: Row, column: number): string => (column < 0 ? '' : (row.cells[column]?.text.trim() ?? ''));

/** Fen of a cell; undefined where it says no amount. An empty cell and a dash are nothing. */
const amountAt = (row: Row, column: number): number | undefined => {
  const text = textAt(row, column);
  if (text === '' || /^[-–—]+$/.test(text)) return 0;
  try {
    return parseYuan(text);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
};

/** One net amount on the side where it is above zero. */
const sided = (netFen: number) => ({ debitFen: Math.max(netFen, 0), creditFen: Math.max(-netFen, 0) });

const netOf = (row: Row, columns: Columns): number | undefined => {
  if (columns.balance >= 0 && columns.side >= 0) {
    const amountFen = amountAt(row, columns.balance);
    if (amountFen === undefined) return undefined;
    return /贷|credit/i.test(textAt(row, columns.side)) ? -amountFen : amountFen;
  }
  const [debitFen, creditFen] = [amountAt(row, columns.debit), amountAt(row, columns.credit)];
  return debitFen === undefined || creditFen === undefined ? undefined : debitFen - creditFen;
};

const rowOf = (row: Row, columns: Columns, chart: Chart, chartVersion: 2009 | 2021): ProposedRow => {
  const code = textAt(row, columns.code)
    .replace(/[\s.-]/g, '')
    .slice(0, MAX_CODE_CHARS);
  const name = textAt(row, columns.name).slice(0, MAX_NAME_CHARS);
  const netFen = netOf(row, columns);
  const [movedDebitFen, movedCreditFen] = [amountAt(row, columns.movedDebit), amountAt(row, columns.movedCredit)];
  const moved = [movedDebitFen, movedCreditFen];
  const isReadable = netFen !== undefined && moved.every((one) => one !== undefined && one >= 0);
  const found = findAccount(chart, chartVersion, { code, name });
  return {
    row: row.row,
    code,
    name,
    account: found.account,
    problem: isReadable ? found.problem : 'amount',
    ...sided(netFen ?? 0),
    movedDebitFen: isReadable ? (movedDebitFen ?? 0) : 0,
    movedCreditFen: isReadable ? (movedCreditFen ?? 0) : 0,
  };
};

const isEmpty = (row: ProposedRow): boolean =>
  row.problem !== 'amount' &&
  row.debitFen === 0 &&
  row.creditFen === 0 &&
  row.movedDebitFen === 0 &&
  row.movedCreditFen === 0;

/**
 * The rows of an old trial balance (csv or xlsx) with the accounts that their codes and names had in the chart they
 * were kept in. Nothing is posted: a person looks at every row without an account.
 */
export const readOpeningFile = async (bytes: Uint8Array, chart: Chart, chartVersion: 2009 | 2021) => {
  const all: Row[] = [];
  for await (const row of readRows(bytes, { maxRows: limits.maxRows })) all.push(row);
  const header = findHeader(all, (label) => KNOWN.has(label));
  const columns = columnsOf(header?.labels.map(foldLabel) ?? []);
  const hasBalance = (columns.balance >= 0 && columns.side >= 0) || (columns.debit >= 0 && columns.credit >= 0);
  if (!header || columns.code < 0 || columns.name < 0 || !hasBalance)
    throw new DomainError('invalid', 'funds.ledger.openingColumns');
  const body = all.filter((row) => row.row > header.row && !isTotalsRow(row));
  const read = body.map((row) => rowOf(row, columns, chart, chartVersion)).filter((row) => row.code !== '');
  const codes = read.map(({ code }) => code);
  const rows = read.filter((row) => !isSumRow(row.code, codes) && !isEmpty(row));
  if (rows.length > MAX_ROWS) throw new DomainError('limit', 'funds.ledger.openingTooLong', { max: MAX_ROWS });
  return { rows, skipped: body.length - rows.length };
};
