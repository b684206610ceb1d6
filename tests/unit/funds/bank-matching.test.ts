import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookingDay, bookingDraft } from '#shared/funds/bank/booking-rules.ts';
import type { BankLine } from '#shared/funds/bank/line-schema.ts';
import { decideMatch, type EntryItem, entriesOf, openFenOf, withoutMatch } from '#shared/funds/bank/match-rules.ts';
import { checkNotReconciled } from '#shared/funds/bank/rules.ts';
import { openFenFor, reconcile, type StandingAccount } from '#shared/funds/bank/statement-rules.ts';
import { findSum, type OpenEntry, type OpenLine, suggestMatches } from '#shared/funds/bank/suggest-rules.ts';
import { checkDraft, credit, debit } from '#shared/funds/ledger/rules.ts';
import type { Voucher } from '#shared/funds/ledger/schema.ts';
import { addDays, day, instant, period } from '#shared/kernel/period.ts';

const FIRST = day('2026-11-01');
const LAST = day('2026-11-30');
const at = (offset: number) => addDays(FIRST, offset);
const refusal = (code: string, params: object = {}) => expect.objectContaining({ code, params });
const who = (id: string, accountId = 'a') =>
  ({ id, accountId, way: 'manual', by: '会计', at: instant('2026-11-22T00:00:00.000Z') }) as const;
const line = (id: string, offset: number, amountFen: number, more: Partial<BankLine> = {}): BankLine => ({
  id,
  day: at(offset),
  amountFen,
  counterparty: '',
  memo: '',
  ordinal: 0,
  parts: [],
  v: 1,
  ...more,
});
const entry = (voucherId: string, offset: number, amountFen: number, more: Partial<EntryItem> = {}): EntryItem => ({
  voucherId,
  index: 0,
  day: at(offset),
  amountFen,
  summary: '',
  memo: '',
  parts: [],
  v: 0,
  ...more,
});
const items = <T>(all: readonly T[]) => all.map((item) => ({ item }));

describe('matches', () => {
  test('many to many, as one, with a part of a line left open', () => {
    const { match, lines, uses } = decideMatch(
      [{ item: line('l1', 0, 500) }, { item: line('l2', 3, 700), partFen: 300 }],
      items([entry('v1', 1, 1_000), entry('v2', 1, -200)]),
      who('m'),
    );
    expect(match).toMatchObject({
      on: at(3),
      lines: [{ fen: 500 }, { fen: 300 }],
      entries: [{ fen: 1_000 }, { fen: -200 }],
    });
    expect(lines.map((one) => openFenOf(one.amountFen, one.parts))).toEqual([0, 400]);
    expect(lines.map((one) => openFenOf(one.amountFen, one.parts, at(2)))).toEqual([500, 700]);
    expect(uses.map(({ parts }) => parts)).toEqual([
      [{ match: 'm', fen: 1_000, on: at(3), accountId: 'a' }],
      [{ match: 'm', fen: 200, on: at(3), accountId: 'a' }],
    ]);
    expect(lines.map((one) => withoutMatch(one, 'm').parts)).toEqual([[], []]);
  });

  test('an entry and its reversal match each other without a line', () => {
    const { uses } = decideMatch([], items([entry('v1', 0, 90), entry('v2', 1, -90, { accountId: 'b' })]), who('m'));
    expect(uses.map(({ accountId }) => accountId)).toEqual([undefined, 'b']);
  });

  test('are refused beyond an amount, out of balance, with one thing only or the same thing twice', () => {
    const used = line('l1', 0, 500, { parts: [{ match: 'x', fen: 400, on: at(0), accountId: 'a' }] });
    const decide = (lines: readonly BankLine[], entries: readonly EntryItem[], partFen?: number) => () =>
      decideMatch(
        lines.map((item) => ({ item, partFen })),
        items(entries),
        who('m'),
      );
    expect(decide([used], [entry('v1', 0, 101)], 101)).toThrow(refusal('funds.bank.partTooLarge', { openFen: 100 }));
    const full = line('l1', 0, 5, { parts: [{ match: 'x', fen: 5, on: at(0), accountId: 'a' }] });
    expect(decide([full], [entry('v1', 0, 5)])).toThrow(refusal('funds.bank.partTooLarge', { openFen: 0 }));
    expect(decide([used], [entry('v1', 0, 101)])).toThrow(refusal('funds.bank.matchUnbalanced', { differenceFen: -1 }));
    expect(decide([used], [entry('v1', 0, -100)])).toThrow(
      refusal('funds.bank.matchUnbalanced', { differenceFen: 200 }),
    );
    expect(decide([used], [])).toThrow(refusal('funds.bank.matchTooSmall'));
    expect(decide([used, used], [entry('v1', 0, 200)])).toThrow(refusal('funds.bank.matchTwice'));
    expect(decide([used], [entry('v1', 0, 50), entry('v1', 0, 50)])).toThrow(refusal('funds.bank.matchTwice'));
    expect(() => checkNotReconciled({ reconciledTo: period('2026-11') }, period('2026-11'))).toThrow(
      refusal('funds.bank.monthReconciled', { period: '2026-11' }),
    );
    expect(() => checkNotReconciled({ reconciledTo: period('2026-10') }, period('2026-11'))).not.toThrow();
    expect(() => checkNotReconciled({}, period('2026-11'))).not.toThrow();
  });

  test('entries are the lines of 102; what states a balance is none', () => {
    const voucher = (id: string, kind: string, more: object = {}) =>
      ({
        id,
        date: at(0),
        summary: '摘要',
        source: { kind, id: 'x', period: '2026-11' },
        ...more,
      }) as unknown as Voucher;
    const lines = [debit('102', 5, '备注'), credit('408', 5)];
    const red = [{ account: '102', debitFen: -5, creditFen: 0 }];
    expect(
      entriesOf(
        [
          voucher('v1', 'manual', { lines }),
          voucher('v2', 'opening', { lines }),
          voucher('v3', 'reversal', { lines: red, reverses: 'v1' }),
        ],
        '102',
      ).map(({ voucherId, amountFen, memo, reverses }) => [voucherId, amountFen, memo, reverses]),
    ).toEqual([
      ['v1', 5, '备注', undefined],
      ['v3', -5, '', 'v1'],
    ]);
  });
});

