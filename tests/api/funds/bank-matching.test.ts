import { beforeEach, describe, expect, test } from 'vitest';
import { readRows } from '#shared/files/sheet.ts';
import { bankCheck } from '#shared/funds/bank/close-check.ts';
import type { ReconciliationView } from '#shared/funds/bank/reconcile-schema.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import { type Day, period } from '#shared/kernel/period.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { type Account, bankKit, type Problem, SAMPLE, statementOf, TRUTH } from './bank-kit.ts';

type Line = { id: string; day: string; amountFen: number; openFen: number; memo: string; note: string | null };
type Entry = { voucherId: string; index: number; openFen: number };
type Suggestion = {
  kind: string;
  lines: { id: string; day: string }[];
  entries: { voucherId: string; index: number }[];
};
type Match = { id: string; on: string; way: string };
type Month = {
  lines: Line[];
  entries: Entry[];
  matches: Match[];
  suggestions: Suggestion[];
  openLines: number;
  openEntries: number;
  isReconciled: boolean;
};

const NOVEMBER = period('2026-11');
let kit: Kit;
let union: KitUnion;
let bank: ReturnType<typeof bankKit>;
let account: Account;

/** A voucher of a day as the part that it comes from would post it. */
const post = (
  on: string,
  lines: Parameters<typeof debit>[],
  kind: 'manual' | 'opening' = 'manual',
  summary = '凭证',
) => {
  const ctx = union.ctxFor('finance');
  return postInMonth(
    ctx,
    allow(ctx, 'funds.ledger.prepare'),
    async (books) => {
      const [first, second] = lines;
      if (!first || !second) throw new Error('two lines');
      const draft = {
        summary,
        lines: [debit(...first), credit(...second)],
        source: { kind, id: 'x', period: NOVEMBER },
      };
      const posting = books.post(draft);
      const event = { name: 'test.posted', entity: { kind: 'test', id: 'x' } };
      return { posting, writes: [], events: [event], result: posting.voucher.id };
    },
    on as Day,
  );
};
const month = async (of = 'finance' as const, at = '2026-11', id = account.id) =>
  (await bank.call<Month>(of, `GET /v1/bank-accounts/${id}/months/${at}`)).body;
const match = <T = Match>(body: unknown, id = account.id) =>
  bank.call<T>('finance', `POST /v1/bank-accounts/${id}/matches`, body);
const confirmAll = async () => {
  for (const { lines, entries } of (await month()).suggestions) {
    const answer = await match<Problem>({ lines, entries, way: 'suggested' });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }
};
const book = <T = Line & { voucherId: string }>(line: Line | undefined, body: object) =>
  bank.call<T>('finance', `POST /v1/bank-accounts/${account.id}/lines/${line?.id}/booking`, {
    day: line?.day,
    ...body,
  });
const reconciliation = async (of = '2026-11') =>
  (await bank.call<ReconciliationView>('audit', `GET /v1/bank-reconciliations/${of}`)).body;
const sign = <T = ReconciliationView>(of = '2026-11') =>
  bank.call<T>('finance', `POST /v1/bank-reconciliations/${of}/confirmation`, {});

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'cashier', 'audit'] });
  bank = bankKit(kit, union);
  account = await bank.open();
});

/** The sample's month with the vouchers that the other parts would have posted by then. */
const sampleMonth = async () => {
  await bank.take(account.id, SAMPLE);
  await post(
    '2026-11-02',
    [
      ['102', TRUTH.bank.openingFen],
      ['408', TRUTH.bank.openingFen],
    ],
    'opening',
  );
  await post('2026-11-03', [
    ['102', 21_337_042],
    ['402', 21_337_042],
  ]);
  await post('2026-11-06', [
    ['102', 3_361_325],
    ['401', 3_361_325],
  ]);
  await post('2026-11-07', [
    ['215', 128_000],
    ['102', 128_000],
  ]);
  await post('2026-11-15', [
    ['211', 8_534_817],
    ['102', 8_534_817],
  ]);
  await post('2026-11-20', [
    ['215', 5_000],
    ['102', 5_000],
  ]);
};

