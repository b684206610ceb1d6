import { actorRef } from '../kernel/context.ts';
import type { DomainEvent } from '../kernel/event.ts';
import type { Permit } from '../kernel/permit.ts';
import type { Ctx } from './context.ts';
import type { Item } from './item.ts';
import { type Key, key } from './keys.ts';

const eventKey = (ctx: Ctx, at: string, eventId: string): Key => {
  switch (ctx.scope.kind) {
    case 'union':
      return key.unionEvent(ctx.scope.unionId, at, eventId);
    case 'node':
      return key.nodeEvent(ctx.scope.code, at, eventId);
    case 'person':
      return key.personEvent(ctx.scope.personId, at, eventId);
    case 'signup':
      return key.signUpEvent(at, eventId);
  }
};

const rolesOf = (ctx: Ctx): readonly string[] =>
  ctx.actor.kind === 'client' ? ctx.actor.scopes : 'roles' in ctx.scope ? ctx.scope.roles : [];

/** The one event row of a commit: audit trail and outbox at once. Rows are only ever added. */
export const eventRow = (ctx: Ctx, permit: Permit, events: readonly DomainEvent[]): Item & Key => {
  const at = ctx.tools.now();
  const id = ctx.tools.newId('event');
  return {
    ...eventKey(ctx, at, id),
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
