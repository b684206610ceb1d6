import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Row } from '#shared/files/cell.ts';
import { findHeader, isTotalsRow } from '#shared/files/header.ts';
import { limits } from '#shared/files/limits.ts';
import { type ReadOptions, readRows } from '#shared/files/sheet.ts';
import { writeXlsx } from '#shared/files/write.ts';
import { parseYuan, sumFen } from '#shared/kernel/fen.ts';
import { parseIdentity } from '#shared/kernel/identity.ts';
import { normaliseName } from '#shared/kernel/names.ts';
import { parseLooseDay } from '#shared/kernel/period.ts';
import { parsePhone } from '#shared/kernel/phone.ts';
import { makeZip, type Part, workbookParts } from './zip-kit.ts';

const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/huadong/${name}`, import.meta.url));
const truth = JSON.parse(readFileSync(new URL('../../samples/huadong/truth.json', import.meta.url), 'utf8'));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const collect = async (bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const row of readRows(bytes, { maxRows: limits.maxRows, ...options })) rows.push(row);
  return rows;
};
const texts = (rows: readonly Row[]): string[][] => rows.map((row) => row.cells.map((cell) => cell.text));

const replacePart = (parts: readonly Part[], name: string, change: Partial<Part>): Part[] =>
  parts.map((part) => (part.name === name ? { ...part, ...change } : part));
const SHEET = 'xl/worksheets/sheet1.xml';

describe('refusals', () => {
  it('refuses a file above the size limit before it looks inside', async () => {
    await expect(collect(new Uint8Array(limits.maxFileBytes + 1))).rejects.toMatchObject({
      kind: 'limit',
      code: 'files.size.tooLarge',
    });
  });

  it.each([
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['png', [0x89, 0x50, 0x4e, 0x47]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['html', [...bytesOf('\ufeff \r\n<table><tr>')]],
    ['xml', [...bytesOf('<?xml version="1.0"?><Workbook>')]],
  ])('refuses %s and says so', async (found, bytes) => {
    await expect(collect(new Uint8Array(bytes))).rejects.toMatchObject({
      code: 'files.type.unsupported',
      params: { found },
    });
  });

  it('refuses an empty file and a zip that is no workbook', async () => {
    await expect(collect(new Uint8Array())).rejects.toMatchObject({ code: 'files.type.empty' });
    const zip = makeZip([{ name: 'word/document.xml', data: '<w/>' }]);
    await expect(collect(zip)).rejects.toMatchObject({ code: 'files.type.unsupported', params: { found: 'zip' } });
  });

  it('refuses one row too many instead of cutting the file short', async () => {
    await expect(collect(bytesOf('a\nb\nc\n'), { maxRows: 2 })).rejects.toMatchObject({
      kind: 'limit',
      code: 'files.sheet.tooManyRows',
      params: { max: 2 },
    });
    expect(await collect(bytesOf('a\n\n\nb\n\n'), { maxRows: 2 })).toHaveLength(2);
  });

  it('refuses rows too wide and cells too long', async () => {
    await expect(collect(bytesOf('x,'.repeat(limits.maxColumns + 1)))).rejects.toMatchObject({
      code: 'files.sheet.tooWide',
      params: { row: 1 },
    });
    await expect(collect(bytesOf(`a,b\n"${'x'.repeat(limits.maxCellChars + 1)}`))).rejects.toMatchObject({
      code: 'files.sheet.cellTooLong',
      params: { row: 2 },
    });
  });

  it('refuses a file that a wrong choice of encoding cannot read', async () => {
    await expect(collect(sample('payroll-2026-11.csv'), { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'files.encoding.mismatch',
    });
  });
});

