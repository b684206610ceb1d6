import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '#infra/local/engine.ts';
import { ensureTable } from '#infra/local/table-setup.ts';
import { postBatch } from '#shared/funds/dues/batch-actions.ts';
import { getDuesMonth } from '#shared/funds/dues/month-queries.ts';
import type { CreateDuesBatch } from '#shared/funds/dues/schema.ts';
import { readEntries } from '#shared/funds/dues/store.ts';
import { fen } from '#shared/kernel/fen.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import { approximateSize } from '#shared/storage/item.ts';
import { pk, sortPrefix } from '#shared/storage/keys.ts';
import { makeRuntime } from '#shared/storage/runtime.ts';
import { memoryBlobs, recordingQueue, testMeter } from '#tests/kit/memory-ports.ts';
import { makeTools } from '#tests/kit/tools.ts';
import { declaredOf, type Kit, rowsOf, type Seeded, seedUnion } from '#tests/storage/funds/kit.ts';
import { CORRECTED, measureLayout, NOVEMBER, OCTOBER } from './dues-layout.ts';
import { type GoalResult, rounded } from './goal.ts';

const TABLE = 'tongxin-bench-dues';
/** Rows of one run: a batch takes 10,000, an uploaded file 50,000. */
const LOT = 50_000;

type Bed = Kit & { readonly meter: ReturnType<typeof testMeter> };
type Measure = {
  readonly members: number;
  readonly perPayment: number;
  readonly bytesPerLine: number;
  readonly repeat: { read: number; write: number };
  readonly monthView: number;
  readonly memberView: number;
};

/** The November payroll, with corrections of every fiftieth member's October in it. */
const novemberRun = (union: Seeded, from: number): CreateDuesBatch => {
  const rows = rowsOf(union.lines.slice(from, from + LOT));
  const corrections = rows
    .filter((_, index) => index % CORRECTED === 0)
    .map(({ amountFen: _, ...row }) => ({
      ...row,
      key: `K${row.key}`,
      period: OCTOBER,
      deltaFen: fen(-50),
      reason: '多扣退还',
    }));
  return { period: NOVEMBER, mode: 'commit', declared: declaredOf(rows), rows, corrections };
};

const octoberRun = (union: Seeded, from: number): CreateDuesBatch => {
  const rows = rowsOf(union.lines.slice(from, from + LOT));
  return { period: OCTOBER, mode: 'commit', declared: declaredOf(rows), rows };
};

const post = async (union: Seeded, command: CreateDuesBatch, idempotencyKey: string) => {
  const answer = await postBatch(union.payroll(idempotencyKey), command, { maxRows: LOT });
  const { counts } = answer.batch;
  if (counts.posted !== command.rows.length || counts.corrections !== (command.corrections?.length ?? 0))
    throw new Error('the run did not post everything');
};

const unitsOf = async (bed: Bed, call: () => Promise<unknown>) => {
  bed.meter.entries.length = 0;
  await call();
  return bed.meter.total();
};

const measureUnion = async (bed: Bed, members: number): Promise<Measure> => {
  const union = await seedUnion(bed, members);
  const ctx = union.finance();
  for (let from = 0; from < members; from += LOT) await post(union, octoberRun(union, from), `october-${from}`);
  let write = 0;
  for (let from = 0; from < members; from += LOT)
    write += (await unitsOf(bed, () => post(union, novemberRun(union, from), `november-${from}`))).write;
  const repeat = await unitsOf(bed, () => post(union, novemberRun(union, 0), 'november-0'));
  const query = { pk: pk.dues(union.unionId, NOVEMBER), beginsWith: sortPrefix.duesPages() };
  const pages = await ctx.db.queryAll(query);
  const bytes = pages.reduce((sum, page) => sum + approximateSize(page), 0);
  const monthView = await unitsOf(bed, () => getDuesMonth(ctx, NOVEMBER));
  const memberView = await unitsOf(bed, () => readEntries(ctx, NOVEMBER, { page: 0, consistent: false }));
  return {
    members,
    perPayment: write / members,
    bytesPerLine: bytes / members,
    repeat,
    monthView: monthView.read,
    memberView: memberView.read,
  };
};

