import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passBackDraft } from '#shared/funds/contributions/channel-rules.ts';
import type { ContributionMovement, MovementKind } from '#shared/funds/contributions/movement-schema.ts';
import { checkPreparatory, preparatoryObstacle } from '#shared/funds/contributions/refund-rules.ts';
import {
  checkStanding,
  figuresWithout,
  isWhole,
  monthWithout,
  redDraft,
} from '#shared/funds/contributions/reversal-rules.ts';
import { receiptDraft, remittanceDraft } from '#shared/funds/contributions/rules.ts';
import type { Contribution, SplitScheme } from '#shared/funds/contributions/schema.ts';
import { sharesOf, splitNext, splitReceived } from '#shared/funds/contributions/split-rules.ts';
import { checkReversalDay } from '#shared/funds/ledger/draft-rules.ts';
import { checkDraft, movementsOf, planPosting } from '#shared/funds/ledger/rules.ts';
import type { Voucher, VoucherDraft } from '#shared/funds/ledger/schema.ts';
import { day, instant, period } from '#shared/kernel/period.ts';

const november = period('2026-11');
const AT = instant('2026-11-22T02:00:00.000Z');
const NOTHING: Contribution = {
  period: november,
  dueFen: 0,
  receivedFen: 0,
  ownFen: 0,
  upwardFen: 0,
  remittedFen: 0,
  declaredFen: 0,
  taxPaidFen: 0,
  passedBackFen: 0,
  noticedFen: 0,
  noticeSettledFen: 0,
  v: 1,
};
const SCHEME: SplitScheme = {
  validFrom: period('1992-04'),
  shares: [
    { level: 'province', basisPoints: 1_500 },
    { level: 'city', basisPoints: 2_500 },
    { level: 'grassroots', basisPoints: 6_000 },
  ],
};
const movement = (kind: MovementKind, more: Partial<ContributionMovement> = {}): ContributionMovement => ({
  id: 'rcp_1',
  kind,
  period: november,
  amountFen: 100,
  on: '2026-11-10',
  method: 'bank',
  ownFen: 0,
  upwardFen: 0,
  shares: [],
  at: AT,
  ...more,
});
const month = (more: Partial<Contribution>): Contribution => ({ ...NOTHING, ...more });
const refusal = (code: string, params?: object) => expect.objectContaining({ code, ...(params ? { params } : {}) });
const posted = (draft: VoucherDraft): Voucher =>
  planPosting(undefined, draft, { at: AT, preparedBy: { kind: 'person', id: 'p' } }).voucher;

describe('taking back is refused', () => {
  test('twice, and before the voucher', () => {
    const reversed = { on: day('2026-11-12'), reason: '录错', by: '周敏', at: AT };
    expect(() => checkStanding(movement('declaration', { reversed }))).toThrow(
      refusal('funds.contributions.reversedAlready', { voucherId: '' }),
    );
    expect(() => checkStanding(movement('declaration'))).not.toThrow();
    expect(() => checkReversalDay(day('2026-11-10'), day('2026-11-09'), 'on')).toThrow(
      refusal('funds.ledger.reversalBefore'),
    );
    expect(() => checkReversalDay(day('2026-11-10'), day('2026-11-10'), 'on')).not.toThrow();
  });

  test('where a later step rests on it, by how much', () => {
    const receipt = movement('receipt', { ownFen: 60, upwardFen: 40 });
    expect(() => monthWithout(month({ upwardFen: 40, remittedFen: 1 }), receipt)).toThrow(
      refusal('funds.contributions.remittedAlready', { shortFen: 1 }),
    );
    const tax = movement('taxPayment');
    const announced = month({ taxPaidFen: 150, passedBackFen: 20, noticedFen: 40, noticeSettledFen: 5 });
    expect(() => monthWithout(announced, tax)).toThrow(
      refusal('funds.contributions.passedBackAlready', { shortFen: 5 }),
    );
    expect(() => monthWithout(month({ noticedFen: 100, noticeSettledFen: 30 }), movement('notice'))).toThrow(
      refusal('funds.contributions.noticeSettled', { shortFen: 30 }),
    );
  });
});