describe('matching refuses', () => {
  test('whoever only imports, only reads, or is nobody', async () => {
    await bank.take(account.id, SAMPLE);
    const [line] = (await month()).lines;
    const callers = { wrongOffice: bank.as('cashier'), rightOffice: bank.as('finance') };
    const at = `/v1/bank-accounts/${account.id}`;
    const entry = { voucherId: '2026-11-ji-000001', index: 0 };
    const one = { id: line?.id, day: line?.day };
    await expectRefusals(kit, `GET ${at}/months/2026-11`, {});
    await expectRefusals(kit, `POST ${at}/matches`, callers, { body: { lines: [one], entries: [entry] } });
    await expectRefusals(kit, `DELETE ${at}/matches/2026-11/bmt_01JD9Z6T7QF3000000000000AA`, callers);
    const booking = { day: line?.day, account: '408', summary: 'x' };
    await expectRefusals(kit, `POST ${at}/lines/${line?.id}/booking`, callers, { body: booking });
    await expectRefusals(kit, `PUT ${at}/lines/${line?.id}/note`, callers, { body: { day: line?.day, note: 'x' } });
    await expectRefusals(kit, `POST ${at}/entries`, callers, { body: entry });
    await expectRefusals(kit, 'GET /v1/bank-reconciliations/2026-11', {});
    await expectRefusals(kit, 'POST /v1/bank-reconciliations/2026-11/confirmation', callers, { body: {} });
    await expectRefusals(kit, 'POST /v1/bank-reconciliations/2026-11/reopening', callers, { body: { reason: '重来' } });
    await expectRefusals(kit, `GET /v1/bank-reconciliations/2026-11/accounts/${account.id}`, {});
  });

  test('what is not there, another union’s line, too much and sums that differ', async () => {
    await sampleMonth();
    const { lines, entries } = await month();
    const [line] = lines;
    const [entry] = entries;
    const one = { id: line?.id, day: line?.day };
    const code = async (body: unknown) => (await match<Problem>(body)).body.code;
    const real = { voucherId: entry?.voucherId, index: entry?.index };
    expect(await code({ lines: [{ ...one, day: '2026-11-04' }], entries: [real] })).toBe('funds.bank.lineNotFound');
    expect(await code({ lines: [one], entries: [{ ...real, index: 1 }] })).toBe('funds.bank.entryNotFound');
    expect(await code({ lines: [one], entries: [{ voucherId: '2026-11-ji-000099', index: 0 }] })).toBe(
      'funds.bank.entryNotFound',
    );
    expect(await code({ lines: [one], entries: [{ ...real, partFen: 21_337_043 }] })).toBe('funds.bank.partTooLarge');
    expect(await code({ lines: [{ ...one, partFen: 1 }], entries: [real] })).toBe('funds.bank.matchUnbalanced');
    const other = await makeUnion(kit, { roles: ['finance', 'cashier'] });
    const theirs = bankKit(kit, other);
    const own = await theirs.open();
    const path = `POST /v1/bank-accounts/${own.id}/matches`;
    expect((await theirs.call('finance', path, { lines: [one], entries: [real] })).status).toBe(404);
    expect((await theirs.call('finance', `GET /v1/bank-accounts/${account.id}/months/2026-11`)).status).toBe(404);
  });
});

