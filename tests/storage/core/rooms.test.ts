import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { type AwsClientStub, mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '#shared/kernel/ids.ts';
import { period } from '#shared/kernel/period.ts';
import { makePermit } from '#shared/kernel/permit.ts';
import { commit } from '#shared/storage/commit.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { queryPage } from '#shared/storage/cursor.ts';
import { eventRow } from '#shared/storage/event-row.ts';
import { approximateSize } from '#shared/storage/item.ts';
import { key, memberIndex, pk } from '#shared/storage/keys.ts';
import { unitsOf } from '#shared/storage/meter.ts';
import { openMonth } from '#shared/storage/month.ts';
import { monthAction, planMonths } from '#shared/storage/month-plan.ts';
import { cancellationReasons, isRetryable } from '#shared/storage/retry.ts';
import { testMeter } from '#tests/kit/memory-ports.ts';
import { inScope, MOCK_UNION, mockUnionCtx } from '#tests/kit/mock-ctx.ts';

const permit = makePermit('test');
const events = [{ name: 'test.thing.changed', entity: { kind: 'test', id: '1' } }] as const;
const november = period('2026-11');

let ddb: AwsClientStub<DynamoDBDocumentClient>;
let ctx: UnionCtx;
const meter = testMeter();

beforeEach(() => {
  ddb = mockClient(DynamoDBDocumentClient);
  ({ ctx } = mockUnionCtx(ddb, meter));
});

describe('event rows', () => {
  const person = { kind: 'person', personId: 'per_1' as PersonId, name: '王芳' } as const;

  test('stand in the partition of the scope and say who acted, as what and from where', () => {
    const node = inScope(
      { ...ctx, source: { ip: '10.0.0.1' } },
      { kind: 'node', code: '3201', roles: ['analyst'] },
      person,
    );
    expect(eventRow(node, permit, events)).toMatchObject({
      pk: 'N#3201#EVENTS#2026-11',
      as: ['analyst'],
      ip: '10.0.0.1',
      actor: { kind: 'person', name: '王芳' },
    });
    const own = inScope(ctx, { kind: 'person', personId: 'per_1' as PersonId }, person);
    expect(eventRow(own, permit, events)).toMatchObject({ pk: 'P#per_1#EVENTS', as: [] });
    const visitor = inScope(ctx, { kind: 'signup' }, { kind: 'visitor' });
    expect(eventRow(visitor, permit, events)).toMatchObject({ pk: 'A#EVENTS#2026-11', actor: { kind: 'visitor' } });
    const client = inScope(ctx, ctx.scope, { kind: 'client', clientId: 'cli_1', name: '薪酬', scopes: ['dues:write'] });
    expect(eventRow(client, permit, events)).toMatchObject({
      as: ['dues:write'],
      actor: { kind: 'client', id: 'cli_1' },
    });
  });
});

describe('writes', () => {
  test('of every kind carry their own condition and nothing else', async () => {
    ddb.on(TransactWriteCommand).resolves({});
    const target = key.client(MOCK_UNION, 'a');
    await commit(ctx, {
      permit,
      events,
      writes: [
        { op: 'update', key: target, update: { expression: 'SET #a = :a', names: { '#a': 'a' }, values: { ':a': 1 } } },
        {
          op: 'update',
          key: key.client(MOCK_UNION, 'b'),
          update: { expression: 'SET a = :a', values: { ':a': 1 } },
          condition: { expression: 'b = :b', values: { ':b': 2 } },
        },
        { op: 'update', key: key.client(MOCK_UNION, 'd'), update: { expression: 'REMOVE a' } },
        {
          op: 'check',
          key: key.client(MOCK_UNION, 'c'),
          condition: { expression: 'attribute_exists(pk)' },
          refusal: { kind: 'conflict', code: 'test.c.gone' },
        },
      ],
    });
    const [free, guarded, bare, check] = ddb.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(free?.Update).toMatchObject({
      Key: target,
      UpdateExpression: 'SET #a = :a',
      ExpressionAttributeNames: { '#a': 'a' },
    });
    expect(free?.Update?.ConditionExpression).toBeUndefined();
    expect(guarded?.Update).toMatchObject({
      ConditionExpression: 'b = :b',
      ExpressionAttributeValues: { ':a': 1, ':b': 2 },
    });
    expect(bare?.Update).not.toHaveProperty('ExpressionAttributeValues');
    expect(check?.ConditionCheck).toMatchObject({ ConditionExpression: 'attribute_exists(pk)' });
  });

  test('outside a transaction say whether their condition held, and throw what is not about it', async () => {
    const failed = Object.assign(new Error('no'), { name: 'ConditionalCheckFailedException' });
    const condition = { expression: '#n = :n', names: { '#n': 'n' }, values: { ':n': 1 } };
    ddb
      .on(PutCommand)
      .rejectsOnce(failed)
      .rejects(Object.assign(new Error('no'), { name: 'ValidationException' }));
    expect(await ctx.db.put(key.client(MOCK_UNION, 'a'), condition)).toBe(false);
    await expect(ctx.db.put(key.client(MOCK_UNION, 'a'))).rejects.toThrow('no');
    ddb
      .on(UpdateCommand)
      .resolvesOnce({ Attributes: { n: 2 } })
      .rejects(failed);
    const update = { expression: 'SET n = n + :one', values: { ':one': 1 } };
    expect(await ctx.db.update(key.client(MOCK_UNION, 'a'), update, condition)).toEqual({ n: 2 });
    expect(await ctx.db.update(key.client(MOCK_UNION, 'a'), { expression: 'REMOVE n' })).toBeUndefined();
  });

  test('a busy engine is named so after the last try, on reads as well', async () => {
    ddb.on(GetCommand).rejects(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }));
    await expect(ctx.db.get(key.profile(MOCK_UNION))).rejects.toMatchObject({ code: 'storage.engine.busy' });
  });
});

