import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { DomainError } from '../kernel/errors.ts';
import type { Tools } from '../kernel/tools.ts';
import { type Item, leadingKeysOf } from './item.ts';
import type { Key } from './keys.ts';
import { type Capacity, type Meter, unitsOf } from './meter.ts';
import { type Access, type Principal, policyOf } from './policy.ts';
import { isRetryable, withRetry } from './retry.ts';
import { INDEXES, type IndexName } from './table.ts';

export type StoreDeps = {
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly tools: Tools;
  readonly meter?: Meter;
};

export type Condition = {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
};

export type QueryInput = {
  readonly pk: string;
  readonly index?: IndexName;
  readonly beginsWith?: string;
  readonly between?: readonly [string, string];
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly consistent?: boolean;
  readonly startKey?: Item;
};

export type QueryPage<T> = { readonly items: readonly T[]; readonly lastKey?: Item };

export type TransactAction = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const BATCH_WRITE = 25;
const BATCH_GET = 100;

const expression = (condition: Condition | undefined) =>
  condition === undefined
    ? {}
    : {
        ConditionExpression: condition.expression,
        ...(condition.names ? { ExpressionAttributeNames: { ...condition.names } } : {}),
        ...(condition.values ? { ExpressionAttributeValues: { ...condition.values } } : {}),
      };

/** Names and values of an update and of its condition in one map; the expression text stays with each. */
const mergeConditions = (update: Condition, condition: Condition | undefined): Condition => ({
  expression: update.expression,
  ...(update.names || condition?.names ? { names: { ...update.names, ...condition?.names } } : {}),
  ...(update.values || condition?.values ? { values: { ...update.values, ...condition?.values } } : {}),
});

/** The key condition of a query: one partition and at most one range of sort keys. */
const keyCondition = (input: QueryInput) => {
  const attributes = input.index ? INDEXES[input.index] : { pk: 'pk', sk: 'sk' };
  const names: Record<string, string> = { '#p': attributes.pk };
  const values: Record<string, unknown> = { ':p': input.pk };
  let text = '#p = :p';
  if (input.beginsWith !== undefined || input.between) names['#s'] = attributes.sk;
  if (input.between) {
    text += ' AND #s BETWEEN :a AND :b';
    [values[':a'], values[':b']] = input.between;
  } else if (input.beginsWith !== undefined) {
    text += ' AND begins_with(#s, :b)';
    values[':b'] = input.beginsWith;
  }
  return { KeyConditionExpression: text, ExpressionAttributeNames: names, ExpressionAttributeValues: values };
};

/**
 * The door to the table for one principal. Every key that goes out and every item that comes back is held against the
 * principal's policy; a denial is a bug in our code and answers like a missing row, never with data.
 */
export class Store {
  readonly #deps: StoreDeps;
  readonly #may: (access: Access, leadingKey: string) => boolean;
  readonly #useCase: string;
  readonly principal: Principal;

  constructor(deps: StoreDeps, principal: Principal, useCase = 'unnamed') {
    this.#deps = deps;
    this.principal = principal;
    this.#may = policyOf(principal);
    this.#useCase = useCase;
  }

  /** The same door with the name under which its units are booked. */
  named(useCase: string): Store {
    return new Store(this.#deps, this.principal, useCase);
  }

  #check(access: Access, keys: readonly string[]): void {
    for (const key of keys) if (!this.#may(access, key)) throw new DomainError('notFound', 'storage.access.denied');
  }

  #book(
    operation: string,
    side: 'read' | 'write',
    consumed: Capacity | readonly Capacity[] | undefined,
    keys: readonly string[],
  ): void {
    this.#deps.meter?.record({ useCase: this.#useCase, operation, ...unitsOf(consumed, side), partitions: keys });
  }

