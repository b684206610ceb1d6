// 工会法 (2021) Art. 43(1)(2): the employer pays 2 % of all wages; 工财字〔2004〕42号: how the levels share it.
import { refuse } from '../../kernel/errors.ts';
import { allocate, type Fen, fen, portion, ZERO_FEN } from '../../kernel/fen.ts';
import { type Period, period } from '../../kernel/period.ts';
import { BANK, CASH, CONTRIBUTION_INCOME, OWED_UPWARD } from '../ledger/chart.ts';
import { credit, debit, withoutZeros } from '../ledger/rules.ts';
import type { VoucherDraft } from '../ledger/schema.ts';
import { type Contribution, FULL_BP, type Level, type Share, type SplitScheme } from './schema.ts';

/** Art. 43(1)(2): two per cent. */
export const CONTRIBUTION_BP = 200;

/** 60 % stay, 40 % go up; how the 40 % are shared differs by province and is a default to be confirmed there. */
export const DEFAULT_SCHEME: SplitScheme = Object.freeze({
  validFrom: period('1992-04'),
  shares: [
    { level: 'acftu', basisPoints: 500 },
    { level: 'province', basisPoints: 500 },
    { level: 'city', basisPoints: 1_000 },
    { level: 'county', basisPoints: 2_000 },
    { level: 'grassroots', basisPoints: 6_000 },
  ] as const,
});

/** What the employer owes for a month's payroll. */
export const contributionDueFen = (payrollFen: number): Fen => portion(fen(payrollFen), CONTRIBUTION_BP, 'halfUp');

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

/** The scheme of a month: the last one that was in force by then. */
export const schemeFor = (of: Period, schemes: readonly SplitScheme[]): SplitScheme =>
  schemes.filter((scheme) => scheme.validFrom <= of).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ??
  DEFAULT_SCHEME;

export type ShareAmount = { readonly level: Level; readonly amountFen: Fen };
export type Split = { readonly ownFen: Fen; readonly upwardFen: Fen; readonly shares: readonly ShareAmount[] };

/**
 * Splits everything received for a month. The union's own part is rounded once and the rest goes up, so both only ever
 * grow with what arrives; the upper levels share the rest by largest remainder. The parts always are the whole.
 */
export const splitReceived = (receivedFen: number, scheme: SplitScheme): Split => {
  const own = scheme.shares.find((share) => share.level === 'grassroots');
  const upper = scheme.shares.filter((share) => share.level !== 'grassroots');
  const upwardBp = upper.reduce((sum, share) => sum + share.basisPoints, 0);
  const total = fen(receivedFen);
  const ownFen = upwardBp === 0 ? total : portion(total, own?.basisPoints ?? 0, 'halfUp');
  const upwardFen = fen(total - ownFen);
  const weights = upper.map((share) => share.basisPoints);
  const parts = upwardBp === 0 ? weights.map(() => ZERO_FEN) : allocate(upwardFen, weights);
  const byLevel = new Map<Level, Fen>(upper.map((share, index) => [share.level, parts[index] ?? ZERO_FEN]));
  byLevel.set('grassroots', ownFen);
  const shares = scheme.shares.map(({ level }) => ({ level, amountFen: byLevel.get(level) ?? ZERO_FEN }));
  return { ownFen, upwardFen, shares };
};

/** What one more receipt adds to each part: the split of the new sum less the split of the old one. */
export const splitReceipt = (beforeFen: number, amountFen: number, scheme: SplitScheme): Split => {
  const before = splitReceived(beforeFen, scheme);
  const after = splitReceived(beforeFen + amountFen, scheme);
  return {
    ownFen: fen(after.ownFen - before.ownFen),
    upwardFen: fen(after.upwardFen - before.upwardFen),
    shares: after.shares.map(({ level, amountFen: now }, index) => ({
      level,
      amountFen: fen(now - (before.shares[index]?.amountFen ?? 0)),
    })),
  };
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
