import type { Period } from '../../kernel/period.ts';
import { type Key, pad, union } from './text.ts';

/** What is on file about arrears: reminders, reasons, exemptions, departures. */
export const arrearsPk = {
  duesFiles: (unionId: string) => union(unionId, 'DUESFILES'),
  exemptions: (unionId: string) => union(unionId, 'EXEMPTIONS'),
  incomeReceipts: (unionId: string, year: number) => union(unionId, `RECEIPTS#${year}`),
  receiptNumbers: (unionId: string) => union(unionId, 'RECEIPTNOS'),
} as const;

export const arrearsKey = {
  /** By page of the roster, so that a page of the arrears list reads what is on file of its members in one Query. */
  duesFile: (unionId: string, page: number, memberId: string, id: string): Key => ({
    pk: arrearsPk.duesFiles(unionId),
    sk: `${pad(page, 5)}#${memberId}#${id}`,
  }),
  exemption: (unionId: string, memberId: string, from: Period): Key => ({
    pk: arrearsPk.exemptions(unionId),
    sk: `${memberId}#${from}`,
  }),
  incomeReceipt: (unionId: string, year: number, number: number): Key => ({
    pk: arrearsPk.incomeReceipts(unionId, year),
    sk: pad(number, 6),
  }),
  /** What receipts were issued for of the money that a voucher brought. */
  receiptVoucher: (unionId: string, voucherId: string): Key => ({
    pk: arrearsPk.receiptNumbers(unionId),
    sk: `V#${voucherId}`,
  }),
  /** Number of the printed form or electronic receipt: it is given once. */
  receiptNumber: (unionId: string, officialNumber: string): Key => ({
    pk: arrearsPk.receiptNumbers(unionId),
    sk: officialNumber,
  }),
} as const;

export const arrearsPrefix = {
  duesFiles: (page: number): string => `${pad(page, 5)}#`,
  duesFile: (page: number, memberId: string): string => `${pad(page, 5)}#${memberId}#`,
  exemptionsOf: (memberId: string): string => `${memberId}#`,
} as const;