  async #send<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await withRetry(this.#deps.tools, call);
    } catch (error) {
      if (isRetryable(error)) throw new DomainError('unavailable', 'storage.engine.busy');
      throw error;
    }
  }

  #seen<T>(items: readonly Item[] | undefined): readonly T[] {
    for (const item of items ?? []) this.#check('read', [String(item.pk)]);
    return (items ?? []) as unknown as readonly T[];
  }

  /** One item by key; eventually consistent unless asked. */
  async get<T = Item>(key: Key, options: { consistent?: boolean } = {}): Promise<T | undefined> {
    this.#check('read', [key.pk]);
    const answer = await this.#send(() =>
      this.#deps.client.send(
        new GetCommand({
          TableName: this.#deps.tableName,
          Key: key,
          ConsistentRead: options.consistent ?? false,
          ReturnConsumedCapacity: 'INDEXES',
        }),
      ),
    );
    this.#book('get', 'read', answer.ConsumedCapacity, [key.pk]);
    return this.#seen<T>(answer.Item ? [answer.Item] : [])[0];
  }

  /** Items by keys in any order; what does not exist is left out. Loops until nothing is unprocessed. */
  async getMany<T = Item>(keys: readonly Key[]): Promise<readonly T[]> {
    this.#check(
      'read',
      keys.map((key) => key.pk),
    );
    const found: T[] = [];
    for (let from = 0; from < keys.length; from += BATCH_GET) {
      let wanted: Item[] = keys.slice(from, from + BATCH_GET).map((key) => ({ ...key }));
      while (wanted.length > 0) {
        const request = { [this.#deps.tableName]: { Keys: wanted } };
        const answer = await this.#send(() =>
          this.#deps.client.send(new BatchGetCommand({ RequestItems: request, ReturnConsumedCapacity: 'INDEXES' })),
        );
        this.#book(
          'getMany',
          'read',
          answer.ConsumedCapacity,
          wanted.map((key) => String(key.pk)),
        );
        found.push(...this.#seen<T>(answer.Responses?.[this.#deps.tableName]));
        wanted = answer.UnprocessedKeys?.[this.#deps.tableName]?.Keys ?? [];
      }
    }
    return found;
  }

  /** One page of one partition. */
  async query<T = Item>(input: QueryInput): Promise<QueryPage<T>> {
    this.#check('read', [input.pk]);
    const answer = await this.#send(() =>
      this.#deps.client.send(
        new QueryCommand({
          TableName: this.#deps.tableName,
          ...(input.index ? { IndexName: INDEXES[input.index].name } : {}),
          ...keyCondition(input),
          ...(input.limit ? { Limit: input.limit } : {}),
          ScanIndexForward: !input.newestFirst,
          ConsistentRead: input.consistent ?? false,
          ...(input.startKey ? { ExclusiveStartKey: { ...input.startKey } } : {}),
          ReturnConsumedCapacity: 'INDEXES',
        }),
      ),
    );
    this.#book('query', 'read', answer.ConsumedCapacity, [input.pk]);
    const items = this.#seen<T>(answer.Items);
    return answer.LastEvaluatedKey ? { items, lastKey: answer.LastEvaluatedKey } : { items };
  }

  /** All items of a bounded range, page after page. For ranges that are small by design. */
  async queryAll<T = Item>(input: QueryInput): Promise<readonly T[]> {
    const all: T[] = [];
    let page = await this.query<T>(input);
    all.push(...page.items);
    while (page.lastKey) {
      page = await this.query<T>({ ...input, startKey: page.lastKey });
      all.push(...page.items);
    }
    return all;
  }

  /**
   * One conditional put outside a transaction: for content under a deterministic key, projections and sessions, where
   * a repeat is harmless. Answers false when the condition did not hold.
   */
  async put(item: Item & Key, condition?: Condition): Promise<boolean> {
    this.#check('write', leadingKeysOf(item));
    return this.#conditional(async () => {
      const answer = await this.#send(() =>
        this.#deps.client.send(
          new PutCommand({
            TableName: this.#deps.tableName,
            Item: item,
            ...expression(condition),
            ReturnConsumedCapacity: 'INDEXES',
          }),
        ),
      );
      this.#book('put', 'write', answer.ConsumedCapacity, [item.pk]);
    });
  }

  /** One conditional update outside a transaction (leases, sessions, progress). Answers the new image, or undefined. */
  async update<T = Item>(key: Key, update: Condition, condition?: Condition): Promise<T | undefined> {
    this.#check('write', [key.pk]);
    let image: T | undefined;
    const done = await this.#conditional(async () => {
      const answer = await this.#send(() =>
        this.#deps.client.send(
          new UpdateCommand({
            TableName: this.#deps.tableName,
            Key: key,
            UpdateExpression: update.expression,
            ...expression(mergeConditions(update, condition)),
            ConditionExpression: condition?.expression,
            ReturnValues: 'ALL_NEW',
            ReturnConsumedCapacity: 'INDEXES',
          }),
        ),
      );
      this.#book('update', 'write', answer.ConsumedCapacity, [key.pk]);
      image = answer.Attributes as T | undefined;
    });
    return done ? image : undefined;
  }

  async delete(key: Key): Promise<void> {
    this.#check('write', [key.pk]);
    const answer = await this.#send(() =>
      this.#deps.client.send(
        new DeleteCommand({ TableName: this.#deps.tableName, Key: key, ReturnConsumedCapacity: 'INDEXES' }),
      ),
    );
    this.#book('delete', 'write', answer.ConsumedCapacity, [key.pk]);
  }

  async #conditional(call: () => Promise<void>): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }

  /** Unconditional puts and deletes in lots of 25; loops until nothing is unprocessed. */
  async writeMany(puts: readonly (Item & Key)[], deletes: readonly Key[] = []): Promise<void> {
    this.#check('write', [...puts.flatMap(leadingKeysOf), ...deletes.map((key) => key.pk)]);
    const requests = [
      ...puts.map((item) => ({ PutRequest: { Item: item } })),
      ...deletes.map((key) => ({ DeleteRequest: { Key: { ...key } } })),
    ];
    for (let from = 0; from < requests.length; from += BATCH_WRITE) {
      let lot: typeof requests = requests.slice(from, from + BATCH_WRITE);
      while (lot.length > 0) {
        const request = { [this.#deps.tableName]: lot };
        const answer = await this.#send(() =>
          this.#deps.client.send(new BatchWriteCommand({ RequestItems: request, ReturnConsumedCapacity: 'INDEXES' })),
        );
        this.#book('writeMany', 'write', answer.ConsumedCapacity, []);
        lot = (answer.UnprocessedItems?.[this.#deps.tableName] ?? []) as typeof requests;
      }
    }
  }

  /**
   * One TransactWriteItems. `token` makes a repeat after a lost reply harmless for ten minutes; the caller's own
   * conditions (version, not exists) do so afterwards. Throws TransactionCanceledException with reasons by index.
   */
  async transact(actions: readonly TransactAction[], token: string): Promise<void> {
    const keys = actions.flatMap((action) => {
      if (action.Put) return leadingKeysOf(action.Put.Item ?? {});
      const target = action.Update ?? action.Delete ?? action.ConditionCheck;
      return [String(target?.Key?.pk)];
    });
    this.#check('write', keys);
    const tableName = this.#deps.tableName;
    const withTable = actions.map((action) => {
      const [[verb, input] = ['', {}]] = Object.entries(action);
      return { [verb]: { ...input, TableName: tableName } } as TransactAction;
    });
    const answer = await this.#send(() =>
      this.#deps.client.send(
        new TransactWriteCommand({
          TransactItems: withTable,
          ClientRequestToken: token,
          ReturnConsumedCapacity: 'INDEXES',
        }),
      ),
    );
    this.#book('transact', 'write', answer.ConsumedCapacity, keys);
  }
}
