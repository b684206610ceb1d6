import { describe, expect, test } from 'vitest';
import { sniffDocument } from '#shared/files/document.ts';
import { makeZip } from './zip-kit.ts';

const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  makeZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('papers are known by their bytes', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['png', bytes('\x89PNG\r\n\x1a\n0000')],
    ['jpeg', bytes('\xff\xd8\xff\xe1Exif')],
    ['webp', bytes('RIFF\x10\x00\x00\x00WEBPVP8 ')],
    ['xml', utf8('\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<EInvoice><Header/></EInvoice>')],
    ['xml', utf8('<!-- 电子凭证 --><xbrli:xbrl xmlns:xbrli="http://www.xbrl.org/2003/instance"/>')],
  ] as const)('%s', (type, given) => {
    expect(sniffDocument(given)).toBe(type);
  });

  test('ofd is a zip that holds OFD.xml', () => {
    expect(sniffDocument(zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' }))).toBe('ofd');
    const named =
      '<?xml version="1.0" encoding="UTF-8"?>\n<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.1"/>';
    expect(sniffDocument(zipOf({ 'OFD.xml': named }))).toBe('ofd');
    for (const main of ['', 'OFD', '<html/>', '<OFDX/>', ' '.repeat(300_000)])
      expect(() => sniffDocument(zipOf({ 'OFD.xml': main }))).toThrow('files.document.unsupported');
    const twice = makeZip([
      { name: 'OFD.xml', data: named },
      { name: 'OFD.xml', data: '<html/>' },
    ]);
    expect(() => sniffDocument(twice)).toThrow('files.document.unsupported');
    const lying = makeZip([{ name: 'OFD.xml', data: named.repeat(50), unpackedBytes: 20 }]);
    expect(() => sniffDocument(lying)).toThrow('files.document.unsupported');
    expect(() => sniffDocument(zipOf({ 'xl/workbook.xml': '<x/>' }))).toThrow('files.document.unsupported');
    expect(() => sniffDocument(bytes('PK\x03\x04OFD.xml'))).toThrow('files.document.unsupported');
  });

  test.each([
    ['a program', bytes('MZ\x90\x00')],
    ['a page', utf8('<!doctype html><script>alert(1)</script>')],
    ['a drawing that runs scripts', utf8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['an invoice that reaches for other files', utf8('<?xml version="1.0"?><!DOCTYPE a><EInvoice/>')],
    ['an invoice with an entity further down', utf8('<EInvoice><!ENTITY x SYSTEM "file:///etc/passwd"></EInvoice>')],
    ['a pdf behind something else', bytes('x%PDF-1.7')],
    ['a word', utf8('发票')],
  ])('%s is refused', (_, given) => {
    expect(() => sniffDocument(given)).toThrow('files.document.unsupported');
  });

  test('an empty file is refused as such', () => {
    expect(() => sniffDocument(new Uint8Array())).toThrow('files.type.empty');
  });
});