describe('hostile workbooks', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const parts = workbookParts(row);

  it.each([
    ['too much in one sheet', replacePart(parts, SHEET, { data: Buffer.alloc(51 * 1024 * 1024, 32) })],
    ['a ratio no table has', replacePart(parts, SHEET, { data: Buffer.alloc(2 * 1024 * 1024, 32) })],
    [
      'a tree part too large',
      [...parts, { name: 'xl/sharedStrings.xml', data: Buffer.alloc(11 * 1024 * 1024), method: 0 }],
    ],
    ['rows that reach to the last column', workbookParts('<row><c r="XFD1"/></row>'.repeat(700))],
    ['rows that reach there by odd spelling', workbookParts("<x:row><x:c s='1'r = 'xfd1'/></x:row>".repeat(700))],
    ['rows that reach there by entities', workbookParts('<row><c r="&#88;FD1"/></row>'.repeat(700))],
    ['an endless tag', workbookParts(`<c a="${'>'.repeat(200_000)}`)],
    ['an endless comment', workbookParts(`<!--${'>'.repeat(200_000)}`)],
    ['an endless instruction', workbookParts(`<?a ${'>'.repeat(200_000)}`)],
    ['an endless CDATA section', workbookParts(`<![CDATA[${'>'.repeat(200_000)}`)],
    ['an endless declaration', workbookParts(`<!DOCTYPE ${'x'.repeat(200_000)}`)],
    ['an endless closing tag', workbookParts(`</row ${'x'.repeat(200_000)}`)],
    ['a size hidden behind a zero', replacePart(parts, SHEET, { unpackedBytes: 0 })],
    ['sizes only in the local header', replacePart(parts, SHEET, { unpackedBytes: 0, packedBytes: 0, flags: 8 })],
    [
      'too many parts',
      [...parts, ...Array.from({ length: 1000 }, (_, index) => ({ name: `xl/media/${index}`, data: '' }))],
    ],
  ] as [string, Part[]][])('refuses %s', async (_, hostile) => {
    await expect(collect(makeZip(hostile))).rejects.toMatchObject({ kind: 'limit', code: 'files.xlsx.zipBomb' });
  });

  it('stops at the stated size when a part states less than it holds', async () => {
    const many = workbookParts(row.repeat(20_000));
    const lying = makeZip(replacePart(many, SHEET, { unpackedBytes: 200 }));
    await expect(collect(lying)).rejects.toMatchObject({ code: 'files.xlsx.zipBomb' });
  });

  it.each(['xl/vbaProject.bin', 'XL\\VBAPROJECT.BIN', 'xl/macrosheets/sheet1.xml'])(
    'refuses macros in %s',
    async (name) => {
      const zip = makeZip([...parts, { name, data: 'x' }]);
      await expect(collect(zip)).rejects.toMatchObject({ code: 'files.xlsx.macros' });
    },
  );

  it.each([
    ['no sheet', parts.filter((part) => part.name !== SHEET)],
    ['an encrypted part', replacePart(parts, SHEET, { flags: 1 })],
    ['another compression', replacePart(parts, SHEET, { method: 12 })],
    ['zip64 sizes', replacePart(parts, SHEET, { unpackedBytes: 0xffffffff })],
    ['a row without a number', workbookParts('<row r="x"><c r="A1"><v>1</v></c></row>')],
  ])('calls a workbook with %s broken', async (_, damaged) => {
    await expect(collect(makeZip(damaged))).rejects.toMatchObject({ code: 'files.xlsx.broken' });
  });

  it('calls a cut or scrambled file broken', async () => {
    const whole = makeZip(parts);
    for (const keep of [4, 30, 200, whole.length - 23, whole.length - 1]) {
      await expect(collect(whole.slice(0, keep))).rejects.toMatchObject({ code: 'files.xlsx.broken' });
    }
    const offsetGone = whole.slice();
    offsetGone.fill(0x7f, whole.length - 6, whole.length - 2);
    await expect(collect(offsetGone)).rejects.toMatchObject({ code: 'files.xlsx.broken' });
    const signatureGone = whole.slice();
    signatureGone.fill(0, whole.length - 6, whole.length - 2);
    await expect(collect(signatureGone)).rejects.toMatchObject({ code: 'files.xlsx.broken' });
  });

  it('reads unusual but harmless markup', async () => {
    const cells = `<c s='0' r='A1'><v>1</v></c><c r="BZ1"/><!-- <row> --><?x y?><c><v><![CDATA[2]]></v></c>`;
    const [read] = await collect(makeZip(workbookParts(`<row r="1" ht="12>1">${cells}</row>`)));
    expect(read?.cells.filter((cell) => cell.kind !== 'empty').map((cell) => cell.text)).toEqual(['1', '2']);
    expect(texts(await collect(makeZip(workbookParts(`${row}<!-- never closed`))))).toEqual([['1']]);
  });

  it('calls a part broken whose bytes do not unpack or lie outside the file', async () => {
    const scrambled = makeZip(parts);
    scrambled.fill(0xff, 60, 70);
    await expect(collect(scrambled)).rejects.toMatchObject({ code: 'files.xlsx.broken' });
    const outside = makeZip(replacePart(parts, SHEET, { packedBytes: 50_000_000, unpackedBytes: 60_000 }));
    await expect(collect(outside)).rejects.toMatchObject({ kind: 'invalid', code: 'files.xlsx.broken' });
  });

  it('reads the same workbook when nobody tampers with it', async () => {
    expect(texts(await collect(makeZip(parts)))).toEqual([['1']]);
    const withFolder = [...parts, { name: 'xl/empty/', data: '', method: 0, flags: 8 }];
    expect(texts(await collect(makeZip(withFolder)))).toEqual([['1']]);
  });
});

