import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type AwsClientStub, mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { period } from '#shared/kernel/period.ts';
import { makePermit } from '#shared/kernel/permit.ts';
import { type CommitInput, commit, MAX_ACTIONS } from '#shared/storage/commit.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { MOCK_UNION, mockUnionCtx } from '#tests/kit/mock-ctx.ts';

const unionId = MOCK_UNION;
const permit = makePermit('test');
const events = [{ name: 'test.thing.changed', entity: { kind: 'test', id: '1' } }] as const;

let ddb: AwsClientStub<DynamoDBDocumentClient>;
let ctx: UnionCtx;
let waits: number[];

beforeEach(() => {
  ddb = mockClient(DynamoDBDocumentClient);
  ({ ctx, waits } = mockUnionCtx(ddb));
});

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const put = (id: string, refusal?: { kind: 'conflict'; code: string }) =>
  ({ op: 'put', item: { ...key.client(unionId, id), id }, guard: 'new', ...(refusal ? { refusal } : {}) }) as const;
const input = (over: Partial<CommitInput> = {}): CommitInput => ({
  permit,
  writes: [put('a'), put('b', { kind: 'conflict', code: 'test.b.exists' })],
  events,
  ...over,
});
const sent = () => ddb.commandCalls(TransactWriteCommand).map((call) => call.args[0].input);

describe('what the engine says decides what the caller hears', () => {
  test('throttling is tried again at most five times, a conflict with another transaction twelve, with waits', async () => {
    ddb
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('None', 'TransactionConflict', 'None'))
      .rejectsOnce(cancelled('ThrottlingError', 'None', 'None'))
      .resolves({});
    await commit(ctx, input());
    expect([sent().length, waits.length]).toEqual([3, 2]);
    for (const [code, times] of [
      ['ThrottlingError', 5],
      ['TransactionConflict', 12],
    ] as const) {
      ddb.reset();
      ddb.on(TransactWriteCommand).rejects(cancelled(code, 'None', 'None'));
      await expect(commit(ctx, input())).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.engine.busy' });
      expect(sent()).toHaveLength(times);
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(800);
  });

  test('a failed condition at index n gives the refusal of write n and is never tried again', async () => {
    ddb.on(TransactWriteCommand).rejects(cancelled('None', 'ConditionalCheckFailed', 'None'));
    await expect(commit(ctx, input())).rejects.toMatchObject({ code: 'test.b.exists' });
    expect(sent()).toHaveLength(1);
  });

  test('a condition that failed beside a conflict is decided by the condition, not repeated blindly', async () => {
    ddb.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'ConditionalCheckFailed', 'None'));
    await expect(commit(ctx, input())).rejects.toMatchObject({ code: 'test.b.exists' });
    expect(sent()).toHaveLength(1);
  });

  test('a reply that was lost after the commit is asked for again with the same token, so it counts once', async () => {
    const lost = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    ddb.on(TransactWriteCommand).rejectsOnce(lost).resolves({});
    await commit(ctx, input());
    const [first, second] = sent();
    expect(first?.ClientRequestToken).toBeTruthy();
    expect(second).toEqual(first);
  });

  test('an error that is not ours to repeat comes out as it is', async () => {
    ddb.on(TransactWriteCommand).rejects(Object.assign(new Error('no'), { name: 'ValidationException' }));
    await expect(commit(ctx, input())).rejects.toThrow('no');
    expect(sent()).toHaveLength(1);
  });

  test('a month that is not open yet is opened, and the commit repeated with a new token', async () => {
    ddb.on(QueryCommand).resolves({ Items: [] });
    ddb.on(TransactWriteCommand).rejectsOnce(cancelled('ConditionalCheckFailed', 'None')).resolves({});
    await commit(ctx, input({ writes: [], months: [{ period: period('2026-11'), figures: { joined: 1 } }] }));
    const [first, opening, again] = sent();
    expect(opening?.TransactItems?.[0]?.Put?.Item).toMatchObject(key.month(unionId, period('2026-11')));
    expect(again?.ClientRequestToken).not.toBe(first?.ClientRequestToken);
  });

  test('a closed month refuses the booking by the image that came with the reason', async () => {
    const reason = {
      Code: 'ConditionalCheckFailed',
      Item: marshall({ ...key.month(unionId, period('2026-11')), closedAt: 'x' }),
    };
    const error = new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: [reason, { Code: 'None' }],
    });
    ddb.on(TransactWriteCommand).rejects(error);
    const booking = { period: period('2026-11'), booking: true, add: { d_102: 5 } };
    await expect(commit(ctx, input({ writes: [], months: [booking] }))).rejects.toMatchObject({
      code: 'funds.ledger.periodClosed',
    });
  });
});

describe('what is sent', () => {
  test('names every key, condition and limit exactly', async () => {
    ddb.on(TransactWriteCommand).resolves({});
    await commit(
      ctx,
      input({
        writes: [
          put('a'),
          { op: 'put', item: { ...key.client(unionId, 'b'), id: 'b' }, guard: 4 },
          { op: 'delete', key: key.client(unionId, 'c'), guard: 2 },
        ],
      }),
    );
    const [first, second, third, event] = sent()[0]?.TransactItems ?? [];
    expect(first?.Put).toMatchObject({
      TableName: 'Tongxin',
      Item: { pk: `U#${unionId}#CLIENTS`, sk: 'a', v: 1 },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    expect(second?.Put).toMatchObject({
      Item: { v: 5 },
      ConditionExpression: '#v = :guard',
      ExpressionAttributeValues: { ':guard': 4 },
    });
    expect(third?.Delete).toMatchObject({ Key: key.client(unionId, 'c'), ConditionExpression: '#v = :guard' });
    expect(event?.Put?.Item).toMatchObject({ pk: `U#${unionId}#EVENTS#2026-11`, permission: 'test', events });
  });

  test('never exceeds the actions of one transaction', async () => {
    const many = Array.from({ length: MAX_ACTIONS }, (_, index) => put(String(index)));
    await expect(commit(ctx, input({ writes: many }))).rejects.toThrow('101 actions');
    expect(sent()).toHaveLength(0);
  });

  test('what a batch left unprocessed is sent until nothing is left', async () => {
    const item = { ...key.client(unionId, 'a'), id: 'a' };
    ddb
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { Tongxin: [{ PutRequest: { Item: item } }] } })
      .resolves({});
    await ctx.db.writeMany([item]);
    expect(ddb.commandCalls(BatchWriteCommand)).toHaveLength(2);
  });
});

describe('the policy', () => {
  test('refuses a foreign key before anything is sent', async () => {
    await expect(ctx.db.get({ pk: 'U#uni_01JD9Z6T7QF3000000000000AB#PROFILE', sk: 'PROFILE' })).rejects.toMatchObject({
      code: 'storage.access.denied',
    });
    await expect(ctx.db.query({ pk: 'N#32#NODE' })).rejects.toMatchObject({ code: 'storage.access.denied' });
    expect(ddb.calls()).toHaveLength(0);
  });

  test('refuses a foreign item that an engine gave back', async () => {
    ddb.on(GetCommand).resolves({ Item: { pk: 'U#uni_other#PROFILE', sk: 'PROFILE' } });
    await expect(ctx.db.get(key.profile(unionId))).rejects.toMatchObject({ code: 'storage.access.denied' });
  });

  test('refuses an item whose index key would stand under another union', async () => {
    const item = { ...key.client(unionId, 'a'), gsi1pk: 'U#uni_other#MEMBERS', gsi1sk: 'x' };
    await expect(ctx.db.put(item)).rejects.toMatchObject({ code: 'storage.access.denied' });
  });
});
