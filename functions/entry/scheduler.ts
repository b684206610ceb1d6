import middy from '@middy/core';
import { startMonth } from '#functions/federation/month-jobs.ts';
import { startRecount } from '#functions/federation/recount-jobs.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';

/** 02:00 in Shanghai; from then until morning, a day's recount may begin. */
const RECOUNT_HOUR_UTC = 18;

/** The cloud names the job; a laptop's clock sends a plain tick each minute. */
export type ScheduledJob = { readonly job?: string };

/**
 * Opens months that are due and, at night, recounts. Both ask what was left undone and put one message for each node
 * into the queue, so a tick that is lost, doubled or cut short is made up for by the next one.
 */
export const handler = middy<ScheduledJob, void>().handler(async () => {
  const runtime = runtimeFromEnv();
  await startMonth(runtime);
  const hour = Number(runtime.tools.now().slice(11, 13));
  if (hour >= RECOUNT_HOUR_UTC) await startRecount(runtime);
});
