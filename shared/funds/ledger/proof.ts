// 会计法 Art. 15, 财会〔2024〕12号 (traceability of posted entries): numbers without gaps, a chain that shows any change.
import { GENESIS_HASH, lastHash, lastNumber, type MonthHead, movementsOf, sumSide, voucherHash } from './rules.ts';
import { type FINDING_KINDS, VOUCHER_TYPES, type Voucher, type VoucherType } from './schema.ts';

export type Finding = {
  readonly kind: (typeof FINDING_KINDS)[number];
  readonly type: VoucherType;
  readonly number: number;
};

const verifyType = (head: MonthHead | undefined, vouchers: readonly Voucher[], type: VoucherType): Finding[] => {
  const findings: Finding[] = [];
  let expected = 1;
  let previous = GENESIS_HASH;
  const find = (kind: Finding['kind'], number: number): void => {
    findings.push({ kind, type, number });
  };
  for (const voucher of vouchers) {
    if (voucher.number < expected) find('order', voucher.number);
    for (let missing = expected; missing < voucher.number; missing += 1) find('gap', missing);
    if (voucherHash(voucher) !== voucher.hash) find('content', voucher.number);
    if (voucher.number === expected && voucher.previousHash !== previous) find('chain', voucher.number);
    if (sumSide(voucher.lines, 'debitFen') !== sumSide(voucher.lines, 'creditFen')) find('unbalanced', voucher.number);
    expected = Math.max(expected, voucher.number + 1);
    previous = voucher.hash;
  }
  const last = lastNumber(head, type);
  for (let missing = expected; missing <= last; missing += 1) find('gap', missing);
  const headHash = lastHash(head, type);
  if (last < expected - 1 || (last === expected - 1 && headHash !== previous)) find('head', last);
  return findings;
};

/** Everything that is wrong with a month's vouchers, in the order in which they were read. */
export const verifyMonth = (head: MonthHead | undefined, vouchers: readonly Voucher[]): readonly Finding[] =>
  VOUCHER_TYPES.flatMap((type) =>
    verifyType(
      head,
      vouchers.filter((voucher) => voucher.type === type),
      type,
    ),
  );

export type Movement = { readonly debitFen: number; readonly creditFen: number };

const NOTHING: Movement = { debitFen: 0, creditFen: 0 };

/** Attributes that keep a movement; those of earmarked money (`ed_…`, `ec_…`) are parts of them. */
const MOVEMENT = /^([dc])_(\d+)$/;

/** Accounts that any of these months ever moved, even when red vouchers took all of it back. */
export const movedAccounts = (items: readonly MonthHead[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => Object.keys(item).flatMap((attribute) => MOVEMENT.exec(attribute)?.[2] ?? [])));

/** Movements by account, added up over month items, in the order of the codes; whatever account a union has. */
export const foldMonths = (items: readonly MonthHead[]): ReadonlyMap<string, Movement> => {
  const sums = new Map<string, { debitFen: number; creditFen: number }>();
  for (const item of items)
    for (const [attribute, value] of Object.entries(item)) {
      const [, side, code = ''] = MOVEMENT.exec(attribute) ?? [];
      if (!side) continue;
      const sum = sums.get(code) ?? { ...NOTHING };
      sum[side === 'd' ? 'debitFen' : 'creditFen'] += Number(value);
      sums.set(code, sum);
    }
  const moved = [...sums].filter(([, { debitFen, creditFen }]) => debitFen !== 0 || creditFen !== 0);
  return new Map(moved.toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** Movements recounted from the vouchers themselves: the second way to the same numbers. */
export const foldVouchers = (vouchers: readonly Voucher[]): ReadonlyMap<string, Movement> => {
  const sums: Record<string, number> = {};
  for (const voucher of vouchers)
    for (const [attribute, amount] of Object.entries(movementsOf(voucher.lines)))
      sums[attribute] = (sums[attribute] ?? 0) + amount;
  return foldMonths([sums]);
};

export type Drift = { readonly account: string; readonly keptFen: number; readonly recountedFen: number };

/** Accounts for which the kept movements and the recounted ones differ, as signed debit balances. */
export const driftOf = (
  kept: ReadonlyMap<string, Movement>,
  counted: ReadonlyMap<string, Movement>,
): readonly Drift[] =>
  [...new Set([...kept.keys(), ...counted.keys()])].toSorted().flatMap((code) => {
    const a = kept.get(code) ?? NOTHING;
    const b = counted.get(code) ?? NOTHING;
    if (a.debitFen === b.debitFen && a.creditFen === b.creditFen) return [];
    return [{ account: code, keptFen: a.debitFen - a.creditFen, recountedFen: b.debitFen - b.creditFen }];
  });

/** Sums of both sides over all accounts. */
export const totalsOf = (fold: ReadonlyMap<string, Movement>): Movement =>
  [...fold.values()].reduce(
    (sum, one) => ({ debitFen: sum.debitFen + one.debitFen, creditFen: sum.creditFen + one.creditFen }),
    NOTHING,
  );
