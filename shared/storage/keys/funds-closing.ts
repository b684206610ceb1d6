import { type Key, union } from './text.ts';

/** How far the books of a union are closed, and what was carried forward at the end of each year. */
export const closingPk = {
  closing: (unionId: string) => union(unionId, 'CLOSING'),
} as const;

export const closingKey = {
  /** The one item that every close, every reopening and every month opened late passes through. */
  closingHead: (unionId: string): Key => ({ pk: closingPk.closing(unionId), sk: 'HEAD' }),
  reopening: (unionId: string, period: string, at: string): Key => ({
    pk: closingPk.closing(unionId),
    sk: `R#${period}#${at}`,
  }),
  carryForward: (unionId: string, year: number): Key => ({ pk: closingPk.closing(unionId), sk: `Y#${year}` }),
} as const;

export const closingPrefix = {
  reopenings: 'R#',
} as const;
