import type { PersonId } from '../../kernel/ids.ts';
import { addMs, type Instant, msOfInstant } from '../../kernel/period.ts';
import type { Tools } from '../../kernel/tools.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { PersonCtx } from '../../storage/context.ts';
import { key, pk } from '../../storage/keys.ts';
import { sha256Hex } from '../../storage/seal.ts';
import type { Store } from '../../storage/store.ts';
import { allowSelf } from '../access/allow.ts';
import { sessionEnded, sessionOfficeChosen, sessionStarted } from './events.ts';
import { keyOfActive } from './offices.ts';
import {
  ABSOLUTE_MS,
  type ActiveOffice,
  isLive,
  needsTouch,
  type SessionItem,
  type SessionRow,
  type SessionView,
} from './session-rules.ts';

const TOKEN_BYTES = 32;
const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/;

export type ResolvedSession = {
  readonly sessionId: string;
  readonly tokenHash: string;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly active: ActiveOffice | null;
  readonly csrfToken: string;
};

export type NewSession = { readonly token: string; readonly sessionId: string; readonly csrfToken: string };

const randomToken = (tools: Tools): string => Buffer.from(tools.randomBytes(TOKEN_BYTES)).toString('base64url');

const sessionWrites = (
  tools: Tools,
  input: { readonly personId: PersonId; readonly name: string; readonly active: ActiveOffice | null; agent?: string },
): NewSession & { readonly writes: readonly Write[] } => {
  const token = randomToken(tools);
  const tokenHash = sha256Hex(token);
  const sessionId = tools.newId('session');
  const csrfToken = randomToken(tools);
  const now = tools.now();
  const expiresAt = addMs(now, ABSOLUTE_MS);
  const ttl = Math.floor(msOfInstant(expiresAt) / 1000);
  const { personId, name, active } = input;
  const item: SessionItem = {
    sessionId,
    personId,
    name,
    active,
    csrfToken,
    startedAt: now,
    seenAt: now,
    expiresAt,
    ttl,
  };
  const row: SessionRow = { sessionId, tokenHash, startedAt: now, expiresAt, ttl, agent: input.agent ?? '' };
  return {
    token,
    sessionId,
    csrfToken,
    writes: [
      { op: 'put', guard: 'new', item: { ...key.session(tokenHash), ...item } },
      { op: 'put', guard: 'new', item: { ...key.personSession(personId, sessionId), ...row } },
    ],
  };
};

/** Starts a session of the person of the scope. The token leaves this function once; the table keeps its SHA-256. */
export const createSession = async (
  ctx: PersonCtx,
  input: { readonly name: string; readonly active: ActiveOffice | null },
): Promise<NewSession> => {
  const { personId } = ctx.scope;
  const agent = ctx.source?.agent?.slice(0, 200);
  const { writes, ...session } = sessionWrites(ctx.tools, { ...input, personId, ...(agent ? { agent } : {}) });
  await commit(ctx, { permit: allowSelf(ctx), writes, events: [sessionStarted(personId, session.sessionId)] });
  return session;
};

/** The session of a cookie, or undefined: unknown, revoked, idle too long or past its absolute end. */
export const resolveSession = async (db: Store, tools: Tools, token: string): Promise<ResolvedSession | undefined> => {
  if (!TOKEN_PATTERN.test(token)) return undefined;
  const tokenHash = sha256Hex(token);
  // Consistent, so that a revoked session is refused by the very next request.
  const item = await db.get<SessionItem>(key.session(tokenHash), { consistent: true });
  const now = tools.now();
  if (!item || !isLive(item, now)) return undefined;
  if (needsTouch(item, now)) await touchSession(db, tokenHash, now);
  const { sessionId, personId, name, active, csrfToken } = item;
  return { sessionId, tokenHash, person: { id: personId, name }, active, csrfToken };
};

const touchSession = async (db: Store, tokenHash: string, now: Instant): Promise<void> => {
  // The condition keeps a session that is revoked meanwhile from coming back as an empty item.
  await db.update(
    key.session(tokenHash),
    { expression: 'SET #seen = :now', names: { '#seen': 'seenAt' }, values: { ':now': now } },
    { expression: 'attribute_exists(pk)' },
  );
};

/** Puts another office of the person in front; whether the office exists is the caller's check (`chooseOffice`). */
export const switchActive = async (
  ctx: PersonCtx,
  session: { readonly sessionId: string; readonly tokenHash: string },
  active: ActiveOffice | null,
): Promise<void> => {
  await commit(ctx, {
    permit: allowSelf(ctx),
    writes: [
      {
        op: 'update',
        key: key.session(session.tokenHash),
        update: { expression: 'SET #active = :active', names: { '#active': 'active' }, values: { ':active': active } },
        condition: { expression: 'attribute_exists(pk)' },
        refusal: { kind: 'unauthenticated', code: 'tenancy.session.ended' },
      },
      {
        op: 'update',
        key: key.person(ctx.scope.personId),
        update: {
          expression: 'SET #last = :last',
          names: { '#last': 'lastOffice' },
          values: { ':last': active ? keyOfActive(active) : '' },
        },
        condition: { expression: 'attribute_exists(pk)' },
      },
    ],
    events: [sessionOfficeChosen(ctx.scope.personId, session.sessionId, active)],
  });
};

/** Ends one session of the person of the scope; answers false when there is none with this id. */
export const revokeSession = async (ctx: PersonCtx, sessionId: string): Promise<boolean> => {
  const { personId } = ctx.scope;
  const row = await ctx.db.get<SessionRow>(key.personSession(personId, sessionId), { consistent: true });
  if (!row) return false;
  await commit(ctx, {
    permit: allowSelf(ctx),
    writes: [
      { op: 'delete', key: key.session(row.tokenHash), guard: 'any' },
      { op: 'delete', key: key.personSession(personId, sessionId), guard: 'any' },
    ],
    events: [sessionEnded(personId, sessionId)],
  });
  return true;
};

/** Live sessions of the person of the scope, newest first. */
export const listSessions = async (ctx: PersonCtx): Promise<readonly SessionView[]> => {
  const rows = await ctx.db.queryAll<SessionRow>({ pk: pk.personSessions(ctx.scope.personId), newestFirst: true });
  const items = await ctx.db.getMany<SessionItem>(rows.map((row) => key.session(row.tokenHash)));
  const now = ctx.tools.now();
  return rows.flatMap((row) => {
    const item = items.find((candidate) => candidate.sessionId === row.sessionId);
    if (!item || !isLive(item, now)) return [];
    return [{ id: row.sessionId, startedAt: row.startedAt, seenAt: item.seenAt, agent: row.agent }];
  });
};
