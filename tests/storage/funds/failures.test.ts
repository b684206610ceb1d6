import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type AwsClientStub, mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { postBatch } from '#shared/funds/dues/batch-actions.ts';
import { periodOfRun } from '#shared/funds/dues/run-id.ts';
import type { CreateDuesBatch } from '#shared/funds/dues/schema.ts';
import { MAX_PLANS } from '#shared/funds/ledger/posting.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { period } from '#shared/kernel/period.ts';
import { monthlyDueFen } from '#shared/members/roster/obligation.ts';
import { encodePage } from '#shared/members/roster/packed.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { makeSealer } from '#shared/storage/seal.ts';
import { Store } from '#shared/storage/store.ts';
import { KeyRing, localWrapper } from '#shared/storage/vault.ts';
import { memoryBlobs, recordingQueue } from '#tests/kit/memory-ports.ts';
import { makeTools } from '#tests/kit/tools.ts';
import { claim, rosterLine } from './kit.ts';

const unionId = 'uni_01JD9Z6T7QF3000000000000AA' as UnionId;
const november = period('2026-11');
const clientId = 'cli_01JD9Z6T7QF3000000000000AA';
let ddb: AwsClientStub<DynamoDBDocumentClient>;
let ctx: UnionCtx;
let command: CreateDuesBatch;
/** The month item as the mocked engine has it. */
let month: Record<string, unknown>;

beforeEach(() => {
  ddb = mockClient(DynamoDBDocumentClient);
  const tools = makeTools();
  const line = rosterLine({ tools }, 0);
  month = { ...key.month(unionId, november), v: 1, runs: {} };
  const amountFen = monthlyDueFen(line);
  const rows = [{ key: 'G00001', employeeNo: 'G00001', amountFen }];
  command = { period: november, mode: 'commit', declared: { count: 1, totalFen: amountFen }, rows };
  ctx = {
    tools,
    db: new Store(
      { client: ddb as unknown as DynamoDBDocumentClient, tableName: 'Tongxin', tools },
      { kind: 'union', unionId },
      'test',
    ),
    keys: new KeyRing(localWrapper(new Uint8Array(32), tools), tools),
    queue: recordingQueue(),
    blobs: memoryBlobs(),
    sealer: makeSealer(new Uint8Array(32), tools),
    actor: { kind: 'client', clientId, name: '薪酬系统', scopes: ['dues:write'] },
    scope: { kind: 'union', unionId, roles: [] },
    requestId: 'req_test',
    idempotency: claim(clientId, 'one'),
  };
  ddb.on(PutCommand).resolves({});
  ddb.on(QueryCommand).callsFake((input) => {
    const partition = input.ExpressionAttributeValues[':p'];
    if (partition === pk.roster(unionId))
      return { Items: [{ ...key.rosterPage(unionId, 0), lines: encodePage([line]), v: 1 }] };
    return { Items: partition === pk.months(unionId) ? [month] : [] };
  });
  ddb.on(GetCommand).callsFake((input) => ({ Item: input.Key.pk === pk.months(unionId) ? month : undefined }));
});

const cancelled = (reasons: readonly { Code: string; Item?: Record<string, unknown> }[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: reasons.map(({ Code, Item }) => ({ Code, ...(Item ? { Item: marshall(Item) } : {}) })),
  });
const none = { Code: 'None' };
const transacts = () => ddb.commandCalls(TransactWriteCommand).map((call) => call.args[0].input);
const lostReply = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

