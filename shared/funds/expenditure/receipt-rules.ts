// 总工办发〔2017〕32号: what goes to members is signed for by name (实名签收), each for their own.
import { notFound, refuse } from '../../kernel/errors.ts';
import type { Expenditure, Recipient, Signature, Status } from './schema.ts';

/** Receipt can be confirmed once it is decided that the goods or the money go out. */
const OPEN: ReadonlySet<Status> = new Set(['approved', 'paid']);

export const isReceiptOpen = (expenditure: Pick<Expenditure, 'status'>): boolean => OPEN.has(expenditure.status);

/** A member's own lines of a request. */
export const ownLines = (recipients: readonly Recipient[], memberId: string): readonly Recipient[] =>
  recipients.filter((one) => one.memberId === memberId);

export const amountOf = (recipients: readonly Pick<Recipient, 'amountFen'>[]): number =>
  recipients.reduce((sum, one) => sum + one.amountFen, 0);

/** Refuses a signature for what is not decided yet, or by somebody who receives nothing. Answers what is signed for. */
export const checkSignature = (
  expenditure: Expenditure | undefined,
  recipients: readonly Recipient[],
  memberId: string,
): number => {
  const own = ownLines(recipients, memberId);
  if (!expenditure || own.length === 0) return notFound();
  if (!isReceiptOpen(expenditure))
    refuse('conflict', 'funds.expenditure.receiptNotOpen', { status: expenditure.status });
  return amountOf(own);
};

export type ReceiptTotals = { readonly totalFen: number; readonly signedFen: number; readonly signed: number };

/** What the list adds up to, and what of it has been confirmed. */
export const receiptTotals = (recipients: readonly Recipient[], signatures: readonly Signature[]): ReceiptTotals => {
  const signed = new Set(signatures.map((one) => one.memberId));
  const confirmed = recipients.filter((one) => signed.has(one.memberId));
  return { totalFen: amountOf(recipients), signedFen: amountOf(confirmed), signed: confirmed.length };
};
