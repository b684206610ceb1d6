// api-conventions.md, "Simple auth" and "Rotation": keys are scoped, expire within a year and overlap at most a week.
import { refuse } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { addMs, type Instant } from '../../kernel/period.ts';
import {
  type ClientItem,
  type ClientSecret,
  type ClientView,
  type CreateClientInput,
  MAX_CLIENTS,
  type RotateClientInput,
} from './schema.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const TAIL = 6;

export type NewSecret = { readonly hash: string; readonly key: string };

const secretOf = (made: NewSecret, now: Instant, days: number): ClientSecret => ({
  hash: made.hash,
  tail: made.key.slice(-TAIL),
  createdAt: now,
  expiresAt: addMs(now, days * DAY_MS),
});

const eventOf = (name: string, client: ClientItem): DomainEvent => ({
  name: `integration.client.${name}`,
  entity: { kind: 'integration.client', id: client.id },
  after: { name: client.name, scopes: [...client.scopes], secrets: client.secrets.map((secret) => secret.tail) },
});

type Decision = { readonly next: ClientItem; readonly events: readonly [DomainEvent] };

/** A new client. `existing`: how many the union has; more than fifty is a mistake, not a need. */
export const decideCreate = (
  input: CreateClientInput,
  given: { id: string; secret: NewSecret; now: Instant; by: string; existing: number },
): Decision => {
  if (given.existing >= MAX_CLIENTS) refuse('rule', 'integration.client.tooMany', { maximum: MAX_CLIENTS });
  const next: ClientItem = {
    id: given.id,
    name: input.name,
    scopes: [...new Set(input.scopes)],
    secrets: [secretOf(given.secret, given.now, input.expiresInDays)],
    createdAt: given.now,
    createdBy: given.by,
    v: 0,
  };
  return { next, events: [eventOf('created', next)] };
};

/** A second secret; the first one ends after the overlap, so that no call fails while a system is switched over. */
export const decideRotate = (
  client: ClientItem,
  input: RotateClientInput,
  given: { secret: NewSecret; now: Instant },
): Decision => {
  if (client.revokedAt !== undefined) refuse('conflict', 'integration.client.revoked');
  const cutoff = addMs(given.now, input.overlapHours * HOUR_MS);
  const kept = client.secrets
    .filter((secret) => secret.expiresAt > given.now)
    .slice(-1)
    .map((secret) => ({ ...secret, expiresAt: secret.expiresAt < cutoff ? secret.expiresAt : cutoff }))
    .filter((secret) => secret.expiresAt > given.now);
  const next: ClientItem = { ...client, secrets: [...kept, secretOf(given.secret, given.now, input.expiresInDays)] };
  return { next, events: [eventOf('rotated', next)] };
};

export const decideRevoke = (client: ClientItem, now: Instant): Decision => {
  if (client.revokedAt !== undefined) refuse('conflict', 'integration.client.revoked');
  const next: ClientItem = { ...client, revokedAt: now };
  return { next, events: [eventOf('revoked', next)] };
};

/** What is shown of a client: never a hash. */
export const viewOf = (client: ClientItem, now: Instant): ClientView => {
  const live = client.secrets.filter((secret) => secret.expiresAt > now);
  return {
    id: client.id,
    name: client.name,
    scopes: [...client.scopes],
    status: client.revokedAt !== undefined ? 'revoked' : live.length > 0 ? 'active' : 'expired',
    secrets: client.secrets.map(({ tail, createdAt, expiresAt }) => ({ tail, createdAt, expiresAt })),
    createdAt: client.createdAt,
    createdBy: client.createdBy,
    lastUsedAt: client.lastUsedAt ?? null,
  };
};
