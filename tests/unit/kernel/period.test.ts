import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addMs,
  comparePeriods,
  DaySchema,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  firstDayOf,
  InstantSchema,
  instant,
  instantOfMs,
  isDay,
  isFuturePeriod,
  lastDayOf,
  monthsBetween,
  msOfInstant,
  PeriodSchema,
  parseLooseDay,
  period,
  periodOf,
  periodOfDay,
  previousPeriod,
} from '#shared/kernel/period.ts';

const anyPeriod = fc
  .tuple(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => period(`${year}-${String(month).padStart(2, '0')}`));

describe('constructors', () => {
  it.each(['2026-13', '2026-00', '2026-1', '202611', '1899-12', '2026-11-01', ''])('refuse the period %j', (text) => {
    expect(() => period(text)).toThrow('kernel.period.format');
  });

  it.each(['2026-02-29', '2026-04-31', '2026-11-00', '2026-1-1', '20261101', ''])('refuse the day %j', (text) => {
    expect(() => day(text)).toThrow('kernel.day.notADate');
    expect(isDay(text)).toBe(false);
  });

  it.each(['2026-11-22T06:30:00Z', '2026-11-22T06:30:00.000+08:00', '2026-11-32T06:30:00.000Z', '2026-11-22'])(
    'refuse the instant %j',
    (text) => {
      expect(() => instant(text)).toThrow('kernel.instant.format');
    },
  );

  it('know leap years', () => {
    expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(2000, 2), daysInMonth(2100, 2)]).toEqual([
      29, 28, 29, 28,
    ]);
    expect(day('2024-02-29')).toBe('2024-02-29');
  });
});

describe('China time', () => {
  it('begins the day at 16:00 UTC of the day before', () => {
    expect(dayOf(instant('2026-10-31T15:59:59.999Z'))).toBe('2026-10-31');
    expect(dayOf(instant('2026-10-31T16:00:00.000Z'))).toBe('2026-11-01');
    expect(periodOf(instant('2026-10-31T16:00:00.000Z'))).toBe('2026-11');
  });

  it('knows that a month is in the future until it begins in China', () => {
    expect(isFuturePeriod(period('2026-12'), instant('2026-11-30T15:59:59.999Z'))).toBe(true);
    expect(isFuturePeriod(period('2026-12'), instant('2026-11-30T16:00:00.000Z'))).toBe(false);
    expect(isFuturePeriod(period('2026-11'), instant('2026-11-30T16:00:00.000Z'))).toBe(false);
  });

  it('goes from milliseconds to an instant and back', () => {
    const at = instantOfMs(1_795_305_600_000);
    expect(msOfInstant(at)).toBe(1_795_305_600_000);
    expect(addMs(at, -1)).toBe(instantOfMs(1_795_305_599_999));
  });
});

describe('months and days', () => {
  it('refuses to leave the years a period can have', () => {
    expect(() => addMonths(period('2199-12'), 1)).toThrow('kernel.period.format');
    expect(() => addMonths(period('1900-01'), -1)).toThrow('kernel.period.format');
    expect(() => addDays(day('2199-12-31'), 1)).toThrow('kernel.day.notADate');
  });

  it('crosses years', () => {
    expect(addMonths(period('2026-11'), 2)).toBe('2027-01');
    expect(addMonths(period('2026-01'), -1)).toBe('2025-12');
    expect(previousPeriod(period('2026-01'))).toBe('2025-12');
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(daysBetween(day('2026-03-02'), day('2026-03-17'))).toBe(15);
    expect(daysBetween(day('2026-01-01'), day('2025-12-31'))).toBe(-1);
  });

  it('names the ends of a month and the month of a day', () => {
    expect(firstDayOf(period('2024-02'))).toBe('2024-02-01');
    expect(lastDayOf(period('2024-02'))).toBe('2024-02-29');
    expect(periodOfDay(day('2024-02-29'))).toBe('2024-02');
  });

  it('orders months', () => {
    const [june, july] = [period('2026-06'), period('2026-07')];
    expect([comparePeriods(june, july), comparePeriods(july, june), comparePeriods(june, june)]).toEqual([-1, 1, 0]);
  });

  it('adding months and counting them are inverse, in text order', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (from, to) => {
        const months = monthsBetween(from, to);
        expect(addMonths(from, months)).toBe(to);
        expect(comparePeriods(from, to)).toBe(months === 0 ? 0 : months > 0 ? -1 : 1);
      }),
    );
  });
});

describe('loose days', () => {
  it.each([
    '',
    'abc',
    '2019-13-01',
    '2019年2月29日',
    '2019-3',
    '19-3-5',
    '2019-3/5',
    '2019',
    '3653',
    '109574',
    '201903',
    '2019年',
    0,
    -1,
    1e9,
    '99999999',
  ])('refuses %j', (raw) => {
    expect(() => parseLooseDay(raw)).toThrow('kernel.day.notADate');
  });

  it.each([
    ['2019-03-05', '2019-03-05'],
    ['2019/3/5', '2019-03-05'],
    ['2019.3.5', '2019-03-05'],
    ['2019年3月5日', '2019-03-05'],
    ['2019 年 3 月 5 日', '2019-03-05'],
    ['2019年3月5日 10:30', '2019-03-05'],
    ['2019年3月5', '2019-03-05'],
    ['20190305', '2019-03-05'],
    ['２０１９－０３－０５', '2019-03-05'],
    ['2019-03-05 00:00:00', '2019-03-05'],
    ['2019-03-05T08:00:00.000', '2019-03-05'],
    ['　2019-03-05 ', '2019-03-05'],
    ['44654', '2022-04-03'],
    [44654, '2022-04-03'],
    [44654.75, '2022-04-03'],
    [20190305, '2019-03-05'],
  ])('reads %j', (raw, expected) => {
    expect(parseLooseDay(raw)).toBe(expected);
  });

  it('reads every day in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 70_000 }), (serial) => {
        const expected = addDays(day('1927-05-18'), serial - 10_000);
        const [year, month, date] = expected.split('-').map(Number);
        expect(parseLooseDay(serial)).toBe(expected);
        expect(parseLooseDay(`${year}年${month}月${date}日`)).toBe(expected);
        expect(parseLooseDay(`${year}/${month}/${date}`)).toBe(expected);
        expect(parseLooseDay(expected.replaceAll('-', ''))).toBe(expected);
      }),
    );
  });
});

describe('schemas', () => {
  it('refuse what the constructors refuse', () => {
    expect(PeriodSchema.safeParse('2026-13').success).toBe(false);
    expect(DaySchema.safeParse('2026-02-30').success).toBe(false);
    expect(InstantSchema.safeParse('2026-11-22T06:30:00Z').success).toBe(false);
  });

  it('take what the constructors take', () => {
    expect(PeriodSchema.parse('2026-11')).toBe('2026-11');
    expect(DaySchema.parse('2024-02-29')).toBe('2024-02-29');
    expect(InstantSchema.parse('2026-11-22T06:30:00.000Z')).toBe('2026-11-22T06:30:00.000Z');
  });
});
