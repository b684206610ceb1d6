import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AwsClientStub } from 'aws-sdk-client-mock';
import type { Scope } from '#shared/kernel/context.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import type { Ctx, UnionCtx } from '#shared/storage/context.ts';
import type { Meter } from '#shared/storage/meter.ts';
import { makeSealer } from '#shared/storage/seal.ts';
import { Store } from '#shared/storage/store.ts';
import { KeyRing, localWrapper } from '#shared/storage/vault.ts';
import { memoryBlobs, recordingQueue } from './memory-ports.ts';
import { makeTools } from './tools.ts';

export const MOCK_UNION = 'uni_01JD9Z6T7QF3000000000000AA' as UnionId;

/** A union's context over a mocked client, for what no engine can be made to do; `waits` are the sleeps it asked for. */
export const mockUnionCtx = (
  ddb: AwsClientStub<DynamoDBDocumentClient>,
  meter?: Meter,
): { ctx: UnionCtx; waits: number[] } => {
  const waits: number[] = [];
  const tools = { ...makeTools(), sleep: async (ms: number) => void waits.push(ms) };
  const client = ddb as unknown as DynamoDBDocumentClient;
  const deps = { client, tableName: 'Tongxin', tools, ...(meter ? { meter } : {}) };
  const ctx: UnionCtx = {
    tools,
    db: new Store(deps, { kind: 'union', unionId: MOCK_UNION }),
    keys: new KeyRing(localWrapper(new Uint8Array(32), tools), tools),
    queue: recordingQueue(),
    blobs: memoryBlobs(),
    sealer: makeSealer(new Uint8Array(32), tools),
    actor: { kind: 'system', job: 'test' },
    scope: { kind: 'union', unionId: MOCK_UNION, roles: [] },
    requestId: 'req_test',
  };
  return { ctx, waits };
};

export const inScope = (ctx: Ctx, scope: Scope, actor: Ctx['actor']): Ctx => ({ ...ctx, scope, actor });
