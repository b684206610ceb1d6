import { notFound } from '../../kernel/errors.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type { BudgetVersion, BudgetYear } from './schema.ts';

type Stored<T> = T & Item & { readonly pk: string; readonly sk: string };

const plain = <T extends object>(item: Stored<T>): T => {
  const { pk: _, sk: __, ...rest } = item;
  return rest as unknown as T;
};

const noYear = (year: number): BudgetYear => ({
  year,
  versions: 0,
  adjustments: 0,
  incomeFen: 0,
  spendingFen: 0,
  v: 0,
});

/** What holds for a year; a year that nobody has touched has nothing. */
export const readYear = async (ctx: UnionCtx, year: number): Promise<BudgetYear> => {
  const at = key.budgetYear(ctx.scope.unionId, year);
  const item = await ctx.db.get<Stored<BudgetYear>>(at, { consistent: true });
  return item ? plain(item) : noYear(year);
};

/** Years with anything on record, the oldest first: one item per year. */
export const readYears = async (ctx: UnionCtx): Promise<readonly BudgetYear[]> => {
  const input = { pk: pk.budgets(ctx.scope.unionId), beginsWith: sortPrefix.budgetYears };
  return (await ctx.db.queryAll<Stored<BudgetYear>>(input)).map(plain);
};

export const yearWrite = (ctx: UnionCtx, next: BudgetYear): Write => {
  const { v, ...content } = next;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.budgetYear(ctx.scope.unionId, next.year), ...content },
  };
};

export const readVersion = async (
  ctx: UnionCtx,
  year: number,
  number: number | undefined,
): Promise<BudgetVersion | undefined> => {
  if (number === undefined) return undefined;
  const at = key.budgetVersion(ctx.scope.unionId, year, number);
  const item = await ctx.db.get<Stored<BudgetVersion>>(at, { consistent: true });
  return item && plain(item);
};

/** A version by year and number; throws `http.resource.notFound`. */
export const needVersion = async (ctx: UnionCtx, year: number, number: number): Promise<BudgetVersion> => {
  const found = await readVersion(ctx, year, number);
  if (!found) return notFound();
  return found;
};

/** Versions of a year in the order in which they were made; MAX_VERSIONS bounds them. */
export const readVersions = async (ctx: UnionCtx, year: number): Promise<readonly BudgetVersion[]> => {
  const input = { pk: pk.budgets(ctx.scope.unionId), beginsWith: sortPrefix.budgetVersions(year), consistent: true };
  return (await ctx.db.queryAll<Stored<BudgetVersion>>(input)).map(plain);
};

export const versionWrite = (ctx: UnionCtx, next: BudgetVersion): Write => {
  const { v, ...content } = next;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.budgetVersion(ctx.scope.unionId, next.year, next.number), ...content },
  };
};

/** The spending total that the figure `budgetFen` of the union holds, and of which year it is. */
export type Counted = { readonly year: number; readonly spendingFen: number; readonly v: number };

export const readCounted = async (ctx: UnionCtx): Promise<Counted> => {
  const item = await ctx.db.get<Stored<Counted>>(key.budgetCounted(ctx.scope.unionId), { consistent: true });
  return item ? plain(item) : { year: 0, spendingFen: 0, v: 0 };
};

export const countedWrite = (ctx: UnionCtx, { v, ...next }: Counted): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.budgetCounted(ctx.scope.unionId), ...next },
});
