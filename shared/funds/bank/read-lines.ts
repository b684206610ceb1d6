import type { Row } from '../../files/cell.ts';
import { isTotalsRow } from '../../files/header.ts';
import { DomainError } from '../../kernel/errors.ts';
import { parseYuan } from '../../kernel/fen.ts';
import { type Day, parseLooseDay } from '../../kernel/period.ts';
import { toHalfWidth } from '../../kernel/text.ts';
import { type Columns, columnsOf, type OpenedFile } from './file.ts';
import type { RefusedCell, StatementField, StatementMapping } from './file-schema.ts';
import { type FileLine, inTimeOrder } from './import-rules.ts';

export type ReadLines = { readonly lines: readonly FileLine[]; readonly refused: readonly RefusedCell[] };

const LIMITS: Partial<Record<StatementField, number>> = { time: 20, counterparty: 120, memo: 200, reference: 60 };
const OUTGOING = /^(?:借|支|付|d|debit|-)/i;
const INCOMING = /^(?:贷|收|存|c|credit|\+)/i;

class Refused extends Error {
  readonly field: StatementField;
  readonly code: string;
  constructor(field: StatementField, code: string) {
    super(code);
    this.field = field;
    this.code = code;
  }
}

/** `isSigned`: the amounts have their sign already, and the column of the direction only says it again. */
type Reader = { readonly row: Row; readonly columns: Columns; readonly isSigned?: boolean };

const textAt = ({ row, columns }: Reader, field: StatementField): string => {
  const column = columns[field];
  const text = column === undefined ? '' : (row.cells[column]?.text.trim() ?? '');
  return text.slice(0, LIMITS[field] ?? 200);
};

const checked = <T>(field: StatementField, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) throw new Refused(field, error.code);
    throw error;
  }
};

/** Money of a cell; banks write the side that did not move as nothing, as 0.00 or as a dash. */
const fenAt = (reader: Reader, field: StatementField): number | undefined => {
  const text = toHalfWidth(textAt(reader, field)).replace(/^\+/, '');
  return text === '' || /^-+$/.test(text) ? undefined : checked(field, () => parseYuan(text));
};

const signedAmount = (reader: Reader): number | undefined => {
  const amountFen = fenAt(reader, 'amount');
  if (amountFen === undefined || reader.columns.direction === undefined) return amountFen;
  const direction = toHalfWidth(textAt(reader, 'direction'));
  if (OUTGOING.test(direction)) return reader.isSigned ? amountFen : -amountFen;
  if (INCOMING.test(direction)) return amountFen;
  throw new Refused('direction', 'funds.bank.directionUnknown');
};

/**
 * Whether a file with a column of the direction writes what goes out below zero as well: then no outgoing amount is above
 * it. Where some are, an outgoing amount below zero is a payment that was taken back.
 */
const isSignedFile = (rows: readonly Row[], columns: Columns): boolean => {
  if (columns.direction === undefined) return false;
  const outgoing = rows.flatMap((row) => {
    const reader = { row, columns };
    if (isTotalsRow(row) || !OUTGOING.test(toHalfWidth(textAt(reader, 'direction')))) return [];
    const text = toHalfWidth(textAt(reader, 'amount'));
    return /[1-9]/.test(text) ? [text.startsWith('-')] : [];
  });
  return outgoing.length > 0 && outgoing.every((isBelowZero) => isBelowZero);
};

/** Money in less money out; undefined for rows without money. A negative amount on one side is a correction. */
const amountOf = (reader: Reader): number | undefined => {
  if (reader.columns.in === undefined && reader.columns.out === undefined) return signedAmount(reader);
  const [inFen = 0, outFen = 0] = [fenAt(reader, 'in'), fenAt(reader, 'out')];
  if (inFen !== 0 && outFen !== 0) throw new Refused('out', 'funds.bank.bothSides');
  return inFen - outFen;
};

const dayOfRow = (reader: Reader, today: Day): Day => {
  const text = textAt(reader, 'day');
  if (text === '') throw new Refused('day', 'kernel.day.notADate');
  const column = reader.columns.day;
  const raw = column === undefined ? text : (reader.row.cells[column]?.raw ?? text);
  const day = checked('day', () => parseLooseDay(typeof raw === 'number' && raw < 200_000 ? raw : text));
  if (day > today) throw new Refused('day', 'funds.bank.dayFuture');
  return day;
};

const readLine = (reader: Reader, today: Day): FileLine | undefined => {
  const amountFen = amountOf(reader);
  if (amountFen === undefined || amountFen === 0) return undefined;
  const balanceFen = fenAt(reader, 'balance');
  const [time, reference] = [textAt(reader, 'time'), textAt(reader, 'reference')];
  return {
    row: reader.row.row,
    day: dayOfRow(reader, today),
    amountFen,
    ...(balanceFen === undefined ? {} : { balanceFen }),
    ...(time === '' ? {} : { time }),
    counterparty: textAt(reader, 'counterparty'),
    memo: textAt(reader, 'memo'),
    ...(reference === '' ? {} : { reference }),
  };
};

const checkColumns = (columns: Columns): void => {
  const hasMoney = columns.in !== undefined || columns.out !== undefined || columns.amount !== undefined;
  if (columns.day !== undefined && hasMoney) return;
  throw new DomainError('rule', 'funds.bank.columnsMissing', {}, [
    { pointer: '/mapping', code: 'funds.bank.columnsMissing' },
  ]);
};

/** The lines of a statement in the order of time, and the cells that cannot be read. Rows without money are passed over. */
export const readLines = (file: OpenedFile, mapping: StatementMapping, today: Day): ReadLines => {
  const columns = columnsOf(file.header, mapping);
  checkColumns(columns);
  const isSigned = isSignedFile(file.body, columns);
  const lines: FileLine[] = [];
  const refused: RefusedCell[] = [];
  for (const row of file.body) {
    if (isTotalsRow(row)) continue;
    const reader = { row, columns, isSigned };
    try {
      const line = readLine(reader, today);
      if (line) lines.push(line);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { field, code } = error;
      refused.push({ row: row.row, column: mapping[field] ?? field, text: textAt(reader, field).slice(0, 100), code });
    }
  }
  return { lines: inTimeOrder(lines), refused };
};
