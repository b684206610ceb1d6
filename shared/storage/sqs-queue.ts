import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { RuntimeConfig } from './config.ts';
import type { Queue } from './queue.ts';

const LOT = 10;

/** The deployment's work queue. */
export const sqsQueue = (config: RuntimeConfig): Queue => {
  const queueUrl = config.QUEUE_URL;
  const client = new SQSClient({
    region: config.AWS_REGION,
    ...(config.SQS_ENDPOINT ? { endpoint: config.SQS_ENDPOINT } : {}),
  });
  return {
    send: async (message, delaySeconds = 0) => {
      await client.send(
        new SendMessageCommand({
          QueueUrl: queueUrl,
          MessageBody: JSON.stringify(message),
          DelaySeconds: delaySeconds,
        }),
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
  };
};
