import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folder of everything that survives a restart; tests point `TONGXIN_STATE` at their own. */
export const stateFolder = (): string => resolve(ROOT, process.env.TONGXIN_STATE ?? '.tongxin');

export const stateFiles = (folder: string) => ({
  engineDb: resolve(folder, 'table.db'),
  engineFolder: resolve(folder, 'dynamodb-local'),
  engineLog: resolve(folder, 'engine.log'),
  enginePid: resolve(folder, 'engine.pid'),
  queues: resolve(folder, 'queues'),
  files: resolve(folder, 'files'),
  issuerKeys: resolve(folder, 'issuer-keys.json'),
  newcomers: resolve(folder, 'newcomers.json'),
  people: resolve(folder, 'people.json'),
  run: resolve(folder, 'run.json'),
  secrets: resolve(folder, 'secrets.json'),
  seeded: resolve(folder, 'seed.json'),
  seeding: resolve(folder, 'seeding'),
  starter: resolve(folder, 'start.json'),
  stream: resolve(folder, 'stream.json'),
  undelivered: resolve(folder, 'undelivered.jsonl'),
});

export type StateFiles = ReturnType<typeof stateFiles>;
