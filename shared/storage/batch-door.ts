import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Door } from './door.ts';
import { type Item, leadingKeysOf } from './item.ts';
import type { Key } from './keys.ts';
import { BATCH_GET, BATCH_WRITE } from './requests.ts';

/** Calls with many keys. The service may leave some unprocessed: these loop until none is. */
export class BatchDoor extends Door {
  /**
   * Items by keys in any order; what does not exist is left out. Loops until nothing is unprocessed. Eventually
   * consistent unless asked.
   */
  async getMany<T = Item>(keys: readonly Key[], options: { consistent?: boolean } = {}): Promise<readonly T[]> {
    this.check(
      'read',
      keys.map((key) => key.pk),
    );
    const found: T[] = [];
    for (let from = 0; from < keys.length; from += BATCH_GET) {
      let wanted: Item[] = keys.slice(from, from + BATCH_GET).map((key) => ({ ...key }));
      while (wanted.length > 0) {
        const request = { [this.deps.tableName]: { Keys: wanted, ConsistentRead: options.consistent ?? false } };
        const answer = await this.send(() =>
          this.deps.client.send(new BatchGetCommand({ RequestItems: request, ReturnConsumedCapacity: 'INDEXES' })),
        );
        this.book(
          'getMany',
          'read',
          answer.ConsumedCapacity,
          wanted.map((key) => String(key.pk)),
        );
        found.push(...this.seen<T>(answer.Responses?.[this.deps.tableName]));
        wanted = answer.UnprocessedKeys?.[this.deps.tableName]?.Keys ?? [];
      }
    }
    return found;
  }

  /** Unconditional puts and deletes in lots of 25; loops until nothing is unprocessed. */
  async writeMany(puts: readonly (Item & Key)[], deletes: readonly Key[] = []): Promise<void> {
    this.check('write', [...puts.flatMap(leadingKeysOf), ...deletes.map((key) => key.pk)]);
    const requests = [
      ...puts.map((item) => ({ PutRequest: { Item: item } })),
      ...deletes.map((key) => ({ DeleteRequest: { Key: { ...key } } })),
    ];
    for (let from = 0; from < requests.length; from += BATCH_WRITE) {
      let lot: typeof requests = requests.slice(from, from + BATCH_WRITE);
      while (lot.length > 0) {
        const request = { [this.deps.tableName]: lot };
        const answer = await this.send(() =>
          this.deps.client.send(new BatchWriteCommand({ RequestItems: request, ReturnConsumedCapacity: 'INDEXES' })),
        );
        this.book('writeMany', 'write', answer.ConsumedCapacity, []);
        lot = (answer.UnprocessedItems?.[this.deps.tableName] ?? []) as typeof requests;
      }
    }
  }
}
