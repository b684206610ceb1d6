import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import { watchDeadLetters } from '#infra/aws/constructs/alarms.ts';

const KEEP = Duration.days(14);
const MAX_RECEIVE_COUNT = 5;

/** A dead-letter queue with an alarm: whatever lands here needs a person. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, config: Config, redrive: RedrivePermission) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: KEEP,
      redriveAllowPolicy: { redrivePermission: redrive },
    });
    watchDeadLetters(this, config, this.queue);
  }
}

/** Work for entry/worker.ts: jobs and events, at least once; after five attempts a message waits in the dead-letter queue. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: { readonly config: Config; readonly workerTimeout: Duration }) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'Dead', props.config, RedrivePermission.ALLOW_ALL).queue;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: KEEP,
      // Lambda asks for six times the function's timeout.
      visibilityTimeout: Duration.seconds(props.workerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVE_COUNT },
    });
  }
}
