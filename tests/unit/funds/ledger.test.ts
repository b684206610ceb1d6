import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, contentHash } from '#shared/funds/ledger/canonical.ts';
import { accountOf, CHART, chartOf, PLAIN_CHOICE } from '#shared/funds/ledger/chart.ts';
import { checkReversible, redLines, reversalSummary } from '#shared/funds/ledger/draft-rules.ts';
import { driftOf, foldMonths, foldVouchers, movedAccounts, totalsOf, verifyMonth } from '#shared/funds/ledger/proof.ts';
import {
  checkDraft,
  credit,
  debit,
  GENESIS_HASH,
  lastHash,
  lastNumber,
  type MonthHead,
  planPosting,
  withoutZeros,
} from '#shared/funds/ledger/rules.ts';
import type { Voucher, VoucherDraft, VoucherLine, VoucherSource } from '#shared/funds/ledger/schema.ts';
import { instant, period } from '#shared/kernel/period.ts';

const at = instant('2026-11-22T02:00:00.000Z');
const preparedBy = { kind: 'person', id: 'per_1', name: '周会计' };
const source = { kind: 'duesRun', id: 'dbt_1', period: period('2026-11') } as const;
const draftOf = (lines: readonly VoucherLine[], summary = '会费'): VoucherDraft => ({ summary, lines, source });
const draft = draftOf([debit('102', 500), credit('401', 500)]);

/** A month item that is kept in memory, as `commit` would change it. */
const desk = () => {
  let head: Record<string, unknown> = {};
  const vouchers: Voucher[] = [];
  const post = (one: VoucherDraft): Voucher => {
    const { voucher, change } = planPosting(head, one, { at, preparedBy });
    const next: Record<string, unknown> = { ...head, ...change.set };
    for (const [name, by] of Object.entries(change.add)) next[name] = Number(next[name] ?? 0) + by;
    head = next;
    vouchers.push(voucher);
    return voucher;
  };
  return { post, read: (): { head: MonthHead; vouchers: Voucher[] } => ({ head, vouchers }) };
};

/** Posts drafts one after another. */
const book = (drafts: readonly VoucherDraft[]): { head: MonthHead; vouchers: Voucher[] } => {
  const one = desk();
  for (const draft of drafts) one.post(draft);
  return one.read();
};

const amount = fc.integer({ min: 1, max: 100_000_000 });
const balanced = fc
  .tuple(amount, amount, fc.constantFrom('401', '402', '215', '211'), fc.constantFrom('101', '102'))
  .map(([a, b, one, money]) => draftOf([debit(money, a + b), credit(one, a), credit('408', b)]));

describe('a voucher is refused', () => {
  test.each([
    ['an account that is not in the chart', [debit('999', 5), credit('401', 5)], 'funds.ledger.accountUnknown'],
    ['a main account that has sub-accounts', [debit('501', 5), credit('102', 5)], 'funds.ledger.accountNotLeaf'],
    ['a line of nothing', [debit('102', 0), credit('401', 0)], 'funds.ledger.lineInvalid'],
    [
      'a line with both sides',
      [{ account: '102', debitFen: 5, creditFen: 5 }, credit('401', 5)],
      'funds.ledger.lineInvalid',
    ],
    ['a negative amount', [debit('102', -5), credit('401', -5)], 'funds.ledger.lineInvalid'],
    ['a fraction of a fen', [debit('102', 0.5), credit('401', 0.5)], 'funds.ledger.lineInvalid'],
    ['an amount beyond safe integers', [debit('102', 2 ** 53), credit('401', 2 ** 53)], 'funds.ledger.lineInvalid'],
    ['sides that differ by a fen', [debit('102', 500), credit('401', 499)], 'funds.ledger.unbalanced'],
    ['a single line', [debit('102', 5)], 'funds.ledger.lineCount'],
    ['more lines than a voucher has', Array.from({ length: 201 }, () => debit('102', 1)), 'funds.ledger.lineCount'],
    [
      'sums beyond safe integers',
      [
        debit('102', Number.MAX_SAFE_INTEGER),
        debit('101', 1),
        credit('401', Number.MAX_SAFE_INTEGER),
        credit('402', 1),
      ],
      'kernel.amount.outOfRange',
    ],
  ] as const)('%s', (_, lines, code) => {
    expect(() => checkDraft(draftOf(lines))).toThrow(expect.objectContaining({ code }));
  });

  test('without a summary', () => {
    expect(() => checkDraft(draftOf(draft.lines, '  '))).toThrow(
      expect.objectContaining({ code: 'funds.ledger.summaryMissing' }),
    );
  });

  test('when the numbers of a month are used up', () => {
    expect(() => planPosting({ n_ji: 999_999, h_ji: 'x' }, draft, { at, preparedBy })).toThrow(
      expect.objectContaining({ code: 'funds.ledger.numbersUsedUp' }),
    );
  });
});

