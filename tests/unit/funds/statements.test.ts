import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHART } from '#shared/funds/ledger/chart.ts';
import { isInPart } from '#shared/funds/ledger/entry-rules.ts';
import { credit, debit, type MonthHead, planPosting } from '#shared/funds/ledger/rules.ts';
import type { Voucher, VoucherDraft, VoucherLine } from '#shared/funds/ledger/schema.ts';
import { PANELS } from '#shared/funds/statements/form-rules.ts';
import { movementsOfMonths } from '#shared/funds/statements/movement-rules.ts';
import { buildStatement, cellParts } from '#shared/funds/statements/rules.ts';
import type { CellPart, Form, Span, Statement } from '#shared/funds/statements/schema.ts';
import { spanOf } from '#shared/funds/statements/window-rules.ts';
import { type Day, day, firstDayOf, instant, type Period, period } from '#shared/kernel/period.ts';
import { type FoldedStatement, foldBalanceSheet, foldIncome } from '#tests/kit/statement-fold.ts';

const LEAVES = {
  asset: [
    '101',
    '102',
    '111',
    '12101',
    '13101',
    '13102',
    '132',
    '135',
    '141',
    '151',
    '161',
    '162',
    '163',
    '171',
    '172',
    '181',
    '182',
  ],
  claim: [
    '201',
    '211',
    '21201',
    '215',
    '221',
    '30101',
    '30104',
    '311',
    '32101',
    '32104',
    '32201',
    '32205',
    '33104',
    '33202',
    '341',
  ],
  result: [
    '401',
    '402',
    '40301',
    '404',
    '405',
    '406',
    '407',
    '408',
    '411',
    '50101',
    '50105',
    '502',
    '50301',
    '50404',
    '50502',
    '50601',
    '50702',
    '50801',
    '509',
    '510',
    '521',
  ],
};
const ALL = [...LEAVES.asset, ...LEAVES.claim, ...LEAVES.result];
const [pattern] = CHART;
const accountOf = (code: string) => pattern && { ...pattern, code, isLeaf: true };

type Draft = { on: Day; kind: 'manual' | 'opening' | 'reversal'; lines: readonly VoucherLine[] };
type Months = Map<Period, Record<string, unknown> & { sk: Period }>;

const at = instant('2027-12-31T02:00:00.000Z');
const preparedBy = { kind: 'person', id: 'per_1', name: '周会计' };

/** Posts into month items that are kept in memory, as `commit` changes them. */
const post = (months: Months, on: Day, draft: Omit<VoucherDraft, 'summary'>): Voucher => {
  const of = period(on.slice(0, 7));
  const head: MonthHead = months.get(of) ?? {};
  const { voucher, change } = planPosting(head, { ...draft, summary: '记账' }, { at, on, preparedBy, accountOf });
  const next: Record<string, unknown> & { sk: Period } = { ...head, ...change.set, sk: of };
  for (const [name, by] of Object.entries(change.add)) next[name] = Number(next[name] ?? 0) + by;
  months.set(of, next);
  return voucher;
};

const sourceOf = (kind: VoucherDraft['source']['kind'], on: Day) => ({ kind, id: 'x', period: period(on.slice(0, 7)) });

/** The year's result to the funds, as the carry-forward clears it: each account to its own zero. */
const carryForward = (months: Months, year: number): Voucher[] => {
  const on = day(`${year}-12-31`);
  const nets = new Map<string, number>();
  for (const { account, netFen, period: of } of movementsOfMonths([...months.values()]))
    if (/^[45]/.test(account) && of <= `${year}-12`) nets.set(account, (nets.get(account) ?? 0) + netFen);
  return [...nets].flatMap(([account, net]) => {
    if (net === 0) return [];
    const amount = Math.abs(net);
    const lines =
      net < 0 ? [debit(account, amount), credit('32203', amount)] : [debit('32203', amount), credit(account, amount)];
    return [post(months, on, { lines, source: sourceOf('carryForward', on) })];
  });
};

type Book = { vouchers: readonly Voucher[]; months: Months };

