import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  channelFor,
  checkChannelFrom,
  checkNotice,
  checkOfChannel,
  checkPassBack,
  checkSameAmount,
  DEFAULT_CHANNEL,
  dayOfPassBack,
  missingOf,
  noticeDraft,
  passBackDraft,
  stagesOf,
} from '#shared/funds/contributions/channel-rules.ts';
import { CHANNELS, type Channel } from '#shared/funds/contributions/channel-schema.ts';
import {
  addYears,
  checkDemanded,
  daysLateOn,
  dueDayOf,
  lateFeeFen,
  limitationOf,
} from '#shared/funds/contributions/overdue-rules.ts';
import {
  checkRefund,
  monthsOfYear,
  obstaclesOf,
  type PaidUp,
  preparatoryDueFen,
  preparatoryReceivedLines,
  preparatoryReturnDraft,
  preparatoryReturnFen,
  preparatorySettledLines,
  refundDraft,
  refundFen,
} from '#shared/funds/contributions/refund-rules.ts';
import type { PreparatoryFund } from '#shared/funds/contributions/rulebook.ts';
import { LIMITATION } from '#shared/funds/contributions/rulebook-arrears.ts';
import type { SmallPayerRefund } from '#shared/funds/contributions/rulebook-refund.ts';
import type { Contribution, SplitScheme } from '#shared/funds/contributions/schema.ts';
import { contributionDueFen, splitReceived } from '#shared/funds/contributions/split-rules.ts';
import { checkDraft, sumSide } from '#shared/funds/ledger/rules.ts';
import { addDays, day, period } from '#shared/kernel/period.ts';

const november = period('2026-11');
const sixty: SplitScheme = {
  validFrom: period('1992-04'),
  shares: [
    { level: 'city', basisPoints: 4_000 },
    { level: 'grassroots', basisPoints: 6_000 },
  ],
};
const month = (more: Partial<Contribution> = {}): Contribution => ({
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
  ...more,
});
const refusal = (code: string, pointer?: string) =>
  expect.objectContaining({
    code,
    ...(pointer ? { fields: [expect.objectContaining({ pointer })] } : {}),
  });

describe('V8: late fee', () => {
  const beijing = { isOn: true, perTenThousandDay: 50, isCapped: false };

  test('9,876.54 for 23 days: 1,135.80 at 5‰, 113.58 at 0.5‰; 250 days are capped at the principal', () => {
    expect(lateFeeFen(987_654, 23, beijing)).toBe(113_580);
    expect(lateFeeFen(987_654, 23, { ...beijing, perTenThousandDay: 5 })).toBe(11_358);
    expect(lateFeeFen(987_654, 250, beijing)).toBe(1_234_568);
    const chongqing = { ...beijing, isCapped: true };
    expect(lateFeeFen(987_654, 250, chongqing)).toBe(987_654);
    expect(lateFeeFen(987_654, 199, chongqing)).toBeLessThan(987_654);
    expect(lateFeeFen(987_654, 200, chongqing)).toBe(987_654);
  });

  test('is nothing where the rule is off or missing, on time, and for nothing owed', () => {
    expect(lateFeeFen(987_654, 23, { ...beijing, isOn: false })).toBe(0);
    expect(lateFeeFen(987_654, 23, undefined)).toBe(0);
    expect(lateFeeFen(987_654, 0, beijing)).toBe(0);
    expect(lateFeeFen(0, 23, beijing)).toBe(0);
  });

  test('starts the day after the due day; the due day follows local law, else the end of the month after', () => {
    const fifteenth = { dayOfMonth: 15, monthsAfter: 1 };
    expect(dueDayOf(november, fifteenth)).toBe('2026-12-15');
    expect(dueDayOf(period('2026-01'), { dayOfMonth: 31, monthsAfter: 1 })).toBe('2026-02-28');
    expect(dueDayOf(november, undefined)).toBe('2026-12-31');
    expect(daysLateOn(day('2026-12-15'), day('2026-12-15'))).toBe(0);
    expect(daysLateOn(day('2026-12-15'), day('2026-12-16'))).toBe(1);
    expect(daysLateOn(day('2026-12-15'), day('2026-11-01'))).toBe(0);
  });

  test('capped, it is never more than the principal and never falls with time', () => {
    const amounts = fc.tuple(fc.nat(1_000_000_000), fc.nat(3_000), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(amounts, ([principal, days, rate]) => {
        const rule = { isOn: true, perTenThousandDay: rate, isCapped: true };
        const fee = lateFeeFen(principal, days, rule);
        expect(fee).toBeLessThanOrEqual(principal);
        expect(lateFeeFen(principal, days + 1, rule)).toBeGreaterThanOrEqual(fee);
      }),
    );
  });
});

