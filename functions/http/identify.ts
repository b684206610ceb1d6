import { createHmac, timingSafeEqual } from 'node:crypto';
import { getCookie } from 'hono/cookie';
import { authenticateClient } from '#shared/integration/clients/authenticate.ts';
import type { Actor } from '#shared/kernel/context.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { PersonId, UnionId } from '#shared/kernel/ids.ts';
import { dayOf } from '#shared/kernel/period.ts';
import type { IdempotencyClaim, NodeCtx, PersonCtx, SignUpCtx, UnionCtx } from '#shared/storage/context.ts';
import { nodeContext, type Origin, personContext, signUpContext, unionContext } from '#shared/storage/means.ts';
import { sha256Hex } from '#shared/storage/seal.ts';
import { loadNodeOffice, loadUnionOffice } from '#shared/tenancy/people/officers.ts';
import { type ResolvedSession, resolveSession } from '#shared/tenancy/people/sessions.ts';
import type { HttpContext } from './env.ts';

export const SESSION_COOKIE = '__Host-tongxin';
const MAX_KEY_LENGTH = 255;

/** Who is calling: a signed-in person with a session, or a program with an API key. */
export type Identity =
  | { readonly kind: 'session'; readonly session: ResolvedSession }
  | {
      readonly kind: 'client';
      readonly unionId: UnionId;
      readonly actor: Extract<Actor, { kind: 'client' }>;
    };

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const same = (a: string, b: string): boolean => {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
};

/** Finds out who is calling, once a request; cookie requests that change something must carry the session's CSRF token. */
export const identify = async (c: HttpContext): Promise<Identity | undefined> => {
  const known = c.get('identity');
  if (known) return known;
  const runtime = c.get('runtime');
  const bearer = /^Bearer (\S{1,512})$/.exec(c.req.header('authorization') ?? '')?.[1];
  let identity: Identity | undefined;
  if (bearer) {
    const client = await authenticateClient(runtime, bearer);
    if (!client) throw new DomainError('unauthenticated', 'http.key.invalid');
    identity = { kind: 'client', ...client };
  } else {
    const token = getCookie(c, SESSION_COOKIE);
    const session = token
      ? await resolveSession(runtime.storeFor({ kind: 'identity' }, 'session'), runtime.tools, token)
      : undefined;
    if (session && UNSAFE.has(c.req.method) && !same(c.req.header('x-csrf-token') ?? '', session.csrfToken))
      throw new DomainError('forbidden', 'http.session.csrf');
    identity = session ? { kind: 'session', session } : undefined;
  }
  c.set('identity', identity);
  return identity;
};

/** What anybody may do, and what a person may do without an office in force: leave, switch, accept an invitation. */
const WITHOUT_OFFICE = /^\/v1\/(?:public\/|session|invitations\/acceptance$)/;

/** Whether a request acts within one union: then the quota that it spends and the answer that it repeats are kept there. */
export const actsInUnion = async (c: HttpContext): Promise<boolean> => {
  if (WITHOUT_OFFICE.test(c.req.path)) return false;
  const identity = await identify(c);
  return identity?.kind === 'client' || (identity?.kind === 'session' && identity.session.active?.kind === 'union');
};

/** Whether a request acts within a federation node. */
export const actsInNode = async (c: HttpContext): Promise<boolean> => {
  if (!c.req.path.startsWith('/v1/federation/')) return false;
  const identity = await identify(c);
  return identity?.kind === 'session' && identity.session.active?.kind === 'node';
};

/** The address that our own outermost proxy saw; what a caller writes further left is not believed. */
export const sourceOf = (c: HttpContext): Origin['source'] => {
  const hops =
    c.req
      .header('x-forwarded-for')
      ?.split(',')
      .map((hop) => hop.trim().slice(0, 45)) ?? [];
  const ip = hops.at(-1 - c.get('runtime').config.PROXY_HOPS);
  return ip ? { ip } : {};
};

