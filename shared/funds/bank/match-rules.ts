// 会计基础工作规范 Art. 64, 支付结算办法: the bank's lines and the books are held against each other, line by line.
import { refuse } from '../../kernel/errors.ts';
import type { Day, Instant } from '../../kernel/period.ts';
import type { Voucher } from '../ledger/schema.ts';
import type { BankLine, BookEntry, EntryUse, Part } from './line-schema.ts';
import type { BankMatch, MatchWay } from './match-schema.ts';

/** Vouchers that state what the account held instead of moving it. */
const STANDING = new Set(['opening', 'carryForward']);

/** The books' own lines on an account, out of vouchers. */
export const entriesOf = (vouchers: readonly Voucher[], code: string): readonly BookEntry[] =>
  vouchers
    .filter((voucher) => !STANDING.has(voucher.source.kind))
    .flatMap((voucher) =>
      voucher.lines.flatMap((line, index) =>
        line.account === code
          ? [
              {
                voucherId: voucher.id,
                index,
                day: voucher.date,
                amountFen: line.debitFen - line.creditFen,
                summary: voucher.summary,
                memo: line.memo ?? '',
                ...(voucher.reverses === undefined ? {} : { reverses: voucher.reverses }),
              },
            ]
          : [],
      ),
    );

/** What of an amount no match covers (by the end of a day), with the amount's sign. */
export const openFenOf = (amountFen: number, parts: readonly Part[], asOf?: Day): number => {
  const coveredFen = parts
    .filter((part) => asOf === undefined || part.on <= asOf)
    .reduce((sum, part) => sum + part.fen, 0);
  return Math.sign(amountFen) * (Math.abs(amountFen) - coveredFen);
};

export type Side = { readonly amountFen: number; readonly parts: readonly Part[]; readonly day: Day };
export type Wanted<T extends Side> = { readonly item: T; readonly partFen?: number | undefined };

const partOf = ({ item, partFen }: Wanted<Side>, pointer: string): number => {
  const openFen = openFenOf(item.amountFen, item.parts);
  const wanted = partFen ?? Math.abs(openFen);
  if (wanted === 0 || wanted > Math.abs(openFen))
    return refuse('conflict', 'funds.bank.partTooLarge', { openFen: Math.abs(openFen) }, [
      { pointer, code: 'funds.bank.partTooLarge', params: { openFen: Math.abs(openFen) } },
    ]);
  return Math.sign(item.amountFen) * wanted;
};

const checkOnce = (keys: readonly string[]): void => {
  if (new Set(keys).size !== keys.length) refuse('invalid', 'funds.bank.matchTwice');
};

export type EntryItem = BookEntry & EntryUse;
export type Matching = {
  readonly match: BankMatch;
  readonly lines: readonly BankLine[];
  readonly uses: readonly EntryUse[];
};
export type MatchedBy = {
  readonly id: string;
  readonly accountId: string;
  readonly way: MatchWay;
  readonly by: string;
  readonly at: Instant;
};

export const entryUseOf = ({ voucherId, index, parts, accountId, v }: EntryItem): EntryUse => ({
  voucherId,
  index,
  parts,
  ...(accountId === undefined ? {} : { accountId }),
  v,
});

/**
 * Matches lines of statements with entries of the books: both sides come to the same sum, and nothing is covered
 * beyond its own amount. One side may be empty when the other comes to nothing (an entry and its reversal).
 */
export const decideMatch = (
  lines: readonly Wanted<BankLine>[],
  entries: readonly Wanted<EntryItem>[],
  { id, accountId, way, by, at }: MatchedBy,
): Matching => {
  if (lines.length + entries.length < 2) refuse('invalid', 'funds.bank.matchTooSmall');
  checkOnce(lines.map(({ item }) => item.id));
  checkOnce(entries.map(({ item }) => `${item.voucherId}#${item.index}`));
  const lineParts = lines.map((wanted, index) => partOf(wanted, `/lines/${index}`));
  const entryParts = entries.map((wanted, index) => partOf(wanted, `/entries/${index}`));
  const total = (parts: readonly number[]): number => parts.reduce((sum, fen) => sum + fen, 0);
  const differenceFen = total(lineParts) - total(entryParts);
  if (differenceFen !== 0) refuse('rule', 'funds.bank.matchUnbalanced', { differenceFen });
  const on = [...lines, ...entries].reduce<Day>((last, { item }) => (item.day > last ? item.day : last), '' as Day);
  const withPart = (parts: readonly Part[], fen: number): readonly Part[] => [
    ...parts,
    { match: id, fen: Math.abs(fen), on, accountId },
  ];
  return {
    match: {
      id,
      on,
      way,
      lines: lines.map(({ item }, index) => ({ id: item.id, day: item.day, fen: lineParts[index] ?? 0 })),
      entries: entries.map(({ item: { voucherId, index: at_, day } }, index) => ({
        voucherId,
        index: at_,
        day,
        fen: entryParts[index] ?? 0,
      })),
      by,
      at,
    },
    lines: lines.map(({ item }, index) => ({ ...item, parts: withPart(item.parts, lineParts[index] ?? 0) })),
    uses: entries.map(({ item }, index) => {
      const use = entryUseOf(item);
      return { ...use, parts: withPart(use.parts, entryParts[index] ?? 0) };
    }),
  };
};

/** The same without the parts of a match that is taken back. */
export const withoutMatch = <T extends { readonly parts: readonly Part[] }>(item: T, matchId: string): T => ({
  ...item,
  parts: item.parts.filter((part) => part.match !== matchId),
});