describe('V9: preparatory fund', () => {
  const ningbo: PreparatoryFund = { isOn: true, trigger: 'oneYearOpen', rateBp: 200, returnBp: 6_000 };

  test('payroll 300,000 → 6,000 owed to 215; at the founding 3,600 back on 212, 2,400 to 402 and 211', () => {
    const dueFen = preparatoryDueFen(30_000_000, ningbo);
    expect(dueFen).toBe(600_000);
    expect(preparatoryReceivedLines(dueFen)).toMatchObject([
      { account: '102', debitFen: 600_000 },
      { account: '215', creditFen: 600_000 },
    ]);
    const settled = preparatorySettledLines(dueFen, ningbo, sixty);
    expect(settled).toMatchObject([
      { account: '215', debitFen: 600_000 },
      { account: '212', creditFen: 360_000 },
      { account: '402', creditFen: 144_000 },
      { account: '211', creditFen: 96_000 },
    ]);
    expect(sumSide(settled, 'debitFen')).toBe(sumSide(settled, 'creditFen'));
  });

  test('is nothing where the rule is off; what came back is income of 402 in the new union', () => {
    expect(preparatoryDueFen(30_000_000, { ...ningbo, isOn: false })).toBe(0);
    expect(preparatoryReturnFen(600_000, undefined)).toBe(0);
    const draft = preparatoryReturnDraft({ id: 'rcp_1', period: november, amountFen: 360_000 });
    expect(() => checkDraft(draft)).not.toThrow();
    expect(draft.lines.map(({ account }) => account)).toEqual(['102', '402']);
  });
});

describe('V10: refund to small payers', () => {
  const rule: SmallPayerRefund = { isOn: true, limitFen: 1_000_000, basis: 'year', firstMonth: 1, capFen: null };
  const paidUp = (payrollFen: number, more: Partial<PaidUp> = {}): PaidUp => ({
    upwardFen: splitReceived(contributionDueFen(payrollFen), sixty).upwardFen,
    before: [0, 0],
    isInFull: true,
    isOnTime: true,
    employer: 'private',
    ...more,
  });

  test('1,140,000 → 9,120 back; 1,250,000 → exactly 10,000, not eligible; 1,249,999 → 9,999.99 eligible', () => {
    expect(refundFen(paidUp(114_000_000), rule)).toBe(912_000);
    expect(obstaclesOf(paidUp(125_000_000), rule)).toEqual(['overLimit']);
    expect(refundFen(paidUp(125_000_000), rule)).toBe(0);
    expect(paidUp(124_999_900).upwardFen).toBe(999_999);
    expect(refundFen(paidUp(124_999_900), rule)).toBe(999_999);
  });

  test('is refused when off, late, in part, of nothing, or to the State’s employers', () => {
    expect(obstaclesOf(paidUp(114_000_000), { ...rule, isOn: false })).toEqual(['off']);
    expect(obstaclesOf(paidUp(114_000_000), undefined)).toEqual(['off']);
    expect(obstaclesOf(paidUp(114_000_000, { isOnTime: false, isInFull: false }), rule)).toEqual(['notInFull', 'late']);
    expect(obstaclesOf(paidUp(114_000_000, { employer: 'stateControlled' }), rule)).toEqual(['excludedEmployer']);
    expect(obstaclesOf(paidUp(0), rule)).toEqual(['nothingPaid']);
    expect(() => checkRefund(paidUp(125_000_000), rule, 1)).toThrow(refusal('funds.contributions.noRefund'));
    expect(() => checkRefund(paidUp(114_000_000), rule, 912_001)).toThrow(
      refusal('funds.contributions.refundTooMuch', '/amountFen'),
    );
    expect(() => checkRefund(paidUp(114_000_000), rule, 912_000)).not.toThrow();
    expect(refundFen(paidUp(114_000_000), undefined)).toBe(0);
  });

  test('by region: the average of two years with a cap, a year from October on', () => {
    const fujian = { ...rule, basis: 'averageOfTwoYears', capFen: 500_000 } as const;
    expect(refundFen(paidUp(114_000_000, { before: [999_999, 1_000_000] }), fujian)).toBe(500_000);
    expect(obstaclesOf(paidUp(1_000, { before: [1_000_000, 1_000_000] }), fujian)).toEqual(['overLimit']);
    expect(monthsOfYear(2025, 10).at(0)).toBe('2025-10');
    expect(monthsOfYear(2025, 10).at(-1)).toBe('2026-09');
    const draft = refundDraft(2025, { id: 'rcp_1', period: november, amountFen: 912_000 });
    expect(() => checkDraft(draft)).not.toThrow();
    expect(draft.source.kind).toBe('contributionRefund');
  });
});

