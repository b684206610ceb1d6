import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Engine, type EngineKind, startEngine } from '#infra/local/engine.ts';
import { ensureTable } from '#infra/local/table-setup.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ddb: string;
    tableName: string;
  }
}

type Shared = { engine: Engine; folder: string; users: number };

// Each project loads this file anew, and all of them that use one kind of engine share one.
const slots: { tongxinEngines?: Map<EngineKind | undefined, Promise<Shared>> } = globalThis as never;
const TEST_TABLE = 'tongxin-test';

/** The storage tests run a second time on Amazon's engine (vitest.config.ts, where Java is there). */
const kindFor = (project: TestProject): EngineKind | undefined => {
  if (project.name === 'storage-java') return 'dynamodb-local';
  return process.env.TABLE_ENDPOINT ? 'external' : undefined;
};

const start = async (kind: EngineKind | undefined): Promise<Shared> => {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(join(base, 'tongxin-test-'));
  const engine = await startEngine({ folder, kind });
  await ensureTable(engine.endpoint, TEST_TABLE);
  return { engine, folder, users: 0 };
};

let kind: EngineKind | undefined;

export const setup = async (project: TestProject): Promise<void> => {
  slots.tongxinEngines ??= new Map();
  kind = kindFor(project);
  const starting = slots.tongxinEngines.get(kind) ?? start(kind);
  slots.tongxinEngines.set(kind, starting);
  const shared = await starting;
  shared.users += 1;
  project.provide('ddb', shared.engine.endpoint);
  project.provide('tableName', TEST_TABLE);
};

export const teardown = async (): Promise<void> => {
  const shared = await slots.tongxinEngines?.get(kind);
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  slots.tongxinEngines?.delete(kind);
  await shared.engine.stop();
  rmSync(shared.folder, { recursive: true, force: true });
};
