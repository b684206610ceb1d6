import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Work for `entry/worker.ts`: a job asked for by an action, or an event from the outbox. At least once. */
export type QueueMessage =
  | {
      readonly type: 'job';
      readonly name: string;
      readonly unionId: string;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'event'; readonly row: Readonly<Record<string, unknown>> };

export type Queue = {
  send(message: QueueMessage, delaySeconds?: number): Promise<void>;
  sendMany(messages: readonly QueueMessage[]): Promise<void>;
};

const LOT = 10;

export const sqsQueue = (client: SQSClient, queueUrl: string): Queue => ({
  send: async (message, delaySeconds = 0) => {
    await client.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds }),
    );
  },
  sendMany: async (messages) => {
    for (let from = 0; from < messages.length; from += LOT) {
      const lot = messages.slice(from, from + LOT);
      const answer = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: lot.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) })),
        }),
      );
      if (answer.Failed?.length) throw new Error(`queue refused ${answer.Failed.length} messages`);
    }
  },
});