describe('payment order', () => {
  const rule = LIMITATION.entries[0]?.value ?? { years: 0, warnDays: 0 };
  const due = day('2024-01-31');

  test('can be asked for three years long, anew from each demand that came in time (民法典 Arts 188, 195)', () => {
    expect(limitationOf(due, [], rule, day('2026-01-01'))).toEqual({ endsOn: '2027-01-31', warning: 'none' });
    expect(limitationOf(due, [], rule, day('2026-08-05')).warning).toBe('soon');
    expect(limitationOf(due, [], rule, day('2027-01-31')).warning).toBe('soon');
    expect(limitationOf(due, [], rule, day('2027-02-01')).warning).toBe('over');
    const letters = [day('2028-01-01'), day('2026-06-01'), day('2024-01-15')];
    expect(limitationOf(due, letters, rule, day('2028-06-01')).endsOn).toBe('2031-01-01');
    expect(limitationOf(due, [day('2027-02-01')], rule, day('2027-03-01'))).toEqual({
      endsOn: '2027-01-31',
      warning: 'over',
    });
    expect(addYears(day('2024-02-29'), 3)).toBe('2027-02-28');
  });

  test('a letter demands what is missing and overdue only', () => {
    const one = { period: november, missingFen: 100, dueDay: day('2026-12-15') };
    const today = day('2026-12-16');
    expect(() => checkDemanded([one], today)).not.toThrow();
    expect(() => checkDemanded([one], addDays(today, -1))).toThrow(
      refusal('funds.contributions.notYetDue', '/periods/0'),
    );
    expect(() => checkDemanded([one, { ...one, missingFen: 0 }], today)).toThrow(
      refusal('funds.contributions.nothingMissing', '/periods/1'),
    );
  });
});

