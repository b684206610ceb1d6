import { DomainError } from '../../kernel/errors.ts';
import type { Instant, Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import { type ClosingHead, readClosingHead } from '../../storage/month.ts';
import type { ReopeningRequest } from './close-rules.ts';

export type Closing = ClosingHead & { readonly reopening?: ReopeningRequest };

/** A reopening that happened, as the page of closes lists it. */
export type Reopening = ReopeningRequest & {
  readonly confirmedBy: { readonly id: string; readonly name: string };
  readonly confirmedAt: Instant;
};

export type CarryRecord = {
  readonly year: number;
  readonly voucherIds: readonly string[];
  readonly releasedFen: number;
  readonly by: string;
  readonly at: Instant;
  readonly v: number;
};

const MAX_LISTED = 100;

export const readClosing = async (ctx: UnionCtx): Promise<Closing | undefined> => readClosingHead(ctx);

type HeadContent = {
  readonly closedThrough?: Period | undefined;
  readonly closedAt?: string | undefined;
  readonly reopening?: ReopeningRequest | undefined;
};

/** Writes the head as it follows from the one that was read; whoever is second plans again. */
export const headWrite = (ctx: UnionCtx, before: Closing | undefined, next: HeadContent): Write => {
  const kept = Object.entries(next).filter(([, value]) => value !== undefined);
  return {
    op: 'put',
    guard: before?.v ?? 'new',
    item: { ...key.closingHead(ctx.scope.unionId), ...Object.fromEntries(kept) },
    refusal: { kind: 'conflict', code: 'storage.month.moved' },
  };
};

/** Holds a plan to the closes that it was made on. */
export const headCheck = (ctx: UnionCtx, before: Closing | undefined): Write => ({
  op: 'check',
  key: key.closingHead(ctx.scope.unionId),
  condition: before
    ? { expression: '#v = :v', names: { '#v': 'v' }, values: { ':v': before.v } }
    : { expression: 'attribute_not_exists(pk)' },
  refusal: { kind: 'conflict', code: 'storage.month.moved' },
});

export const reopeningWrite = (ctx: UnionCtx, reopening: Reopening): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.reopening(ctx.scope.unionId, reopening.period, reopening.confirmedAt), ...reopening },
});

/** Reopenings of the union, the latest months first. */
export const readReopenings = async (ctx: UnionCtx): Promise<readonly Reopening[]> => {
  const query = {
    pk: pk.closing(ctx.scope.unionId),
    beginsWith: sortPrefix.reopenings,
    newestFirst: true,
    limit: MAX_LISTED,
  };
  return (await ctx.db.query<Reopening & Item>(query)).items;
};

export const readCarry = async (ctx: UnionCtx, year: number): Promise<CarryRecord | undefined> =>
  ctx.db.get<CarryRecord & Item>(key.carryForward(ctx.scope.unionId, year), { consistent: true });

export const carryWrite = (ctx: UnionCtx, before: CarryRecord | undefined, next: Omit<CarryRecord, 'v'>): Write => ({
  op: 'put',
  guard: before?.v ?? 'new',
  item: { ...key.carryForward(ctx.scope.unionId, next.year), ...next },
  refusal: { kind: 'conflict', code: 'storage.month.moved' },
});

/** The person who acts; closes and reopenings are never done by a program. */
export const actingPerson = (ctx: UnionCtx): { readonly id: string; readonly name: string } => {
  if (ctx.actor.kind !== 'person') throw new DomainError('forbidden', 'tenancy.access.forbidden');
  return { id: ctx.actor.personId, name: ctx.actor.name };
};
