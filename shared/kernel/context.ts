import type { PersonId, UnionId } from './ids.ts';
import type { Tools } from './tools.ts';

/** Offices of a union (职务). `member` is what every bound member has. */
export const UNION_ROLES = [
  'chair',
  'viceChair',
  'committee',
  'finance',
  'cashier',
  'audit',
  'women',
  'groupLeader',
  'member',
] as const;
export type UnionRole = (typeof UNION_ROLES)[number];

/** Offices of the federation (上级工会). */
export const NODE_ROLES = ['administrator', 'analyst'] as const;
export type NodeRole = (typeof NODE_ROLES)[number];

export type Actor =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly name: string }
  | { readonly kind: 'client'; readonly clientId: string; readonly name: string; readonly scopes: readonly string[] }
  | { readonly kind: 'system'; readonly job: string }
  | { readonly kind: 'visitor' };

/** Who acted, as records keep it: the kind, an id and the name that was in use. */
export type ActorRef = { readonly kind: Actor['kind']; readonly id?: string; readonly name?: string };

export const actorRef = (actor: Actor): ActorRef => {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', id: actor.personId, name: actor.name };
    case 'client':
      return { kind: 'client', id: actor.clientId, name: actor.name };
    case 'system':
      return { kind: 'system', id: actor.job };
    case 'visitor':
      return { kind: 'visitor' };
  }
};

/** Whoever acts, as records keep a person; empty texts where there is none. */
export const personRef = (actor: Actor): { readonly id: string; readonly name: string } => {
  const { id = '', name = '' } = actorRef(actor);
  return { id, name };
};

/** What pages call whoever acts: the name, or the kind of program. */
export const nameOfActor = (actor: Actor): string => {
  const { kind, name = kind } = actorRef(actor);
  return name;
};

/** Where the actor acts: it comes from the session or the key, never from what the caller sends. */
export type UnionScope = {
  readonly kind: 'union';
  readonly unionId: UnionId;
  readonly roles: readonly UnionRole[];
  /** The actor's own member file in this union, when bound. */
  readonly memberId?: string;
};
export type NodeScope = { readonly kind: 'node'; readonly code: string; readonly roles: readonly NodeRole[] };
export type PersonScope = { readonly kind: 'person'; readonly personId: PersonId };
export type SignUpScope = { readonly kind: 'signup' };
export type Scope = UnionScope | NodeScope | PersonScope | SignUpScope;

/** What every action receives first: who, as what, when and with which means. `Means` are the ports of storage. */
export type BaseCtx<S extends Scope, Means> = Means & {
  readonly tools: Tools;
  readonly actor: Actor;
  readonly scope: S;
  readonly requestId: string;
  readonly source?: { readonly ip?: string; readonly agent?: string };
};