describe('channels', () => {
  const channel = (kind: Channel['kind'], validFrom = '2026-01'): Channel => ({
    validFrom: period(validFrom),
    kind,
    employer: 'private',
  });

  test('a step that the channel does not know is refused', () => {
    const taken = (kind: Channel['kind']) =>
      (['receipt', 'remittance', 'declaration', 'taxPayment', 'passBack', 'notice'] as const).filter((step) => {
        try {
          checkOfChannel(step, november, channel(kind));
          return true;
        } catch {
          return false;
        }
      });
    expect(taken('selfRemit')).toEqual(['receipt', 'remittance']);
    expect(taken('taxUpward')).toEqual(['receipt', 'declaration', 'taxPayment']);
    expect(taken('taxWhole')).toEqual(['declaration', 'taxPayment', 'passBack', 'notice']);
    expect(taken('fiscal')).toEqual(taken('taxWhole'));
    expect(() => checkOfChannel('receipt', november, channel('fiscal'))).toThrow(
      refusal('funds.contributions.notOfChannel', '/path/period'),
    );
  });

  test('the last one that was in force holds; one may not reach back behind money', () => {
    const [early, late] = [channel('taxWhole', '2026-01'), channel('fiscal', '2026-06')];
    expect(channelFor(november, [early, late])).toBe(late);
    expect(channelFor(november, [late, early])).toBe(late);
    expect(channelFor(period('2025-12'), [early])).toBe(DEFAULT_CHANNEL);
    expect(() => checkChannelFrom(november, [month({ taxPaidFen: 1 })])).toThrow(
      refusal('funds.contributions.channelTooEarly', '/validFrom'),
    );
    expect(() =>
      checkChannelFrom(november, [month(), month({ period: period('2026-10'), receivedFen: 1 })]),
    ).not.toThrow();
  });

  test('no more comes back or is announced than was paid', () => {
    const paid = month({ taxPaidFen: 100, passedBackFen: 40, noticedFen: 30, noticeSettledFen: 10 });
    expect(() => checkPassBack(paid, 61, '/amountFen')).toThrow(refusal('funds.contributions.moreThanPaid'));
    expect(() => checkPassBack(paid, 60, '/amountFen')).not.toThrow();
    expect(() => checkNotice(paid, 41)).toThrow(refusal('funds.contributions.moreThanPaid', '/amountFen'));
    expect(() => checkNotice(paid, 40)).not.toThrow();
  });

  test('each stage is measured by the one before it', () => {
    const sums = { dueFen: 2_469_136, declaredFen: 2_469_100, taxPaidFen: 2_469_000, passedBackFen: 1_481_400 };
    const said = (kind: Channel['kind'], more: Partial<Contribution> = {}) =>
      stagesOf(month({ ...sums, ...more }), kind, sixty).map(({ stage, expectedFen, varianceFen }) => [
        stage,
        expectedFen,
        varianceFen,
      ]);
    expect(said('taxWhole')).toEqual([
      ['declared', 2_469_136, -36],
      ['taxPaid', 2_469_100, -100],
      ['passedBack', 1_481_400, 0],
    ]);
    expect(said('fiscal')).toEqual(said('taxWhole'));
    expect(said('taxUpward', { declaredFen: 987_654, taxPaidFen: 987_654, receivedFen: 1_481_482 })).toEqual([
      ['declared', 987_654, 0],
      ['taxPaid', 987_654, 0],
      ['received', 1_481_482, 0],
    ]);
    expect(said('selfRemit', { receivedFen: 2_469_136, upwardFen: 987_654 })).toEqual([
      ['received', 2_469_136, 0],
      ['remitted', 987_654, -987_654],
    ]);
    expect(missingOf(month(sums))).toBe(136);
    expect(missingOf(month({ dueFen: 1, receivedFen: 2 }))).toBe(0);
    expect(CHANNELS).toHaveLength(4);
  });

  test('what comes back settles what was announced (131) and is income for the rest (402)', () => {
    const parts = [
      { period: november, amountFen: 100, settledFen: 30 },
      { period: period('2026-10'), amountFen: 50, settledFen: 0 },
    ];
    const draft = passBackDraft('rcp_1', parts, november);
    expect(() => checkDraft(draft)).not.toThrow();
    expect(draft.lines.map(({ account, debitFen, creditFen }) => [account, debitFen, creditFen])).toEqual([
      ['102', 150, 0],
      ['131', 0, 30],
      ['402', 0, 70],
      ['402', 0, 50],
    ]);
    const notice = noticeDraft({ id: 'rcp_2', period: november, amountFen: 30 });
    expect(notice.lines.map(({ account }) => account)).toEqual(['131', '402']);
    expect(() => checkDraft(notice)).not.toThrow();
  });
});

describe('what came back through the tax office', () => {
  test('is booked on its last day, and is money of one year', () => {
    const row = (stage: string, on: string) => ({ stage, on: day(on) });
    expect(dayOfPassBack([row('taxPayment', '2026-11-20')])).toBeUndefined();
    const rows = [row('passBack', '2026-11-20'), row('passBack', '2026-11-03'), row('declaration', '2025-01-01')];
    expect(dayOfPassBack(rows)).toBe('2026-11-20');
    expect(() => dayOfPassBack([...rows, row('passBack', '2025-12-31')])).toThrow(
      expect.objectContaining({ code: 'funds.contributions.rowsOfTwoYears' }),
    );
  });

  test('one number says one amount', () => {
    expect(() => checkSameAmount(5, 5, '/x')).not.toThrow();
    expect(() => checkSameAmount(5, 6, '/x')).toThrow(
      expect.objectContaining({ code: 'funds.contributions.referenceOtherAmount' }),
    );
  });
});
