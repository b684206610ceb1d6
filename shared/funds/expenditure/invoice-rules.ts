// 会计法 (2024) Art. 14 and 发票管理办法: the same invoice is reimbursed once, wherever (capability 11.17).
import type { InvoiceInput } from './line-schema.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');

/** Fully digital invoices have a number of 20 digits that is unique in the country. */
const NATIONAL_NUMBER = /^\d{20}$/;
const INVOICE_CODE = /^\d{10,12}$/;

/**
 * What makes an invoice the same one, however it was typed (full width, spaces, hyphens). A number that is unique in the
 * country, by itself or with its code, stands alone: another amount does not make it another invoice. Other slips are
 * told apart by their amount in fen as well, since small sellers number them as they like.
 */
export const invoiceIdentity = (invoice: Pick<InvoiceInput, 'code' | 'number' | 'amountFen'>): string => {
  const [code, number] = [fold(invoice.code), fold(invoice.number)];
  if (NATIONAL_NUMBER.test(number)) return `|${number}`;
  if (INVOICE_CODE.test(code)) return `${code}|${number}`;
  return `${code}|${number}|${invoice.amountFen}`;
};
