import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrearsOf,
  checkDeparture,
  type MonthOfDues,
  type OnFile,
  remindersThatCount,
  stageOf,
} from '#shared/funds/dues/arrears-rules.ts';
import { covers, dueOfMonth, isExemptIn, monthsCollected } from '#shared/funds/dues/due-rules.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { addMonths, day, period } from '#shared/kernel/period.ts';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import { DUES_RATE } from '#shared/members/roster/rulebook.ts';

const RULE = { months: 6, reminders: 1 };
const NOTHING: OnFile = { reminders: [], excuses: [] };
const month = (of: string, dueFen: number | undefined, paidFen = 0, months = 1): MonthOfDues => ({
  period: period(of),
  dueFen,
  paidFen,
  months,
});
/** Paid up to March, then nothing from April to the month given. */
const until = (last: string): MonthOfDues[] => {
  const found = [month('2026-03', 2_500, 2_500)];
  for (let of = period('2026-04'); of <= last; of = addMonths(of, 1)) found.push(month(of, 2_500));
  return found;
};
const SUMMER = [day('2026-07-10'), day('2026-08-10'), day('2026-09-10')];
const codeOf = (run: () => void): unknown => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.params] : error;
  }
};

describe('V4: six months without dues', () => {
  test('with reminders in July, August and September are flagged on 1 October, and need the committee', () => {
    const arrears = arrearsOf(until('2026-09'));
    expect(arrears).toMatchObject({ unpaidMonths: 6, unpaidSince: '2026-04', owedFen: 15_000 });
    const file = { ...NOTHING, reminders: SUMMER };
    expect(remindersThatCount(arrears, file)).toBe(3);
    expect(stageOf(arrears, file, RULE)).toBe('mayBeDeemedLeft');
    expect(codeOf(() => checkDeparture(arrears, file, RULE))).toBe('accepted');
  });

  test('five are for a reminder only', () => {
    const arrears = arrearsOf(until('2026-08'));
    const file = { ...NOTHING, reminders: SUMMER };
    expect(stageOf(arrears, file, RULE)).toBe('remind');
    expect(codeOf(() => checkDeparture(arrears, file, RULE))).toEqual([
      'funds.dues.notDeemedLeft',
      { unpaid: 5, months: 6, reminded: 3, reminders: 1 },
    ]);
  });

  test('with a recorded proper reason raise no flag', () => {
    const arrears = arrearsOf(until('2026-09'));
    const file = { reminders: SUMMER, excuses: [{ from: period('2026-08') }] };
    expect(stageOf(arrears, file, RULE)).toBe('excused');
    expect(codeOf(() => checkDeparture(arrears, file, RULE))).toEqual(['funds.dues.excused', {}]);
    const over = { ...file, excuses: [{ from: period('2026-01'), until: period('2026-03') }] };
    expect(stageOf(arrears, over, RULE)).toBe('mayBeDeemedLeft');
  });

  test('without a reminder on file, or with one from before, are no more than owed', () => {
    const arrears = arrearsOf(until('2026-09'));
    expect(stageOf(arrears, NOTHING, RULE)).toBe('remind');
    expect(stageOf(arrears, { ...NOTHING, reminders: [day('2026-03-31')] }, RULE)).toBe('remind');
    expect(stageOf(arrears, { ...NOTHING, reminders: SUMMER }, { ...RULE, reminders: 4 })).toBe('remind');
  });
});

