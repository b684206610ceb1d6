import { createMiddleware } from 'hono/factory';
import { DomainError } from '#shared/kernel/errors.ts';
import type { NodeCtx, UnionCtx } from '#shared/storage/context.ts';
import { type Key, key } from '#shared/storage/keys.ts';
import type { HttpContext, HttpEnv } from './env.ts';
import { actsInNode, actsInUnion, identify, nodeCtx, unionCtx } from './identify.ts';

/** Requests a caller may make in a window, by class (trust.md 2.5). */
export const QUOTAS = { app: 600, bulk: 60 } as const;
export const WINDOW_SECONDS = 60;
/** A container takes tokens in lots: one write for so many requests. What it does not spend is lost, so lots are small. */
const LOTS = { app: 30, bulk: 5 } as const;

type Quota = keyof typeof QUOTAS;
type Lease = { window: number; left: number; taken: number };

const BULK_PATHS = /^\/v1\/(dues\/batch|members\/imports|uploads|bank-statements|inspection\/packs)/;
const MAX_CALLERS = 10_000;

/** Where the caller's tokens are counted: beside what the caller works on. */
const rowOf = ({ scope }: UnionCtx | NodeCtx, bucket: string): Key =>
  scope.kind === 'union' ? key.rate(scope.unionId, bucket) : key.nodeRate(scope.code, bucket);

const takeLease = async (
  ctx: UnionCtx | NodeCtx,
  caller: string,
  quota: Quota,
  window: number,
): Promise<Lease | undefined> => {
  const update = {
    expression: 'ADD #n :lease SET #ttl = :ttl',
    names: { '#n': 'n', '#ttl': 'ttl' },
    values: { ':lease': LOTS[quota], ':ttl': (window + 2) * WINDOW_SECONDS },
  };
  const condition = {
    expression: 'attribute_not_exists(#n) OR #n <= :most',
    values: { ':most': QUOTAS[quota] - LOTS[quota] },
  };
  const row = await ctx.db
    .named('rateLimit')
    .update<{ n: number }>(rowOf(ctx, `${caller}#${quota}#${window}`), update, condition);
  return row ? { window, left: LOTS[quota], taken: row.n } : undefined;
};

/** One limiter per app: its memory is what this container has leased. */
export const rateLimit = () => {
  const leases = new Map<string, Lease>();
  const spend = async (c: HttpContext, ctx: UnionCtx | NodeCtx): Promise<void> => {
    const { actor, scope } = ctx;
    const caller = actor.kind === 'client' ? actor.clientId : actor.kind === 'person' ? actor.personId : 'system';
    const quota: Quota = c.req.method !== 'GET' && BULK_PATHS.test(c.req.path) ? 'bulk' : 'app';
    const seconds = Math.floor(Date.parse(ctx.tools.now()) / 1000);
    const window = Math.floor(seconds / WINDOW_SECONDS);
    const resetSeconds = (window + 1) * WINDOW_SECONDS - seconds;
    const name = `${scope.kind === 'union' ? scope.unionId : scope.code}#${caller}#${quota}`;
    const held = leases.get(name);
    const lease = held && held.window === window && held.left > 0 ? held : await takeLease(ctx, caller, quota, window);
    c.header('RateLimit-Policy', `"${quota}";q=${QUOTAS[quota]};w=${WINDOW_SECONDS}`);
    if (!lease) {
      c.header('RateLimit', `"${quota}";r=0;t=${resetSeconds}`);
      throw new DomainError('limit', 'http.rate.exceeded', { retryAfterSeconds: resetSeconds });
    }
    lease.left -= 1;
    if (leases.size > MAX_CALLERS) leases.clear();
    leases.set(name, lease);
    c.header('RateLimit', `"${quota}";r=${QUOTAS[quota] - lease.taken + lease.left};t=${resetSeconds}`);
  };
  return createMiddleware<HttpEnv>(async (c, next) => {
    await identify(c);
    if (await actsInNode(c)) await spend(c, await nodeCtx(c));
    else if (await actsInUnion(c)) await spend(c, await unionCtx(c));
    await next();
  });
};
