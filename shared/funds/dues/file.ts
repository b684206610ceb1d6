import type { Cell, Row } from '../../files/cell.ts';
import { findHeader, foldLabel, isTotalsRow } from '../../files/header.ts';
import { limits } from '../../files/limits.ts';
import { readRows } from '../../files/sheet.ts';
import { DomainError, type FieldError } from '../../kernel/errors.ts';
import { parseYuan } from '../../kernel/fen.ts';
import { type Declared, type DuesRow, MAX_ROW_FEN } from './schema.ts';

export const FILE_FIELDS = ['employeeNo', 'idNumber', 'amount'] as const;
export type FileField = (typeof FILE_FIELDS)[number];
/** Header text of the column of each field. */
export type FileMapping = { readonly [F in FileField]?: string | undefined };

export type DuesFile = {
  readonly columns: readonly string[];
  readonly mapping: FileMapping;
  readonly rows: readonly DuesRow[];
  /** What the file's own totals row says. */
  readonly totals?: Declared;
};

const LABELS: Readonly<Record<FileField, readonly string[]>> = {
  employeeNo: ['工号', '员工编号', '职工编号', '人员编号', '职工号', '员工号', '编号', 'employeeno'],
  idNumber: ['证件号码', '身份证号码', '身份证号', '身份证', '证件号', '公民身份号码', 'idnumber'],
  amount: ['会费', '工会会费', '会费金额', '代扣会费', '扣会费', '应扣会费', '实扣会费', 'dues'],
};
const KNOWN = new Set(Object.values(LABELS).flat());
const MAX_LISTED = 200;

type Columns = { readonly [F in FileField]?: number };

const columnOf = (labels: readonly string[], field: FileField, wanted: string | undefined): number | undefined => {
  const names = wanted === undefined ? LABELS[field] : [foldLabel(wanted)];
  const found = names.map((name) => labels.indexOf(name)).find((index) => index >= 0);
  if (found === undefined && wanted !== undefined)
    throw new DomainError('invalid', 'funds.dues.columnUnknown', { column: wanted }, [
      { pointer: `/mapping/${field}`, code: 'funds.dues.columnUnknown', params: { column: wanted } },
    ]);
  return found;
};

const cellAt = (row: Row, column: number | undefined): Cell | undefined =>
  column === undefined ? undefined : row.cells[column];

const textAt = (row: Row, column: number | undefined): string => cellAt(row, column)?.text.trim() ?? '';

const amountOf = (row: Row, column: number): number | FieldError => {
  const text = textAt(row, column);
  const refused = (code: string): FieldError => ({ pointer: `/file/${row.row}/amount`, code });
  try {
    const amountFen = parseYuan(text);
    return amountFen < 0 || amountFen > MAX_ROW_FEN ? refused('funds.dues.amountInvalid') : amountFen;
  } catch (error) {
    if (error instanceof DomainError) return refused(error.code);
    throw error;
  }
};

/** `731人` or `731 人` anywhere in the totals row, else the number of rows above it. */
const countOf = (row: Row, rowsAbove: number): number => {
  const match = row.cells.map((cell) => /^(\d{1,6})\s*人$/.exec(cell.text.trim())).find((found) => found !== null);
  return match?.[1] === undefined ? rowsAbove : Number(match[1]);
};

type Read = { rows: DuesRow[]; fields: FieldError[]; totals: Declared | undefined; keys: Set<string> };

const readRow = (row: Row, columns: Columns, amountColumn: number, read: Read): void => {
  if (textAt(row, amountColumn) === '') return;
  const amountFen = amountOf(row, amountColumn);
  if (typeof amountFen !== 'number') {
    read.fields.push(amountFen);
    return;
  }
  if (isTotalsRow(row)) {
    read.totals = { count: countOf(row, read.rows.length), totalFen: amountFen };
    return;
  }
  const employeeNo = textAt(row, columns.employeeNo).slice(0, 32);
  const idNumber = textAt(row, columns.idNumber).slice(0, 32);
  if (employeeNo === '' && idNumber === '') {
    read.fields.push({ pointer: `/file/${row.row}/employeeNo`, code: 'funds.dues.identifierCount' });
    return;
  }
  const name = employeeNo === '' ? `#${row.row}` : employeeNo;
  const key = read.keys.has(name) ? `${name}@${row.row}` : name;
  read.keys.add(key);
  read.rows.push({ key, ...(employeeNo === '' ? { idNumber } : { employeeNo }), amountFen });
};

/** A payroll file as payroll exports it: header found below titles, columns proposed or as given, totals row as declaration. */
export const readDuesFile = async (bytes: Uint8Array, wanted: FileMapping | undefined): Promise<DuesFile> => {
  const all: Row[] = [];
  for await (const row of readRows(bytes, { maxRows: limits.maxRows })) all.push(row);
  const header = findHeader(all, (label) => KNOWN.has(label));
  if (!header) throw new DomainError('invalid', 'funds.dues.headerMissing');
  const { labels, texts } = header;
  const columns: Columns = Object.fromEntries(
    FILE_FIELDS.map((field) => [field, columnOf(labels, field, wanted?.[field])]),
  );
  const amountColumn = columns.amount;
  if (amountColumn === undefined || (columns.employeeNo === undefined && columns.idNumber === undefined))
    throw new DomainError('rule', 'funds.dues.columnsMissing', {}, [
      { pointer: '/mapping', code: 'funds.dues.columnsMissing' },
    ]);
  const read: Read = { rows: [], fields: [], totals: undefined, keys: new Set() };
  for (const row of all) if (row.row > header.row) readRow(row, columns, amountColumn, read);
  if (read.fields.length > 0)
    throw new DomainError(
      'invalid',
      'funds.dues.fileRefused',
      { count: read.fields.length },
      read.fields.slice(0, MAX_LISTED),
    );
  const mapping = Object.fromEntries(
    FILE_FIELDS.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [[field, texts[column] ?? '']];
    }),
  );
  return { columns: texts, mapping, rows: read.rows, ...(read.totals ? { totals: read.totals } : {}) };
};
