import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine } from '#infra/local/engine.ts';
import { ensureTable } from '#infra/local/table-setup.ts';
import { commitImport, createImport, setMapping } from '#shared/members/imports/actions.ts';
import { runCommit } from '#shared/members/imports/commit-run.ts';
import { runCheck } from '#shared/members/imports/jobs.ts';
import { getImport } from '#shared/members/imports/queries.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import { readRoster } from '#shared/members/roster/store.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import { jobContext } from '#shared/storage/means.ts';
import { makeRuntime } from '#shared/storage/runtime.ts';
import { memoryBlobs, recordingQueue } from '#tests/kit/memory-ports.ts';
import { makeTools } from '#tests/kit/tools.ts';
import { makeUnion } from '#tests/kit/union.ts';

/** The file is made by another process, so that its making is no part of what is measured. */
const rosterFile = (folder: string, rows: number): Uint8Array => {
  const file = join(folder, 'roster.xlsx');
  const maker = fileURLToPath(new URL('import-file.ts', import.meta.url));
  const made = spawnSync(process.execPath, [maker, file, String(rows)], { stdio: 'inherit' });
  if (made.status !== 0) throw new Error('the roster file was not made');
  return readFileSync(file);
};

const watchMemory = () => {
  let peak = 0;
  const look = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 50);
  return {
    stop: (): number => {
      look();
      clearInterval(timer);
      return Math.round(peak / 1024 / 1024);
    },
  };
};

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return Math.round((performance.now() - from) / 10) / 100;
};

const measure = async (endpoint: string, folder: string, rows: number) => {
  const masterKey = Buffer.alloc(32, 7).toString('base64');
  const config = configFromEnv({
    TABLE_NAME: 'tongxin-bench',
    TABLE_ENDPOINT: endpoint,
    MASTER_KEY: masterKey,
    SEAL_KEY: masterKey,
    AWS_REGION: 'local',
    PUBLIC_URL: 'http://localhost:5180',
    ISSUER_URL: 'http://localhost:5181',
  });
  const blobs = memoryBlobs();
  const runtime = makeRuntime(config, { tools: makeTools(), queue: recordingQueue(), blobs });
  const union = await makeUnion({ runtime });
  const ctx = union.ctxFor('chair');
  const job = jobContext(runtime, 'bench', union.unionId, 'bench');
  const bytes = rosterFile(folder, rows);
  const upload = await createUpload(ctx, { fileName: 'roster.xlsx', sizeBytes: bytes.byteLength });
  await blobs.write(blobName(union.unionId, 'uploads', upload.id), bytes, 'application/octet-stream');
  const memory = watchMemory();
  const { id, columns } = await createImport(ctx, { uploadId: upload.id });
  const check = await secondsOf(async () => {
    await setMapping(ctx, id, { mapping: columns.map(({ field }) => field) });
    await runCheck(job, id);
  });
  const commit = await secondsOf(async () => {
    await commitImport(ctx, id);
    await runCommit(job, id);
  });
  const done = await getImport(ctx, id);
  const roster = await readRoster(ctx);
  if (done.status !== 'committed' || roster.lines.length !== rows) throw new Error('the import did not finish');
  return { check, commit, memoryMb: memory.stop() };
};

/** One run in a process of its own; the bench reads the last line. */
const main = async (rows: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-bench-'));
  const engine = await startEngine({ folder });
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  try {
    await ensureTable(engine.endpoint, 'tongxin-bench');
    console.log(JSON.stringify(await measure(engine.endpoint, folder, rows)));
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

await main(Number(process.argv[2]));
