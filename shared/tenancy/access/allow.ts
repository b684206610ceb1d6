import type { Actor, Scope } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { makePermit, type Permit } from '../../kernel/permit.ts';
import type { Permission } from './permissions.ts';
import { mayDo } from './rules.ts';

/**
 * Asks the permission table for an actor in its scope and gives the permit that `commit` demands.
 * Throws `tenancy.access.scopeMissing` (API keys) or `tenancy.access.forbidden` (people).
 */
export const allow = (ctx: { readonly actor: Actor; readonly scope: Scope }, permission: Permission): Permit => {
  if (mayDo(ctx.actor, ctx.scope, permission)) return makePermit(permission);
  const code = ctx.actor.kind === 'client' ? 'tenancy.access.scopeMissing' : 'tenancy.access.forbidden';
  throw new DomainError('forbidden', code, { permission });
};

/** What a person may do with what is their own (sessions, acceptance of an invitation); no office is needed. */
export const allowSelf = (ctx: { readonly scope: Scope }): Permit => {
  if (ctx.scope.kind === 'person') return makePermit('self');
  throw new DomainError('forbidden', 'tenancy.access.forbidden', { permission: 'self' });
};

/** What anybody may do: apply for a union. */
export const allowPublic = (ctx: { readonly scope: Scope }): Permit => {
  if (ctx.scope.kind === 'signup') return makePermit('public');
  throw new DomainError('forbidden', 'tenancy.access.forbidden', { permission: 'public' });
};

/** What the product itself does after an event (provisioning, imports): the job is named in the event row. */
export const allowSystem = (ctx: { readonly actor: Actor }): Permit => {
  if (ctx.actor.kind === 'system') return makePermit(`system:${ctx.actor.job}`);
  throw new DomainError('forbidden', 'tenancy.access.forbidden', { permission: 'system' });
};
