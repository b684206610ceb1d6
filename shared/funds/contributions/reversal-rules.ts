// 会计法 (2024) Arts 14-15 and 会计基础工作规范 Art. 51: what was entered wrongly is taken back in red; both stand.
import { refuse } from '../../kernel/errors.ts';
import type { FigureDeltas } from '../../kernel/figures.ts';
import { redVoucher } from '../ledger/draft-rules.ts';
import type { Voucher, VoucherDraft } from '../ledger/schema.ts';
import { passBackDraft } from './channel-rules.ts';
import type { ContributionMovement, MovementKind } from './movement-schema.ts';
import type { Contribution } from './schema.ts';

/** Refuses what was taken back already. */
export const checkStanding = ({ reversed }: ContributionMovement): void => {
  if (reversed) refuse('conflict', 'funds.contributions.reversedAlready', { voucherId: reversed.voucherId ?? '' });
};

/** What later steps rest on stays: `shortFen` more of them would have to be taken back first. */
const checkLeft = (code: string, leftFen: number, neededFen: number): void => {
  if (neededFen > leftFen) refuse('rule', code, { shortFen: neededFen - leftFen });
};

/**
 * The month as it is without a movement. Refuses a receipt whose upper share was passed up already, a tax payment of
 * which something has come back or was announced, and a notice that the money has settled.
 */
export const monthWithout = (month: Contribution, movement: ContributionMovement): Contribution => {
  const { amountFen, ownFen, upwardFen, settledFen = 0 } = movement;
  const announcedFen = month.noticedFen - month.noticeSettledFen;
  switch (movement.kind) {
    case 'receipt': {
      checkLeft('funds.contributions.remittedAlready', month.upwardFen - month.remittedFen, upwardFen);
      const receivedFen = month.receivedFen - amountFen;
      return { ...month, receivedFen, ownFen: month.ownFen - ownFen, upwardFen: month.upwardFen - upwardFen };
    }
    case 'remittance':
      return { ...month, remittedFen: month.remittedFen - amountFen };
    case 'declaration':
      return { ...month, declaredFen: month.declaredFen - amountFen };
    case 'taxPayment': {
      const leftFen = month.taxPaidFen - month.passedBackFen - announcedFen;
      checkLeft('funds.contributions.passedBackAlready', leftFen, amountFen);
      return { ...month, taxPaidFen: month.taxPaidFen - amountFen };
    }
    case 'passBack': {
      const noticeSettledFen = month.noticeSettledFen - settledFen;
      return { ...month, passedBackFen: month.passedBackFen - amountFen, noticeSettledFen };
    }
    case 'notice':
      checkLeft('funds.contributions.noticeSettled', announcedFen, amountFen);
      return { ...month, noticedFen: month.noticedFen - amountFen };
    case 'refund':
    case 'preparatoryReturn':
      return month;
  }
};

const NO_FIGURES: FigureDeltas = {};

/** What a movement added to the figures, taken away. Income and money follow from the red voucher itself. */
export const figuresWithout = ({ kind, amountFen, upwardFen }: ContributionMovement): FigureDeltas => {
  const figures: Partial<Record<MovementKind, FigureDeltas>> = {
    receipt: { contributionPaidFen: -amountFen, contributionUpwardFen: -upwardFen },
    remittance: { contributionRemittedFen: -amountFen },
    taxPayment: {
      contributionPaidFen: -amountFen,
      contributionUpwardFen: -upwardFen,
      contributionRemittedFen: -upwardFen,
    },
  };
  return figures[kind] ?? NO_FIGURES;
};

/** Whether the voucher holds this movement alone: rows of the tax office share one, and go back one by one. */
export const isWhole = ({ lines }: Pick<Voucher, 'lines'>, { amountFen }: ContributionMovement): boolean =>
  lines.reduce((sum, { debitFen }) => sum + debitFen, 0) === amountFen;

const linesOf = (voucher: Voucher, movement: ContributionMovement): Voucher['lines'] => {
  if (isWhole(voucher, movement)) return voucher.lines;
  const { id, period, amountFen, settledFen = 0 } = movement;
  return passBackDraft(id, [{ period, amountFen, settledFen }], period).lines;
};

/** The red voucher: the lines of the movement below zero, with what was wrong in its summary. */
export const redDraft = (voucher: Voucher, movement: ContributionMovement, reason: string): VoucherDraft =>
  redVoucher(voucher, reason, { lines: linesOf(voucher, movement), period: movement.period });
