import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { configFromEnv } from '#shared/storage/config.ts';
import { importOptional } from './handlers.ts';
import { readJson, writeJson } from './json-file.ts';
import { ROOT, type StateFiles } from './paths.ts';
import type { Seed, SeedResult } from './seed/types.ts';

type Say = (line: string) => void;

const SEED_FILE = resolve(ROOT, 'infra/local/seed/seed.ts');
const NOTHING: SeedResult = { unionId: '', apiKey: '', people: [] };

const dataFiles = (files: StateFiles): string[] => [
  ...['', '-wal', '-shm'].map((end) => files.engineDb + end),
  files.engineFolder,
  files.queues,
  files.files,
  files.stream,
  files.people,
  files.newcomers,
  files.undelivered,
];

/** A seed that was interrupted left half a demo and nobody's work: the data is emptied, and the seed runs again. */
export const clearInterruptedSeed = (files: StateFiles): boolean => {
  if (!existsSync(files.seeding)) return false;
  for (const file of dataFiles(files)) rmSync(file, { recursive: true, force: true });
  rmSync(files.seeding, { force: true });
  return true;
};

const runSeed = async (seed: Seed, files: StateFiles, say: Say): Promise<SeedResult> => {
  say('首次启动：正在写入演示数据… First start: writing the demo data…');
  writeFileSync(files.seeding, `${new Date().toISOString()}\n`);
  const config = configFromEnv(process.env);
  const result = await seed({
    config,
    now: new Date(),
    issuerName: config.ISSUER_NAME ?? config.ISSUER_URL,
    publicUrl: config.PUBLIC_URL,
    writePeople: (people) => writeJson(files.people, people),
    say,
  });
  writeJson(files.seeded, result, 0o600);
  rmSync(files.seeding, { force: true });
  return result;
};

/** The demo data: written once for a state folder, remembered afterwards. `isFresh` says that it was written just now. */
export const ensureSeeded = async (
  files: StateFiles,
  given: Seed | undefined,
  say: Say,
): Promise<SeedResult & { readonly isFresh: boolean }> => {
  const done = readJson<SeedResult>(files.seeded);
  if (done) return { ...done, isFresh: false };
  const seed = given ?? (await importOptional<{ seed?: Seed }>(SEED_FILE))?.seed;
  if (!seed) {
    say('没有演示数据脚本，从空系统开始。There is no seed; starting empty.');
    return { ...NOTHING, isFresh: false };
  }
  const result = await runSeed(seed, files, say);
  return { ...result, isFresh: result.unionId !== '' };
};
