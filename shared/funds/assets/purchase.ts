import { DomainError } from '../../kernel/errors.ts';
import { periodOfDay } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readExpenditure } from '../expenditure/store.ts';
import type { Voucher } from '../ledger/schema.ts';
import { readReversals, readVoucher } from '../ledger/store.ts';
import { boughtFen, checkPurchased } from './rules.ts';
import type { Asset } from './schema.ts';

const fault = (field: string, code: string): never => {
  throw new DomainError('rule', code, {}, [{ pointer: `/${field}`, code }]);
};

/** The voucher by which a request was paid; throws for one that is not there or not paid. */
const paidBy = async (ctx: UnionCtx, expenditureId: string): Promise<string> => {
  const found = await readExpenditure(ctx, expenditureId);
  if (!found) return fault('expenditureId', 'funds.assets.expenditureUnknown');
  if (found.status !== 'paid' || !found.payment) return fault('expenditureId', 'funds.assets.expenditureUnpaid');
  return found.payment.voucherId;
};

const standing = async (ctx: UnionCtx, voucherId: string, field: string): Promise<Voucher> => {
  const voucher = await readVoucher(ctx, voucherId);
  if (!voucher || boughtFen(voucher.lines) <= 0) return fault(field, 'funds.assets.voucherUnknown');
  const taken = (await readReversals(ctx, periodOfDay(voucher.date))).has(voucherId);
  return taken ? fault(field, 'funds.assets.voucherUnknown') : voucher;
};

/**
 * Holds a card to the purchase that it names: paid, not taken back, and with the cards made of it already no more than
 * its capital expenditure (162 is what 507 bought). Throws `funds.assets.expenditureUnknown`, `expenditureUnpaid`,
 * `voucherUnknown`, `purchaseExceeded`. To be called with the register that the card is planned on.
 */
export const checkPurchase = async (
  ctx: UnionCtx,
  { expenditureId, purchaseVoucherId, costFen }: Pick<Asset, 'expenditureId' | 'purchaseVoucherId' | 'costFen'>,
  readCards: () => Promise<readonly Asset[]>,
): Promise<void> => {
  const paid = expenditureId === undefined ? undefined : await paidBy(ctx, expenditureId);
  const voucherId = purchaseVoucherId ?? paid;
  if (voucherId === undefined) return;
  if (paid !== undefined && paid !== voucherId) fault('purchaseVoucherId', 'funds.assets.voucherUnknown');
  const voucher = await standing(ctx, voucherId, purchaseVoucherId ? 'purchaseVoucherId' : 'expenditureId');
  const made = (await readCards()).filter(
    (card) => card.purchaseVoucherId === voucher.id || card.expenditureId === voucher.source.id,
  );
  checkPurchased(costFen, boughtFen(voucher.lines), made);
};