describe('arrears', () => {
  test('a month that was paid in part is owed but no unpaid month; so is none before it', () => {
    const arrears = arrearsOf([month('2026-08', 2_500), month('2026-09', 2_500, 1_000), month('2026-10', 2_500)]);
    expect(arrears).toMatchObject({ unpaidMonths: 1, unpaidSince: '2026-10', owedFen: 6_500 });
  });

  test('months of nothing due or of unknown wages end the row and are owed to nobody', () => {
    expect(arrearsOf([month('2026-08', 2_500), month('2026-09', 0), month('2026-10', 2_500)]).unpaidMonths).toBe(1);
    expect(arrearsOf([month('2026-09', 2_500), month('2026-10', undefined)])).toMatchObject({
      unpaidMonths: 0,
      owedFen: 2_500,
    });
    const paid = arrearsOf([month('2026-10', 2_500, 3_000)]);
    expect(stageOf(paid, NOTHING, RULE)).toBe('none');
    expect(remindersThatCount(paid, { ...NOTHING, reminders: SUMMER })).toBe(0);
  });

  test('a reason of April says nothing of the six months after it; reminders count from there', () => {
    const april = [{ from: period('2026-04'), until: period('2026-04') }];
    const stage = (last: string, reminders = SUMMER) =>
      stageOf(arrearsOf(until(last)), { reminders, excuses: april }, RULE);
    expect([stage('2026-04'), stage('2026-05'), stage('2026-09'), stage('2026-10')]).toEqual([
      'excused',
      'remind',
      'remind',
      'mayBeDeemedLeft',
    ]);
    expect(stage('2026-10', [day('2026-04-20')])).toBe('remind');
    const file = { reminders: SUMMER, excuses: april };
    expect(codeOf(() => checkDeparture(arrearsOf(until('2026-09')), file, RULE))).toEqual([
      'funds.dues.notDeemedLeft',
      { unpaid: 5, months: 6, reminded: 3, reminders: 1 },
    ]);
  });

  test('an excuse counts for what is owed also where the last month was paid', () => {
    const arrears = arrearsOf([month('2026-08', 2_500), month('2026-09', 2_500, 2_500)]);
    expect(stageOf(arrears, { ...NOTHING, excuses: [{ from: period('2026-08') }] }, RULE)).toBe('excused');
    expect(stageOf(arrears, NOTHING, RULE)).toBe('remind');
  });

  test('collected by the quarter, each quarter counts three months and the months between none', () => {
    const quarters = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'].map((of) => {
      const months = monthsCollected(period(of), 'quarterly');
      return month(of, 2_500 * months, 0, months);
    });
    expect(arrearsOf(quarters)).toMatchObject({ unpaidMonths: 6, unpaidSince: '2026-06', owedFen: 15_000 });
  });

  test('what is owed is never negative, and nobody is flagged with anything paid in the last six months', () => {
    const any = fc.array(fc.tuple(fc.option(fc.nat(5_000), { nil: undefined }), fc.nat(5_000)), { maxLength: 12 });
    fc.assert(
      fc.property(any, (pairs) => {
        const months = pairs.map(([dueFen, paidFen], index) =>
          month(addMonths(period('2026-01'), index), dueFen, paidFen),
        );
        const arrears = arrearsOf(months);
        expect(arrears.owedFen).toBeGreaterThanOrEqual(0);
        const stage = stageOf(arrears, { ...NOTHING, reminders: [day('2030-01-01')] }, RULE);
        if (months.slice(-6).some(({ paidFen }) => paidFen > 0)) expect(stage).not.toBe('mayBeDeemedLeft');
      }),
    );
  });
});

describe('what is due for a month', () => {
  const line = (more: Partial<RosterLine> = {}): RosterLine => ({
    ordinal: 0,
    memberId: 'mbr_1',
    idHashPrefix: '0',
    wageBaseFen: 654_321,
    standing: 'active',
    dueExempt: false,
    ...more,
  });
  const RATE = { rateBp: 50, truncateUnitFen: 1_000, frequency: 'monthly' } as const;
  const of = period('2026-10');

  test('V3: 0.5 % of the wage without its tail below ten yuan', () => {
    const due = (wageBaseFen: number) => dueOfMonth(line({ wageBaseFen }), of, RATE, false);
    expect([654_321, 999, 1_000, 500_800, 799_999, 1_234_500].map(due)).toEqual([3_270, 0, 5, 2_500, 3_995, 6_170]);
    expect(2_500 + 3_995 + 6_170).toBe(12_665);
    expect(dueOfMonth(line(), of, { ...RATE, truncateUnitFen: 1 }, false)).toBe(3_272);
    expect(DUES_RATE.entries[0]?.value).toEqual(RATE);
  });

  test('is nothing for the retained, the exempt and whoever was not there, and unknown without a wage', () => {
    expect(dueOfMonth(line({ standing: 'retained' }), of, RATE, false)).toBe(0);
    expect(dueOfMonth(line({ dueExempt: true }), of, RATE, false)).toBe(0);
    expect(dueOfMonth(line(), of, RATE, true)).toBe(0);
    expect(dueOfMonth(undefined, of, RATE, false)).toBe(0);
    const { wageBaseFen: _, ...unknown } = line();
    expect(dueOfMonth(unknown, of, RATE, false)).toBeUndefined();
  });

  test('is collected in the last month of a quarter, half-year or year', () => {
    const quarterly = { ...RATE, frequency: 'quarterly' } as const;
    expect([period('2026-08'), period('2026-09')].map((each) => dueOfMonth(line(), each, quarterly, false))).toEqual([
      0, 9_810,
    ]);
    expect(['2026-06', '2026-12'].map((each) => monthsCollected(period(each), 'halfYearly'))).toEqual([6, 6]);
    expect(['2026-06', '2026-12'].map((each) => monthsCollected(period(each), 'yearly'))).toEqual([0, 12]);
  });

  test('an exemption covers its months, the first and the last included', () => {
    const exemptions = [{ memberId: 'mbr_1', from: period('2026-03'), until: period('2026-05') }];
    const months = ['2026-02', '2026-03', '2026-05', '2026-06'].map((each) => period(each));
    expect(months.map((each) => isExemptIn(exemptions, 'mbr_1', each))).toEqual([false, true, true, false]);
    expect(isExemptIn(exemptions, 'mbr_2', period('2026-04'))).toBe(false);
    expect(covers({ from: period('2026-03') }, period('2030-01'))).toBe(true);
  });
});
