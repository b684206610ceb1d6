import * as z from 'zod';
import type { JobMessage } from '#functions/batch/event-row.ts';
import { driftOf } from '#shared/federation/figures/rules.ts';
import { figureRows, readChildRow } from '#shared/federation/figures/store.ts';
import { listChildNodes, pageNodeUnions, readNodeUnion } from '#shared/federation/tree/store.ts';
import { type Figures, figuresOf } from '#shared/kernel/figures.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { type Day, DaySchema, dayOf, type Period, periodOfDay, previousPeriod } from '#shared/kernel/period.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { jobContext } from '#shared/storage/means.ts';
import { readMonth } from '#shared/storage/month.ts';
import type { QueueMessage } from '#shared/storage/queue.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { sha256 } from '#shared/storage/seal.ts';
import type { Store } from '#shared/storage/store.ts';

export const RECOUNT_JOB = 'federation.figures.recount';

/** Counts a union's figures from what they are made of (members, vouchers); a module gives what it can count. */
export type Recounter = (ctx: UnionCtx, period: Period) => Promise<Partial<Figures>>;

const RecountData = z.object({ code: z.string(), day: DaySchema });
const SAMPLE = 5;
const KEEP_SECONDS = 400 * 24 * 3600;

const message = (code: string, day: Day): QueueMessage => ({
  type: 'job',
  name: RECOUNT_JOB,
  unionId: '',
  data: { code, day },
});

/** One message for each node that had no recount today, districts and the nodes above them alike. */
export const startRecount = async (runtime: Runtime): Promise<number> => {
  const day = dayOf(runtime.tools.now());
  const db = runtime.storeFor({ kind: 'projector' }, 'scheduler');
  const codes: string[] = [];
  const collect = async (above: string | undefined): Promise<void> => {
    for (const { code } of await listChildNodes({ db }, above)) {
      codes.push(code);
      await collect(code);
    }
  };
  await collect(undefined);
  const marks = await db.getMany<{ pk: string; day: Day }>(codes.map((code) => key.nodeJob(code, 'RECOUNTED')));
  const done = new Set(marks.filter((mark) => mark.day >= day).map((mark) => mark.pk));
  const due = codes.filter((code) => !done.has(key.nodeJob(code, 'RECOUNTED').pk));
  await runtime.queue.sendMany(due.map((code) => message(code, day)));
  return due.length;
};

/** Another part of the district each day: a start in the order of ids that the day decides. */
const sampleOf = async (db: Store, code: string, day: Day): Promise<readonly string[]> => {
  const start = `uni_${sha256(`${code}/${day}`).toString('hex').toUpperCase().slice(0, 26)}`;
  const page = await pageNodeUnions({ db }, code, SAMPLE, start);
  const first = page.items.length < SAMPLE ? await pageNodeUnions({ db }, code, SAMPLE) : page;
  return [...new Set([...page.items, ...first.items].map((union) => union.unionId))].slice(0, SAMPLE);
};

type Sample = { readonly code: string; readonly unionId: string; readonly period: Period; readonly day: Day };

/** Puts a union's row right when it lags, and keeps a note of what the union's own counting does not agree with. */
const recountUnion = async (runtime: Runtime, db: Store, recounters: readonly Recounter[], sample: Sample) => {
  const { code, unionId, period, day } = sample;
  const ctx = jobContext(runtime, RECOUNT_JOB, unionId as UnionId, runtime.tools.newId('request'));
  const month = await readMonth(ctx, period);
  if (month?.node !== code) return;
  const kept = figuresOf(month);
  const row = await readChildRow({ db }, code, period, unionId);
  const name = (await readNodeUnion({ db }, code, unionId))?.name ?? unionId;
  if (row?.version !== month.v)
    await figureRows(db).putChild(code, period, { id: unionId, name, figures: kept, version: month.v });
  const counted: Partial<Figures> = {};
  for (const recount of recounters) Object.assign(counted, await recount(ctx, period));
  const drift = driftOf(kept, counted);
  if (drift.length === 0) return;
  const ttl = Math.floor(Date.parse(runtime.tools.now()) / 1000) + KEEP_SECONDS;
  await db.put({
    ...key.nodeJob(code, `DRIFT#${day}#${unionId}`),
    period,
    ttl,
    drift: drift.map((figure) => ({ figure, kept: kept[figure], counted: counted[figure] })),
  });
};

/** Asks the projector to add a node up again for both open months, and recounts a sample of a district's unions. */
export const recountNode =
  (recounters: readonly Recounter[]) =>
  async (runtime: Runtime, { data }: JobMessage): Promise<void> => {
    const { code, day } = RecountData.parse(data);
    const db = runtime.storeFor({ kind: 'node', code }, RECOUNT_JOB);
    const period = periodOfDay(day);
    for (const unionId of await sampleOf(db, code, day))
      await recountUnion(runtime, db, recounters, { code, unionId, period, day });
    const v = Date.parse(runtime.tools.now());
    for (const each of [previousPeriod(period), period]) await db.put({ ...key.recompute(code, each), v });
    await db.put({ ...key.nodeJob(code, 'RECOUNTED'), day });
  };
