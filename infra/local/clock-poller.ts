import { randomUUID } from 'node:crypto';
import type { Context, ScheduledEvent } from 'aws-lambda';
import { lambdaContext } from './lambda-context.ts';
import { LOCAL_REGION } from './table-setup.ts';

export type ClockHandler = (event: ScheduledEvent, context: Context) => Promise<unknown>;

const scheduledEvent = (now: Date): ScheduledEvent => ({
  id: randomUUID(),
  version: '0',
  account: '000000000000',
  time: `${now.toISOString().slice(0, 19)}Z`,
  region: LOCAL_REGION,
  resources: [],
  source: 'aws.events',
  'detail-type': 'Scheduled Event',
  detail: {},
});

/** Calls the scheduler at once and then each minute, never twice at the same time. */
export const startClock = (
  handler: ClockHandler,
  say: (line: string) => void = () => {},
  intervalMs = 60_000,
): { first: Promise<void>; stop: () => Promise<void> } => {
  let running: Promise<void> | undefined;
  const call = async () => {
    try {
      await handler(scheduledEvent(new Date()), lambdaContext('scheduler'));
    } catch (error) {
      say(`定时任务出错 · scheduler failed: ${String(error)}`);
    } finally {
      running = undefined;
    }
  };
  const tick = (): Promise<void> => {
    running ??= call();
    return running;
  };
  const first = tick();
  const timer = setInterval(tick, intervalMs);
  const stop = async () => {
    clearInterval(timer);
    await running;
  };
  return { first, stop };
};