describe('planPosting', () => {
  test('gives the first voucher number 1 on an untouched month and the next one the chain', () => {
    const first = planPosting(undefined, draft, { at, preparedBy });
    expect(first.voucher).toMatchObject({
      id: '2026-11-ji-000001',
      number: 1,
      date: '2026-11-22',
      previousHash: GENESIS_HASH,
    });
    expect(first.change).toMatchObject({
      period: '2026-11',
      booking: true,
      fence: { n_ji: 0 },
      set: { n_ji: 1, h_ji: first.voucher.hash },
      add: { d_102: 500, c_401: 500 },
    });
    const second = planPosting(first.change.set, draft, { at, preparedBy, type: 'ji' });
    expect(second.voucher).toMatchObject({ number: 2, previousHash: first.voucher.hash });
    expect(second.change.fence).toEqual({ n_ji: 1, h_ji: first.voucher.hash });
  });

  test('posts into the Chinese month: 16:00 UTC on the last day is the first of the next', () => {
    const late = instant('2026-11-30T16:00:00.000Z');
    expect(planPosting(undefined, draft, { at: late, preparedBy }).change.period).toBe('2026-12');
  });

  test('keeps books balanced, numbers without gaps and the chain whole, whatever is posted', () => {
    fc.assert(
      fc.property(fc.array(balanced, { maxLength: 30 }), (drafts) => {
        const { head, vouchers } = book(drafts);
        expect(vouchers.map((voucher) => voucher.number)).toEqual(drafts.map((_, index) => index + 1));
        expect(verifyMonth(head, vouchers)).toEqual([]);
        const kept = foldMonths([head]);
        expect(totalsOf(kept).debitFen).toBe(totalsOf(kept).creditFen);
        expect(driftOf(kept, foldVouchers(vouchers))).toEqual([]);
        expect(lastNumber(head, 'ji')).toBe(drafts.length);
        expect(lastHash(head, 'ji')).toBe(vouchers.at(-1)?.hash ?? GENESIS_HASH);
      }),
      { numRuns: 100 },
    );
  });
});

