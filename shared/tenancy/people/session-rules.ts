// GB/T 22239-2019 8.1.4.1 (等保三级): an idle session ends by itself within 30 minutes, and every session the same day.
import type { PersonId } from '../../kernel/ids.ts';
import { type Instant, msOfInstant } from '../../kernel/period.ts';

export const IDLE_MS = 30 * 60_000;
export const ABSOLUTE_MS = 12 * 3_600_000;
/** Between two writes of "last seen"; it comes off the idle time, so that 30 minutes are never exceeded. */
export const TOUCH_MS = 5 * 60_000;

/** The office that a session acts in. */
export type ActiveOffice =
  | { readonly kind: 'union'; readonly unionId: string }
  | { readonly kind: 'node'; readonly code: string };

/** Item under the token's hash: all that a request needs, in one read. */
export type SessionItem = {
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly active: ActiveOffice | null;
  readonly csrfToken: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly ttl: number;
};

/** Row in the person's own list, by which sessions are shown and revoked. */
export type SessionRow = {
  readonly sessionId: string;
  readonly tokenHash: string;
  readonly startedAt: Instant;
  readonly expiresAt: Instant;
  readonly ttl: number;
  readonly agent: string;
};

export type SessionView = {
  readonly id: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly agent: string;
};

type Times = { readonly seenAt: Instant; readonly expiresAt: Instant };

export const isLive = (session: Times, now: Instant): boolean =>
  now < session.expiresAt && msOfInstant(now) - msOfInstant(session.seenAt) <= IDLE_MS;

export const needsTouch = (session: Times, now: Instant): boolean =>
  msOfInstant(now) - msOfInstant(session.seenAt) >= TOUCH_MS;
