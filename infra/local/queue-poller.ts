import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { lambdaContext } from './lambda-context.ts';
import { VISIBILITY_SECONDS } from './queues.ts';
import { LOCAL_REGION, localClientConfig } from './table-setup.ts';

// biome-ignore lint/suspicious/noConfusingVoidType: a handler without partial failures returns nothing
export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | void>;

export type QueuePollerOptions = {
  endpoint: string;
  queueUrl: string;
  handler: QueueHandler;
  /** How many batches are worked on at the same time. */
  lanes?: number;
  batchSize?: number;
  /** How long a failed message waits, times the number of times it was received. */
  retrySeconds?: number;
  say?: (line: string) => void;
};

const HEARTBEAT_MS = 10_000;
const WAIT_SECONDS = 2;
const JOB_TIMEOUT_MS = 15 * 60_000;

const toRecord = (message: Message, queueUrl: string): SQSRecord => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: '0',
    ...message.Attributes,
  },
  messageAttributes: {},
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws-cn:sqs:${LOCAL_REGION}:000000000000:${queueUrl.split('/').at(-1)}`,
  awsRegion: LOCAL_REGION,
});

const failedIds = async (options: QueuePollerOptions, records: SQSRecord[]): Promise<Set<string>> => {
  const all = new Set(records.map((record) => record.messageId));
  try {
    const response = await options.handler({ Records: records }, lambdaContext('worker', JOB_TIMEOUT_MS));
    const failed = new Set((response?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
    // An identifier that is not in the batch fails the whole batch, as Lambda does it.
    return [...failed].every((id) => all.has(id)) ? failed : all;
  } catch (error) {
    options.say?.(`后台任务出错 · worker failed: ${String(error)}`);
    return all;
  }
};

const workOn = async (client: SQSClient, options: QueuePollerOptions, records: SQSRecord[]): Promise<void> => {
  const { queueUrl, retrySeconds = 2 } = options;
  const keep = (record: SQSRecord, seconds: number) =>
    client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: record.receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  const heartbeat = setInterval(() => {
    for (const record of records) keep(record, VISIBILITY_SECONDS).catch(() => {});
  }, HEARTBEAT_MS);
  const failed = await failedIds(options, records).finally(() => clearInterval(heartbeat));
  for (const record of records) {
    const receives = Number(record.attributes.ApproximateReceiveCount);
    if (failed.has(record.messageId)) await keep(record, Math.min(VISIBILITY_SECONDS, retrySeconds * receives));
    else await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: record.receiptHandle }));
  }
};

/** Reads the work queue and hands it to the worker as Lambda would; only what succeeded leaves the queue. */
export const startQueuePoller = (options: QueuePollerOptions): { stop: () => Promise<void> } => {
  const { endpoint, queueUrl, lanes = 2, batchSize = 5, say = () => {} } = options;
  const client = new SQSClient(localClientConfig(endpoint));
  const stopping = new AbortController();
  const receive = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: batchSize,
    WaitTimeSeconds: WAIT_SECONDS,
    MessageSystemAttributeNames: ['All'],
  });
  const lane = async () => {
    while (!stopping.signal.aborted) {
      try {
        const { Messages = [] } = await client.send(receive, { abortSignal: stopping.signal });
        const records = Messages.map((message) => toRecord(message, queueUrl));
        if (records.length > 0) await workOn(client, options, records);
      } catch (error) {
        if (stopping.signal.aborted) return;
        say(`队列轮询出错，稍后重试 · queue poll failed: ${String(error)}`);
        await sleep(1000);
      }
    }
  };
  const running = Array.from({ length: lanes }, lane);
  const stop = async () => {
    stopping.abort();
    await Promise.all(running);
    client.destroy();
  };
  return { stop };
};
