import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startClock } from '#infra/local/clock-poller.ts';
import { type Engine, startEngine } from '#infra/local/engine.ts';
import { startQueuePoller } from '#infra/local/queue-poller.ts';
import { startQueues } from '#infra/local/queues.ts';
import { deliveredSequence } from '#infra/local/stream-checkpoint.ts';
import type { StreamHandler } from '#infra/local/stream-delivery.ts';
import { startStreamPoller } from '#infra/local/stream-poller.ts';
import { ensureTable, localClientConfig } from '#infra/local/table-setup.ts';

const TABLE = 'tongxin-poller';
let folder: string;
let engine: Engine;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-poller-'));
  engine = await startEngine({ folder, kind: 'dynoxide' });
  await ensureTable(engine.endpoint, TABLE);
});

afterEach(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const put = async (...names: string[]) => {
  const client = new DynamoDBClient(localClientConfig(engine.endpoint));
  for (const name of names) {
    const Item = { pk: { S: 'U#1#X' }, sk: { S: name }, raw: { B: new Uint8Array([1, 2]) } };
    await client.send(new PutItemCommand({ TableName: TABLE, Item }));
  }
  client.destroy();
};

const nameOf = (record: DynamoDBRecord): string => record.dynamodb?.Keys?.sk?.S ?? '';
const sequenceOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';
const checkpointFile = () => join(folder, 'stream.json');
const undeliveredFile = () => join(folder, 'undelivered.jsonl');

const poll = (handler: StreamHandler) =>
  startStreamPoller({
    endpoint: engine.endpoint,
    tableName: TABLE,
    checkpointFile: checkpointFile(),
    undeliveredFile: undeliveredFile(),
    handler,
    windowMs: 20,
    pollMs: 10,
    pauseMs: 1,
  });

const pollUntilIdle = async (handler: StreamHandler) => {
  const poller = poll(handler);
  await poller.idle();
  await poller.stop();
};

describe('the stream poller', () => {
  it('hands over every change in order and in the form of a Lambda event', async () => {
    await put('a', 'b', 'c');
    const events: DynamoDBStreamEvent[] = [];
    await pollUntilIdle(async (event) => void events.push(event));
    const records = events.flatMap((event) => event.Records);
    expect(records.map(nameOf)).toEqual(['a', 'b', 'c']);
    expect(records[0]?.dynamodb?.NewImage?.raw).toEqual({ B: 'AQI=' });
    expect(records[0]?.dynamodb?.ApproximateCreationDateTime).toBeTypeOf('number');
    expect(records[0]?.eventSourceARN).toContain('/stream/');
  });

  it('never hands over more than 100 changes at a time', async () => {
    await put(...Array.from({ length: 130 }, (_, n) => `n${n}`));
    const sizes: number[] = [];
    await pollUntilIdle(async (event) => void sizes.push(event.Records.length));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(130);
  });

  it('delivers what was not confirmed again after a restart, and nothing that was', async () => {
    await put('a', 'b');
    const seen: string[] = [];
    const note: StreamHandler = async (event) => void seen.push(...event.Records.map(nameOf));
    await pollUntilIdle(note);
    await put('c');
    await pollUntilIdle(note);
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(deliveredSequence(checkpointFile())).toBe('3');
    rmSync(checkpointFile());
    await pollUntilIdle(note);
    expect(seen).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  });

  it('tries again from the lowest failed change and keeps the order', async () => {
    await put('a', 'b', 'c');
    const calls: string[] = [];
    let failed = false;
    await pollUntilIdle(async ({ Records }) => {
      calls.push(Records.map(nameOf).join(''));
      const bad = failed ? undefined : Records.find((record) => nameOf(record) === 'b');
      failed = true;
      return { batchItemFailures: bad ? [{ itemIdentifier: sequenceOf(bad) }] : [] };
    });
    expect(calls).toEqual(['abc', 'bc']);
    expect(existsSync(undeliveredFile())).toBe(false);
  });

  it('puts a change aside that fails three times, and goes on with the ones behind it', async () => {
    await put('a', 'b', 'c');
    const done: string[] = [];
    let tries = 0;
    await pollUntilIdle(async ({ Records }) => {
      const at = Records.findIndex((record) => nameOf(record) === 'b');
      done.push(...Records.slice(0, at < 0 ? undefined : at).map(nameOf));
      if (at >= 0) tries += 1;
      const bad = Records[at];
      return { batchItemFailures: bad ? [{ itemIdentifier: sequenceOf(bad) }] : [] };
    });
    expect({ done, tries }).toEqual({ done: ['a', 'c'], tries: 3 });
    expect(readFileSync(undeliveredFile(), 'utf8')).toContain('"S":"b"');
  });

  it('finds the one change that makes the handler throw by halving the batch', async () => {
    await put('a', 'b', 'c', 'd', 'e');
    const done = new Set<string>();
    await pollUntilIdle(async ({ Records }) => {
      const names = Records.map(nameOf);
      if (names.includes('d')) throw new Error('poison');
      for (const name of names) done.add(name);
    });
    expect([...done]).toEqual(['a', 'b', 'c', 'e']);
    expect(readFileSync(undeliveredFile(), 'utf8').trim().split('\n')).toHaveLength(1);
  });
});

describe('the queue poller', () => {
  const openQueues = () => startQueues({ queues: join(folder, 'queues'), files: join(folder, 'files') });
  const bodies = (event: SQSEvent) => event.Records.map((record) => record.body);

  it('removes only what succeeded, and hands the failed message over again', async () => {
    const queues = await openQueues();
    const client = new SQSClient(localClientConfig(queues.endpoint));
    for (const body of ['good', 'bad']) {
      await client.send(new SendMessageCommand({ QueueUrl: queues.queueUrl, MessageBody: body }));
    }
    const seen: string[] = [];
    const poller = startQueuePoller({
      endpoint: queues.endpoint,
      queueUrl: queues.queueUrl,
      lanes: 1,
      retrySeconds: 0,
      handler: async (event) => {
        seen.push(...bodies(event));
        const first = seen.filter((body) => body === 'bad').length === 1;
        const failed = event.Records.filter((record) => record.body === 'bad' && first);
        return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
      },
    });
    await vi.waitFor(() => expect(seen.toSorted()).toEqual(['bad', 'bad', 'good']), 10_000);
    await poller.stop();
    await queues.stop();
  });

  it('moves a message that always fails to the dead letter queue', async () => {
    const queues = await openQueues();
    const client = new SQSClient(localClientConfig(queues.endpoint));
    await client.send(new SendMessageCommand({ QueueUrl: queues.queueUrl, MessageBody: 'poison' }));
    const options = { endpoint: queues.endpoint, lanes: 1, retrySeconds: 0 };
    let tries = 0;
    const poller = startQueuePoller({
      ...options,
      queueUrl: queues.queueUrl,
      handler: async () => {
        tries += 1;
        throw new Error('always');
      },
    });
    const dead: string[] = [];
    const deadPoller = startQueuePoller({
      ...options,
      queueUrl: queues.deadQueueUrl,
      handler: async (event) => void dead.push(...bodies(event)),
    });
    await vi.waitFor(() => expect(dead).toEqual(['poison']), 15_000);
    expect(tries).toBe(3);
    await poller.stop();
    await deadPoller.stop();
    await queues.stop();
  });

  it('frees a message at once that a killed worker held, on another port', async () => {
    const first = await openQueues();
    const client = new SQSClient(localClientConfig(first.endpoint));
    await client.send(new SendMessageCommand({ QueueUrl: first.queueUrl, MessageBody: 'held' }));
    let arrived: () => void = () => {};
    const arrival = new Promise<void>((done) => {
      arrived = done;
    });
    let letGo: () => void = () => {};
    const hold = new Promise<void>((done) => {
      letGo = done;
    });
    const killed = startQueuePoller({
      endpoint: first.endpoint,
      queueUrl: first.queueUrl,
      handler: async () => {
        arrived();
        await hold;
      },
    });
    await arrival;
    await first.stop();
    const second = await openQueues();
    const seen: string[] = [];
    const poller = startQueuePoller({
      endpoint: second.endpoint,
      queueUrl: second.queueUrl,
      handler: async (event) => void seen.push(...bodies(event)),
    });
    await vi.waitFor(() => expect(seen).toEqual(['held']), 10_000);
    letGo();
    await Promise.all([killed.stop(), poller.stop()]);
    await second.stop();
  });
});

describe('the clock', () => {
  it('calls the scheduler at once, and goes on after a failure', async () => {
    const times: string[] = [];
    const handler = async (event: { time: string }) => {
      times.push(event.time);
      throw new Error('scheduler');
    };
    const clock = startClock(handler, () => {}, 10);
    await vi.waitFor(() => expect(times.length).toBeGreaterThan(1));
    await clock.stop();
    expect(times[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
});
