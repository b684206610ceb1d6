import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { dispatch, type Handlers } from '#functions/batch/dispatch.ts';
import { isFollowed } from '#functions/batch/followed.ts';
import type { Runtime } from '#shared/storage/runtime.ts';

const runtime = {} as Runtime;
const row = {
  pk: 'U#uni_A#EVENTS#2026-11',
  sk: 'x',
  id: 'evt_1',
  at: '2026-11-22T02:00:00.000Z',
  requestId: 'req_1',
  events: [
    { name: 'a.b.first', entity: { kind: 'k', id: '1' } },
    { name: 'a.b.second', entity: { kind: 'k', id: '2' } },
  ],
};

const batch = (...bodies: unknown[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `m${index}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })) as SQSEvent['Records'],
});

const quietly = async (run: () => Promise<unknown>): Promise<string> => {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  await run().finally(() => spy.mockRestore());
  return lines.join('');
};

describe('the worker', () => {
  it('answers the messages that failed and goes on with the others', async () => {
    const done: string[] = [];
    const handlers: Handlers = {
      jobs: {
        good: async (_, message) => {
          done.push(message.unionId);
        },
        bad: async () => {
          throw new Error('身份证 320106199001010015');
        },
      },
      followers: {},
    };
    const job = (name: string, unionId: string) => ({ type: 'job', name, unionId, data: {} });
    const events = batch(
      job('good', 'u1'),
      job('bad', 'u2'),
      '{',
      { type: 'job' },
      job('none', 'u3'),
      job('good', 'u4'),
    );
    let answer: unknown;
    const log = await quietly(async () => {
      answer = await dispatch(runtime, handlers, events);
    });
    expect(answer).toEqual({
      batchItemFailures: ['m1', 'm2', 'm3', 'm4'].map((itemIdentifier) => ({ itemIdentifier })),
    });
    expect(done).toEqual(['u1', 'u4']);
    expect(log).not.toContain('320106199001010015');
  });

  it('hands each event of a row to each of its followers, in order, and leaves the others alone', async () => {
    const seen: string[] = [];
    const note = (who: string) => async (_: Runtime, event: { name: string }) => {
      seen.push(`${who}:${event.name}`);
    };
    const followers = { 'a.b.first': [note('x'), note('y')], 'a.b.other': [note('z')] };
    expect(await dispatch(runtime, { jobs: {}, followers }, batch({ type: 'event', row }))).toEqual({
      batchItemFailures: [],
    });
    expect(seen).toEqual(['x:a.b.first', 'y:a.b.first']);
  });

  it('is only sent rows that somebody follows', () => {
    expect(isFollowed(row)).toBe(false);
    expect(
      isFollowed({
        ...row,
        events: [{ name: 'tenancy.application.approved', entity: row.events[0]?.entity ?? { kind: '', id: '' } }],
      }),
    ).toBe(true);
  });
});
