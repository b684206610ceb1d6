import { refuse } from '../kernel/errors.ts';
import { type Row, toCells } from './cell.ts';
import { decodeText, type Encoding } from './decode.ts';
import { limits } from './limits.ts';
import { sniffType } from './sniff.ts';
import { inspectXlsx } from './zip.ts';

export type ReadOptions = {
  /** Rows with content, header included; one more is refused. */
  readonly maxRows: number;
  /** For csv only; without it the encoding is detected. */
  readonly encoding?: Encoding;
  /** For xlsx only: name or place (from 0) of the sheet; the first without it. */
  readonly sheet?: string | number;
};

type Values = readonly (string | number | boolean | Date | null)[];

async function* readXlsx(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<[row: number, values: Values]> {
  inspectXlsx(bytes);
  const { streamXlsxRows } = await import('hucre/xlsx');
  try {
    const rows = streamXlsxRows(bytes, options.sheet === undefined ? {} : { sheet: options.sheet });
    for await (const row of rows) yield [row.index + 1, row.values];
  } catch {
    return refuse('invalid', 'files.xlsx.broken');
  }
}

async function* readCsv(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<[row: number, values: Values]> {
  const { text } = decodeText(bytes, options.encoding);
  const { streamCsvRows } = await import('hucre/csv');
  let row = 0;
  for (const values of streamCsvRows(text)) {
    row += 1;
    yield [row, values];
  }
}

const checkRow = ({ row, cells }: Row): void => {
  if (!Number.isSafeInteger(row)) refuse('invalid', 'files.xlsx.broken');
  if (cells.length > limits.maxColumns) refuse('limit', 'files.sheet.tooWide', { row, max: limits.maxColumns });
  if (cells.some((cell) => cell.text.length > limits.maxCellChars)) {
    refuse('limit', 'files.sheet.cellTooLong', { row, max: limits.maxCellChars });
  }
};

/**
 * Rows of an xlsx or csv file as they stream by, blank rows left out, `row` numbered as Excel shows it. Refuses a file
 * that is too large, is not a table, hides a bomb or macros, or has more rows than `maxRows`: never a silent cut.
 */
export async function* readRows(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Row, void, undefined> {
  if (bytes.length > limits.maxFileBytes) {
    refuse('limit', 'files.size.tooLarge', { bytes: bytes.length, max: limits.maxFileBytes });
  }
  const rows = sniffType(bytes) === 'xlsx' ? readXlsx(bytes, options) : readCsv(bytes, options);
  let count = 0;
  for await (const [row, values] of rows) {
    const read: Row = { row, cells: toCells(values) };
    if (read.cells.length === 0) continue;
    checkRow(read);
    count += 1;
    if (count > options.maxRows) refuse('limit', 'files.sheet.tooManyRows', { max: options.maxRows });
    yield read;
  }
}
