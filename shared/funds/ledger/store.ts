import { type Period, period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import type { MonthItem } from '../../storage/month.ts';
import { voucherId } from './rules.ts';
import { VOUCHER_ID, type Voucher, type VoucherType } from './schema.ts';

type VoucherItem = Item & Omit<Voucher, 'id' | 'type' | 'number'> & { readonly pk: string; readonly sk: string };

const PERIOD_CHARS = 7;

const periodOfItem = (item: VoucherItem): Period => period(item.pk.slice(-PERIOD_CHARS));

/** A voucher as it was hashed; kind, number and id stand in its key and are not stored twice. */
const fromItem = (item: VoucherItem): Voucher => {
  const [type = '', digits = ''] = item.sk.split('#');
  const number = Number(digits);
  const { pk: _, sk: __, v: ___, ...content } = item as VoucherItem & { readonly v?: number };
  return {
    ...content,
    id: voucherId(periodOfItem(item), type as VoucherType, number),
    type: type as VoucherType,
    number,
  };
};

/** The put of a new voucher. It never replaces one: the number is in the key. */
export const voucherWrite = (unionId: string, voucher: Voucher): Write => {
  const { id: _, type, number, ...content } = voucher;
  const posted = period(voucher.date.slice(0, PERIOD_CHARS));
  return {
    op: 'put',
    guard: 'new',
    item: { ...key.voucher(unionId, posted, type, number), ...content },
    refusal: { kind: 'conflict', code: 'storage.month.moved' },
  };
};

/** A voucher by its id, or undefined. */
export const readVoucher = async (ctx: UnionCtx, id: string): Promise<Voucher | undefined> => {
  const match = VOUCHER_ID.exec(id);
  if (!match) return undefined;
  const [, month = '', type = '', number = ''] = match;
  const at = key.voucher(ctx.scope.unionId, period(month), type, Number(number));
  const item = await ctx.db.get<VoucherItem>(at, { consistent: true });
  return item ? fromItem(item) : undefined;
};

/** All vouchers of a month in the order of their numbers. */
export const readVouchers = async (ctx: UnionCtx, of: Period): Promise<readonly Voucher[]> =>
  (await ctx.db.queryAll<VoucherItem>({ pk: pk.vouchers(ctx.scope.unionId, of), consistent: true })).map(fromItem);

/** One page of a month's vouchers. */
export const readVoucherPage = async (
  ctx: UnionCtx,
  route: string,
  of: Period,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<Voucher>> => {
  const query = { pk: pk.vouchers(ctx.scope.unionId, of), limit: page.limit };
  const found = await queryPage<VoucherItem>(ctx, route, query, page.cursor);
  return { ...found, data: found.data.map(fromItem) };
};

/** By which voucher each one of a month was taken back, of those that were. */
export const readReversals = async (ctx: UnionCtx, of: Period): Promise<ReadonlyMap<string, string>> => {
  const items = await ctx.db.queryAll<{ sk: string; by: string }>({ pk: pk.reversals(ctx.scope.unionId, of) });
  return new Map(items.map(({ sk, by }) => [sk, by]));
};

/** Month items from one month to another, both included. */
export const readMonths = async (
  ctx: UnionCtx,
  from: Period | typeof BEFORE_ALL,
  to: Period | typeof AFTER_ALL,
  consistent = true,
): Promise<readonly MonthItem[]> =>
  ctx.db.queryAll<MonthItem>({ pk: pk.months(ctx.scope.unionId), between: [from, to], consistent });

const BEFORE_ALL = '0000-00';
const AFTER_ALL = '9999-99';

/** Every month item since the books began, to a month; without one, all there are. */
export const readMonthsUntil = (
  ctx: UnionCtx,
  to: Period | typeof AFTER_ALL = AFTER_ALL,
  consistent = true,
): Promise<readonly MonthItem[]> => readMonths(ctx, BEFORE_ALL, to, consistent);