describe('a month without a movement', () => {
  test('each kind gives back what it brought', () => {
    const full = month({
      declaredFen: 500,
      taxPaidFen: 500,
      passedBackFen: 200,
      noticedFen: 300,
      noticeSettledFen: 90,
    });
    expect(monthWithout(full, movement('declaration')).declaredFen).toBe(400);
    expect(monthWithout(full, movement('taxPayment', { amountFen: 90 })).taxPaidFen).toBe(410);
    expect(monthWithout(full, movement('passBack', { settledFen: 90 }))).toMatchObject({
      passedBackFen: 100,
      noticeSettledFen: 0,
    });
    expect(monthWithout(full, movement('passBack'))).toMatchObject({ passedBackFen: 100, noticeSettledFen: 90 });
    expect(monthWithout(full, movement('notice')).noticedFen).toBe(200);
    for (const kind of ['refund', 'preparatoryReturn'] as const) expect(monthWithout(full, movement(kind))).toBe(full);
  });

  test('figures go with it; income and money follow from the red voucher', () => {
    expect(figuresWithout(movement('receipt', { upwardFen: 40 }))).toEqual({
      contributionPaidFen: -100,
      contributionUpwardFen: -40,
    });
    expect(figuresWithout(movement('remittance'))).toEqual({ contributionRemittedFen: -100 });
    expect(figuresWithout(movement('taxPayment', { upwardFen: 40 }))).toEqual({
      contributionPaidFen: -100,
      contributionUpwardFen: -40,
      contributionRemittedFen: -40,
    });
    expect(figuresWithout(movement('passBack'))).toEqual({});
  });
});

describe('the red voucher', () => {
  test('takes back one row of several that share a voucher, and nothing of the others', () => {
    const parts = [
      { period: november, amountFen: 100, settledFen: 30 },
      { period: period('2026-10'), amountFen: 50, settledFen: 0 },
    ];
    const shared = posted(passBackDraft('rcp_1', parts, november));
    const one = movement('passBack', { settledFen: 30 });
    expect(isWhole(shared, one)).toBe(false);
    const red = redDraft(shared, one, '录错');
    expect(movementsOf(red.lines)).toEqual({ d_102: -100, c_131: -30, c_402: -70 });
    expect(red).toMatchObject({ reverses: shared.id, source: { kind: 'reversal', id: shared.id } });
    expect(() => checkDraft(red)).not.toThrow();
    expect(movementsOf(redDraft(shared, movement('passBack', { amountFen: 50 }), '录错').lines)).toEqual({
      d_102: -50,
      c_402: -50,
    });
  });
});

type Step = { readonly kind: 'receipt' | 'remittance' | 'reversal'; readonly size: number };
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('receipt' as const, 'receipt' as const, 'remittance' as const, 'reversal' as const),
    size: fc.integer({ min: 1, max: 5_000 }),
  }),
  { maxLength: 30 },
);

type Told = {
  month: Contribution;
  standing: { movement: ContributionMovement; voucher: Voucher }[];
  books: Map<string, number>;
};

const book = (told: Told, draft: VoucherDraft): Voucher => {
  for (const [attribute, fen] of Object.entries(movementsOf(draft.lines)))
    told.books.set(attribute, (told.books.get(attribute) ?? 0) + fen);
  return posted(draft);
};