describe('suggestions', () => {
  const openLine = (id: string, offset: number, openFen: number, more: Partial<OpenLine> = {}): OpenLine => ({
    id,
    day: at(offset),
    openFen,
    counterparty: '',
    memo: '',
    ...more,
  });
  const openEntry = (voucherId: string, offset: number, openFen: number, more: Partial<OpenEntry> = {}): OpenEntry => ({
    voucherId,
    index: 0,
    day: at(offset),
    summary: '',
    memo: '',
    openFen,
    ...more,
  });
  const kinds = (lines: readonly OpenLine[], entries: readonly OpenEntry[]) =>
    suggestMatches(lines, entries).map(({ kind, lines: a, entries: b }) => [
      kind,
      a.map(({ id }) => id),
      b.map(({ voucherId }) => voucherId),
    ]);

  test('the surest first: reversal, same day by text, same day, reference, near day, sums both ways', () => {
    const lines = [
      openLine('same', 2, 100),
      openLine('named', 2, 100, { memo: '会费 2026-11' }),
      openLine('far', 3, -4_000, { counterparty: '好利来食品有限公司' }),
      openLine('near', 9, 77),
      openLine('sum', 15, 900),
      openLine('half1', 20, -30),
      openLine('half2', 21, -70),
      openLine('alone', 28, 1),
    ];
    const entries = [
      openEntry('v1', 2, 100),
      openEntry('v2', 2, 100, { summary: '会费 2026-11' }),
      openEntry('v3', 25, -4_000, { summary: '支付好利来食品有限公司蛋糕款' }),
      openEntry('v4', 12, 77),
      openEntry('v5', 14, 400),
      openEntry('v6', 15, 500),
      openEntry('v7', 20, -100),
      openEntry('v8', 1, 55),
      openEntry('v9', 2, -55, { reverses: 'v8' }),
    ];
    expect(kinds(lines, entries)).toEqual([
      ['reversal', [], ['v8', 'v9']],
      ['sameDay', ['named'], ['v2']],
      ['sameDay', ['same'], ['v1']],
      ['reference', ['far'], ['v3']],
      ['nearDay', ['near'], ['v4']],
      ['sum', ['sum'], ['v5', 'v6']],
      ['sum', ['half1', 'half2'], ['v7']],
    ]);
  });

  test('nothing for a far day without a text, an unknown original, or what is closed', () => {
    expect(kinds([openLine('l', 0, 5)], [openEntry('v', 6, 5)])).toEqual([]);
    expect(kinds([], [openEntry('v', 6, -5, { reverses: 'w' })])).toEqual([]);
    expect(kinds([openLine('l', 0, 0)], [openEntry('v', 0, 0)])).toEqual([]);
  });

  test('a sum is found with the fewest terms, and given up in time', () => {
    const of = (...amounts: number[]) => amounts.map((openFen) => ({ openFen }));
    expect(findSum(of(1, 2, 3, 4, -7), 7)).toEqual(of(3, 4));
    expect(findSum(of(1, 2), 7)).toBeUndefined();
    const many = Array.from({ length: 16 }, (_, index) => ({ openFen: 1_000 + index * 2 }));
    expect(findSum(many, 6_033)).toBeUndefined();
  });

  test('property: every suggestion can be confirmed as it is, one after another', () => {
    const amounts = fc.constantFrom(1, 2, 3, 5, -1, -2, 100, -100);
    const drafts = fc.array(fc.tuple(fc.nat(20), amounts), { maxLength: 14 });
    fc.assert(
      fc.property(drafts, drafts, (a, b) => {
        const lines = new Map(a.map(([offset, fen], index) => [`l${index}`, line(`l${index}`, offset, fen)]));
        const entries = new Map(b.map(([offset, fen], index) => [`v${index}`, entry(`v${index}`, offset, fen)]));
        const found = suggestMatches(
          [...lines.values()].map((one) => ({ ...one, openFen: one.amountFen })),
          [...entries.values()].map((one) => ({ ...one, openFen: one.amountFen })),
        );
        for (const [index, suggestion] of found.entries()) {
          const matching = decideMatch(
            suggestion.lines.map(({ id, partFen }) => ({ item: lines.get(id) ?? line('', 0, 0), partFen })),
            suggestion.entries.map(({ voucherId, partFen }) => ({
              item: entries.get(voucherId) ?? entry('', 0, 0),
              partFen,
            })),
            who(`m${index}`),
          );
          for (const one of matching.lines) lines.set(one.id, one);
          for (const use of matching.uses)
            entries.set(use.voucherId, { ...(entries.get(use.voucherId) ?? entry('', 0, 0)), ...use });
        }
      }),
    );
  });
});

