// 财会〔2021〕7号 annex 1 part 5: a statement leaves out of a month what began the books or ended the year; its entries do as well.
import type { VoucherSource } from './schema.ts';

/**
 * What a figure takes of the entries of a month: all of them; those of the year, without its carry-forward; the business
 * of the month alone; or the balances with which the books began.
 */
export const ENTRY_PARTS = ['all', 'ofYear', 'business', 'opening'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

/** Whether a voucher of this kind stands among the entries of a part. */
export const isInPart = (part: EntryPart, kind: VoucherSource['kind']): boolean => {
  if (part === 'all') return true;
  if (part === 'opening') return kind === 'opening';
  return kind !== 'carryForward' && (part === 'ofYear' || kind !== 'opening');
};