/** What the transaction would have left in the month item. */
const applied = (): Record<string, unknown> => {
  const update = transacts()[0]?.TransactItems?.find((action) => action.Update?.Key?.pk === pk.months(unionId))?.Update;
  const names = update?.ExpressionAttributeNames ?? {};
  const values = update?.ExpressionAttributeValues ?? {};
  const next: Record<string, unknown> = { ...month, v: 2, runs: {} };
  for (const match of String(update?.UpdateExpression).matchAll(/#runs\.(#a\d+) = (:a\d+)/g))
    next.runs = { [names[match[1] ?? ''] ?? '']: values[match[2] ?? ''] };
  for (const match of String(update?.UpdateExpression).matchAll(/(?<!\.)(#a\d+) = (:a\d+)/g))
    next[names[match[1] ?? ''] ?? ''] = values[match[2] ?? ''];
  return next;
};

describe('a run of dues', () => {
  test('is three items in one transaction: voucher, month item and event row, each below a kilobyte', async () => {
    ddb.on(TransactWriteCommand).resolves({});
    await postBatch(ctx, command);
    const [sent] = transacts();
    expect(sent?.TransactItems?.map((action) => Object.keys(action)[0])).toEqual(['Put', 'Update', 'Put']);
    const [voucher, update, event] = sent?.TransactItems ?? [];
    expect(voucher?.Put?.Item).toMatchObject({
      ...key.voucher(unionId, november, 'ji', 1),
      source: { kind: 'duesRun' },
    });
    expect(voucher?.Put?.ConditionExpression).toBe('attribute_not_exists(pk)');
    expect(update?.Update?.Key).toEqual(key.month(unionId, november));
    for (const item of [voucher?.Put?.Item, event?.Put?.Item, applied()])
      expect(JSON.stringify(item).length).toBeLessThan(1024);
    expect(ddb.commandCalls(PutCommand)).toHaveLength(1);
    expect(ddb.commandCalls(PutCommand)[0]?.args[0].input.ConditionExpression).toContain('attribute_not_exists(pk)');
  });

  test('whose reply was lost is repeated with the same token and takes effect once', async () => {
    ddb.on(TransactWriteCommand).rejectsOnce(lostReply()).resolves({});
    const answer = await postBatch(ctx, command);
    expect(answer.isReplay).toBe(false);
    expect(new Set(transacts().map((input) => input.ClientRequestToken)).size).toBe(1);
  });

  test('that finds its own commit behind a failed fence answers as a replay and posts nothing more', async () => {
    ddb.on(TransactWriteCommand).callsFakeOnce(() => {
      month = applied();
      throw cancelled([none, { Code: 'ConditionalCheckFailed', Item: month }, none]);
    });
    const answer = await postBatch(ctx, command);
    expect(answer).toMatchObject({ isReplay: true, batch: { counts: { posted: 1 } } });
    expect(transacts()).toHaveLength(1);
  });

  test('that lost a race plans again on the new number and hash', async () => {
    ddb
      .on(TransactWriteCommand)
      .callsFakeOnce(() => {
        month = { ...month, v: 5, n_ji: 7, h_ji: 'f'.repeat(64) };
        throw cancelled([none, { Code: 'ConditionalCheckFailed', Item: month }, none]);
      })
      .resolves({});
    const answer = await postBatch(ctx, command);
    expect(answer.batch.voucherId).toBe('2026-11-ji-000008');
    expect(transacts()[1]?.TransactItems?.[0]?.Put?.Item).toMatchObject({ previousHash: 'f'.repeat(64) });
  });

  test('that loses every race answers busy, and so does a throttled engine', async () => {
    ddb.on(TransactWriteCommand).rejects(cancelled([none, { Code: 'ConditionalCheckFailed', Item: month }, none]));
    await expect(postBatch(ctx, command)).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.engine.busy' });
    expect(transacts()).toHaveLength(MAX_PLANS);
    ddb.on(TransactWriteCommand).rejects(cancelled([{ Code: 'ThrottlingError' }, none, none]));
    await expect(postBatch(ctx, command)).rejects.toMatchObject({ kind: 'unavailable', code: 'storage.engine.busy' });
  });

  test('into a month that was closed meanwhile is refused by the gate of the same transaction', async () => {
    ddb.on(TransactWriteCommand).callsFakeOnce(() => {
      throw cancelled([none, { Code: 'ConditionalCheckFailed', Item: { ...month, closedAt: '2026-11-22' } }, none]);
    });
    await expect(postBatch(ctx, command)).rejects.toMatchObject({ kind: 'rule', code: 'funds.ledger.periodClosed' });
  });

  test('whose page stands under its key with another content stops before the commit', async () => {
    ddb.on(PutCommand).rejects(Object.assign(new Error('exists'), { name: 'ConditionalCheckFailedException' }));
    await expect(postBatch(ctx, command)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(transacts()).toHaveLength(0);
  });

  test('has its month in its id', async () => {
    ddb.on(TransactWriteCommand).resolves({});
    const { batch } = await postBatch(ctx, command);
    expect(periodOfRun(batch.id)).toBe(november);
    expect(() => periodOfRun('dbt_x')).toThrow(expect.objectContaining({ kind: 'notFound' }));
  });
});
