import { formatInstant } from '#web/lib/format.ts';

const MS_PER_DAY = 86_400_000;
const DAY_LENGTH = 10;

/** The day in China, whatever the device's zone. */
export const today = (): string => formatInstant(new Date().toISOString()).slice(0, DAY_LENGTH);

export const daysUntil = (day: string, from: string): number => (Date.parse(day) - Date.parse(from)) / MS_PER_DAY;

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, DAY_LENGTH);

/** The last day of a term of so many years: 2026-11-22 → 2031-11-21. */
export const endOfTerm = (from: string, years: number): string =>
  addDays(`${Number(from.slice(0, 4)) + years}${from.slice(4).replace('-02-29', '-02-28')}`, -1);
