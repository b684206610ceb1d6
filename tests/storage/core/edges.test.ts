import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { period } from '#shared/kernel/period.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import { pk } from '#shared/storage/keys.ts';
import { monthAction } from '#shared/storage/month-plan.ts';
import { makeRuntime } from '#shared/storage/runtime.ts';
import { MOCK_UNION, mockUnionCtx } from '#tests/kit/mock-ctx.ts';

test('an answer without items is an empty page', async () => {
  const ddb = mockClient(DynamoDBDocumentClient);
  ddb.on(QueryCommand).resolves({});
  const { ctx } = mockUnionCtx(ddb);
  expect((await ctx.db.query({ pk: pk.members(MOCK_UNION) })).items).toEqual([]);
});

test('a put without an item touches no partition and is left to the engine to refuse', async () => {
  const ddb = mockClient(DynamoDBDocumentClient);
  ddb.on(TransactWriteCommand).resolves({});
  const { ctx } = mockUnionCtx(ddb);
  await ctx.db.transact([{ Put: { TableName: '', Item: undefined } }], 'token');
  expect(ddb.commandCalls(TransactWriteCommand)).toHaveLength(1);
});

test('a change of a month without figures, or with one that is not known, adds to the version only', () => {
  const of = period('2026-11');
  expect(monthAction(MOCK_UNION, { period: of }).Update?.UpdateExpression).toBe('ADD #v :one');
  expect(monthAction(MOCK_UNION, { period: of, figures: { joined: undefined } }).Update?.UpdateExpression).toBe(
    'ADD #v :one',
  );
});

test('a deployment without any key for fields still starts: only what needs a key fails', () => {
  const config = configFromEnv({ TABLE_NAME: 'Tongxin', SEAL_KEY: Buffer.alloc(32).toString('base64') });
  expect(makeRuntime(config).config.MASTER_KEY).toBeUndefined();
});