describe('reads', () => {
  test('of many keys go on until nothing is unprocessed, and book their units', async () => {
    const wanted = [key.client(MOCK_UNION, 'a'), key.client(MOCK_UNION, 'b')];
    ddb
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { Tongxin: [{ ...wanted[0] }] },
        UnprocessedKeys: { Tongxin: { Keys: [{ ...wanted[1] }] } },
        ConsumedCapacity: [{ CapacityUnits: 0.5 }],
      })
      .resolves({ Responses: { Tongxin: [{ ...wanted[1] }] } });
    expect(await ctx.db.named('many').getMany(wanted)).toHaveLength(2);
    expect(meter.total('many')).toEqual({ read: 0.5, write: 0 });
  });

  test('of a range name partition, index, order, bounds and start exactly', async () => {
    ddb.on(QueryCommand).resolves({ Items: [] });
    const partition = pk.members(MOCK_UNION);
    await ctx.db.query({
      pk: partition,
      index: 'gsi1',
      beginsWith: 'zeng',
      limit: 5,
      newestFirst: true,
      startKey: { pk: partition, sk: 'x' },
    });
    await ctx.db.query({ pk: partition, between: ['a', 'b'], consistent: true });
    const [first, second] = ddb.commandCalls(QueryCommand).map((call) => call.args[0].input);
    expect(first).toMatchObject({
      IndexName: 'gsi1',
      KeyConditionExpression: '#p = :p AND begins_with(#s, :b)',
      ExpressionAttributeNames: { '#p': 'gsi1pk', '#s': 'gsi1sk' },
      Limit: 5,
      ScanIndexForward: false,
      ExclusiveStartKey: { pk: partition, sk: 'x' },
    });
    expect(second).toMatchObject({ KeyConditionExpression: '#p = :p AND #s BETWEEN :a AND :b', ConsistentRead: true });
  });

  test('of a whole range follow every page', async () => {
    const item = { pk: pk.members(MOCK_UNION), sk: 'x' };
    ddb
      .on(QueryCommand)
      .resolvesOnce({ Items: [item], LastEvaluatedKey: item })
      .resolves({ Items: [item] });
    expect(await ctx.db.queryAll({ pk: item.pk })).toHaveLength(2);
  });
});

