import type { Period } from '../../kernel/period.ts';
import { type Key, pad, union } from './text.ts';

/** The books: vouchers by month. What is summed of them stands in the month item. */
export const ledgerPk = {
  vouchers: (unionId: string, period: Period) => union(unionId, `VOUCHERS#${period}`),
} as const;

export const ledgerKey = {
  voucher: (unionId: string, period: Period, type: string, number: number): Key => ({
    pk: ledgerPk.vouchers(unionId, period),
    sk: `${type}#${pad(number, 6)}`,
  }),
} as const;