describe('postings and reversals', () => {
  /** Takes a posted voucher back, as a red draft does. */
  const redOf = (voucher: Voucher): VoucherDraft => ({
    summary: reversalSummary(voucher, '录错'),
    lines: redLines(voucher.lines),
    source: { kind: 'reversal', id: voucher.id, period: period('2026-11') },
    reverses: voucher.id,
  });

  test('keep the books balanced and chained, and what is taken back leaves nothing, whatever the order', () => {
    const step = fc.oneof(balanced, fc.nat(40));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const ledger = desk();
        const standing: Voucher[] = [];
        for (const one of steps) {
          if (typeof one !== 'number') standing.push(ledger.post(one));
          else if (standing.length > 0) ledger.post(redOf(standing.splice(one % standing.length, 1)[0] as Voucher));
        }
        const { head, vouchers } = ledger.read();
        expect(verifyMonth(head, vouchers)).toEqual([]);
        const kept = foldMonths([head]);
        expect(totalsOf(kept).debitFen).toBe(totalsOf(kept).creditFen);
        expect(driftOf(kept, foldVouchers(vouchers))).toEqual([]);
        expect(kept).toEqual(foldVouchers(standing));
      }),
      { numRuns: 100 },
    );
  });

  test('are for vouchers by hand; others, payments among them, are corrected where they come from', () => {
    const of = (kind: VoucherSource['kind']) => ({ source: { ...source, kind } });
    const refused = (reason: string) => expect.objectContaining({ code: `funds.ledger.${reason}` });
    checkReversible(of('manual'), undefined);
    expect(() => checkReversible(of('manual'), '2026-11-ji-000002')).toThrow(refused('alreadyReversed'));
    expect(() => checkReversible(of('reversal'), undefined)).toThrow(refused('reversalOfReversal'));
    for (const kind of [
      'expenditure',
      'duesRun',
      'opening',
      'bankLine',
      'depreciation',
      'advance',
      'carryForward',
    ] as const)
      expect(() => checkReversible(of(kind), undefined)).toThrow(refused('reverseAtSource'));
  });

  test('carry accounts that the listed chart does not have', () => {
    const own = { code: '5010201', zh: '职工运动会', en: 'Sports day', pinyin: 'x' };
    const { accountOf: lookup } = chartOf({ ...PLAIN_CHOICE, own: [own] });
    const one = draftOf([debit('5010201', 7), credit('102', 7)]);
    expect(() => planPosting(undefined, one, { at, preparedBy })).toThrow(
      expect.objectContaining({ code: 'funds.ledger.accountUnknown' }),
    );
    const { voucher, change } = planPosting(undefined, one, { at, preparedBy, accountOf: lookup });
    expect([...foldMonths([change.add])]).toEqual([
      ['102', { debitFen: 0, creditFen: 7 }],
      ['5010201', { debitFen: 7, creditFen: 0 }],
    ]);
    expect(driftOf(foldMonths([change.add]), foldVouchers([voucher]))).toEqual([]);
    const back = { ...change.add, d_5010201: 0, c_102: 0, ed_5010201: 0, closedAt: 1 };
    expect(foldMonths([back]).size).toBe(0);
    expect([...movedAccounts([back])].toSorted()).toEqual(['102', '5010201']);
  });

  test('show every change of who checked, what is attached and what is taken back', () => {
    const by = { at, preparedBy, reviewedBy: { kind: 'person', id: 'per_2', name: '陈主席' } };
    const full = { ...draft, attachments: 2, attachmentIds: ['att_1'], selfReview: '仅一人', source };
    const { voucher, change } = planPosting(undefined, full, by);
    const head = { ...change.set };
    expect(verifyMonth(head, [voucher])).toEqual([]);
    for (const other of [
      { reviewedBy: preparedBy },
      { attachments: 3 },
      { attachmentIds: [] },
      { selfReview: '别的' },
      { reverses: '2026-11-ji-000009' },
    ])
      expect(verifyMonth(head, [{ ...voucher, ...other }])).toEqual([{ kind: 'content', type: 'ji', number: 1 }]);
  });
});