const bookOf = (drafts: readonly Draft[], carried: readonly number[]): Book => {
  const months: Months = new Map();
  const vouchers = drafts.map(({ on, kind, lines }) =>
    post(months, on, {
      lines,
      source: sourceOf(kind, on),
      ...(lines.some((line) => line.debitFen < 0) ? { reverses: 'x' } : {}),
    }),
  );
  return { months, vouchers: [...vouchers, ...carried.flatMap((year) => carryForward(months, year))] };
};

const statementOf = (form: Form, span: Span, { months }: Book): Statement =>
  buildStatement(form, span, movementsOfMonths([...months.values()]), ALL);

/** The rows of a statement that are filled in, by name. */
const byName = (statement: Statement): FoldedStatement =>
  Object.fromEntries(
    statement.panels
      .flat()
      .flatMap(({ zh, firstFen, secondFen }) =>
        firstFen === null || secondFen === null ? [] : [[zh, [firstFen, secondFen]]],
      ),
  );

const withoutQuota = ({ 零余额账户用款额度: _, ...rest }: FoldedStatement): FoldedStatement => rest;

const amount = fc.integer({ min: 1, max: 9_000_000_000 });
const month = fc
  .integer({ min: 0, max: 23 })
  .map((index) => period(`${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`));
const draft: fc.Arbitrary<Draft> = fc
  .record({
    of: month,
    debits: fc.array(fc.tuple(fc.constantFrom(...ALL), amount), { minLength: 1, maxLength: 4 }),
    to: fc.constantFrom(...ALL),
    isRed: fc.boolean(),
  })
  .map(({ of, debits, to, isRed }) => {
    const sign = isRed ? -1 : 1;
    const total = debits.reduce((sum, [, each]) => sum + each, 0);
    return {
      on: firstDayOf(of),
      kind: isRed ? 'reversal' : 'manual',
      lines: [...debits.map(([code, each]) => debit(code, sign * each)), credit(to, sign * total)],
    };
  });
const opening: fc.Arbitrary<Draft> = fc
  .record({
    of: month,
    lines: fc.array(fc.tuple(fc.constantFrom(...LEAVES.asset), amount), { minLength: 1, maxLength: 5 }),
  })
  .map(({ of, lines }) => ({
    on: firstDayOf(of),
    kind: 'opening',
    lines: [
      ...lines.map(([code, each]) => debit(code, each)),
      credit(
        '32205',
        lines.reduce((sum, [, each]) => sum + each, 0),
      ),
    ],
  }));

