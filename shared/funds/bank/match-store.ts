import { DomainError } from '../../kernel/errors.ts';
import type { Day, Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import { BANK } from '../ledger/chart.ts';
import { readVoucher, readVouchers } from '../ledger/store.ts';
import type { EntryUse } from './line-schema.ts';
import { type EntryItem, entriesOf } from './match-rules.ts';
import type { BankMatch } from './match-schema.ts';
import { MOVED } from './store.ts';

type Stored<T> = T & Item & { readonly pk: string; readonly sk: string };

const entryUseOf = (item: Stored<EntryUse>): EntryUse => ({
  voucherId: item.voucherId,
  index: item.index,
  parts: item.parts,
  ...(item.accountId === undefined ? {} : { accountId: item.accountId }),
  v: item.v,
});

const nothing = (voucherId: string, index: number): EntryUse => ({ voucherId, index, parts: [], v: 0 });

/** What the books have on 102 in a month, with what of it was found on statements. */
export const readEntries = async (ctx: UnionCtx, of: Period): Promise<readonly EntryItem[]> => {
  const query = { pk: pk.bankEntries(ctx.scope.unionId, of), consistent: true };
  const [vouchers, items] = await Promise.all([readVouchers(ctx, of), ctx.db.queryAll<Stored<EntryUse>>(query)]);
  const uses = new Map(items.map((item) => [`${item.voucherId}#${item.index}`, item]));
  return entriesOf(vouchers, BANK).map((entry) => {
    const use = uses.get(`${entry.voucherId}#${entry.index}`);
    return { ...entry, ...(use ? entryUseOf(use) : nothing(entry.voucherId, entry.index)) };
  });
};

/** One line of a voucher on 102; throws `funds.bank.entryNotFound` for what is none. */
export const needEntry = async (ctx: UnionCtx, voucherId: string, index: number): Promise<EntryItem> => {
  const at = key.bankEntry(ctx.scope.unionId, voucherId, index);
  const [voucher, item] = await Promise.all([
    readVoucher(ctx, voucherId),
    ctx.db.get<Stored<EntryUse>>(at, { consistent: true }),
  ]);
  const entry = voucher && entriesOf([voucher], BANK).find((one) => one.index === index);
  if (!entry) throw new DomainError('notFound', 'funds.bank.entryNotFound', { voucherId });
  return { ...entry, ...(item ? entryUseOf(item) : nothing(voucherId, index)) };
};

export const entryUseWrite = (ctx: UnionCtx, use: EntryUse): Write => {
  const { v, ...content } = use;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.bankEntry(ctx.scope.unionId, use.voucherId, use.index), ...content },
    refusal: MOVED,
  };
};

const monthOf = (on: Day): Period => on.slice(0, 7) as Period;

export const matchWrite = (ctx: UnionCtx, accountId: string, match: BankMatch): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.bankMatch(ctx.scope.unionId, accountId, monthOf(match.on), match.id), ...match },
});

/** Matches that became whole in a month. */
export const readMatches = async (ctx: UnionCtx, accountId: string, of: Period): Promise<readonly BankMatch[]> => {
  const items = await ctx.db.queryAll<Stored<BankMatch & { v: number }>>({
    pk: pk.bankMatches(ctx.scope.unionId, accountId, of),
    consistent: true,
  });
  return items.map(({ pk: _, sk: __, v: ___, ...match }) => match as unknown as BankMatch);
};

/** A match by its month and id; throws `funds.bank.matchNotFound`. */
export const needMatch = async (ctx: UnionCtx, accountId: string, of: Period, id: string): Promise<BankMatch> => {
  const found = await ctx.db.get<Stored<BankMatch>>(key.bankMatch(ctx.scope.unionId, accountId, of, id), {
    consistent: true,
  });
  if (!found) throw new DomainError('notFound', 'funds.bank.matchNotFound');
  return found;
};

export const matchDelete = (ctx: UnionCtx, accountId: string, match: BankMatch): Write => ({
  op: 'delete',
  key: key.bankMatch(ctx.scope.unionId, accountId, monthOf(match.on), match.id),
  guard: 1,
  refusal: MOVED,
});
