import { refuse } from './errors.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
const GROUP_DIGITS = 4;
const FEN_PER_YUAN = 100n;
/** Fifteen digits of yuan: the largest amount that the form of a voucher has room for. */
const MAX_YUAN_DIGITS = 15;

const digitAt = (index: number): string => DIGITS[index] ?? '';

/** The whole yuan in words, without 元. */
const yuanWords = (digits: string): string => {
  let words = '';
  let isZeroPending = false;
  let isGroupUsed = false;
  for (const [index, digit] of [...digits].entries()) {
    const place = digits.length - 1 - index;
    if (digit === '0') isZeroPending = true;
    else {
      if (isZeroPending && words !== '') words += '零';
      isZeroPending = false;
      words += digitAt(Number(digit)) + (PLACES[place % GROUP_DIGITS] ?? '');
      isGroupUsed = true;
    }
    if (place % GROUP_DIGITS !== 0) continue;
    if (isGroupUsed && place > 0) {
      words += GROUPS[place / GROUP_DIGITS] ?? '';
      isZeroPending = false;
    }
    isGroupUsed = false;
  }
  return words.replace(/万亿(.*)亿/, '万$1亿');
};

const centsWords = (yuan: bigint, cents: number): string => {
  const [tenths, hundredths] = [Math.floor(cents / 10), cents % 10];
  if (cents === 0) return '整';
  const zero = yuan > 0n && (tenths === 0 || yuan % 10n === 0n) ? '零' : '';
  return `${zero}${tenths > 0 ? `${digitAt(tenths)}角` : ''}${hundredths > 0 ? `${digitAt(hundredths)}分` : ''}`;
};

/**
 * An amount in capitals without the prefix 人民币, as vouchers print it (支付结算办法 1997, Annex 1): 140950 → 壹仟肆佰零玖元伍角.
 * Takes fen; a negative amount begins with 负. Throws `kernel.amount.outOfRange` for fractions and beyond 15 digits of yuan.
 */
export const amountInCapitals = (amountFen: number): string => {
  if (!Number.isSafeInteger(amountFen)) return refuse('invalid', 'kernel.amount.outOfRange');
  const magnitude = BigInt(Math.abs(amountFen));
  const yuan = magnitude / FEN_PER_YUAN;
  const cents = Number(magnitude % FEN_PER_YUAN);
  const digits = String(yuan);
  if (digits.length > MAX_YUAN_DIGITS) return refuse('invalid', 'kernel.amount.outOfRange');
  const whole = yuan > 0n ? `${yuanWords(digits)}元` : cents === 0 ? '零元' : '';
  return `${amountFen < 0 ? '负' : ''}${whole}${centsWords(yuan, cents)}`;
};
