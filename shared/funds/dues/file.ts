import type { Cell, Row } from '../../files/cell.ts';
import { decodeText, type Encoding } from '../../files/decode.ts';
import { findHeader, type Header, isTotalsRow } from '../../files/header.ts';
import { limits } from '../../files/limits.ts';
import { readRows } from '../../files/sheet.ts';
import { sniffType } from '../../files/sniff.ts';
import { DomainError, type FieldError } from '../../kernel/errors.ts';
import { parseYuan } from '../../kernel/fen.ts';
import type { PayItem } from '../../members/roster/rulebook.ts';
import {
  amountColumnOf,
  type Columns,
  columnsOf,
  type FileMapping,
  isKnownLabel,
  mappingOf,
  signatureOf,
  takenBy,
} from './file-columns.ts';
import { baseOf, payColumnsOf } from './file-wages.ts';
import { type Declared, type DuesRow, MAX_ROW_FEN } from './schema.ts';

export type DuesFile = {
  readonly encoding: Encoding | null;
  readonly columns: readonly string[];
  readonly mapping: FileMapping;
  readonly rows: readonly DuesRow[];
  /** The file's own name of each row's person, empty where it has none. */
  readonly names: readonly string[];
  /** Wage base of each row out of its pay items; empty when no column was named. */
  readonly bases: readonly (number | null)[];
  readonly signature: string;
  /** What the file's own totals row says. */
  readonly totals?: Declared;
};

const MAX_NAME_CHARS = 50;
const SAMPLE_ROWS = 5;
const MAX_SAMPLE_CHARS = 100;
const MAX_LISTED = 200;

const cellAt = (row: Row, column: number | undefined): Cell | undefined =>
  column === undefined ? undefined : row.cells[column];

const textAt = (row: Row, column: number | undefined): string => cellAt(row, column)?.text.trim() ?? '';

const textsOf = (row: Row): readonly string[] => row.cells.map((_, column) => textAt(row, column));

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

type Read = {
  rows: DuesRow[];
  names: string[];
  bases: (number | null)[];
  fields: FieldError[];
  totals: Declared | undefined;
  keys: Set<string>;
};

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
  read.names.push(textAt(row, columns.name).slice(0, MAX_NAME_CHARS));
  if (columns.wage.length > 0) read.bases.push(baseOf(textsOf(row), columns.wage));
  read.rows.push({ key, ...(employeeNo === '' ? { idNumber } : { employeeNo }), amountFen });
};

type Opened = { readonly encoding: Encoding | null; readonly header: Header; readonly body: readonly Row[] };

const openFile = async (bytes: Uint8Array): Promise<Opened> => {
  const all: Row[] = [];
  for await (const row of readRows(bytes, { maxRows: limits.maxRows })) all.push(row);
  const header = findHeader(all, isKnownLabel);
  if (!header) throw new DomainError('invalid', 'funds.dues.headerMissing');
  const encoding = sniffType(bytes) === 'xlsx' ? null : decodeText(bytes).encoding;
  return { encoding, header, body: all.filter((row) => row.row > header.row) };
};

const readBody = (body: readonly Row[], columns: Columns, amountColumn: number): Read => {
  const read: Read = { rows: [], names: [], bases: [], fields: [], totals: undefined, keys: new Set() };
  for (const row of body) readRow(row, columns, amountColumn, read);
  return read;
};

/** What a payroll file holds and which columns its labels suggest; cells are not judged yet. */
export const proposeColumns = async (
  bytes: Uint8Array,
  items: readonly PayItem[],
  recall: (signature: string) => Promise<FileMapping | undefined>,
) => {
  const { encoding, header, body } = await openFile(bytes);
  const remembered = await recall(signatureOf(header));
  const columns = columnsOf(header, remembered);
  const people = body.filter((row) => !isTotalsRow(row));
  const amountColumn = amountColumnOf(columns);
  const sample = people
    .slice(0, SAMPLE_ROWS)
    .map((row) => header.texts.map((_, column) => textAt(row, column).slice(0, MAX_SAMPLE_CHARS)));
  return {
    encoding,
    columns: [...header.texts],
    mapping: mappingOf(header, columns),
    isRemembered: remembered !== undefined,
    payItems: [...payColumnsOf(header, sample, items, { columns: takenBy(columns), remembered: remembered?.wage })],
    sample,
    rows: people.length,
    totals: (amountColumn === undefined ? undefined : readBody(body, columns, amountColumn).totals) ?? null,
  };
};

/** A payroll file as payroll exports it: header found below titles, columns proposed or as given, totals row as declaration. */
export const readDuesFile = async (bytes: Uint8Array, wanted: FileMapping | undefined): Promise<DuesFile> => {
  const { encoding, header, body } = await openFile(bytes);
  const columns = columnsOf(header, wanted);
  const amountColumn = amountColumnOf(columns);
  if (amountColumn === undefined)
    throw new DomainError('rule', 'funds.dues.columnsMissing', {}, [
      { pointer: '/mapping', code: 'funds.dues.columnsMissing' },
    ]);
  const { rows, names, bases, fields, totals } = readBody(body, columns, amountColumn);
  if (fields.length > 0)
    throw new DomainError('invalid', 'funds.dues.fileRefused', { count: fields.length }, fields.slice(0, MAX_LISTED));
  const mapping = mappingOf(header, columns);
  const signature = signatureOf(header);
  return { encoding, columns: header.texts, mapping, rows, names, bases, signature, ...(totals ? { totals } : {}) };
};
