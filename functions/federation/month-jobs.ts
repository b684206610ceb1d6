import * as z from 'zod';
import type { JobMessage } from '#functions/batch/event-row.ts';
import { listDistricts, pageNodeUnions } from '#shared/federation/tree/store.ts';
import { settleDues } from '#shared/funds/dues/settle.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { type Period, PeriodSchema, periodOf } from '#shared/kernel/period.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { jobContext } from '#shared/storage/means.ts';
import { openMonth, readMonth } from '#shared/storage/month.ts';
import type { QueueMessage } from '#shared/storage/queue.ts';
import type { Runtime } from '#shared/storage/runtime.ts';

export const OPEN_MONTH_JOB = 'federation.months.open';

/** Unions opened for one message; the rest of the district goes on in the next one, so a crash repeats a page at most. */
const PAGE = 50;
const MAX_ATTEMPTS = 5;

const OpenMonthData = z.object({ code: z.string(), period: PeriodSchema, after: z.string().optional() });

const message = (data: z.infer<typeof OpenMonthData>): QueueMessage => ({
  type: 'job',
  name: OPEN_MONTH_JOB,
  unionId: '',
  data,
});

type Opened = { readonly period: Period };

/** Districts whose unions were not all opened for the running month yet: one message each. Cheap to call again. */
export const startMonth = async (runtime: Runtime): Promise<number> => {
  const period = periodOf(runtime.tools.now());
  const db = runtime.storeFor({ kind: 'projector' }, 'scheduler');
  const districts = await listDistricts({ db });
  const marks = await db.getMany<Opened & { pk: string }>(districts.map(({ code }) => key.nodeJob(code, 'OPENED')));
  const done = new Set(marks.filter((mark) => mark.period >= period).map((mark) => mark.pk));
  const late = districts.filter(({ code }) => !done.has(key.nodeJob(code, 'OPENED').pk));
  await runtime.queue.sendMany(late.map(({ code }) => message({ code, period })));
  return late.length;
};

/** Opens a union's month; a commit that raced with it makes it read the stocks anew. */
const ensureMonth = async (ctx: UnionCtx, period: Period): Promise<void> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    await openMonth(ctx, period);
    if (await readMonth(ctx, period)) return;
  }
  throw new DomainError('unavailable', 'storage.engine.busy');
};

/** Opens the month of one page of a district's unions and asks for the next page; the last one marks the district. */
export const openMonths = async (runtime: Runtime, { data }: JobMessage): Promise<void> => {
  const { code, period, after } = OpenMonthData.parse(data);
  const db = runtime.storeFor({ kind: 'node', code }, OPEN_MONTH_JOB);
  const page = await pageNodeUnions({ db }, code, PAGE, after);
  for (const { unionId } of page.items) {
    const requestId = runtime.tools.newId('request');
    const ctx = jobContext(runtime, OPEN_MONTH_JOB, unionId as UnionId, requestId);
    await ensureMonth(ctx, period);
    await settleDues(ctx);
  }
  const last = page.items.at(-1)?.unionId;
  if (page.lastKey && last !== undefined) return runtime.queue.send(message({ code, period, after: last }));
  await db.put({ ...key.nodeJob(code, 'OPENED'), period });
};