const take = (told: Told, { kind, size }: Step, id: string): void => {
  const { month: before } = told;
  if (kind === 'receipt') {
    const { ownFen, upwardFen, shares } = splitNext(before, size, SCHEME);
    expect(shares.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(size);
    const voucher = book(
      told,
      receiptDraft({ id, period: november, amountFen: size }, { ownFen, upwardFen, shares }, 'bank'),
    );
    told.standing.push({ movement: movement('receipt', { id, amountFen: size, ownFen, upwardFen }), voucher });
    told.month = {
      ...before,
      receivedFen: before.receivedFen + size,
      ownFen: before.ownFen + ownFen,
      upwardFen: before.upwardFen + upwardFen,
    };
  } else if (kind === 'remittance') {
    const amountFen = Math.min(size, before.upwardFen - before.remittedFen);
    if (amountFen === 0) return;
    const voucher = book(told, remittanceDraft({ id, period: november, amountFen }));
    told.standing.push({ movement: movement('remittance', { id, amountFen }), voucher });
    told.month = { ...before, remittedFen: before.remittedFen + amountFen };
  } else {
    const found = told.standing[size % Math.max(1, told.standing.length)];
    const isResting =
      found?.movement.kind === 'receipt' && found.movement.upwardFen > before.upwardFen - before.remittedFen;
    if (!found || isResting) return;
    told.month = monthWithout(before, found.movement);
    book(told, redDraft(found.voucher, found.movement, '录错'));
    told.standing = told.standing.filter((one) => one !== found);
  }
};

describe('whatever is received, passed up and taken back', () => {
  test('the month is the sum of what stands, its parts are the whole, and the books say the same', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const told: Told = { month: NOTHING, standing: [], books: new Map() };
        for (const [index, step] of all.entries()) take(told, step, `m${index}`);
        const { receivedFen, ownFen, upwardFen, remittedFen } = told.month;
        const sum = (by: (one: ContributionMovement) => number) =>
          told.standing.reduce((total, one) => total + by(one.movement), 0);
        const of = (attribute: string) => told.books.get(attribute) ?? 0;
        expect(ownFen + upwardFen).toBe(receivedFen);
        expect([ownFen, upwardFen]).toEqual([sum((one) => one.ownFen), sum((one) => one.upwardFen)]);
        expect(upwardFen).toBeGreaterThanOrEqual(remittedFen);
        expect([of('c_402'), of('c_211') - of('d_211')]).toEqual([ownFen, upwardFen - remittedFen]);
        expect(of('d_102') - of('c_102')).toBe(receivedFen - remittedFen);
        expect(sharesOf(ownFen, upwardFen, SCHEME).reduce((total, one) => total + one.amountFen, 0)).toBe(receivedFen);
      }),
      { numRuns: 150 },
    );
  });

  test('a fen that a taken-back receipt left behind is put right by the next', () => {
    const ahead = { receivedFen: 1_000, ownFen: 601 };
    expect(splitNext(ahead, 1_000, SCHEME)).toMatchObject({ ownFen: 599, upwardFen: 401 });
    expect(splitNext({ receivedFen: 1_000, ownFen: 605 }, 2, SCHEME)).toMatchObject({ ownFen: 0, upwardFen: 2 });
    expect(splitNext({ receivedFen: 1_000, ownFen: 600 }, 5, SCHEME)).toMatchObject(splitReceived(5, SCHEME));
  });
});

describe('the preparatory fund', () => {
  const rule = { isOn: true, trigger: 'oneYearOpen', rateBp: 200, returnBp: 6_000 } as const;
  const check =
    (amountFen: number, returnedFen = 0) =>
    () =>
      checkPreparatory({ paidFen: 1_000, amountFen, returnedFen }, rule);

  test('says why nothing comes back, and gives no more than the share, instalments counted', () => {
    expect([undefined, { ...rule, isOn: false }, { ...rule, returnBp: 0 }, rule].map(preparatoryObstacle)).toEqual([
      'noRule',
      'off',
      'nothingBack',
      undefined,
    ]);
    expect(() => checkPreparatory({ paidFen: 1, amountFen: 1, returnedFen: 0 }, undefined)).toThrow(
      refusal('funds.contributions.preparatoryOff', { obstacle: 'noRule' }),
    );
    expect(check(600)).not.toThrow();
    expect(check(200, 400)).not.toThrow();
    expect(check(201, 400)).toThrow(refusal('funds.contributions.refundTooMuch', { mostFen: 200 }));
    expect(check(1, 700)).toThrow(refusal('funds.contributions.refundTooMuch', { mostFen: 0 }));
  });
});