describe('statements and a fold that was written apart', () => {
  test('agree to the fen on random books, before and after the carry-forward', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 1, maxLength: 25 }),
        fc.option(opening, { nil: undefined }),
        fc.subarray([2026, 2027]),
        month,
        (drafts, first, carried, shown) => {
          const book = bookOf(first ? [first, ...drafts] : drafts, carried);
          const [year = 0, of = 0] = shown.split('-').map(Number);
          const monthly = spanOf({ period: shown });
          const annual = spanOf({ year });
          expect(byName(statementOf('balanceSheet', monthly, book))).toEqual(foldBalanceSheet(book.vouchers, year, of));
          expect(byName(statementOf('income', monthly, book))).toEqual(foldIncome(book.vouchers, year, of));
          expect(byName(statementOf('income', annual, book))).toEqual(foldIncome(book.vouchers, year));
          expect(byName(statementOf('balanceSheet', annual, book))).toEqual(
            withoutQuota(foldBalanceSheet(book.vouchers, year, 12, true)),
          );
        },
      ),
      { numRuns: 250 },
    );
  });

  test('every cell is the sum of its parts, and the sheet of a month always balances', () => {
    fc.assert(
      fc.property(
        fc.array(draft, { minLength: 1, maxLength: 15 }),
        fc.subarray([2026]),
        month,
        (drafts, carried, shown) => {
          const book = bookOf(drafts, carried);
          const movements = movementsOfMonths([...book.months.values()]);
          const span = spanOf({ period: shown });
          for (const form of ['balanceSheet', 'income'] as const)
            for (const row of statementOf(form, span, book).panels.flat())
              for (const [column, cell] of [
                ['first', row.firstFen],
                ['second', row.secondFen],
              ] as const) {
                const parts = cellParts(form, span, movements, { row: row.key, column });
                expect(parts.reduce((sum, part) => sum + part.amountFen, 0)).toBe(cell ?? 0);
              }
          expect(statementOf('balanceSheet', span, book).checks).toMatchObject([{ code: 'balanced', isMet: true }]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** What the entries of an account in a month add up to, as the page of entries shows them. */
const drilled = ({ vouchers }: Book, { account, period: of, entries }: CellPart): number =>
  vouchers
    .filter(({ date, source }) => date.slice(0, 7) === of && isInPart(entries, source.kind))
    .flatMap(({ lines }) => lines.filter((line) => line.account.startsWith(account)))
    .reduce((sum, line) => sum + line.debitFen - line.creditFen, 0);

test('entries that a cell leads to add up to it, through openings and the end of the year', () => {
  const late = opening.map((one): Draft => ({ ...one, on: day('2026-06-30') }));
  fc.assert(
    fc.property(
      fc.array(draft, { minLength: 1, maxLength: 15 }),
      fc.option(fc.tuple(opening, fc.option(late, { nil: undefined })), { nil: undefined }),
      fc.subarray([2026, 2027]),
      month,
      (drafts, begun, carried, shown) => {
        const book = bookOf([...(begun ?? []).flatMap((one) => one ?? []), ...drafts], carried);
        const movements = movementsOfMonths([...book.months.values()]);
        for (const span of [spanOf({ period: shown }), spanOf({ year: Number(shown.slice(0, 4)) })])
          for (const form of ['balanceSheet', 'income'] as const)
            for (const { key, accounts, side } of PANELS[form].flat())
              for (const column of ['first', 'second'] as const)
                for (const part of accounts.length > 0 ? cellParts(form, span, movements, { row: key, column }) : []) {
                  const sign = side === 'debit' ? 1 : -1;
                  if (part.period !== null) expect(drilled(book, part)).toBe(sign * part.amountFen);
                }
      },
    ),
    { numRuns: 150 },
  );
});

const NOV = spanOf({ period: period('2026-11') });
const on = day('2026-11-03');
const small: readonly Draft[] = [
  { on: day('2026-01-01'), kind: 'opening', lines: [debit('102', 500_000), credit('32205', 500_000)] },
  { on: day('2026-10-09'), kind: 'manual', lines: [debit('102', 30_000), credit('401', 30_000)] },
  { on, kind: 'manual', lines: [debit('102', 100_000), credit('402', 60_000), credit('211', 40_000)] },
  { on, kind: 'manual', lines: [debit('50102', 20_000), credit('102', 20_000)] },
];

describe('a statement', () => {
  test('says how far its checks hold and what is not carried forward', () => {
    const book = bookOf(small, []);
    const sheet = statementOf('balanceSheet', NOV, book);
    expect(sheet).toMatchObject({ uncarriedFen: 70_000, isCarriedForward: false });
    expect(sheet.checks).toEqual([{ code: 'balanced', isMet: true, leftFen: 610_000, rightFen: 610_000 }]);
    expect(byName(sheet)).toMatchObject({ 资产总计: [500_000, 610_000], 负债与净资产总计: [500_000, 540_000] });
    expect(statementOf('income', NOV, book).checks).toEqual([
      { code: 'ties', isMet: true, leftFen: 570_000, rightFen: 570_000 },
    ]);
  });

  test('of the year shows income and spending after the carry-forward as before it', () => {
    const year = spanOf({ year: 2026 });
    const before = byName(statementOf('income', year, bookOf(small, [])));
    const book = bookOf(small, [2026]);
    const after = statementOf('income', year, book);
    expect(after).toMatchObject({ uncarriedFen: 0, isCarriedForward: true, checks: [{ isMet: true }] });
    expect(byName(after)['三、收入合计']).toEqual(before['三、收入合计']);
    expect(byName(after)['四、支出合计']).toEqual([20_000, 0]);
    expect(byName(after)['六、年末资金结转结余']).toEqual([570_000, 0]);
    const sheet = byName(statementOf('balanceSheet', year, book));
    expect(sheet.资产总计).toEqual(sheet.负债与净资产总计);
  });

  test('of books that begin within a year tells the balances of its beginning from what it moved before', () => {
    const begun: readonly Draft[] = [
      { on: day('2025-12-31'), kind: 'opening', lines: [debit('102', 500_000), credit('32205', 500_000)] },
      { on: day('2026-08-31'), kind: 'opening', lines: [debit('102', 90_000), credit('402', 90_000)] },
      { on, kind: 'manual', lines: [debit('50102', 20_000), credit('102', 20_000)] },
    ];
    const book = bookOf(begun, []);
    const sheet = statementOf('balanceSheet', NOV, book);
    expect(byName(sheet)).toMatchObject({ 货币资金: [500_000, 570_000], 负债与净资产总计: [500_000, 500_000] });
    expect(byName(sheet)).toEqual(foldBalanceSheet(book.vouchers, 2026, 11));
    expect(byName(statementOf('income', NOV, book))).toEqual(foldIncome(book.vouchers, 2026, 11));
    expect(byName(statementOf('income', spanOf({ period: period('2026-08') }), book))).toMatchObject({
      拨缴经费收入: [0, 90_000],
    });
    expect(statementOf('income', NOV, book).checks).toMatchObject([{ isMet: true }]);
  });

  test('does not tie when money went to the funds past income and spending', () => {
    const wrong: Draft = { on, kind: 'manual', lines: [debit('102', 7), credit('32205', 7)] };
    const [tie] = statementOf('income', NOV, bookOf([...small, wrong], [])).checks;
    expect(tie).toEqual({ code: 'ties', isMet: false, leftFen: 570_007, rightFen: 570_000 });
  });

  test('keeps rows that a chart does not have, blank; sections one and six stand in the annual one only', () => {
    const { months } = bookOf(small, []);
    const movements = movementsOfMonths([...months.values()]);
    const rows = buildStatement('income', NOV, movements, ['101', '401', '501', '50101']).panels.flat();
    const of = (key: string) => rows.find((row) => row.key === key);
    expect(of('a404')).toMatchObject({ isInChart: false, firstFen: 0, secondFen: 0 });
    expect(of('a501')).toMatchObject({ isInChart: true, firstFen: 20_000, accounts: ['501'] });
    expect([of('begin')?.firstFen, of('endLeft')?.secondFen]).toEqual([null, null]);
    const heads = buildStatement('balanceSheet', NOV, movements, []).panels.map(([first]) => first);
    expect(heads).toMatchObject([
      { zh: '流动资产：', firstFen: null },
      { zh: '负债：', isInChart: true },
    ]);
  });

  test('leads from a cell to accounts and months, oldest first; an unknown row leads nowhere', () => {
    const { months } = bookOf(small, []);
    const movements = movementsOfMonths([...months.values()]);
    expect(cellParts('balanceSheet', NOV, movements, { row: 'money', column: 'second' })).toEqual([
      { account: '102', period: '2026-01', entries: 'all', amountFen: 500_000 },
      { account: '102', period: '2026-10', entries: 'all', amountFen: 30_000 },
      { account: '102', period: '2026-11', entries: 'all', amountFen: 80_000 },
    ]);
    expect(cellParts('balanceSheet', NOV, movements, { row: 'owedUpward', column: 'second' })).toEqual([
      { account: '211', period: '2026-11', entries: 'all', amountFen: 40_000 },
    ]);
    const next = spanOf({ period: period('2027-02') });
    expect(cellParts('balanceSheet', next, movements, { row: 'money', column: 'first' })).toEqual([
      { account: '102', period: null, entries: 'all', amountFen: 610_000 },
    ]);
    expect(cellParts('income', NOV, movements, { row: 'nothing', column: 'first' })).toEqual([]);
  });
});