describe('booking a line', () => {
  test('interest in, fees out, the open part only; the draft balances', () => {
    const interest = line('l', 20, 4_217, { counterparty: '某行', memo: '结息' });
    const booked = bookingDraft(interest, { day: at(20), account: '408', summary: '利息' });
    expect(booked).toMatchObject({
      bankIndex: 0,
      draft: { lines: [{ account: '102', memo: '某行 结息' }, { account: '408' }] },
    });
    const fee = line('l', 2, -30, { parts: [{ match: 'x', fen: 10, on: at(2), accountId: 'a' }] });
    const paid = bookingDraft(fee, { day: at(2), account: '50504', summary: '手续费' });
    expect(paid.bankIndex).toBe(1);
    expect(paid.draft.lines).toEqual([debit('50504', 20), credit('102', 20)]);
    for (const { draft } of [booked, paid]) expect(() => checkDraft(draft)).not.toThrow();
  });

  test('is refused for accounts of the other direction, what is matched, and a day before its own', () => {
    const book =
      (account: string, amountFen: number, more: Partial<BankLine> = {}) =>
      () =>
        bookingDraft(line('l', 2, amountFen, more), { day: at(2), account, summary: 'x' });
    expect(book('510', 5)).toThrow(refusal('funds.bank.accountNotPossible', { account: '510' }));
    expect(book('408', -5)).toThrow(refusal('funds.bank.accountNotPossible', { account: '408' }));
    const parts = [{ match: 'x', fen: 5, on: at(2), accountId: 'a' }];
    expect(book('408', 5, { parts })).toThrow(refusal('funds.bank.lineMatched'));
    expect(bookingDay({ day: at(2) }, undefined)).toBe(at(2));
    expect(bookingDay({ day: at(2) }, at(3))).toBe(at(3));
    expect(() => bookingDay({ day: at(2) }, at(1))).toThrow(refusal('funds.bank.bookedTooEarly', { day: at(2) }));
  });
});

