import { actorRef, type Scope } from '../kernel/context.ts';
import type { DomainEvent } from '../kernel/event.ts';
import type { Permit } from '../kernel/permit.ts';
import type { Ctx } from './context.ts';
import type { Item } from './item.ts';
import { type Key, key } from './keys.ts';

const eventKey = (scope: Scope, at: string, eventId: string): Key => {
  switch (scope.kind) {
    case 'union':
      return key.unionEvent(scope.unionId, at, eventId);
    case 'node':
      return key.nodeEvent(scope.code, at, eventId);
    case 'person':
      return key.personEvent(scope.personId, at, eventId);
    case 'signup':
      return key.signUpEvent(at, eventId);
  }
};

const rolesOf = (ctx: Ctx): readonly string[] =>
  ctx.actor.kind === 'client' ? ctx.actor.scopes : 'roles' in ctx.scope ? ctx.scope.roles : [];

/**
 * The one event row of a commit: audit trail and outbox at once. Rows are only ever added. `scope` is named where the
 * same commit is told in a second trail, of which the context's principal has the right to write.
 */
export const eventRow = (
  ctx: Ctx,
  permit: Permit,
  events: readonly DomainEvent[],
  scope: Scope = ctx.scope,
): Item & Key => {
  const at = ctx.tools.now();
  const id = ctx.tools.newId('event');
  return {
    ...eventKey(scope, at, id),
    id,
    at,
    actor: actorRef(ctx.actor),
    as: rolesOf(ctx),
    permission: permit.permission,
    requestId: ctx.requestId,
    ...(ctx.source?.ip ? { ip: ctx.source.ip } : {}),
    events,
  };
};