const openBed = async (endpoint: string): Promise<Bed> => {
  await ensureTable(endpoint, TABLE);
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  const key = Buffer.alloc(32, 7).toString('base64');
  const config = configFromEnv({
    TABLE_NAME: TABLE,
    TABLE_ENDPOINT: endpoint,
    MASTER_KEY: key,
    SEAL_KEY: key,
    AWS_REGION: 'local',
    PUBLIC_URL: 'http://localhost:5180',
    ISSUER_URL: 'http://localhost:5181',
  });
  const tools = makeTools();
  const meter = testMeter();
  const runtime = makeRuntime(config, { tools, meter, queue: recordingQueue(), blobs: memoryBlobs() });
  return { tools, meter, runtime };
};

const result = (
  goal: number,
  name: string,
  value: number,
  unit: string,
  limit: number,
  baseline: string,
): GoalResult => ({
  goal,
  name,
  value: rounded(value),
  unit,
  target: `≤ ${limit}`,
  ok: value <= limit,
  baseline,
});

const SIZES = [100, 500, 1_000, 10_000, 100_000];
const ALL_IN = 'receipt, idempotency, voucher, figures, audit event and 2 % corrections';

const resultsOf = (measures: readonly Measure[]): readonly GoalResult[] => {
  const [hundred, fiveHundred, thousand] = measures as [Measure, Measure, Measure];
  const largest = measures.at(-1) ?? thousand;
  const small = measureLayout(1_000, LOT);
  const million = measureLayout(1_000_000, LOT);
  // Six units of one transaction a run: month item, voucher, event; a month item of many runs grows by 0.12 KB each.
  const commits = (runs: number): number => runs * 6 + runs * (runs - 1) * 0.12;
  const growth = (million.units + commits(million.runs)) / 1_000_000 / ((small.units + commits(1)) / 1_000);
  const costs = measures.map((one) =>
    result(
      1,
      `write units a payment, union of ${one.members}, with ${ALL_IN}`,
      one.perPayment,
      'write units',
      one.members <= 100 ? 0.08 : 0.06,
      '14 textbook transaction; 1.0 one item each',
    ),
  );
  return [
    ...costs,
    result(
      2,
      'bytes stored a line, union of 500, keys and corrections included',
      fiveHundred.bytesPerLine,
      'B',
      30,
      '209 B PostgreSQL row with indexes',
    ),
    result(
      2,
      'write units of repeating a committed run',
      hundred.repeat.write,
      'write units',
      0,
      'a unit a failed condition',
    ),
    result(2, 'read units of repeating a committed run', hundred.repeat.read, 'read units', 0.5, '1 a row'),
    result(
      8,
      'cost of a payment, 1,000 to 100,000 members, on the engine',
      largest.perPayment / thousand.perPayment,
      '×',
      1.1,
      'counting: 1,000 ×',
    ),
    result(8, 'cost of a payment, 1,000 to 1,000,000 members, by the layout', growth, '×', 1.1, 'counting: 1,000 ×'),
    result(
      8,
      'read units of the month of dues, 1,000 to 100,000 members',
      largest.monthView / thousand.monthView,
      '×',
      1,
      'counting members: 1,000 ×',
    ),
    result(
      8,
      'read units of a member’s month, 1,000 to 100,000 members',
      largest.memberView / thousand.memberView,
      '×',
      1,
      'counting members: 1,000 ×',
    ),
  ];
};

/** Goals 1, 2 and 8 on the embedded engine, with the units that it reports itself. */
export const run = async (): Promise<readonly GoalResult[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-bench-'));
  const engine = await startEngine({ folder });
  try {
    const bed = await openBed(engine.endpoint);
    const measures: Measure[] = [];
    for (const members of SIZES) measures.push(await measureUnion(bed, members));
    return resultsOf(measures);
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