describe('verification finds', () => {
  const { head, vouchers } = book([draft, draft, draft, draft]);
  const tampered = (change: (copy: Voucher[]) => void): Voucher[] => {
    const copy = structuredClone(vouchers) as Voucher[];
    change(copy);
    return copy;
  };
  const replaced = (number: number, with_: Partial<Voucher>) =>
    tampered((copy) => {
      copy[number - 1] = { ...(copy[number - 1] as Voucher), ...with_ };
    });

  test('a flipped amount, account, date, summary or preparer', () => {
    const lines = [debit('102', 501), credit('401', 501)];
    for (const change of [
      { lines },
      { date: '2026-11-21' as never },
      { summary: '别的' },
      { preparedBy: { kind: 'x' } },
    ])
      expect(verifyMonth(head, replaced(2, change))).toEqual([{ kind: 'content', type: 'ji', number: 2 }]);
    expect(verifyMonth(head, replaced(2, { lines: [debit('102', 501), credit('401', 500)] }))).toEqual([
      { kind: 'content', type: 'ji', number: 2 },
      { kind: 'unbalanced', type: 'ji', number: 2 },
    ]);
  });

  test('a dropped voucher, in the middle and at the end', () => {
    const kinds = (copy: Voucher[]) => verifyMonth(head, copy).map(({ kind, number }) => `${kind} ${number}`);
    expect(kinds(tampered((copy) => copy.splice(1, 1)))).toContain('gap 2');
    expect(kinds(tampered((copy) => copy.pop()))).toContain('gap 4');
    expect(kinds([])).toEqual(['gap 1', 'gap 2', 'gap 3', 'gap 4']);
  });

  test('a replaced voucher with a hash of its own', () => {
    const other = planPosting({ n_ji: 1, h_ji: vouchers[0]?.hash }, draftOf([debit('102', 9), credit('401', 9)]), {
      at,
      preparedBy,
    });
    const found = verifyMonth(head, replaced(2, other.voucher));
    expect(found).toEqual([{ kind: 'chain', type: 'ji', number: 3 }]);
    const last = planPosting({ n_ji: 3, h_ji: vouchers[2]?.hash }, draftOf([debit('102', 9), credit('401', 9)]), {
      at,
      preparedBy,
    });
    expect(verifyMonth(head, replaced(4, last.voucher))).toEqual([{ kind: 'head', type: 'ji', number: 4 }]);
  });

  test('vouchers in another order, and more vouchers than the month item knows', () => {
    const swapped = tampered((copy) => {
      [copy[1], copy[2]] = [copy[2] as Voucher, copy[1] as Voucher];
    });
    expect(verifyMonth(head, swapped).map(({ kind }) => kind)).toContain('order');
    expect(verifyMonth({ n_ji: 3, h_ji: vouchers[2]?.hash }, vouchers)).toEqual([
      { kind: 'head', type: 'ji', number: 3 },
    ]);
    expect(verifyMonth(undefined, vouchers)).toEqual([{ kind: 'head', type: 'ji', number: 0 }]);
  });

  test('kept sums that are not those of the vouchers', () => {
    const kept = foldMonths([{ ...head, c_401: 2001 }]);
    expect(driftOf(kept, foldVouchers(vouchers))).toEqual([{ account: '401', keptFen: -2001, recountedFen: -2000 }]);
    expect(driftOf(new Map(), foldVouchers(vouchers)).map(({ account }) => account)).toEqual(['102', '401']);
    expect(driftOf(kept, new Map()).map(({ account }) => account)).toEqual(['102', '401']);
  });
});

describe('the chart of 财会〔2021〕7号', () => {
  test('has 24 main accounts, each code once, and every parent', () => {
    expect(CHART.filter((account) => account.parent === null)).toHaveLength(24);
    expect(new Set(CHART.map((account) => account.code)).size).toBe(CHART.length);
    for (const account of CHART) if (account.parent) expect(accountOf(account.parent)?.isLeaf).toBe(false);
  });

  test('lets accumulated depreciation grow on the credit side', () => {
    expect(accountOf('163')).toMatchObject({ class: 'asset', normalSide: 'credit' });
    expect(accountOf('102')).toMatchObject({ class: 'asset', normalSide: 'debit' });
    expect(accountOf('221')).toBeUndefined();
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order of names and leaves undefined out', () => {
    expect(canonicalJson({ b: 1, a: [undefined, 'x'], c: undefined })).toBe('{"a":[null,"x"],"b":1}');
    expect(contentHash({ a: 1, b: null })).toBe(contentHash({ b: null, a: 1 }));
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }));
  });

  test('zero lines are left out of a draft', () => {
    expect(withoutZeros([debit('102', 0), credit('401', 5, 'x')])).toEqual([credit('401', 5, 'x')]);
  });
});
