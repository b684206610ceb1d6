// 工会法 (2021) Art. 43(1)(2): the employer pays 2 % of all wages; 工财字〔2004〕42号: how the levels share it.
import { refuse } from '../../kernel/errors.ts';
import type { Period } from '../../kernel/period.ts';
import { BANK, CASH, CONTRIBUTION_INCOME, OWED_UPWARD } from '../ledger/chart.ts';
import { credit, debit, withoutZeros } from '../ledger/rules.ts';
import type { VoucherDraft } from '../ledger/schema.ts';
import { type Contribution, FULL_BP, type Share } from './schema.ts';
import type { Split } from './split-rules.ts';

/** Refuses a scheme whose parts are not the whole, or that leaves the union itself out. */
export const checkShares = (shares: readonly Share[]): void => {
  const levels = new Set(shares.map((share) => share.level));
  if (levels.size !== shares.length)
    refuse('rule', 'funds.contributions.levelTwice', {}, [
      { pointer: '/shares', code: 'funds.contributions.levelTwice' },
    ]);
  if (!levels.has('grassroots'))
    refuse('rule', 'funds.contributions.grassrootsMissing', {}, [
      { pointer: '/shares', code: 'funds.contributions.grassrootsMissing' },
    ]);
  const total = shares.reduce((sum, share) => sum + share.basisPoints, 0);
  if (total !== FULL_BP)
    refuse('rule', 'funds.contributions.sharesNotWhole', { total }, [
      { pointer: '/shares', code: 'funds.contributions.sharesNotWhole', params: { total } },
    ]);
};

/** A scheme may not reach back to a month whose money was split already. */
export const checkValidFrom = (validFrom: Period, received: readonly Contribution[]): void => {
  const last = received.filter((one) => one.receivedFen > 0 && one.period >= validFrom).at(-1);
  if (last)
    refuse('rule', 'funds.contributions.schemeTooEarly', { period: last.period }, [
      { pointer: '/validFrom', code: 'funds.contributions.schemeTooEarly', params: { period: last.period } },
    ]);
};

/** Refuses to pass up more than is owed. */
export const checkRemittance = (contribution: Contribution | undefined, amountFen: number): void => {
  const owedFen = contribution ? contribution.upwardFen - contribution.remittedFen : 0;
  if (amountFen > owedFen)
    refuse('rule', 'funds.contributions.moreThanOwed', { owedFen }, [
      { pointer: '/amountFen', code: 'funds.contributions.moreThanOwed', params: { owedFen } },
    ]);
};

type Moved = { readonly id: string; readonly period: Period; readonly amountFen: number };

/** The whole 2 % arrives: own share is income, the upper share a debt (财会〔2021〕7号, accounts 402 and 211). */
export const receiptDraft = (receipt: Moved, split: Split, method: 'bank' | 'cash'): VoucherDraft => ({
  summary: `${receipt.period} 拨缴经费`,
  lines: withoutZeros([
    debit(method === 'cash' ? CASH : BANK, receipt.amountFen),
    credit(CONTRIBUTION_INCOME, split.ownFen, '本级留成'),
    credit(OWED_UPWARD, split.upwardFen, '应上缴'),
  ]),
  source: { kind: 'contributionReceipt', id: receipt.id, period: receipt.period },
});

/** The upper share is paid. */
export const remittanceDraft = (remittance: Moved): VoucherDraft => ({
  summary: `上缴 ${remittance.period} 经费`,
  lines: [debit(OWED_UPWARD, remittance.amountFen), credit(BANK, remittance.amountFen)],
  source: { kind: 'contributionRemittance', id: remittance.id, period: remittance.period },
});
