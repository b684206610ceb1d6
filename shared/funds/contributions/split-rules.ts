// 工会法 (2021) Art. 43(1)(2): two per cent of all wages; 工财字〔2004〕42号: each province fixes how the levels share it.
import { allocate, type Fen, fen, portion, ZERO_FEN } from '../../kernel/fen.ts';
import type { Period } from '../../kernel/period.ts';
import { FULL_BP, type Level, type SplitScheme } from './schema.ts';

/** Art. 43(1)(2): two per cent. */
export const CONTRIBUTION_BP = 200;

/** What the employer owes for a month's payroll. */
export const contributionDueFen = (payrollFen: number): Fen => portion(fen(payrollFen), CONTRIBUTION_BP, 'halfUp');

/**
 * The scheme of a month: the last of the union's own that was in force by then, else what its region does
 * (`fallback`). Throws when there is neither.
 */
export const schemeFor = (of: Period, schemes: readonly SplitScheme[], fallback?: SplitScheme): SplitScheme => {
  const own = schemes.filter((scheme) => scheme.validFrom <= of);
  const found = own.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? fallback;
  if (!found) throw new Error('no scheme holds for this month');
  return found;
};

export type ShareAmount = { readonly level: Level; readonly amountFen: Fen };
export type Split = { readonly ownFen: Fen; readonly upwardFen: Fen; readonly shares: readonly ShareAmount[] };

/** What each level has: the union its own part, the upper levels theirs by largest remainder. */
export const sharesOf = (ownFen: number, upwardFen: number, scheme: SplitScheme): readonly ShareAmount[] => {
  const upper = scheme.shares.filter((share) => share.level !== 'grassroots');
  const weights = upper.map((share) => share.basisPoints);
  const parts = weights.some((weight) => weight > 0) ? allocate(fen(upwardFen), weights) : upper.map(() => ZERO_FEN);
  const byLevel = new Map<Level, number>(upper.map(({ level }, index) => [level, Number(parts[index])]));
  byLevel.set('grassroots', ownFen);
  return scheme.shares.map(({ level }) => ({ level, amountFen: fen(Number(byLevel.get(level))) }));
};

/**
 * Splits everything received for a month. The union's own part is rounded once and the rest goes up, so both only ever
 * grow with what arrives; the upper levels share the rest by largest remainder. The parts always are the whole.
 */
export const splitReceived = (receivedFen: number, scheme: SplitScheme): Split => {
  const upper = scheme.shares.filter((share) => share.level !== 'grassroots');
  const upwardBp = upper.reduce((sum, share) => sum + share.basisPoints, 0);
  const ownFen = portion(fen(receivedFen), FULL_BP - upwardBp, 'halfUp');
  const upwardFen = fen(receivedFen - ownFen);
  return { ownFen, upwardFen, shares: sharesOf(ownFen, upwardFen, scheme) };
};

/** What one more receipt adds to each part: the split of the new sum less the split of the old one. */
export const splitReceipt = (beforeFen: number, amountFen: number, scheme: SplitScheme): Split => {
  const before = splitReceived(beforeFen, scheme);
  const after = splitReceived(beforeFen + amountFen, scheme);
  const had = new Map<Level, number>(before.shares.map((share) => [share.level, share.amountFen]));
  return {
    ownFen: fen(after.ownFen - before.ownFen),
    upwardFen: fen(after.upwardFen - before.upwardFen),
    shares: after.shares.map(({ level, amountFen: has }) => ({ level, amountFen: fen(has - Number(had.get(level))) })),
  };
};

/**
 * What the next receipt of a month adds. Where one that was taken back left a fen on the wrong side, this one puts it
 * right, as far as its amount goes.
 */
export const splitNext = (
  month: { readonly receivedFen: number; readonly ownFen: number },
  amountFen: number,
  scheme: SplitScheme,
): Split => {
  const split = splitReceipt(month.receivedFen, amountFen, scheme);
  const aheadFen = month.ownFen - splitReceived(month.receivedFen, scheme).ownFen;
  if (aheadFen === 0) return split;
  const ownFen = fen(Math.min(Math.max(split.ownFen - aheadFen, 0), amountFen));
  const upwardFen = fen(amountFen - ownFen);
  return { ownFen, upwardFen, shares: sharesOf(ownFen, upwardFen, scheme) };
};