describe('the bank’s lines and the books', () => {
  test('suggestions are confirmed, a line is booked, a fee left with a note; the table explains the rest', async () => {
    await sampleMonth();
    const before = await month();
    expect([before.openLines, before.openEntries]).toEqual([7, 5]);
    expect(before.suggestions.map(({ kind }) => kind)).toEqual(['sameDay', 'sameDay', 'nearDay', 'nearDay']);
    await confirmAll();
    const { lines } = await month();
    const interest = lines.find(({ memo }) => memo === '结息');
    const booked = await book(interest, { account: '408', summary: '银行存款利息' });
    expect([booked.status, booked.body.openFen]).toEqual([201, 0]);
    const voucher = await bank.call<{ date: string; source: object; sourceHref: string | null }>(
      'finance',
      `GET /v1/ledger/vouchers/${booked.body.voucherId}`,
    );
    expect(voucher.body).toMatchObject({ date: '2026-11-21', source: { kind: 'bankLine', id: interest?.id } });
    expect((await book<Problem>(interest, { account: '408', summary: 'x' })).body.code).toBe('funds.bank.lineMatched');
    const fees = lines.filter(({ memo }) => memo === '短信服务费');
    expect(fees.map(({ amountFen }) => amountFen)).toEqual([-1, -1]);
    const wrong = await book<Problem>(fees[0], { account: '408', summary: 'x' });
    expect(wrong.body.code).toBe('funds.bank.accountNotPossible');
    const over = await book<Problem>(fees[0], { account: '50504', summary: '短信费' });
    expect(over.body.code).toMatch(/^funds\.budget\./);
    await book(fees[0], { account: '215', summary: '短信费待查' });
    const note = { day: fees[1]?.day, note: '已问银行' };
    await bank.call('finance', `PUT /v1/bank-accounts/${account.id}/lines/${fees[1]?.id}/note`, note);
    const after = await month();
    expect(after.lines.find(({ id }) => id === fees[1]?.id)).toMatchObject({ openFen: -1, note: '已问银行' });
    expect([after.openLines, after.openEntries, after.matches.length]).toEqual([1, 1, 6]);
    const { status, statements } = await reconciliation();
    expect(status).toBe('open');
    expect(statements).toMatchObject([
      {
        bookFen: TRUTH.bank.closingFen - 5_000 + 1,
        bankFen: TRUTH.bank.closingFen,
        isStated: true,
        bankIn: [],
        bankOut: [{ day: '2026-11-12', amountFen: 1 }],
        bookIn: [],
        bookOut: [{ day: '2026-11-20', amountFen: 5_000 }],
        adjustedBookFen: TRUTH.bank.closingFen - 5_000,
        adjustedBankFen: TRUTH.bank.closingFen - 5_000,
        differenceFen: 0,
      },
    ]);
    const file = await kit.unionApi.request(
      `http://localhost:5180/v1/bank-reconciliations/2026-11/accounts/${account.id}`,
      { headers: { cookie: union.cookieFor('finance') } },
    );
    const texts: string[] = [];
    for await (const row of readRows(new Uint8Array(await file.arrayBuffer()), { maxRows: 50 }))
      texts.push(...row.cells.map((cell) => cell.text));
    expect(texts).toContain('银行存款余额调节表');
    expect(texts.filter((text) => text === '346771.42')).toHaveLength(2);
    expect((await bank.call('finance', 'GET /v1/ledger/trial-balance')).body).toMatchObject({ balanced: true });
  });

  test('a wrong booking is taken back with its voucher in red, and the line is open again', async () => {
    await sampleMonth();
    const interest = (await month()).lines.find(({ memo }) => memo === '结息');
    const booked = await book(interest, { account: '215', summary: '记错的利息' });
    const before = await month();
    const wrong = before.matches.find(({ way }) => way === 'booked');
    const path = `DELETE /v1/bank-accounts/${account.id}/matches/2026-11/${wrong?.id}`;
    expect((await bank.call('finance', path)).status).toBe(200);
    const voucher = await bank.call<{ reversedBy: string | null }>(
      'finance',
      `GET /v1/ledger/vouchers/${booked.body.voucherId}`,
    );
    expect(voucher.body.reversedBy).toMatch(/^2026-11-ji-/);
    const after = await month();
    expect([after.openLines, after.openEntries]).toEqual([7, 5]);
    expect(after.matches.map(({ way }) => way)).toEqual(['reversal']);
    expect((await book(interest, { account: '408', summary: '利息' })).status).toBe(201);
    expect((await bank.call('finance', 'GET /v1/ledger/trial-balance')).body).toMatchObject({ balanced: true });
    const [{ differenceFen } = { differenceFen: 1 }] = (await reconciliation()).statements;
    expect(differenceFen).toBe(0);
  });

  test('undone, it is open again; two who confirm at once do not cover anything twice', async () => {
    await sampleMonth();
    const [first] = (await month()).suggestions;
    const body = { lines: first?.lines, entries: first?.entries };
    const answers = await Promise.all([match<Problem>(body), match<Problem>(body), match<Problem>(body)]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    const [done] = (await month()).matches;
    const undone = await bank.call<Match>(
      'finance',
      `DELETE /v1/bank-accounts/${account.id}/matches/2026-11/${done?.id}`,
    );
    expect(undone.status).toBe(200);
    expect(await month()).toMatchObject({ openLines: 7, openEntries: 5, matches: [] });
    const again = await bank.call('finance', `DELETE /v1/bank-accounts/${account.id}/matches/2026-11/${done?.id}`);
    expect(again.status).toBe(404);
  });

  test('a signed month does not move; the next begins with what was open; the last one can be reopened', async () => {
    await sampleMonth();
    const early = statementOf([
      ['2026-10-30', '-50.00', '某店', '十月的款'],
      ['2026-10-31', '20.00', '某人', '退款'],
    ]);
    await bank.take(account.id, early);
    await post(
      '2026-10-29',
      [
        ['135', 700],
        ['102', 700],
      ],
      'manual',
      '十月付出',
    );
    expect(await bankCheck.run(union.ctxFor('finance'), NOVEMBER)).toEqual({ count: 1 });
    const october = await reconciliation('2026-10');
    expect(october.statements).toMatchObject([
      {
        bookFen: -700,
        bankFen: TRUTH.bank.openingFen,
        bankIn: [{ amountFen: 2_000 }],
        bankOut: [{ amountFen: 5_000 }],
      },
    ]);
    expect((await sign<Problem>('2026-10')).body).toMatchObject({
      code: 'funds.bank.notBalanced',
      params: { differenceFen: -3_000 - TRUTH.bank.openingFen },
    });
    await post(
      '2026-10-01',
      [
        ['102', TRUTH.bank.openingFen + 3_000],
        ['408', TRUTH.bank.openingFen + 3_000],
      ],
      'opening',
    );
    expect((await sign<Problem>('2026-12')).body.code).toBe('funds.bank.dayFuture');
    expect((await sign('2026-10')).status).toBe(201);
    expect((await sign<Problem>('2026-10')).body.code).toBe('funds.bank.monthReconciled');
    const november = await month();
    expect([november.openLines, november.openEntries]).toEqual([9, 6]);
    const [older] = november.lines;
    expect(older).toMatchObject({ day: '2026-10-30', openFen: -5_000 });
    const intoOctober = await book<Problem>(older, { account: '215', summary: '十月的款' });
    expect(intoOctober.body.code).toBe('funds.bank.monthReconciled');
    const booked = await book(older, { account: '215', summary: '十月的款', on: '2026-11-20' });
    expect(booked.status).toBe(201);
    const late = await bank.take<Problem>(account.id, statementOf([['2026-10-15', '1.00', '', '迟到']]));
    expect(late.body.code).toBe('funds.bank.monthReconciled');
    await confirmAll();
    const { statements } = await reconciliation();
    expect(statements[0]?.bankIn).toMatchObject([
      { day: '2026-10-31', amountFen: 2_000 },
      { day: '2026-11-21', amountFen: 4_217 },
    ]);
    expect(statements[0]?.bookOut).toMatchObject([{ day: '2026-10-29' }, { day: '2026-11-20' }]);
    expect(statements[0]?.differenceFen).toBe(TRUTH.bank.openingFen);
    const state = await bank.call<{ reconciledTo: string }>('finance', 'GET /v1/bank-accounts');
    expect(state.body.reconciledTo).toBe('2026-10');
    expect(await bankCheck.run(union.ctxFor('finance'), period('2026-10'))).toEqual({ count: 0 });
    await post('2026-10-28', [
      ['135', 1],
      ['102', 1],
    ]);
    expect(await bankCheck.run(union.ctxFor('finance'), period('2026-10'))).toEqual({ count: 1 });
    expect(await reconciliation('2026-10')).toMatchObject({ status: 'stale', isLast: true });
    const reopen = (of: string) =>
      bank.call<ReconciliationView>('finance', `POST /v1/bank-reconciliations/${of}/reopening`, { reason: '漏了一份' });
    expect((await reopen('2026-09')).status).toBe(404);
    expect((await reopen('2026-10')).body).toMatchObject({ status: 'open' });
    expect((await month('finance', '2026-10')).isReconciled).toBe(false);
  });

  test('a second account: its own lines, what is said to be of it, and the rest on the first one', async () => {
    const opening = { on: '2026-11-01', balanceFen: 10_000 };
    const second = await bank.open({ name: '会费专户', number: '622202000011112222', opening });
    await bank.take(
      second.id,
      statementOf([
        ['2026-11-05', '-30.00', '', '转出'],
        ['2026-11-05', '8.00', '', '收款'],
      ]),
    );
    await bank.take(account.id, SAMPLE);
    const openingFen = TRUTH.bank.openingFen + 10_000;
    await post(
      '2026-11-01',
      [
        ['102', openingFen],
        ['408', openingFen],
      ],
      'opening',
    );
    const voucherId = await post('2026-11-05', [
      ['215', 3_000],
      ['102', 3_000],
    ]);
    const mine = await month('finance', '2026-11', second.id);
    expect([mine.openLines, mine.openEntries]).toEqual([2, 0]);
    const entry = { voucherId, index: 1 };
    const assigned = await bank.call<Entry>('finance', `POST /v1/bank-accounts/${second.id}/entries`, entry);
    expect(assigned.body.openFen).toBe(-3_000);
    const { suggestions } = await month('finance', '2026-11', second.id);
    expect(suggestions).toHaveLength(1);
    const [{ lines, entries } = { lines: [], entries: [] }] = suggestions;
    expect((await match({ lines, entries }, second.id)).status).toBe(201);
    const { statements } = await reconciliation();
    expect(statements.map(({ bookFen, bankFen, differenceFen }) => [bookFen, bankFen, differenceFen])).toEqual([
      [TRUTH.bank.openingFen, TRUTH.bank.closingFen, 0],
      [7_000, 7_800, 0],
    ]);
    expect((await bank.call('finance', `POST /v1/bank-accounts/${account.id}/entries`, entry)).status).toBe(200);
    expect((await sign()).status).toBe(201);
    const moved = await bank.call<Problem>('finance', `POST /v1/bank-accounts/${second.id}/entries`, entry);
    expect(moved.body.code).toBe('funds.bank.monthReconciled');
  });
});
