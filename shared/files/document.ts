import { refuse } from '../kernel/errors.ts';
import { readZipPart } from './zip.ts';

export const DOCUMENT_TYPES = ['pdf', 'png', 'jpeg', 'webp', 'ofd', 'xml'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** First bytes, as Latin-1 text: the whole signature at the very beginning, so that no other file hides before it. */
const MAGIC: readonly (readonly [type: DocumentType, isOne: (head: string) => boolean])[] = [
  ['pdf', (head) => /^%PDF-\d/.test(head)],
  ['png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['jpeg', (head) => /^\xff\xd8\xff[\xc0-\xfe]/.test(head)],
  ['webp', (head) => /^RIFF[\s\S]{4}WEBPVP8/.test(head)],
];
const ZIP_MAGIC = 'PK\x03\x04';
const HEAD_BYTES = 4096;
/** Root elements of electronic invoices (数电票) and of the accounting data that comes with them (XBRL). */
const INVOICE_ROOT = /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:[\w.-]+:)?(?:EInvoice|xbrl)[\s/>]/;

/** What the first file of an OFD begins with; it only names the documents. */
const OFD_ROOT = /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:[\w.-]+:)?OFD[\s/>]/;
const MAX_OFD_MAIN_BYTES = 256 * 1024;

const unsupported = (): never => refuse('invalid', 'files.document.unsupported');

/** A zip whose OFD.xml begins as one (GB/T 33190): a workbook or a program with a file of that name is none. */
const isOfd = (bytes: Uint8Array): boolean => {
  const main = readZipPart(bytes, 'OFD.xml', MAX_OFD_MAIN_BYTES);
  return main !== undefined && OFD_ROOT.test(new TextDecoder().decode(main).slice(0, HEAD_BYTES).trimStart());
};

/** An invoice's own root element, and no document type in it: entities are how XML reaches for other files. */
const isInvoiceXml = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder().decode(bytes);
  return INVOICE_ROOT.test(text.slice(0, HEAD_BYTES).trimStart()) && !/<!(?:DOCTYPE|ENTITY)/i.test(text);
};

/**
 * Type of a paper by its first bytes, never by its name: PDF, photos, OFD (a zip with an OFD.xml that is one) and the XML of an
 * electronic invoice. Refuses everything else with `files.document.unsupported`, an empty file with `files.type.empty`.
 */
export const sniffDocument = (bytes: Uint8Array): DocumentType => {
  if (bytes.length === 0) return refuse('invalid', 'files.type.empty');
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const known = MAGIC.find(([, isOne]) => isOne(head));
  if (known) return known[0];
  if (head.startsWith(ZIP_MAGIC)) return isOfd(bytes) ? 'ofd' : unsupported();
  return isInvoiceXml(bytes) ? 'xml' : unsupported();
};
