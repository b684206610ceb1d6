import { cleanText } from '../kernel/text.ts';

export type CellKind = 'text' | 'number' | 'date' | 'empty';
/**
 * One cell. `text` is what a person would read (tidied; dates as `YYYY-MM-DD`), `raw` what the file held: for numbers
 * the number itself, because an identity number stored as a number has lost its last digits.
 */
export type Cell = { readonly text: string; readonly kind: CellKind; readonly raw: string | number | null };
export type Row = { readonly row: number; readonly cells: readonly Cell[] };

const EMPTY: Cell = { text: '', kind: 'empty', raw: null };
/** Digits that spreadsheets keep; rounding to them takes the dust off 0.1 + 0.2. */
const EXACT_DIGITS = 15;

const textOfNumber = (value: number): string => {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  const text = String(Number(value.toPrecision(EXACT_DIGITS)));
  return text.includes('e') ? value.toFixed(EXACT_DIGITS).replace(/\.?0+$/, '') : text;
};

const dateCell = (value: Date): Cell => {
  const iso = value.toISOString();
  const [date, time] = [iso.slice(0, 10), iso.slice(11, 19)];
  if (date < '1900-01-01') return { text: time, kind: 'text', raw: time };
  return { text: time === '00:00:00' ? date : `${date} ${time}`, kind: 'date', raw: iso.slice(0, 19) };
};

/** A cell out of what the xlsx or csv reader gives; dates are wall-clock times without a zone. */
export const toCell = (value: string | number | boolean | Date | null | undefined): Cell => {
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'number') return { text: textOfNumber(value), kind: 'number', raw: value };
  if (value instanceof Date) return dateCell(value);
  const raw = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  const text = cleanText(raw);
  return text === '' ? EMPTY : { text, kind: 'text', raw };
};

/** Cells of a row without the empty ones at its end. */
export const toCells = (values: readonly (string | number | boolean | Date | null | undefined)[]): Cell[] => {
  const cells = values.map(toCell);
  const last = cells.findLastIndex((cell) => cell.kind !== 'empty');
  return cells.slice(0, last + 1);
};
