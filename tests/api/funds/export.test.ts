import { beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '#shared/files/cell.ts';
import { decodeText } from '#shared/files/decode.ts';
import { readRows } from '#shared/files/sheet.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherDraft } from '#shared/funds/ledger/schema.ts';
import { parseYuan } from '#shared/kernel/fen.ts';
import { period } from '#shared/kernel/period.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'women') => ({ cookie: union.cookieFor(role), csrf: union.csrfFor(role) });
const RANGE = 'from=2026-11&to=2026-11';

const file = async (path: string): Promise<{ rows: Row[]; type: string; name: string; bytes: Uint8Array }> => {
  const url = `http://localhost:5180/v1/ledger/exports/${path}`;
  const response = await kit.unionApi.request(url, { headers: { cookie: as('finance').cookie } });
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const rows: Row[] = [];
  for await (const row of readRows(bytes, { maxRows: 1_000 })) rows.push(row);
  const name = decodeURIComponent(response.headers.get('content-disposition')?.split("''")[1] ?? '');
  return { rows, bytes, name, type: response.headers.get('content-type') ?? '' };
};

const book = async (draft: Omit<VoucherDraft, 'source'>): Promise<void> => {
  const ctx = union.ctxFor('finance');
  const source = { kind: 'manual', id: 'vdr_1', period: period('2026-11') } as const;
  await postInMonth(ctx, allow(ctx, 'funds.ledger.prepare'), async (books) => {
    const posting = books.post({ ...draft, source });
    const event = { name: 'test.posted', entity: { kind: 'test', id: posting.voucher.id } } as const;
    return { posting, writes: [], events: [event], result: undefined };
  });
};

const ODD = [debit('102', 123_456_789_01), credit('401', 123_456_789_00), credit('408', 1, '=HYPERLINK("http://x")')];

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'women'] });
  await book({ summary: '会费, "十一月"', lines: ODD, attachments: 3 });
  const red = ODD.map((line) => ({ ...line, debitFen: -line.debitFen, creditFen: -line.creditFen }));
  await book({ summary: '红字冲销', lines: red, reverses: '2026-11-ji-000001' });
});

/** Debit and credit by voucher line, read back to the fen. */
const amounts = (rows: readonly Row[]) =>
  rows.slice(1).map(({ cells }) => [7, 8].map((at) => parseYuan(cells[at]?.text || '0')));

describe('vouchers leave the books', () => {
  test.each(['xlsx', 'csv', 'csvGb18030'])('as %s and read back to the fen', async (format) => {
    const { rows, type, name, bytes } = await file(`vouchers?${RANGE}&format=${format}`);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      '日期',
      '凭证字',
      '凭证号',
      '附件数',
      '摘要',
      '科目编码',
      '科目名称',
      '借方金额',
      '贷方金额',
      '项目',
      '制单',
      '审核',
    ]);
    expect(amounts(rows)).toEqual([
      [12_345_678_901, 0],
      [0, 12_345_678_900],
      [0, 1],
      [-12_345_678_901, 0],
      [0, -12_345_678_900],
      [0, -1],
    ]);
    expect(rows[1]?.cells.slice(0, 7).map(({ text }) => text)).toEqual([
      '2026-11-22',
      '记',
      '1',
      '3',
      '会费, "十一月"',
      '102',
      '银行存款',
    ]);
    expect(rows[3]?.cells[4]).toMatchObject({ kind: 'text', text: '=HYPERLINK("http://x")' });
    if (format !== 'xlsx') expect(decodeText(bytes).text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(name).toBe(`凭证-2026-11-2026-11.${format === 'xlsx' ? 'xlsx' : 'csv'}`);
    expect(type).toMatch(format === 'xlsx' ? /spreadsheetml/ : format === 'csv' ? /charset=utf-8/ : /charset=gb18030/);
    if (format === 'csv') expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('and so do the general and the detailed ledger', async () => {
    const general = await file(`books?${RANGE}`);
    expect(general.name).toBe('总账-2026-11-2026-11.xlsx');
    const bank = general.rows.filter(({ cells }) => cells[0]?.text === '102').map(({ cells }) => cells[3]?.text);
    expect(bank).toEqual(['期初余额', '本月合计', '本年累计']);
    const detailed = await file(`books?${RANGE}&book=detailed`);
    const lines = detailed.rows.filter(({ cells }) => cells[0]?.text === '102').map(({ cells }) => cells[4]?.text);
    expect(lines).toEqual(['', '记-0001', '记-0002', '', '']);
  });

  test('but not for everybody, not backwards and not for ten years at once', async () => {
    for (const path of ['vouchers', 'books'])
      await expectRefusals(kit, `GET /v1/ledger/exports/${path}?${RANGE}`, { wrongOffice: as('women') });
    const code = async (range: string) =>
      (await kit.call<{ code: string }>(`GET /v1/ledger/exports/vouchers?${range}`, as('finance'))).body.code;
    expect(await code('from=2026-11&to=2026-10')).toBe('funds.ledger.rangeInvalid');
    expect(await code('from=2025-11&to=2026-11')).toBe('funds.ledger.rangeTooLong');
    const events = await kit.call('GET /v1/audit-events', as('chair'));
    await file(`vouchers?${RANGE}`);
    const after = await kit.call('GET /v1/audit-events', as('chair'));
    expect([JSON.stringify(events.body), JSON.stringify(after.body)].map((text) => text.includes('exported'))).toEqual([
      false,
      true,
    ]);
  });
});
