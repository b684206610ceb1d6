import { refuse } from '../kernel/errors.ts';

export type FileType = 'xlsx' | 'csv';

/** First bytes, as Latin-1 text, of what people upload instead of a table. */
const FOREIGN: readonly (readonly [found: string, magic: string])[] = [
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF-'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['rar', 'Rar!'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['gzip', '\x1f\x8b'],
  ['rtf', '{\\rtf'],
];
const ZIP_MAGIC = 'PK\x03\x04';
const HEAD_BYTES = 512;

const unsupported = (found: string): never => refuse('invalid', 'files.type.unsupported', { found });

/** Type of a file by its first bytes, never by its name. Old `.xls` and encrypted workbooks share one container: `xls`. */
export const sniffType = (bytes: Uint8Array): FileType => {
  if (bytes.length === 0) return refuse('invalid', 'files.type.empty');
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith(ZIP_MAGIC)) return 'xlsx';
  const foreign = FOREIGN.find(([, magic]) => head.startsWith(magic));
  if (foreign !== undefined) return unsupported(foreign[0]);
  // Banks name HTML tables and SpreadsheetML `.xls`; NULs go first so that UTF-16 is seen through.
  const start = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (/^<(?:[!?a-z])/i.test(start)) return unsupported(/^<\?xml/i.test(start) ? 'xml' : 'html');
  return 'csv';
};
