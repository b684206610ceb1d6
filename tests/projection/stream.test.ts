import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handler } from '#functions/entry/projector.ts';
import { type Engine, startEngine } from '#infra/local/engine.ts';
import { type StreamPoller, startStreamPoller } from '#infra/local/stream-poller.ts';
import { ensureTable } from '#infra/local/table-setup.ts';
import { readDashboard } from '#shared/federation/figures/actions.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import { period, periodOf } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { type Runtime, runtimeFromEnv } from '#shared/storage/runtime.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { makeUnion } from '#tests/kit/union.ts';

const TABLE = 'tongxin-stream-test';
const CODES = ['32', '3201', '320106', '320102'];

let folder: string;
let engine: Engine;
let poller: StreamPoller;
let runtime: Runtime;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-stream-'));
  engine = await startEngine({ folder });
  await ensureTable(engine.endpoint, TABLE);
  const secret = Buffer.alloc(32, 9).toString('base64');
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'local',
    TABLE_NAME: TABLE,
    TABLE_ENDPOINT: engine.endpoint,
    // No queue answers there: figures must not depend on it.
    SQS_ENDPOINT: 'http://127.0.0.1:1',
    QUEUE_URL: 'http://127.0.0.1:1/queue',
    MASTER_KEY: secret,
    SEAL_KEY: secret,
    PUBLIC_URL: 'http://localhost:5180',
    ISSUER_URL: 'http://localhost:5181',
  });
  runtime = runtimeFromEnv();
  const files = { checkpointFile: join(folder, 'stream.json'), undeliveredFile: join(folder, 'undelivered.ndjson') };
  poller = startStreamPoller({
    endpoint: engine.endpoint,
    tableName: TABLE,
    ...files,
    handler: async (event, context) => handler(event, context),
    windowMs: 20,
    pollMs: 20,
    pauseMs: 10,
  });
});

afterAll(async () => {
  await poller.stop();
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a commit of a union reaches every level of the tree through the real stream and the deployed handler', async () => {
  const origin = { actor: { kind: 'system', job: 'test' } as const, requestId: 'req_test', useCase: 'test' };
  const root = nodeContext(runtime, origin, { code: '32', roles: ['administrator'] });
  const planter = { ...root, db: runtime.storeFor({ kind: 'projector' }) };
  for (const code of CODES) await addNode(planter, { code, name: `测试${code}` });
  const month = periodOf(runtime.tools.now());
  const unions = [];
  for (const node of ['320106', '320102', '320102']) unions.push(await makeUnion({ runtime }, { node, employees: 10 }));
  for (const [index, union] of unions.entries()) {
    const ctx = union.ctxFor('chair');
    await commit(ctx, {
      permit: allow(ctx, 'tenancy.union.manage'),
      writes: [],
      events: [{ name: 'test.figures.changed', entity: { kind: 'test', id: union.unionId } }],
      months: [{ period: period(month), figures: { members: index + 1 } }],
    });
  }
  await poller.idle();
  const province = await readDashboard(root, '32', { limit: 200 });
  expect(province).toMatchObject({ node: { name: '测试32' }, totals: { unions: 3, employees: 30, members: 6 } });
  expect(province.children).toMatchObject([{ id: '3201', name: '测试3201', figures: { members: 6 } }]);
  const district = await readDashboard(root, '320102', { limit: 200 });
  expect(district.breadcrumbs.map((one) => one.name)).toEqual(['测试32', '测试3201', '测试320102']);
  expect(district.children.map((child) => child.figures.members).toSorted()).toEqual([2, 3]);
  expect(district.children.every((child) => child.name.startsWith('测试企业工会'))).toBe(true);
});
