import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '#shared/files/gb18030.ts';
import {
  checkCancel,
  checkReleased,
  decideRelease,
  judgeResult,
  payoutDraft,
  type ResultRow,
  withSettled,
} from '#shared/funds/bank/payout-rules.ts';
import type { Payout, PayoutRow } from '#shared/funds/bank/payout-schema.ts';
import { readResultFile } from '#shared/funds/bank/result-file.ts';
import {
  checkPayoutText,
  checkTemplate,
  type PayoutTemplate,
  payoutMemo,
  payoutText,
  splitRows,
  TEMPLATES,
} from '#shared/funds/bank/template-rules.ts';
import { checkDraft } from '#shared/funds/ledger/rules.ts';
import { day, period } from '#shared/kernel/period.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const hashOf = (digits: string): string => `h${digits}`;
const card = (no: number): string => `62220200001111${String(no).padStart(4, '0')}`;
const row = (no: number, more: Partial<PayoutRow> = {}): PayoutRow => ({
  no,
  name: `收款人${no}`,
  cardCipher: 'x',
  cardHash: hashOf(card(no)),
  cardTail: card(no).slice(-4),
  sealedFor: 'x',
  amountFen: no * 100,
  memo: '',
  source: { kind: 'free', account: '215' },
  status: 'waiting',
  v: 1,
  ...more,
});
const payout = (more: Partial<Payout> = {}): Payout => ({
  id: 'pay_1',
  accountId: 'bka_1',
  title: '慰问金',
  status: 'made',
  count: 3,
  totalFen: 600,
  paid: 0,
  paidFen: 0,
  failed: 0,
  failedFen: 0,
  template: TEMPLATES.table,
  madeBy: { id: 'per_cashier', name: '出纳' },
  madeOn: day('2026-11-22'),
  v: 1,
  ...more,
});
const answer = (more: Partial<ResultRow>): ResultRow => ({
  row: 2,
  name: '',
  card: '',
  isPaid: true,
  reason: '',
  ...more,
});
const lines = [
  { no: 1, name: '张三', card: card(1), amountFen: 123_450, memo: '慰问' },
  { no: 2, name: '徐㼆', card: card(2), amountFen: 5, memo: '' },
];

describe('payout files', () => {
  test('a title is a purpose of plain words: no formula, no delimiter, no half character', () => {
    expect(payoutMemo('=HYPERLINK("http://x",1)')).toBe('HYPERLINK( http://x  1)');
    expect(payoutMemo(' ＋-@=慰问|一,二')).toBe('慰问 一 二');
    expect(() => checkPayoutText(payoutMemo(`${'x'.repeat(59)}𬭎𬭎`), '/x')).not.toThrow();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        expect(() => checkPayoutText(payoutMemo(title), '/x')).not.toThrow();
      }),
    );
  });

  test('a table, a line of totals, a file of stripes: CRLF, two decimals, no sign of money', () => {
    expect(payoutText(lines, TEMPLATES.table)).toBe(
      `序号,收款人户名,收款账号,金额,用途\r\n1,张三,${card(1)},1234.50,慰问\r\n2,徐㼆,${card(2)},0.05,\r\n`,
    );
    expect(payoutText(lines, TEMPLATES.totals).split('\r\n')[0]).toBe('2,1234.55');
    expect(payoutText(lines, TEMPLATES.pipe)).toBe(`${card(1)}|张三|1234.50|慰问\r\n${card(2)}|徐㼆|0.05|\r\n`);
    const blank: PayoutTemplate = {
      ...TEMPLATES.pipe,
      columns: [{ field: 'blank', head: '' }, ...TEMPLATES.pipe.columns],
    };
    expect(payoutText(lines, blank).startsWith(`|${card(1)}`)).toBe(true);
    expect(payoutText(lines, { ...TEMPLATES.pipe, delimiter: 'tab' })).toContain('\t张三\t');
  });

  test('the vectors of rare characters, in the bytes of the file', () => {
    const hex = (name: string) =>
      Buffer.from(
        encodeGb18030(payoutText([{ no: 1, name, card: '1', amountFen: 1, memo: '' }], TEMPLATES.pipe)),
      ).toString('hex');
    expect(hex('张三')).toBe('317cd5c5c8fd7c302e30317c0d0a');
    expect(hex('徐㼆')).toContain('7cd0ec82328d377c');
    expect(hex('𬭎𫖯')).toContain('7c9933a9329838f5377c');
  });

  test('property: the files of a batch hold every row once, in order, and none is longer than the bank takes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (rows, maxRows) => {
        const files = splitRows(rows, maxRows);
        expect(files.flat()).toEqual(rows);
        expect(files.every((file) => file.length > 0 && file.length <= maxRows)).toBe(true);
      }),
    );
  });

  test('a template without an account, or with one twice, and text that breaks a file are refused', () => {
    for (const template of Object.values(TEMPLATES)) expect(() => checkTemplate(template)).not.toThrow();
    const [first, ...rest] = TEMPLATES.table.columns;
    const columns = rest.filter(({ field }) => field !== 'card');
    expect(() => checkTemplate({ ...TEMPLATES.table, columns })).toThrow(refusal('funds.bank.templateIncomplete'));
    const twice = { ...TEMPLATES.table, columns: first ? [first, ...TEMPLATES.table.columns] : [] };
    expect(() => checkTemplate(twice)).toThrow(refusal('funds.bank.templateIncomplete'));
    for (const text of ['张,三', '张|三', '¥5', '￥5', '=1+1', 'a\nb', '"x"', '\ud800'])
      expect(() => checkPayoutText(text, '/rows/0/name'), text).toThrow(refusal('funds.bank.payoutText'));
    for (const text of ['', '阿布都热合曼·买买提', 'A 公司（北京）'])
      expect(() => checkPayoutText(text, '')).not.toThrow();
  });
});

