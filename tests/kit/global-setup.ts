import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Engine, startEngine } from '#infra/local/engine.ts';
import { ensureTable } from '#infra/local/table-setup.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ddb: string;
    tableName: string;
  }
}

type Shared = { engine: Engine; folder: string; users: number };

// Each project loads this file anew, and all of them use one engine.
const slot: { tongxinEngine?: Promise<Shared> } = globalThis as { tongxinEngine?: Promise<Shared> };
const TEST_TABLE = 'tongxin-test';

const start = async (): Promise<Shared> => {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(join(base, 'tongxin-test-'));
  const engine = await startEngine({ folder, kind: process.env.TABLE_ENDPOINT ? 'external' : undefined });
  await ensureTable(engine.endpoint, TEST_TABLE);
  return { engine, folder, users: 0 };
};

export const setup = async (project: TestProject): Promise<void> => {
  slot.tongxinEngine ??= start();
  const shared = await slot.tongxinEngine;
  shared.users += 1;
  project.provide('ddb', shared.engine.endpoint);
  project.provide('tableName', TEST_TABLE);
};

export const teardown = async (): Promise<void> => {
  const shared = await slot.tongxinEngine;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  delete slot.tongxinEngine;
  await shared.engine.stop();
  rmSync(shared.folder, { recursive: true, force: true });
};
