import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import { watchDeadLetters } from '#infra/aws/constructs/alarms.ts';

const KEEP = Duration.days(14);
const MAX_RECEIVE_COUNT = 5;

const sealed = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: KEEP } as const;

/** A dead-letter queue with an alarm: whatever lands here needs a person. */
export const deadLetterQueue = (scope: Construct, id: string, config: Config): Queue => {
  const queue = new Queue(scope, id, sealed);
  watchDeadLetters(queue, config, queue);
  return queue;
};

/** Work for entry/worker.ts: jobs and events, at least once; after five tries a message waits in the dead-letter queue. */
export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: { readonly config: Config; readonly workerTimeout: Duration }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      ...sealed,
      // Lambda asks for six times the function's timeout.
      visibilityTimeout: Duration.seconds(props.workerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: deadLetterQueue(this, 'Dead', props.config), maxReceiveCount: MAX_RECEIVE_COUNT },
    });
  }
}
