import { DomainError } from '../kernel/errors.ts';
import type { Instant } from '../kernel/period.ts';
import type { Write } from './commit.ts';
import type { IdempotencyClaim, UnionCtx } from './context.ts';
import { key } from './keys.ts';

/** Answers are kept for a day (api-conventions: at least 24 h); the engine removes them some time after. */
const KEEP_SECONDS = 24 * 3600;

export type KeptAnswer = {
  readonly requestHash: string;
  readonly status: number;
  readonly body: unknown;
  readonly ttl: number;
};

const epochSeconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000);

/** The row that remembers an answer; written in the same transaction as the work that it answers. */
export const idempotencyWrite = (
  unionId: string,
  claim: IdempotencyClaim,
  answer: { readonly status: number; readonly body: unknown },
  now: Instant,
): Write => ({
  op: 'put',
  guard: 'new',
  item: {
    ...key.idempotency(unionId, claim.callerId, claim.keyHash),
    requestHash: claim.requestHash,
    status: answer.status,
    body: answer.body,
    ttl: epochSeconds(now) + KEEP_SECONDS,
  },
});

/**
 * The kept answer of an earlier request with the same key, or undefined when the key is new.
 * Throws `http.idempotency.keyReused` (422) when the key came with another body.
 */
export const readKeptAnswer = async (ctx: UnionCtx, claim: IdempotencyClaim): Promise<KeptAnswer | undefined> => {
  const kept = await ctx.db.get<KeptAnswer>(key.idempotency(ctx.scope.unionId, claim.callerId, claim.keyHash), {
    consistent: true,
  });
  if (!kept || kept.ttl < epochSeconds(ctx.tools.now())) return undefined;
  if (kept.requestHash !== claim.requestHash) throw new DomainError('rule', 'http.idempotency.keyReused');
  return kept;
};
