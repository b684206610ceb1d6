import type { BankEntry } from '#web/api/client.ts';

/** An entry has no id of its own: it is a line of a voucher. */
export const entryKey = ({ voucherId, index }: Pick<BankEntry, 'voucherId' | 'index'>): string =>
  `${voucherId}#${index}`;

export const sumOf = (items: readonly { readonly openFen: number }[]): number =>
  items.reduce((sum, { openFen }) => sum + openFen, 0);
