import { formatInstant } from '#web/lib/format.ts';

/** The day and month that are running in China, whatever the device's zone. */
export const today = (): string => formatInstant(new Date().toISOString()).slice(0, 10);
export const runningMonth = (): string => today().slice(0, 7);

const MONTH = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;

/** A month out of an address; the running one where the address names none or a wrong one. */
export const monthOr = (text: string | null | undefined): string =>
  text && MONTH.test(text) && text <= runningMonth() ? text : runningMonth();

export const addMonths = (month: string, count: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};
