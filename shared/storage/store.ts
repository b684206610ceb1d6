import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { BatchDoor } from './batch-door.ts';
import type { StoreDeps } from './door.ts';
import { type Item, leadingKeysOf } from './item.ts';
import type { Key } from './keys.ts';
import type { Principal } from './policy.ts';
import {
  type Condition,
  expression,
  keyCondition,
  mergeConditions,
  type QueryInput,
  type QueryPage,
  type TransactAction,
} from './requests.ts';
import { INDEXES } from './table.ts';

/**
 * The door to the table for one principal. Every key that goes out and every item that comes back is held against the
 * principal's policy; a denial is a bug in our code and answers like a missing row, never with data.
 */
export class Store extends BatchDoor {
  constructor(deps: StoreDeps, principal: Principal, useCase = 'unnamed') {
    super(deps, principal, useCase);
  }

  /** The same door with the name under which its units are booked. */
  named(useCase: string): Store {
    return new Store(this.deps, this.principal, useCase);
  }

  /** One item by key; eventually consistent unless asked. */
  async get<T = Item>(key: Key, options: { consistent?: boolean } = {}): Promise<T | undefined> {
    this.check('read', [key.pk]);
    const answer = await this.send(() =>
      this.deps.client.send(
        new GetCommand({
          TableName: this.deps.tableName,
          Key: key,
          ConsistentRead: options.consistent ?? false,
          ReturnConsumedCapacity: 'INDEXES',
        }),
      ),
    );
    this.book('get', 'read', answer.ConsumedCapacity, [key.pk]);
    return this.seen<T>(answer.Item ? [answer.Item] : [])[0];
  }

  /** One page of one partition. */
  async query<T = Item>(input: QueryInput): Promise<QueryPage<T>> {
    this.check('read', [input.pk]);
    const answer = await this.send(() =>
      this.deps.client.send(
        new QueryCommand({
          TableName: this.deps.tableName,
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
    this.book('query', 'read', answer.ConsumedCapacity, [input.pk]);
    const items = this.seen<T>(answer.Items);
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
    this.check('write', leadingKeysOf(item));
    return this.conditional(async () => {
      const answer = await this.send(() =>
        this.deps.client.send(
          new PutCommand({
            TableName: this.deps.tableName,
            Item: item,
            ...expression(condition),
            ReturnConsumedCapacity: 'INDEXES',
          }),
        ),
      );
      this.book('put', 'write', answer.ConsumedCapacity, [item.pk]);
    });
  }

  /** One conditional update outside a transaction (leases, sessions, progress). Answers the new image, or undefined. */
  async update<T = Item>(key: Key, update: Condition, condition?: Condition): Promise<T | undefined> {
    this.check('write', [key.pk]);
    let image: T | undefined;
    const done = await this.conditional(async () => {
      const answer = await this.send(() =>
        this.deps.client.send(
          new UpdateCommand({
            TableName: this.deps.tableName,
            Key: key,
            UpdateExpression: update.expression,
            ...expression(mergeConditions(update, condition)),
            ConditionExpression: condition?.expression,
            ReturnValues: 'ALL_NEW',
            ReturnConsumedCapacity: 'INDEXES',
          }),
        ),
      );
      this.book('update', 'write', answer.ConsumedCapacity, [key.pk]);
      image = answer.Attributes as T | undefined;
    });
    return done ? image : undefined;
  }

  async delete(key: Key): Promise<void> {
    this.check('write', [key.pk]);
    const answer = await this.send(() =>
      this.deps.client.send(
        new DeleteCommand({ TableName: this.deps.tableName, Key: key, ReturnConsumedCapacity: 'INDEXES' }),
      ),
    );
    this.book('delete', 'write', answer.ConsumedCapacity, [key.pk]);
  }

  /**
   * One TransactWriteItems. `token` makes a repeat after a lost reply harmless for ten minutes; the caller's own
   * conditions (version, not exists) do so afterwards. Throws TransactionCanceledException with reasons by index.
   */
  async transact(actions: readonly TransactAction[], token: string): Promise<void> {
    const updated = actions.flatMap(({ Update }) => (Update ? [String(Update.Key?.pk)] : []));
    const claimed = actions.flatMap((action) => {
      if (action.Put) return leadingKeysOf(action.Put.Item ?? {});
      const target = action.Delete ?? action.ConditionCheck;
      return target ? [String(target.Key?.pk)] : [];
    });
    this.check('write', updated);
    this.checkClaims(claimed);
    const keys = [...updated, ...claimed];
    const tableName = this.deps.tableName;
    const withTable = actions.map((action) => {
      const [[verb, input] = ['', {}]] = Object.entries(action);
      return { [verb]: { ...input, TableName: tableName } } as TransactAction;
    });
    const answer = await this.send(() =>
      this.deps.client.send(
        new TransactWriteCommand({
          TransactItems: withTable,
          ClientRequestToken: token,
          ReturnConsumedCapacity: 'INDEXES',
        }),
      ),
    );
    this.book('transact', 'write', answer.ConsumedCapacity, keys);
  }
}
