import type { Actor, NodeRole, UnionRole } from '../kernel/context.ts';
import type { PersonId, UnionId } from '../kernel/ids.ts';
import type { IdempotencyClaim, Means, NodeCtx, PersonCtx, SignUpCtx, UnionCtx } from './context.ts';
import type { Runtime } from './runtime.ts';

/** What is known of a request or a job apart from its scope. */
export type Origin = {
  readonly actor: Actor;
  readonly requestId: string;
  readonly useCase: string;
  readonly source?: { readonly ip?: string; readonly agent?: string };
  readonly idempotency?: IdempotencyClaim;
};

const meansOf = (runtime: Runtime, origin: Origin, db: Means['db']) => ({
  db,
  tools: runtime.tools,
  keys: runtime.keys,
  queue: runtime.queue,
  blobs: runtime.blobs,
  sealer: runtime.sealer,
  actor: origin.actor,
  requestId: origin.requestId,
  ...(origin.source ? { source: origin.source } : {}),
  ...(origin.idempotency ? { idempotency: origin.idempotency } : {}),
});

/** Contexts are made here and nowhere else: the scope decides which partitions `db` can reach. */
export const unionContext = (
  runtime: Runtime,
  origin: Origin,
  scope: { readonly unionId: UnionId; readonly roles: readonly UnionRole[]; readonly memberId?: string },
): UnionCtx => ({
  ...meansOf(runtime, origin, runtime.storeFor({ kind: 'union', unionId: scope.unionId }, origin.useCase)),
  scope: { kind: 'union', ...scope },
});

export const nodeContext = (
  runtime: Runtime,
  origin: Origin,
  scope: { readonly code: string; readonly roles: readonly NodeRole[] },
): NodeCtx => ({
  ...meansOf(runtime, origin, runtime.storeFor({ kind: 'node', code: scope.code }, origin.useCase)),
  scope: { kind: 'node', ...scope },
});

export const personContext = (runtime: Runtime, origin: Origin, personId: PersonId): PersonCtx => ({
  ...meansOf(runtime, origin, runtime.storeFor({ kind: 'identity' }, origin.useCase)),
  scope: { kind: 'person', personId },
});

export const signUpContext = (runtime: Runtime, origin: Origin): SignUpCtx => ({
  ...meansOf(runtime, origin, runtime.storeFor({ kind: 'signup' }, origin.useCase)),
  scope: { kind: 'signup' },
});

/**
 * The courier between a union and the node above it (ADR 0010): it acts in the union's name and reaches, beside the
 * union, what was handed up to that node.
 */
export const courierContext = (runtime: Runtime, job: string, unionId: UnionId, code: string): UnionCtx => {
  const origin: Origin = {
    actor: { kind: 'system', job },
    requestId: runtime.tools.newId('request'),
    useCase: job,
  };
  return {
    ...meansOf(runtime, origin, runtime.storeFor({ kind: 'courier', unionId, code }, job)),
    scope: { kind: 'union', unionId, roles: [] },
  };
};

/** A background job of one union: the product itself acts, named by its job. */
export const jobContext = (runtime: Runtime, job: string, unionId: UnionId, requestId: string): UnionCtx =>
  unionContext(runtime, { actor: { kind: 'system', job }, requestId, useCase: job }, { unionId, roles: [] });