describe('cursors', () => {
  const query = { pk: pk.members(MOCK_UNION), limit: 1 };
  const last = { pk: query.pk, sk: 'x' };

  test('open for their own caller, route and query alone', async () => {
    ddb.on(QueryCommand).resolves({ Items: [last], LastEvaluatedKey: last });
    const person = { ...ctx, actor: { kind: 'person', personId: 'per_1' as PersonId, name: '王' } as const };
    const { nextCursor } = await queryPage(person, 'listMembers', query, undefined);
    expect(nextCursor).toBeTruthy();
    expect((await queryPage(person, 'listMembers', query, nextCursor ?? '')).hasMore).toBe(true);
    const client = { ...ctx, actor: { kind: 'client', clientId: 'cli_1', name: 'x', scopes: [] } as const };
    const node = inScope(ctx, { kind: 'node', code: '32', roles: [] }, person.actor);
    const visitor = inScope(ctx, { kind: 'signup' }, { kind: 'visitor' });
    for (const other of [client, ctx, node, visitor])
      await expect(queryPage(other, 'listMembers', query, nextCursor ?? '')).rejects.toMatchObject({
        code: 'http.cursor.invalid',
      });
    await expect(queryPage(person, 'listOthers', query, nextCursor ?? '')).rejects.toMatchObject({
      code: 'http.cursor.invalid',
    });
    await expect(
      queryPage(person, 'listMembers', { ...query, beginsWith: 'a' }, nextCursor ?? ''),
    ).rejects.toMatchObject({ code: 'http.cursor.invalid' });
  });
});

describe('months', () => {
  test('a fence tells unset, zero and a value apart; empty deltas change nothing', () => {
    const action = monthAction(MOCK_UNION, {
      period: november,
      fence: { a: undefined, b: 0, c: 'h', d: '' },
      add: { e: 0 },
      figures: { joined: 0 },
    });
    expect(action.Update?.ConditionExpression).toBe(
      'attribute_exists(#pk) AND attribute_not_exists(#a1) AND (attribute_not_exists(#a2) OR #a2 = :a2) AND #a3 = :a3 AND (attribute_not_exists(#a4) OR #a4 = :a4)',
    );
    expect(action.Update?.UpdateExpression).toBe('ADD #v :one');
  });

  test('changes of one month are one change; stocks go to the running month', () => {
    const earlier = period('2026-10');
    const planned = planMonths(
      [
        { period: earlier, booking: true, add: { d_102: 5 }, figures: { incomeFen: 5, members: 1 } },
        { period: earlier, add: { d_102: 2 }, set: { q: 1 } },
        { period: november },
      ],
      november,
    );
    expect(planned).toEqual([
      { period: earlier, booking: true, add: { d_102: 7 }, figures: { incomeFen: 5 }, set: { q: 1 }, fence: {} },
      { period: november, figures: { members: 1 } },
    ]);
  });

  test('opening one throws what is not a lost race', async () => {
    ddb.on(QueryCommand).resolves({ Items: [] });
    ddb.on(TransactWriteCommand).rejects(Object.assign(new Error('broken'), { name: 'ValidationException' }));
    await expect(openMonth(ctx, november)).rejects.toThrow('broken');
  });
});

describe('small parts', () => {
  test('what may be repeated', () => {
    const cancelled = (reasons?: { Code?: string }[]) =>
      new TransactionCanceledException({
        message: '',
        $metadata: {},
        ...(reasons ? { CancellationReasons: reasons } : {}),
      });
    expect(cancellationReasons(cancelled())).toEqual([]);
    expect(isRetryable(cancelled([{}]))).toBe(false);
    expect(isRetryable(cancelled([{ Code: 'ThrottlingError' }, {}]))).toBe(true);
    expect(isRetryable('text')).toBe(false);
    expect(isRetryable(Object.assign(new Error(''), { code: 7 }))).toBe(false);
  });

  test('units are added up whatever form they came in', () => {
    expect(unitsOf(undefined, 'read')).toEqual({ readUnits: 0, writeUnits: 0 });
    expect(unitsOf([{ CapacityUnits: 1 }, {}], 'write')).toEqual({ readUnits: 0, writeUnits: 1 });
  });

  test('sizes count names and values as the engine does, nearly', () => {
    expect(approximateSize({ a: '字', n: 1234, b: true, x: null, l: [1], u: new Uint8Array(5) })).toBe(
      3 + 1 + 1 + 3 + 2 + 3 + 2 + 1 + 2 + 1 + 2 + (3 + 3) + 2 + 5,
    );
  });

  test('a member without a phone has no entry by phone', () => {
    expect(memberIndex(MOCK_UNION, 'mbr_1', { pinyin: 'a', initials: 'a', phoneTail: '' })).not.toHaveProperty(
      'gsi3pk',
    );
  });
});
