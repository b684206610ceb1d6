/** What a changed thing is: its kind (`members.member`) and id. */
export type EntityRef = { readonly kind: string; readonly id: string };

export type EventValue =
  | string
  | number
  | boolean
  | null
  | readonly EventValue[]
  | { readonly [key: string]: EventValue };

/**
 * A fact of the domain. It becomes part of the one event row of its commit, which is audit trail and outbox at once,
 * so `before`, `after` and `data` hold masked or hashed values only.
 */
export type DomainEvent<Name extends string = string> = {
  readonly name: Name;
  readonly entity: EntityRef;
  readonly before?: { readonly [key: string]: EventValue };
  readonly after?: { readonly [key: string]: EventValue };
  /** What others may react to; the worker receives it with the row's id. */
  readonly data?: { readonly [key: string]: EventValue };
  /** Why, where a person had to say so (reveal, refusal, correction). */
  readonly reason?: string;
};
