import { DomainError, notFound } from '../../kernel/errors.ts';
import type { Day, Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type { StatementMapping } from './file-schema.ts';
import type { BankLine } from './line-schema.ts';
import type { BankAccount, BankMonth } from './schema.ts';

type Stored<T> = T & Item & { readonly pk: string; readonly sk: string };

const plain = <T extends object>(item: Stored<T>): T => {
  const { pk: _, sk: __, ...rest } = item;
  return rest as unknown as T;
};

/** Somebody else changed it since it was read. */
export const MOVED = { kind: 'conflict', code: 'funds.bank.moved' } as const;

export const readAccounts = async (ctx: UnionCtx): Promise<readonly BankAccount[]> => {
  const query = { pk: pk.bankAccounts(ctx.scope.unionId), beginsWith: sortPrefix.bankAccounts, consistent: true };
  return (await ctx.db.queryAll<Stored<BankAccount>>(query)).map(plain);
};

/** An account by its id; throws `http.resource.notFound`, for those of other unions as well. */
export const needAccount = async (ctx: UnionCtx, accountId: string): Promise<BankAccount> => {
  const found = await ctx.db.get<Stored<BankAccount>>(key.bankAccount(ctx.scope.unionId, accountId), {
    consistent: true,
  });
  if (!found) return notFound();
  return plain(found);
};

export const accountWrite = (ctx: UnionCtx, next: BankAccount): Write => {
  const { v, ...content } = next;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.bankAccount(ctx.scope.unionId, next.id), ...content },
    refusal: MOVED,
  };
};

/** What goes with a batch: of making one and closing its account at once, one is refused. */
export const useAccount = (ctx: UnionCtx, accountId: string): Write => ({
  op: 'update',
  key: key.bankAccount(ctx.scope.unionId, accountId),
  update: { expression: 'ADD #v :one', names: { '#v': 'v' }, values: { ':one': 1 } },
  condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(closed)' },
  refusal: { kind: 'rule', code: 'funds.bank.accountClosed' },
});

export type BankState = { readonly reconciledTo?: Period; readonly v: number };

/** Up to which month the bank was reconciled. */
export const readState = async (ctx: UnionCtx): Promise<BankState> => {
  const found = await ctx.db.get<BankState>(key.bankState(ctx.scope.unionId), { consistent: true });
  if (!found) return { v: 0 };
  const { reconciledTo, v } = found;
  return { v, ...(reconciledTo === undefined ? {} : { reconciledTo }) };
};

/** Puts the state anew, if it is still what was read. */
export const stateWrite = (ctx: UnionCtx, { v, ...content }: BankState): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.bankState(ctx.scope.unionId), ...content },
  refusal: MOVED,
});

/**
 * What goes with every change of lines and matches: refused once its month is reconciled, and seen by a reconciliation
 * that was planned on what stood before.
 */
export const touchState = (ctx: UnionCtx, of: Period): Write => ({
  op: 'update',
  key: key.bankState(ctx.scope.unionId),
  update: { expression: 'ADD #v :one', names: { '#v': 'v' }, values: { ':one': 1 } },
  condition: {
    expression: 'attribute_not_exists(reconciledTo) OR reconciledTo < :month',
    values: { ':month': of },
  },
  refusal: { kind: 'rule', code: 'funds.bank.monthReconciled', params: { period: of } },
});

/** Months of an account that have statements, in order. */
export const readBankMonths = async (ctx: UnionCtx, accountId: string): Promise<readonly BankMonth[]> => {
  const query = {
    pk: pk.bankMonths(ctx.scope.unionId, accountId),
    beginsWith: sortPrefix.bankMonths,
    consistent: true,
  };
  const items = await ctx.db.queryAll<Item & { sk: string } & Omit<BankMonth, 'period'>>(query);
  return items.map(({ sk, lines = 0, inFen = 0, outFen = 0, lastOn, closingOn, closingFen }) => ({
    period: sk.slice(sortPrefix.bankMonths.length) as Period,
    lines,
    inFen,
    outFen,
    ...(lastOn === undefined ? {} : { lastOn }),
    ...(closingOn === undefined ? {} : { closingOn }),
    ...(closingFen === undefined ? {} : { closingFen }),
  }));
};

/** All lines of a month, by day. */
export const readBankLines = async (ctx: UnionCtx, accountId: string, of: Period): Promise<readonly BankLine[]> => {
  const query = { pk: pk.bankLines(ctx.scope.unionId, accountId, of), consistent: true };
  return (await ctx.db.queryAll<Stored<BankLine>>(query)).map(plain);
};

/** A line by its day and id; throws `funds.bank.lineNotFound`. */
export const needLine = async (ctx: UnionCtx, accountId: string, day: Day, lineId: string): Promise<BankLine> => {
  const found = await ctx.db.get<Stored<BankLine>>(key.bankLine(ctx.scope.unionId, accountId, day, lineId), {
    consistent: true,
  });
  if (!found) throw new DomainError('notFound', 'funds.bank.lineNotFound');
  return plain(found);
};

export const lineWrite = (ctx: UnionCtx, accountId: string, line: BankLine): Write => {
  const { v, ...content } = line;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.bankLine(ctx.scope.unionId, accountId, line.day, line.id), ...content },
    refusal: MOVED,
  };
};

export const readMapping = async (ctx: UnionCtx, signature: string): Promise<StatementMapping | undefined> => {
  const found = await ctx.db.get<{ mapping: StatementMapping }>(key.bankMapping(ctx.scope.unionId, signature));
  return found?.mapping;
};

export const mappingWrite = (ctx: UnionCtx, signature: string, mapping: StatementMapping): Write => ({
  op: 'put',
  guard: 'any',
  item: { ...key.bankMapping(ctx.scope.unionId, signature), mapping },
});