/** The caller's Idempotency-Key with the hash of what it was sent with, or undefined when none was sent. */
const claimOf = async (c: HttpContext, callerId: string): Promise<IdempotencyClaim | undefined> => {
  const given = c.req.header('idempotency-key');
  if (given === undefined || c.req.method !== 'POST') return undefined;
  if (given.length === 0 || given.length > MAX_KEY_LENGTH) throw new DomainError('invalid', 'http.idempotency.tooLong');
  return {
    callerId,
    keyHash: sha256Hex(given).slice(0, 40),
    requestHash: sha256Hex(`${c.req.method} ${c.req.path}\n${await c.req.text()}`),
  };
};

const originOf = (c: HttpContext, actor: Actor, idempotency?: IdempotencyClaim): Origin => ({
  actor,
  requestId: c.get('requestId'),
  useCase: `${c.req.method} ${c.req.path.replaceAll(/[a-z]{3}_[0-9A-Z]{26}/g, ':id').replaceAll(/\d{4}-\d\d/g, ':period')}`,
  ...(sourceOf(c) ? { source: sourceOf(c) } : {}),
  ...(idempotency ? { idempotency } : {}),
});

const personActor = (session: ResolvedSession): Actor => ({
  kind: 'person',
  personId: session.person.id as PersonId,
  name: session.person.name,
});

const needIdentity = async (c: HttpContext): Promise<Identity> =>
  (await identify(c)) ?? Promise.reject(new DomainError('unauthenticated', 'http.session.missing'));

/** The caller as an officer, member or client of one union. The union comes from the session or the key alone. */
export const unionCtx = async (c: HttpContext): Promise<UnionCtx> => {
  const known = c.get('unionCtx');
  if (known) return known;
  const identity = await needIdentity(c);
  const runtime = c.get('runtime');
  let ctx: UnionCtx;
  if (identity.kind === 'client') {
    const claim = await claimOf(c, identity.actor.clientId);
    ctx = unionContext(runtime, originOf(c, identity.actor, claim), { unionId: identity.unionId, roles: [] });
  } else {
    const { session } = identity;
    if (session.active?.kind !== 'union') throw new DomainError('forbidden', 'http.session.noOffice');
    const { unionId } = session.active;
    const db = runtime.storeFor({ kind: 'union', unionId }, 'session');
    const office = await loadUnionOffice(db, unionId, session.person.id, dayOf(runtime.tools.now()));
    if (!office || office.roles.length === 0) throw new DomainError('forbidden', 'http.session.noOffice');
    const claim = await claimOf(c, session.person.id);
    ctx = unionContext(runtime, originOf(c, personActor(session), claim), {
      unionId: unionId as UnionId,
      roles: office.roles,
      ...(office.memberId ? { memberId: office.memberId } : {}),
    });
  }
  c.set('unionCtx', ctx);
  return ctx;
};

/** The caller as staff of a federation node. */
export const nodeCtx = async (c: HttpContext): Promise<NodeCtx> => {
  const known = c.get('nodeCtx');
  if (known) return known;
  const identity = await needIdentity(c);
  if (identity.kind !== 'session' || identity.session.active?.kind !== 'node')
    throw new DomainError('forbidden', 'http.session.noOffice');
  const runtime = c.get('runtime');
  const { session } = identity;
  const { code } = identity.session.active;
  const db = runtime.storeFor({ kind: 'node', code }, 'session');
  const office = await loadNodeOffice(db, code, session.person.id, dayOf(runtime.tools.now()));
  if (!office || office.roles.length === 0) throw new DomainError('forbidden', 'http.session.noOffice');
  const ctx = nodeContext(runtime, originOf(c, personActor(session)), { code, roles: office.roles });
  c.set('nodeCtx', ctx);
  return ctx;
};

/** The caller as a person, whatever their offices. */
export const personCtx = async (c: HttpContext): Promise<{ ctx: PersonCtx; session: ResolvedSession }> => {
  const identity = await needIdentity(c);
  if (identity.kind !== 'session') throw new DomainError('forbidden', 'http.session.missing');
  const { session } = identity;
  const ctx = personContext(c.get('runtime'), originOf(c, personActor(session)), session.person.id as PersonId);
  return { ctx, session };
};

/** Anybody, for the public pages. */
export const signUpCtx = (c: HttpContext): SignUpCtx =>
  signUpContext(c.get('runtime'), originOf(c, { kind: 'visitor' }));
