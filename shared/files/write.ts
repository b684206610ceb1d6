import { type Fen, formatPlainYuan } from '../kernel/fen.ts';
import type { Day } from '../kernel/period.ts';
import { neutraliseFormula } from '../kernel/text.ts';
import { encodeGb18030 } from './gb18030.ts';

/** `money` takes fen and shows yuan; `text` is the kind for identity numbers, phones, cards and codes. */
export type Column = {
  readonly header: string;
  readonly kind: 'text' | 'money' | 'number' | 'date';
  readonly widthChars?: number;
};
export type OutValue = string | number | Fen | Day | null;
export type Table = { readonly columns: readonly Column[]; readonly rows: Iterable<readonly OutValue[]> };
export type CsvEncoding = 'utf-8' | 'gb18030';

const NUMBER_FORMAT = { text: '@', money: '#,##0.00', number: '0', date: 'yyyy-mm-dd' } as const;
const WIDTH_CHARS = { text: 14, money: 16, number: 10, date: 12 } as const;
const MAX_SHEET_NAME_CHARS = 31;

/** Han and other wide characters take two places on screen and paper. */
const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > '\u00ff' ? 2 : 1), 0);

const xlsxValue = (value: OutValue, kind: Column['kind']): string | number | Date | null => {
  if (value === null) return null;
  if (kind === 'money') return Number(value) / 100;
  if (kind === 'number') return Number(value);
  return kind === 'date' ? new Date(`${value}T00:00:00.000Z`) : String(value);
};

/** A sheet name that Excel accepts. */
export const toSheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]|^'|'$/g, ' ')
    .trim()
    .slice(0, MAX_SHEET_NAME_CHARS) || 'Sheet1';

/** One-sheet workbook: frozen header, column widths, text as text, money as numbers in yuan, dates as dates. */
export const writeXlsx = async (sheetName: string, table: Table): Promise<Uint8Array> => {
  const { XlsxStreamWriter } = await import('hucre/xlsx');
  const writer = new XlsxStreamWriter({
    name: toSheetName(sheetName),
    freezePane: { rows: 1 },
    columns: table.columns.map(({ header, kind, widthChars }) => ({
      header,
      width: widthChars ?? Math.max(WIDTH_CHARS[kind], widthOf(header) + 2),
      numFmt: NUMBER_FORMAT[kind],
    })),
  });
  for (const row of table.rows) {
    writer.addRow(table.columns.map(({ kind }, index) => xlsxValue(row[index] ?? null, kind)));
  }
  return await writer.finish();
};

const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csvValue = (value: OutValue, kind: Column['kind']): string => {
  if (value === null) return '';
  if (kind === 'money') return formatPlainYuan(value as Fen);
  return kind === 'number' ? String(value) : neutraliseFormula(String(value));
};

/** Bytes of a csv with CRLF: UTF-8 with BOM opens in Excel, GB18030 is what banks take (half-width ¥ is not in GBK). */
export const writeCsv = (table: Table, encoding: CsvEncoding): Uint8Array => {
  const lines = [table.columns.map(({ header }) => csvField(neutraliseFormula(header))).join(',')];
  for (const row of table.rows) {
    lines.push(table.columns.map(({ kind }, index) => csvField(csvValue(row[index] ?? null, kind))).join(','));
  }
  const text = `${lines.join('\r\n')}\r\n`;
  if (encoding === 'gb18030') return encodeGb18030(text.replaceAll('\u00a5', '\uffe5'));
  return new TextEncoder().encode(`\ufeff${text}`);
};
