import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DomainError } from '#shared/kernel/errors.ts';
import { readKeptAnswer } from '#shared/storage/idempotency.ts';
import type { HttpEnv } from './env.ts';
import { actsInUnion, identify, unionCtx } from './identify.ts';

/** Routes that keep their own ring, because a run is its own idempotency row (design section 6). */
const OWN_RING = new Set(['/v1/dues/batches', '/v1/dues/batch-files']);

/** Set by a route with a ring of its own, and here, so that a caller can tell a replay from a first answer. */
export const REPLAYED_HEADER = 'Idempotent-Replayed';

/**
 * Answers a repeated POST with the kept answer. Programs must send a key with every POST; people's pages send one for
 * what must not happen twice. The row itself is written by `commit`, in the transaction of the work.
 */
export const idempotency = createMiddleware<HttpEnv>(async (c, next) => {
  if (c.req.method !== 'POST') return next();
  const identity = await identify(c);
  const isClient = identity?.kind === 'client';
  const hasKey = c.req.header('idempotency-key') !== undefined;
  if (isClient && !hasKey && !OWN_RING.has(c.req.path)) throw new DomainError('invalid', 'http.idempotency.missing');
  if (!hasKey || OWN_RING.has(c.req.path) || !(await actsInUnion(c))) return next();
  const ctx = await unionCtx(c);
  const kept = ctx.idempotency ? await readKeptAnswer(ctx, ctx.idempotency) : undefined;
  if (!kept) return next();
  c.header(REPLAYED_HEADER, 'true');
  return c.json(kept.body, kept.status as ContentfulStatusCode);
});