describe('余额调节表', () => {
  const account = (more: Partial<StandingAccount>): StandingAccount => ({
    id: 'a',
    isPrimary: true,
    statedFen: 0,
    computedFen: 0,
    lines: [],
    ...more,
  });

  test('four kinds of items, and both adjusted balances equal', () => {
    const own = account({
      statedFen: 1_000 + 70 - 20,
      computedFen: 1_050,
      lines: [line('l1', 3, 70, { counterparty: '银行', memo: '结息' }), line('l2', 1, -20), line('l3', 40, 9)],
    });
    const entries = [entry('v1', 2, 500), entry('v2', 5, -100), entry('v3', 31, 7)];
    const [statement] = reconcile([own], entries, { ledgerFen: 1_000 + 500 - 100, asOf: LAST });
    expect(statement).toMatchObject({
      bookFen: 1_400,
      bankFen: 1_050,
      bankIn: [{ text: '银行 结息', amountFen: 70, ref: 'l1' }],
      bankOut: [{ amountFen: 20 }],
      bookIn: [{ ref: 'v1', amountFen: 500 }],
      bookOut: [{ ref: 'v2', amountFen: 100 }],
      adjustedBookFen: 1_450,
      adjustedBankFen: 1_450,
      differenceFen: 0,
    });
  });

  test('an entry is another account’s when it was found or said to be there', () => {
    const found = entry('v', 0, -50, { parts: [{ match: 'm', fen: 20, on: at(35), accountId: 'b' }] });
    const b = { id: 'b', isPrimary: false };
    expect([openFenFor(found, b), openFenFor(found, b, LAST), openFenFor(found, b, at(35))]).toEqual([-0, -20, -0]);
    expect(openFenFor(found, { id: 'a', isPrimary: true }, LAST)).toBe(-30);
    expect(openFenFor({ ...found, accountId: 'b' }, b, LAST)).toBe(-50);
    expect(openFenFor({ ...found, accountId: 'b' }, { id: 'a', isPrimary: true }, LAST)).toBe(-0);
  });

  test('property: the adjusted balances differ exactly by what nothing explains', () => {
    const moves = fc.array(
      fc.tuple(
        fc.nat(40),
        fc.integer({ min: -500, max: 500 }).filter((fen) => fen !== 0),
      ),
      { maxLength: 10 },
    );
    const world = fc.record({
      lines: fc.tuple(moves, moves),
      entries: moves,
      together: fc.array(fc.tuple(fc.nat(1), fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 900 })), {
        maxLength: 8,
      }),
      assigned: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      baseFen: fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })),
      ledgerOpeningFen: fc.integer({ min: -900, max: 900 }),
      missingFen: fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
    });
    fc.assert(
      fc.property(world, ({ lines, entries, together, assigned, baseFen, ledgerOpeningFen, missingFen }) => {
        const ids = ['a', 'b'] as const;
        const own = lines.map((side, which) =>
          side.map(([offset, fen], index) => line(`${ids[which]}${index}`, offset, fen)),
        );
        const books = entries.map(([offset, fen], index) =>
          entry(`v${index}`, offset, fen, assigned[index] ? { accountId: 'b' } : {}),
        );
        // Pairs that are the same money by construction, on days of their own and matched on the later one.
        for (const [index, [which, onLine, onEntry, fen]] of together.entries()) {
          const {
            lines: l,
            uses,
            match,
          } = decideMatch(
            items([line(`m${index}`, onLine, fen)]),
            items([entry(`w${index}`, onEntry, fen)]),
            who(`m${index}`, ids[which]),
          );
          own[which]?.push(...l);
          books.push(...uses.map((use) => ({ ...entry(use.voucherId, onEntry, fen), ...use })));
          expect(match.on).toBe(at(Math.max(onLine, onEntry)));
        }
        const sum = (all: readonly { day: string; amountFen: number }[]) =>
          all.filter((one) => one.day <= LAST).reduce((total, one) => total + one.amountFen, 0);
        const accounts = ids.map((id, which) => {
          const computedFen = (baseFen[which] ?? 0) + sum(own[which] ?? []);
          const statedFen = computedFen + (missingFen[which] ?? 0);
          return account({ id, isPrimary: which === 0, computedFen, statedFen, lines: own[which] ?? [] });
        });
        const ledgerFen = ledgerOpeningFen + sum(books);
        const [primary, other] = reconcile(accounts, books, { ledgerFen, asOf: LAST });
        expect(other?.differenceFen).toBe(0 - missingFen[1]);
        expect(primary?.differenceFen).toBe(ledgerOpeningFen - baseFen[0] - baseFen[1] - missingFen[0]);
        expect((primary?.bookFen ?? 0) + (other?.bookFen ?? 0)).toBe(ledgerFen);
      }),
    );
  });
});