describe('cells of a workbook', () => {
  it('keeps numbers, errors, booleans, inline text and cached results apart', async () => {
    const cells = [
      '<c r="A1"><v>320199198803190500</v></c>',
      '<c r="B1"><v>0.30000000000000004</v></c>',
      '<c r="C1" t="b"><v>1</v></c>',
      '<c r="D1" t="e"><v>#N/A</v></c>',
      '<c r="E1" t="inlineStr"><is><t>　张三 </t></is></c>',
      '<c r="F1" t="str"><f>A1&amp;1</f><v>x</v></c>',
      '<c r="G1"><v>1E-7</v></c>',
      '<c r="H1"><v>1E+22</v></c>',
      '<c r="J1"/>',
    ].join('');
    const [first] = await collect(makeZip(workbookParts(`<row r="7">${cells}</row>`)));
    expect(first?.row).toBe(7);
    expect(first?.cells.map((cell) => cell.text)).toEqual([
      '320199198803190500',
      '0.3',
      'TRUE',
      '#N/A',
      '张三',
      'x',
      '0.0000001',
      '10000000000000000000000',
    ]);
    expect(first?.cells.map((cell) => cell.kind).join(' ')).toBe('number number text text text text number number');
    expect(parseIdentity(first?.cells[0]?.raw)).toMatchObject({ code: 'kernel.identity.precisionLost' });
  });

  it('skips formatted rows without content and counts only rows with some', async () => {
    const blank = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join('');
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${blank}<row r="9000"><c r="B9000"><v>2</v></c></row>`;
    const read = await collect(makeZip(workbookParts(rows)), { maxRows: 2 });
    expect(read.map((row) => row.row)).toEqual([1, 9000]);
    expect(texts(read)).toEqual([['1'], ['', '2']]);
  });

  it('reads the sheet that is asked for', async () => {
    const bytes = await writeXlsx('花名册', { columns: [{ header: '姓名', kind: 'text' }], rows: [['张三']] });
    expect(texts(await collect(bytes, { sheet: '花名册' }))).toEqual([['姓名'], ['张三']]);
    expect(texts(await collect(bytes, { sheet: 0 }))).toEqual([['姓名'], ['张三']]);
    expect(await collect(bytes, { sheet: '没有' })).toEqual([]);
  });

  it('lets the reader stop early', async () => {
    const bytes = makeZip(workbookParts('<row><c><v>1</v></c></row>'.repeat(5000)));
    for await (const row of readRows(bytes, { maxRows: 50_000 })) {
      expect(row.row).toBe(1);
      break;
    }
  });
});

describe('large files', () => {
  it('reads a csv of 20 MB row by row', async () => {
    const line = 'G00001,张三,320199198707100055,"18,059.77"\r\n';
    const bytes = bytesOf(line.repeat(Math.floor(limits.maxFileBytes / bytesOf(line).length)));
    let rows = 0;
    for await (const row of readRows(bytes, { maxRows: 1_000_000 })) rows = row.row;
    expect(rows).toBeGreaterThan(400_000);
  });

  it('reads a workbook with as many rows as are allowed', async () => {
    const rows = Array.from({ length: limits.maxRows - 1 }, (_, i) => [`G${i}`, `张${i}`, '320199198707100055', i]);
    const columns = ['工号', '姓名', '证件号码'].map((header) => ({ header, kind: 'text' as const }));
    const bytes = await writeXlsx('S', { columns: [...columns, { header: '基本工资', kind: 'money' as const }], rows });
    let last: Row | undefined;
    for await (const row of readRows(bytes, { maxRows: limits.maxRows })) last = row;
    expect(last?.row).toBe(limits.maxRows);
    expect(last?.cells[0]?.text).toBe('G49998');
  });
});

describe('the files of Huadong', () => {
  it('reads the roster below its titles, all 812 people and the total', async () => {
    const rows = await collect(sample('roster.xlsx'));
    const header = findHeader(rows);
    expect(header?.row).toBe(3);
    expect(header?.labels.slice(0, 5)).toEqual(['序号', '工号', '姓名', '性别', '身份证号码']);
    const data = rows.filter((row) => row.row > 3);
    expect(data.filter(isTotalsRow).map((row) => row.row)).toEqual([816]);
    expect(data.filter((row) => !isTotalsRow(row))).toHaveLength(truth.rows);
  });

  it('finds each trouble of the roster that the truth lists', async () => {
    const byNo = new Map((await collect(sample('roster.xlsx'))).map((row) => [row.cells[1]?.text, row.cells]));
    const cell = (no: string, column: number) => byNo.get(no)?.[column];
    expect(normaliseName(cell('G00004', 2)?.text ?? '')).toBe('阿布都热合曼·买买提');
    expect(normaliseName(cell('G00042', 2)?.text ?? '')).toBe('上官霞梓');
    expect(() => normaliseName(cell('G00068', 2)?.text ?? '')).toThrow('kernel.name.formula');
    expect(parseIdentity(cell('G00008', 4)?.raw)).toMatchObject({ code: 'kernel.identity.precisionLost' });
    expect(parseIdentity(cell('G00008', 4)?.text)).toMatchObject({ code: 'kernel.identity.precisionLost' });
    expect(parseIdentity(cell('G00012', 4)?.raw)).toMatchObject({ code: 'kernel.identity.checksumMismatch' });
    expect(parseIdentity(cell('G00018', 4)?.raw)).toMatchObject({ ok: true, number: '110199199010253874' });
    expect(parseIdentity(cell('G00024', 4)?.raw)).toEqual(parseIdentity(cell('G00022', 4)?.raw));
    expect(parseIdentity(cell('G00030', 4)?.raw)).toMatchObject({ ok: true, kind: 'residencePermit' });
    expect(parseIdentity(cell('G00044', 4)?.raw)).toMatchObject({ code: 'kernel.identity.missing' });
    expect(parseIdentity(cell('G00062', 4)?.raw)).toMatchObject({ ok: true });
    expect(parsePhone(cell('G00032', 5)?.raw)).toMatchObject({ ok: true, phone: '13869370968' });
    expect(parsePhone(cell('G00038', 5)?.raw)).toMatchObject({ code: 'kernel.phone.length' });
    expect(parseLooseDay(cell('G00048', 8)?.text ?? '')).toBe('2019-03-05');
    expect(parseLooseDay(cell('G00054', 8)?.text ?? '')).toBe('2022-04-03');
    expect(parseYuan(cell('G00060', 11)?.text ?? '')).toBe(854050);
  });

  it('finds no trouble in anybody else', async () => {
    const known = new Set(truth.troubles.map((trouble: { no: string }) => trouble.no));
    const people = (await collect(sample('roster.xlsx'))).filter((row) => row.row > 3 && row.row < 816);
    for (const { cells } of people.filter((row) => !known.has(row.cells[1]?.text))) {
      expect(normaliseName(cells[2]?.text ?? '')).toBe(cells[2]?.text);
      expect(parseIdentity(cells[4]?.raw)).toMatchObject({ ok: true });
      expect(parsePhone(cells[5]?.raw)).toMatchObject({ ok: true });
      expect(parseLooseDay(cells[8]?.text ?? '')).toBe(cells[8]?.text);
    }
  });

  it('adds the payroll up to the truth and to its own totals row', async () => {
    const rows = (await collect(sample('payroll-2026-11.csv'))).slice(1);
    const people = rows.filter((row) => !isTotalsRow(row));
    const total = (column: number): number => sumFen(people.map((row) => parseYuan(row.cells[column]?.text ?? '')));
    expect(people).toHaveLength(truth.payroll.lines);
    expect(total(5)).toBe(truth.payroll.totalFen);
    expect(rows.filter(isTotalsRow).map((row) => parseYuan(row.cells[5]?.text ?? ''))).toEqual([
      truth.payroll.totalFen,
    ]);
  });

  it('reads the bank statement below its account line', async () => {
    const rows = await collect(sample('bank-statement-2026-11.csv'));
    expect(findHeader(rows)?.row).toBe(2);
    const lines = rows.filter((row) => row.row > 2);
    expect(lines).toHaveLength(truth.bank.lines);
    expect(parseYuan(lines.at(-1)?.cells[4]?.text ?? '')).toBe(truth.bank.closingFen);
    expect(lines.map((row) => parseLooseDay(row.cells[0]?.text ?? '')).at(0)).toBe('2026-11-03');
  });
});
