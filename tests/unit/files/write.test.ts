import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Row } from '#shared/files/cell.ts';
import { decodeText } from '#shared/files/decode.ts';
import { readRows } from '#shared/files/sheet.ts';
import { type Table, toSheetName, writeCsv, writeXlsx } from '#shared/files/write.ts';
import { fen } from '#shared/kernel/fen.ts';
import { day } from '#shared/kernel/period.ts';

const table: Table = {
  columns: [
    { header: '证件号码', kind: 'text' },
    { header: '姓名', kind: 'text', widthChars: 30 },
    { header: '会费', kind: 'money' },
    { header: '人数', kind: 'number' },
    { header: '入会日期', kind: 'date' },
  ],
  rows: [
    ['320199198707100055', '=1+1', fen(123456), 3, day('2019-03-05')],
    ['=HYPERLINK("x")', '张"三", 四\n五', fen(-5), 0, null],
    ['00123'],
  ],
};

const read = async (bytes: Uint8Array): Promise<Row[]> => {
  const rows: Row[] = [];
  for await (const row of readRows(bytes, { maxRows: 100 })) rows.push(row);
  return rows;
};

describe('writeXlsx', () => {
  it('writes text as text, even long digits and formula signs, money as yuan, dates as dates', async () => {
    const [header, first, second, third] = await read(await writeXlsx('会费', table));
    expect(header?.cells.map((cell) => cell.text)).toEqual(['证件号码', '姓名', '会费', '人数', '入会日期']);
    expect(first?.cells.map((cell) => [cell.kind, cell.text])).toEqual([
      ['text', '320199198707100055'],
      ['text', '=1+1'],
      ['number', '1234.56'],
      ['number', '3'],
      ['date', '2019-03-05'],
    ]);
    expect(second?.cells.slice(0, 4).map((cell) => cell.text)).toEqual([
      '=HYPERLINK("x")',
      '张"三", 四 五',
      '-0.05',
      '0',
    ]);
    expect(third?.cells.map((cell) => cell.text)).toEqual(['00123']);
  });

  it('marks identity numbers as text cells, freezes the header and sets widths', async () => {
    const book = await readXlsx(await writeXlsx('会费', table), { readStyles: true });
    const sheet = book.sheets[0];
    expect(sheet?.cells?.get('1,0')?.style?.numFmt).toBe('@');
    expect(sheet?.cells?.get('1,2')?.style?.numFmt).toBe('#,##0.00');
    expect(sheet?.cells?.get('1,1')?.formula).toBeUndefined();
    expect(sheet?.freezePane?.rows).toBe(1);
    expect(sheet?.columns?.map((column) => column.width)).toEqual([14, 30, 16, 10, 12]);
  });

  it('survives characters that XML does not allow', async () => {
    const bytes = await writeXlsx('S', { columns: [{ header: 'a', kind: 'text' }], rows: [['x\u0001y\u0000<&>']] });
    expect((await read(bytes))[1]?.cells[0]?.text).toContain('<&>');
  });

  it.each([
    ['2026年11月[会费]:*?/\\', '2026年11月 会费'],
    ['', 'Sheet1'],
    ["'x'", 'x'],
    ['会'.repeat(40), '会'.repeat(31)],
  ])('makes a sheet name out of %j', (name, expected) => {
    expect(toSheetName(name)).toBe(expected);
  });
});

describe('writeCsv', () => {
  it('neutralises formulas in headers and text, and leaves money alone', () => {
    const { text } = decodeText(
      writeCsv({ ...table, columns: [{ header: '@证件', kind: 'text' }, ...table.columns.slice(1)] }, 'utf-8'),
    );
    expect(text.split('\r\n')).toEqual([
      "'@证件,姓名,会费,人数,入会日期",
      "320199198707100055,'=1+1,1234.56,3,2019-03-05",
      '"\'=HYPERLINK(""x"")","张""三"", 四\n五",-0.05,0,',
      '00123,,,,',
      '',
    ]);
  });

  it('begins with the UTF-8 mark that Excel needs', () => {
    expect([...writeCsv(table, 'utf-8').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('writes the bytes of GB18030 that banks read, without the half-width yen sign', () => {
    const bytes = writeCsv({ columns: [{ header: '张三', kind: 'text' }], rows: [['¥'], ['𬭎']] }, 'gb18030');
    expect(Buffer.from(bytes).toString('hex')).toBe('d5c5c8fd0d0aa3a40d0a9933a9320d0a');
  });

  it('reads back what it wrote, apostrophes taken off again', async () => {
    const rows = await read(writeCsv(table, 'gb18030'));
    expect(rows[1]?.cells.map((cell) => cell.text)).toEqual([
      '320199198707100055',
      '=1+1',
      '1234.56',
      '3',
      '2019-03-05',
    ]);
  });
});
