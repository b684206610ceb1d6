import * as z from 'zod';
import { refuse } from './errors.ts';
import { foldCode } from './text.ts';

/** Money in fen (分, 1/100 yuan): a safe integer, never a fraction. */
export type Fen = number & z.core.$brand<'Fen'>;

/** Largest amount that a person, file or client may state: 999,999,999,999.99 yuan. Sums may go up to a safe integer. */
export const MAX_STATED_FEN = 99_999_999_999_999;

export type Rounding = 'halfUp' | 'floor' | 'ceil';

const BASIS_POINTS = 10_000n;
const MAX_TEXT_CHARS = 40;

/** Takes a number for fen; refuses fractions and unsafe integers. */
export const fen = (amount: number): Fen => {
  if (!Number.isSafeInteger(amount)) return refuse('invalid', 'kernel.amount.outOfRange');
  return (amount === 0 ? 0 : amount) as Fen;
};

export const ZERO_FEN = fen(0);

/** Sum of two amounts in fen. */
export const addFen = (a: Fen, b: Fen): Fen => fen(a + b);

/** Sum of any number of amounts in fen. */
export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let total = ZERO_FEN;
  for (const amount of amounts) total = addFen(total, amount);
  return total;
};

/** Fen out of yuan text: `1,234.5`, `-12`, `￥1234.50`, `８５４０．５元`. Text stays text, so no float ever rounds it. */
export const parseYuan = (text: string): Fen => {
  const folded = foldCode(text)
    .replace(/^(-?)[¥￥]/, '$1')
    .replace(/元$/, '');
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(folded.slice(0, MAX_TEXT_CHARS + 1));
  if (match === null) return refuse('invalid', 'kernel.amount.notANumber');
  const [, sign, yuan, cents = ''] = match;
  if (folded.length > MAX_TEXT_CHARS) return refuse('invalid', 'kernel.amount.outOfRange');
  if (cents.length > 2) return refuse('invalid', 'kernel.amount.tooManyDecimals');
  const magnitude = Number(`${String(yuan).replaceAll(',', '')}${cents.padEnd(2, '0')}`);
  if (magnitude > MAX_STATED_FEN) return refuse('invalid', 'kernel.amount.outOfRange');
  return fen(sign === '-' ? -magnitude : magnitude);
};

const plainYuan = (amount: Fen): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Yuan text with two decimals and thousands separators, `1,234.56`; for screens and tables. */
export const formatYuan = (amount: Fen): string => plainYuan(amount).replace(/\B(?=(?:\d{3})+\.)/g, ',');

/** Yuan text with two decimals and no separators, `1234.56`; for files that machines read. */
export const formatPlainYuan = (amount: Fen): string => plainYuan(amount);

const divideFloor = (dividend: bigint, divisor: bigint): bigint => {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
};

/** Share of an amount in basis points (1/10,000). `halfUp` goes away from zero, so that a reversal mirrors its original. */
export const portion = (amount: Fen, basisPoints: number, rounding: Rounding): Fen => {
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0) return refuse('invalid', 'kernel.amount.basisPoints');
  const product = BigInt(amount) * BigInt(basisPoints);
  if (rounding === 'floor') return fen(Number(divideFloor(product, BASIS_POINTS)));
  if (rounding === 'ceil') return fen(Number(-divideFloor(-product, BASIS_POINTS)));
  const half = BASIS_POINTS / 2n;
  const rounded = product < 0n ? -((half - product) / BASIS_POINTS) : (product + half) / BASIS_POINTS;
  return fen(Number(rounded));
};

/** Splits an amount by integer weights with the largest remainder; parts always add up. Ties go to `tieTo`, then to the front. */
export const allocate = (total: Fen, weights: readonly number[], options: { readonly tieTo?: number } = {}): Fen[] => {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    return refuse('invalid', 'kernel.amount.weights');
  }
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (weightSum === 0n) return refuse('invalid', 'kernel.amount.weights');
  const magnitude = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const share = magnitude * BigInt(weight);
    return { index, amount: share / weightSum, rest: share % weightSum };
  });
  const left = Number(magnitude - parts.reduce((sum, part) => sum + part.amount, 0n));
  const rank = (index: number): number => (index === options.tieTo ? -1 : index);
  const byRemainder = parts.toSorted((a, b) => Number(b.rest - a.rest) || rank(a.index) - rank(b.index));
  for (const part of byRemainder.slice(0, left)) part.amount += 1n;
  return parts.map((part) => fen(Number(total < 0 ? -part.amount : part.amount)));
};

/** An amount that cannot be negative, in fen. */
export const FenSchema = z.int().min(0).max(MAX_STATED_FEN).brand<'Fen'>();
/** An amount that may be negative (reversals, balances), in fen. */
export const SignedFenSchema = z.int().min(-MAX_STATED_FEN).max(MAX_STATED_FEN).brand<'Fen'>();
