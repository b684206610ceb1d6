import type { BaseCtx, NodeScope, PersonScope, Scope, SignUpScope, UnionScope } from '../kernel/context.ts';
import type { Blobs } from './blobs.ts';
import type { Queue } from './queue.ts';
import type { Sealer } from './seal.ts';
import type { Store } from './store.ts';
import type { KeyRing } from './vault.ts';

/** What the HTTP layer knows of the caller's Idempotency-Key; `commit` writes the row in the same transaction. */
export type IdempotencyClaim = {
  /** Who sent it: client id or person id. Keys of two callers never meet. */
  readonly callerId: string;
  readonly keyHash: string;
  readonly requestHash: string;
};

/** The ports. `db` is confined to the scope's own partitions by its policy. */
export type Means = {
  readonly db: Store;
  readonly keys: KeyRing;
  readonly queue: Queue;
  readonly blobs: Blobs;
  readonly sealer: Sealer;
  readonly idempotency?: IdempotencyClaim;
};

export type Ctx<S extends Scope = Scope> = BaseCtx<S, Means>;
export type UnionCtx = Ctx<UnionScope>;
export type NodeCtx = Ctx<NodeScope>;
export type PersonCtx = Ctx<PersonScope>;
export type SignUpCtx = Ctx<SignUpScope>;