describe('a batch', () => {
  test('is released by somebody else, once; taken back only before; files and answers only after', () => {
    const chair = { id: 'per_chair', name: '主席' };
    expect(decideRelease(payout(), chair)).toEqual({ status: 'released', releasedBy: chair });
    expect(() => decideRelease(payout(), payout().madeBy)).toThrow(refusal('funds.bank.makerReleases'));
    expect(() => decideRelease(payout({ status: 'released' }), chair)).toThrow(refusal('funds.bank.payoutState'));
    expect(() => checkCancel(payout())).not.toThrow();
    expect(() => checkCancel(payout({ status: 'released' }))).toThrow(refusal('funds.bank.payoutState'));
    for (const status of ['released', 'settled'] as const)
      expect(() => checkReleased(payout({ status }))).not.toThrow();
    for (const status of ['made', 'cancelled'] as const)
      expect(() => checkReleased(payout({ status }))).toThrow(refusal('funds.bank.notReleased'));
  });

  test('counts what is settled and is over when nothing waits; its voucher balances', () => {
    const some = withSettled(payout(), [row(1), row(2)], 'paid');
    expect(some).toMatchObject({ status: 'made', paid: 2, paidFen: 300, failed: 0 });
    expect(withSettled(some, [row(3)], 'failed')).toMatchObject({ status: 'settled', failed: 1, failedFen: 300 });
    const draft = payoutDraft(payout(), [row(1), row(2)], period('2026-11'));
    expect(draft.lines.map(({ debitFen, creditFen }) => debitFen - creditFen)).toEqual([100, 200, -300]);
    expect(() => checkDraft(draft)).not.toThrow();
    const request = row(1, { source: { kind: 'expenditure', id: 'exp_1' } });
    expect(() => checkDraft(payoutDraft(payout(), [request], period('2026-11')))).toThrow();
  });
});

describe('the bank’s answer', () => {
  const rows = [row(1), row(2), row(3, { status: 'paid' }), row(4, { status: 'failed' })];
  const judge = (...answers: Partial<ResultRow>[]) =>
    judgeResult(
      answers.map((one) => answer(one)),
      rows,
      hashOf,
    ).map((one) => `${one.row?.no ?? '-'} ${one.outcome}`);

  test('by number, by account and amount, by the end of the account and the name', () => {
    expect(judge({ no: 1 }, { no: 2, isPaid: false, reason: '户名不符' })).toEqual(['1 paid', '2 failed']);
    expect(judge({ card: card(2), amountFen: 200 })).toEqual(['2 paid']);
    expect(judge({ card: '6222****0002', amountFen: 200, name: '收款人2' })).toEqual(['2 paid']);
  });

  test('what does not fit, or fits by halves, is unknown', () => {
    expect(judge({ no: 9 }, { no: 1, amountFen: 101 }, { no: 1, card: card(2) }, { no: 1, card: '****0009' })).toEqual([
      '- unknown',
      '- unknown',
      '- unknown',
      '- unknown',
    ]);
    expect(judge({ no: 1, name: '别人' }, { card: card(2) }, { amountFen: 200 })).toEqual([
      '- unknown',
      '- unknown',
      '- unknown',
    ]);
    const alike = [row(1), row(2, { amountFen: 100, cardHash: 'other', cardTail: '0001' })];
    const [first] = judgeResult([answer({ card: '****0001', amountFen: 100 })], alike, hashOf);
    expect(first?.outcome).toBe('unknown');
    const twins = [row(1), row(2, { ...row(1), no: 2 })];
    const both = judgeResult(
      [answer({ card: card(1), amountFen: 100 }), answer({ card: card(1), amountFen: 100 })],
      twins,
      hashOf,
    );
    expect(both.map((one) => one.row?.no)).toEqual([1, 2]);
  });

  test('again, otherwise than before, twice in one file, and in words that say nothing', () => {
    expect(judge({ no: 3 }, { no: 4, isPaid: false })).toEqual(['3 already', '4 already']);
    expect(judge({ no: 3, isPaid: false }, { no: 4 })).toEqual(['3 contradicts', '4 contradicts']);
    expect(judge({ no: 1 }, { no: 1 }, { no: 2, isPaid: undefined })).toEqual(['1 paid', '1 contradicts', '2 unclear']);
  });

  test('a result file in GB18030, whatever words the bank uses', async () => {
    const text =
      '批次结果,,,,\n序号,收款人户名,收款账号,金额,处理结果,失败原因\n1,张三,6222,"1,234.50",交易成功,\n2,李四,6223,x,失败,户名不符\nx,王五,6224,,处理中,\n';
    const found = await readResultFile(encodeGb18030(text));
    expect(found).toMatchObject([
      { row: 3, no: 1, name: '张三', card: '6222', amountFen: 123_450, isPaid: true, reason: '交易成功' },
      { row: 4, no: 2, amountFen: undefined, isPaid: false, reason: '户名不符' },
      { row: 5, no: undefined, isPaid: undefined, reason: '处理中' },
    ]);
    await expect(readResultFile(encodeGb18030('序号,金额\n1,2\n'))).rejects.toThrow(
      refusal('funds.bank.resultColumnsMissing'),
    );
    await expect(readResultFile(encodeGb18030('处理结果,金额\n成功,2\n'))).rejects.toThrow(
      refusal('funds.bank.resultColumnsMissing'),
    );
  });
});
