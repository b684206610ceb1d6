import { beforeEach, describe, expect, test } from 'vitest';
import type { JobMessage } from '#functions/batch/event-row.ts';
import { JOBS } from '#functions/batch/registry.ts';
import type { QueueMessage } from '#shared/storage/queue.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { follow, unionEventRows } from '../tenancy/kit.ts';
import { type Furnished, furnish } from './furnished.ts';

type View = { status: string; progress: { done: number } };

let kit: Kit;
let world: Furnished;
let path: string;

beforeEach(async () => {
  kit = makeKit();
  world = await furnish(kit);
  path = `/v1/members/imports/${world.ids.importId}`;
});

const work = async (messages: readonly QueueMessage[]): Promise<void> => {
  for (const message of messages)
    if (message.type === 'job') await JOBS[message.name]?.(kit.runtime, message as JobMessage);
};
const statusNow = async () => (await kit.call<View>(`GET ${path}`, world.chair)).body.status;
const start = () => kit.call<View>(`POST ${path}/commit`, { ...world.chair, idempotencyKey: 'commit-1' });
/** The worker on everything that followed from the events, with what was in the queue before thrown away. */
const followEvents = async (): Promise<QueueMessage[]> => {
  kit.queue.take();
  await follow(kit, await unionEventRows(kit, world.union.unionId));
  return kit.queue.take();
};

describe('an import whose process ended between the commit of its start and the message to the worker', () => {
  test('is found standing still and done, though a repeat of the request starts nothing', async () => {
    expect((await start()).status).toBe(202);
    kit.queue.take();
    const again = await start();
    expect([again.status, again.headers.get('idempotent-replayed'), kit.queue.take()]).toEqual([202, 'true', []]);
    expect(await statusNow()).toBe('committing');
    await work(await followEvents());
    expect(await statusNow()).toBe('committing');
    await work(kit.queue.take());
    expect(await statusNow()).toBe('committed');
  });

  test('is left alone while somebody works on it, and when it is over', async () => {
    await start();
    const job = kit.queue.take();
    const looks = await followEvents();
    await work(job);
    await work(looks);
    expect([await statusNow(), kit.queue.take()]).toEqual(['committed', []]);
  });
});
