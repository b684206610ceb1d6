import { refuse } from './errors.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = '拾佰仟';
const GROUPS = ['', '万', '亿', '万亿'];
const GROUP_DIGITS = 4;
const FEN_PER_YUAN = 100n;

const wordOf = (digit: number): string => DIGITS.charAt(digit);

/** The whole yuan in words, without 元. `digits` begins with a digit above zero. */
const yuanWords = (digits: string): string => {
  let words = '';
  let isZeroPending = false;
  let isGroupUsed = false;
  for (const [index, digit] of [...digits].entries()) {
    const place = digits.length - 1 - index;
    if (digit === '0') isZeroPending = true;
    else {
      words += `${isZeroPending ? '零' : ''}${wordOf(Number(digit))}${PLACES.charAt((place % GROUP_DIGITS) - 1)}`;
      isZeroPending = false;
      isGroupUsed = true;
    }
    if (place % GROUP_DIGITS !== 0) continue;
    if (isGroupUsed && place > 0) {
      words += GROUPS[place / GROUP_DIGITS];
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
  return `${zero}${tenths > 0 ? `${wordOf(tenths)}角` : ''}${hundredths > 0 ? `${wordOf(hundredths)}分` : ''}`;
};

/**
 * An amount in capitals without the prefix 人民币, as vouchers print it (支付结算办法 1997, Annex 1): 140950 → 壹仟肆佰零玖元伍角.
 * Takes fen; a negative amount begins with 负. Throws `kernel.amount.outOfRange` for what is no safe
 * integer, so there are never more than the fifteen digits of yuan that the form has room for.
 */
export const amountInCapitals = (amountFen: number): string => {
  if (!Number.isSafeInteger(amountFen)) return refuse('invalid', 'kernel.amount.outOfRange');
  const magnitude = BigInt(Math.abs(amountFen));
  const yuan = magnitude / FEN_PER_YUAN;
  const cents = Number(magnitude % FEN_PER_YUAN);
  const whole = yuan > 0n ? `${yuanWords(String(yuan))}元` : cents === 0 ? '零元' : '';
  return `${amountFen < 0 ? '负' : ''}${whole}${centsWords(yuan, cents)}`;
};
