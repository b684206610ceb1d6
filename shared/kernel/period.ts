import * as z from 'zod';
import { refuse } from './errors.ts';
import { toHalfWidth } from './text.ts';

/** A calendar month of China, `2026-11`. */
export type Period = string & z.core.$brand<'Period'>;
/** A calendar day of China, `2026-11-22`. */
export type Day = string & z.core.$brand<'Day'>;
/** A moment, ISO 8601 in UTC with milliseconds, `2026-11-22T06:30:00.000Z`. */
export type Instant = string & z.core.$brand<'Instant'>;

export const PERIOD_PATTERN = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;
export const DAY_PATTERN = /^(?:18|19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const INSTANT_PATTERN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const MS_PER_DAY = 86_400_000;
/** China has had one zone and no summer time since 1991, so a fixed offset is exact for every business date. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** Day 0 of spreadsheet serials; right for every serial after the 29 February 1900 that never was. */
const SERIAL_EPOCH_MS = Date.UTC(1899, 11, 30);
const SERIAL_MIN = 3_654;
const SERIAL_MAX = 109_574;

/** Days in a month (1–12) of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is `YYYY-MM-DD` and that day exists. */
export const isDay = (text: string): text is Day =>
  DAY_PATTERN.test(text) && Number(text.slice(8)) <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));

/** Checks `YYYY-MM`. */
export const period = (text: string): Period =>
  PERIOD_PATTERN.test(text) ? (text as Period) : refuse('invalid', 'kernel.period.format');

/** Checks `YYYY-MM-DD` against the calendar. */
export const day = (text: string): Day => (isDay(text) ? text : refuse('invalid', 'kernel.day.notADate'));

/** Checks an ISO UTC instant with milliseconds. */
export const instant = (text: string): Instant =>
  INSTANT_PATTERN.test(text) && !Number.isNaN(Date.parse(text))
    ? (text as Instant)
    : refuse('invalid', 'kernel.instant.format');

/** Instant of epoch milliseconds. */
export const instantOfMs = (epochMs: number): Instant => instant(new Date(epochMs).toISOString());

/** Epoch milliseconds of an instant. */
export const msOfInstant = (at: Instant): number => Date.parse(at);

/** The instant this many milliseconds later (or earlier). */
export const addMs = (at: Instant, ms: number): Instant => instantOfMs(msOfInstant(at) + ms);

/** Calendar day in Asia/Shanghai of an instant. */
export const dayOf = (at: Instant): Day =>
  new Date(msOfInstant(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as Day;

/** Calendar month in Asia/Shanghai of an instant. */
export const periodOf = (at: Instant): Period => dayOf(at).slice(0, 7) as Period;

/** Calendar month of a day. */
export const periodOfDay = (of: Day): Period => of.slice(0, 7) as Period;

/** First day of a month. */
export const firstDayOf = (of: Period): Day => `${of}-01` as Day;

/** Last day of a month. */
export const lastDayOf = (of: Period): Day =>
  `${of}-${daysInMonth(Number(of.slice(0, 4)), Number(of.slice(5, 7)))}` as Day;

/** Day this many days later (or earlier). */
export const addDays = (from: Day, days: number): Day =>
  day(new Date(Date.parse(from) + days * MS_PER_DAY).toISOString().slice(0, 10));

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;

const monthIndex = (of: Period): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1;

/** Month this many months later (or earlier). */
export const addMonths = (from: Period, months: number): Period => {
  const index = monthIndex(from) + months;
  return period(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
};

/** Months from one period to another; negative when `to` is earlier. */
export const monthsBetween = (from: Period, to: Period): number => monthIndex(to) - monthIndex(from);

/** The month before. */
export const previousPeriod = (of: Period): Period => addMonths(of, -1);

/** -1, 0 or 1; text order is time order. */
export const comparePeriods = (a: Period, b: Period): -1 | 0 | 1 => (a === b ? 0 : a < b ? -1 : 1);

/** Whether a month has not begun yet in China. */
export const isFuturePeriod = (of: Period, now: Instant): boolean => of > periodOf(now);

const LOOSE_DAY =
  /^(\d{4})(?:年(\d{1,2})月(\d{1,2})日?|([-/.])(\d{1,2})\4(\d{1,2})|(\d\d)(\d\d))(?:[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?$/;

const dayOfSerial = (serial: number): Day => {
  if (serial < SERIAL_MIN || serial >= SERIAL_MAX) return refuse('invalid', 'kernel.day.notADate');
  return new Date(SERIAL_EPOCH_MS + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10) as Day;
};

/** Day out of what people and spreadsheets write: 2019-03-05, 2019/3/5, 2019.3.5, 2019年3月5日, 20190305, serial 44654. */
export const parseLooseDay = (raw: string | number): Day => {
  const text = toHalfWidth(String(raw)).trim();
  if (/^\d{4,6}(?:\.\d+)?$/.test(text)) return dayOfSerial(Number(text));
  const match = LOOSE_DAY.exec(text.replace(/\s*([年月/.-])\s*/g, '$1').replace(/\s+日/, '日'));
  if (match === null) return refuse('invalid', 'kernel.day.notADate');
  const [year, month, dayOfMonth] = match.slice(1).filter((part) => part !== undefined && /^\d+$/.test(part));
  return day(`${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);
};

export const PeriodSchema = z.string().max(7).regex(PERIOD_PATTERN).meta({ example: '2026-11' }).brand<'Period'>();
export const DaySchema = z
  .string()
  .max(10)
  .regex(DAY_PATTERN)
  .refine(isDay)
  .meta({ example: '2026-11-22' })
  .brand<'Day'>();
export const InstantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
