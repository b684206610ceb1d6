import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handlers } from '#infra/local/handlers.ts';
import { ROOT } from '#infra/local/paths.ts';
import { findFreePort } from '#infra/local/ports.ts';
import type { Seed } from '#infra/local/seed/types.ts';
import { type RunInfo, type System, type SystemOptions, startSystem } from '#infra/local/system.ts';

let folder: string;
const running: System[] = [];
const seen: string[] = [];

const api = new Hono().get('/v1/session', (context) => context.json({ table: process.env.TABLE_NAME }));

const fakeHandlers = async (): Promise<Handlers> => ({
  unionApi: api,
  federationApi: api,
  projector: async (event) => void seen.push(...event.Records.map((record) => record.dynamodb?.Keys?.pk?.S ?? '')),
  worker: async () => {},
  scheduler: async () => {},
});

const writeRow = async (pk: string) => {
  const client = new DynamoDBClient({ endpoint: process.env.TABLE_ENDPOINT ?? '' });
  await client.send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item: { pk: { S: pk }, sk: { S: 'x' } } }));
};

const person = { sub: 'p', name: '王芳', role: '主席', hint: '工会', node: '南京', phone: '13800000000' };

const smallSeed: Seed = async ({ writePeople }) => {
  await writeRow('U#seeded#X');
  writePeople([person]);
  return { unionId: 'un_1', apiKey: 'ug_live_1', people: [person] };
};

const start = async (more: SystemOptions = {}): Promise<System> => {
  const system = await startSystem({ folder, buildWeb: false, load: fakeHandlers, seed: smallSeed, ...more });
  running.push(system);
  return system;
};

const countRows = async (): Promise<number | undefined> => {
  const client = new DynamoDBClient({ endpoint: process.env.TABLE_ENDPOINT ?? '' });
  return (await client.send(new ScanCommand({ TableName: process.env.TABLE_NAME, Select: 'COUNT' }))).Count;
};

const runFile = () => join(folder, 'run.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-system-'));
  seen.length = 0;
});

afterEach(async () => {
  for (const system of running.splice(0)) await system.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the local system', () => {
  it('says where it is in run.json once everything answers, and takes that back when it stops', async () => {
    const system = await start();
    const run = JSON.parse(readFileSync(runFile(), 'utf8')) as RunInfo;
    expect(run).toMatchObject({ unionId: 'un_1', apiKey: 'ug_live_1' });
    expect(run.people).toEqual([{ name: '王芳', role: '主席', hint: '工会', node: '南京' }]);
    expect(await (await fetch(`${run.apiUrl}/v1/session`)).json()).toEqual({ table: 'tongxin' });
    expect((await fetch(`${run.issuerUrl}/.well-known/openid-configuration`)).status).toBe(200);
    await system.stop();
    expect(existsSync(runFile())).toBe(false);
    expect(process.env.TABLE_ENDPOINT).toBeUndefined();
  });

  it('hands over every change but those of the seed, which brings about itself what follows from them', async () => {
    const system = await start();
    await writeRow('U#later#X');
    await system.idle();
    expect(seen).toEqual(['U#later#X']);
  });

  it('hands over what was written before the start when there was no seed', async () => {
    await (await start({ seed: async () => ({ unionId: '', apiKey: '', people: [] }) })).stop();
    await start();
    await writeRow('U#first#X');
    await running.at(-1)?.idle();
    expect(seen).toEqual(['U#first#X']);
  });

  it('seeds once, and starts over when a seed was interrupted', async () => {
    const broken: Seed = async () => {
      await writeRow('U#half#X');
      throw new Error('killed');
    };
    await expect(start({ seed: broken })).rejects.toThrow('killed');
    await (await start()).stop();
    await start();
    expect(await countRows()).toBe(1);
  });

  it('keeps its secrets readable by the owner only', async () => {
    await start();
    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
    expect(statSync(runFile()).mode & 0o077).toBe(0);
  });

  it('takes other ports when the usual ones are taken', async () => {
    const preferredPort = await findFreePort();
    const blocker: Server = createServer();
    await new Promise<void>((done) => blocker.listen(preferredPort, '127.0.0.1', done));
    const { run } = await start({ preferredPort });
    blocker.close();
    expect(new URL(run.webUrl).port).not.toBe(String(preferredPort));
    expect((await fetch(`${run.apiUrl}/v1/session`)).status).toBe(200);
  });

  it('looks again when somebody takes a port that was just found free', async () => {
    const blockers: Server[] = [];
    const load = async () => {
      const port = Number(new URL(process.env.PUBLIC_URL ?? '').port);
      const blocker = createServer();
      if (blockers.length === 0) await new Promise<void>((done) => blocker.listen(port, '127.0.0.1', done));
      blockers.push(blocker);
      return fakeHandlers();
    };
    const { run } = await start({ preferredPort: await findFreePort(), load });
    blockers[0]?.close();
    expect(blockers).toHaveLength(2);
    expect((await fetch(`${run.apiUrl}/v1/session`)).status).toBe(200);
    expect(process.env.PUBLIC_URL).toBe(run.webUrl);
  });
});

const inOtherProcess = `
import { startSystem } from '${ROOT}infra/local/system.ts';
const nothing = async () => {};
const app = { fetch: () => new Response('{}') };
const load = async () => ({ unionApi: app, federationApi: app, projector: nothing, worker: nothing, scheduler: nothing });
const seed = async () => ({ unionId: 'un_2', apiKey: 'k', people: [] });
await startSystem({ folder: process.argv[1], buildWeb: false, load, seed });
process.stdout.write('ready');
`;

const startOther = async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', inOtherProcess, folder], { cwd: ROOT });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  await new Promise<void>((done, refuse) => {
    child.stdout.once('data', () => done());
    child.once('exit', () => refuse(new Error(errors)));
  });
  return child;
};

describe('a system in another process', () => {
  it('refuses a second system on the same state, and leaves it to the next one when it is killed', async () => {
    const other = await startOther();
    await expect(start()).rejects.toThrow('in use by process');
    const gone = new Promise((done) => other.once('exit', done));
    other.kill('SIGKILL');
    await gone;
    const { run } = await start();
    expect(run.unionId).toBe('un_2');
  });
});
