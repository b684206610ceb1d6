import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pruneStreamRecords } from '#infra/local/dynoxide.ts';
import { type Engine, startEngine } from '#infra/local/engine.ts';
import { stateFiles } from '#infra/local/paths.ts';
import { isRunning } from '#infra/local/processes.ts';
import { ensureTable, localClientConfig } from '#infra/local/table-setup.ts';

const TABLE = 'tongxin-engine';
let folder: string;
const running: Engine[] = [];

const start = async (): Promise<Engine> => {
  const engine = await startEngine({ folder, kind: 'dynoxide' });
  running.push(engine);
  await ensureTable(engine.endpoint, TABLE);
  return engine;
};

const put = async (engine: Engine, sk: string) => {
  const client = new DynamoDBClient(localClientConfig(engine.endpoint));
  await client.send(new PutItemCommand({ TableName: TABLE, Item: { pk: { S: 'U#1#X' }, sk: { S: sk } } }));
};

const has = async (engine: Engine, sk: string): Promise<boolean> => {
  const client = new DynamoDBClient(localClientConfig(engine.endpoint));
  const key = { pk: { S: 'U#1#X' }, sk: { S: sk } };
  return (await client.send(new GetItemCommand({ TableName: TABLE, Key: key }))).Item !== undefined;
};

const readRows = (sql: string): Record<string, unknown>[] => {
  const database = new DatabaseSync(stateFiles(folder).engineDb);
  const rows = database.prepare(sql).all();
  database.close();
  return rows;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-engine-'));
});

afterEach(async () => {
  for (const engine of running.splice(0)) await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the local engine', () => {
  it('keeps what was acknowledged when it is killed, and starts again on the same data', async () => {
    const first = await start();
    await put(first, 'a');
    process.kill(first.pid ?? 0, 'SIGKILL');
    const second = await start();
    expect(await has(second, 'a')).toBe(true);
  });

  it('ends the engine that a killed run left behind before it opens the same file', async () => {
    const orphan = await start();
    await start();
    expect(isRunning(orphan.pid ?? 0, 'dynoxide')).toBe(false);
  });

  it('has the index that keeps writes fast while stream records pile up', async () => {
    await start();
    expect(readRows("SELECT name FROM sqlite_master WHERE name = 'local_stream_seq'")).toHaveLength(1);
  });

  it('prunes only delivered stream records, never the newest, so that sequence numbers go on', async () => {
    const first = await start();
    for (const sk of ['a', 'b', 'c', 'd']) await put(first, sk);
    await first.stop();
    const file = stateFiles(folder).engineDb;
    expect(pruneStreamRecords(file, '2')).toBe(2);
    expect(pruneStreamRecords(file, '99')).toBe(1);
    const second = await start();
    await put(second, 'e');
    const rows = readRows('SELECT sequence_number FROM _stream_records ORDER BY id');
    expect(rows.map((row) => row.sequence_number)).toEqual(['4', '5']);
  });

  it('creates the table once', async () => {
    const engine = await start();
    expect(await ensureTable(engine.endpoint, TABLE)).toEqual({ created: false });
  });
});
