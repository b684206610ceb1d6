import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Runtime } from '#shared/storage/runtime.ts';
import { type EventRow, QueueMessageSchema } from './event-row.ts';
import type { EventHandler, JobHandler } from './registry.ts';

export type Handlers = {
  readonly jobs: Readonly<Record<string, JobHandler>>;
  readonly followers: Readonly<Record<string, readonly EventHandler[]>>;
};

const follow = async (runtime: Runtime, handlers: Handlers, row: EventRow): Promise<void> => {
  for (const event of row.events)
    for (const follower of handlers.followers[event.name] ?? []) await follower(runtime, event, row);
};

const handle = async (runtime: Runtime, handlers: Handlers, record: SQSRecord): Promise<void> => {
  const message = QueueMessageSchema.parse(JSON.parse(record.body));
  if (message.type === 'event') return follow(runtime, handlers, message.row);
  const job = handlers.jobs[message.name];
  if (!job) throw new Error(`no job is called ${message.name}`);
  await job(runtime, message);
};

/** One structured line; neither message nor error text, which may hold personal data. */
const reportFailure = (messageId: string, error: unknown): void => {
  const known = error instanceof Error ? { name: error.name, code: (error as { code?: unknown }).code } : {};
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
  const line = { level: 'error', messageId, ...known, frames: frames.map((frame) => frame.trim()) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/**
 * Hands each message to its job or followers and answers those that failed: they alone come again, and after the
 * queue's number of tries they go to the dead letter queue. One message never stops another.
 */
export const dispatch = async (runtime: Runtime, handlers: Handlers, batch: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of batch.Records) {
    try {
      await handle(runtime, handlers, record);
    } catch (error) {
      reportFailure(record.messageId, error);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};
