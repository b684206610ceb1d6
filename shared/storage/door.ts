import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '../kernel/errors.ts';
import type { Tools } from '../kernel/tools.ts';
import type { Item } from './item.ts';
import { type Capacity, type Meter, unitsOf } from './meter.ts';
import { type Access, type Principal, policyOf } from './policy.ts';
import { isRetryable, withRetry } from './retry.ts';

export type StoreDeps = {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly tools: Tools;
  readonly meter?: Meter;
};

/** What every call to the table passes: the policy check, the retries and the booking of units. */
export class Door {
  protected readonly deps: StoreDeps;
  readonly #may: (access: Access, leadingKey: string) => boolean;
  readonly useCase: string;
  readonly principal: Principal;

  constructor(deps: StoreDeps, principal: Principal, useCase: string) {
    this.deps = deps;
    this.principal = principal;
    this.#may = policyOf(principal);
    this.useCase = useCase;
  }

  /** Throws `storage.access.denied` (answered as 404) when a key is not the principal's. */
  protected check(access: Access, keys: readonly string[]): void {
    for (const key of keys) if (!this.#may(access, key)) throw new DomainError('notFound', 'storage.access.denied');
  }

  /** Puts, deletes and condition checks of a transaction also reach partitions that are only claimed. */
  protected checkClaims(keys: readonly string[]): void {
    this.check(
      'write',
      keys.filter((key) => !this.#may('claim', key)),
    );
  }

  protected book(
    operation: string,
    side: 'read' | 'write',
    consumed: Capacity | readonly Capacity[] | undefined,
    partitions: readonly string[],
  ): void {
    this.deps.meter?.record({ useCase: this.useCase, operation, ...unitsOf(consumed, side), partitions });
  }

  /** One call with retries; an engine that stays busy becomes `storage.engine.busy` (503). */
  protected async send<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await withRetry(this.deps.tools, call);
    } catch (error) {
      if (isRetryable(error)) throw new DomainError('unavailable', 'storage.engine.busy');
      throw error;
    }
  }

  /** Answers whether the condition held. */
  protected async conditional(call: () => Promise<void>): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }

  /** Holds what came back against the policy as well. */
  protected seen<T>(items: readonly Item[] | undefined): readonly T[] {
    for (const item of items ?? []) this.check('read', [String(item.pk)]);
    return (items ?? []) as unknown as readonly T[];
  }
}
