import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '#infra/local/engine.ts';
import { ensureTable } from '#infra/local/table-setup.ts';
import { writeXlsx } from '#shared/files/write.ts';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import { addDays, day } from '#shared/kernel/period.ts';
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

/** One figure of the bench as performance.md asks for it. */
export type GoalResult = {
  readonly goal: number;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number;
  readonly ok: boolean;
  readonly baseline?: string;
};

const ROWS = 50_000;
const GOALS = { checkSeconds: 30, commitSeconds: 120, memoryMb: 512 };
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹'.split('');
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红鹏辉'.split('');

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

const personRow = (index: number): string[] => {
  const birthDay = addDays(day('1965-01-01'), Math.floor(index / 900) * 11);
  const idNumber = synthesizeResidentId({
    region6: '320199',
    birthDay,
    sequence3: String(index % 900).padStart(3, '0'),
  });
  const name = pick(SURNAMES, index) + pick(GIVEN, index * 7) + pick(GIVEN, Math.floor(index / 13));
  return [
    `G${String(index).padStart(6, '0')}`,
    name,
    idNumber,
    `138${String(index).padStart(8, '0')}`,
    '装配车间',
    '甲班',
    '2019-03-05',
    '大学本科',
    '汉族',
    `${4000 + (index % 9000)}.50`,
    index % 10 === 0 ? '否' : '是',
  ];
};

const rosterFile = (rows: number): Promise<Uint8Array> => {
  const headers = '工号 姓名 身份证号码 联系电话 部门 班组 入职日期 学历 民族 基本工资(元) 是否工会会员'.split(' ');
  return writeXlsx('花名册', {
    columns: headers.map((header) => ({ header, kind: 'text' })),
    rows: Array.from({ length: rows }, (_, index) => personRow(index)),
  });
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

const measure = async (endpoint: string, rows: number) => {
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
  const bytes = await rosterFile(rows);
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

/** Goal 13: dry run and commit of 50,000 roster rows on the file-backed engine, and the memory of the process. */
export const run = async (rows: number = ROWS): Promise<GoalResult[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-bench-'));
  const engine = await startEngine({ folder });
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  try {
    await ensureTable(engine.endpoint, 'tongxin-bench');
    const { check, commit, memoryMb } = await measure(engine.endpoint, rows);
    const result = (name: string, value: number, unit: string, target: number): GoalResult => ({
      goal: 13,
      name,
      value,
      unit,
      target,
      ok: value <= target,
      baseline: 'Dolibarr 2,400-3,300 rows/s of clean files; CiviCRM 0.74 rows/s reported',
    });
    return [
      result(`dry run of ${rows} roster rows`, check, 's', GOALS.checkSeconds),
      result(`commit of ${rows} roster rows`, commit, 's', GOALS.commitSeconds),
      result('memory of the process', memoryMb, 'MB', GOALS.memoryMb),
    ];
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
