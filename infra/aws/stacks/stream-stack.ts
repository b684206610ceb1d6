import { Duration, Stack, type StackProps, TimeZone } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import { watch } from '#infra/aws/constructs/alarms.ts';
import { DataFunction } from '#infra/aws/constructs/data-function.ts';
import { deadLetterQueue } from '#infra/aws/constructs/work-queue.ts';
import type { CodeOf } from '#infra/aws/entries.ts';
import { type DataStack, WORKER_TIMEOUT } from '#infra/aws/stacks/data-stack.ts';

export type StreamProps = StackProps & { readonly data: DataStack; readonly codeOf: CodeOf };

const READ_WRITE = ['read', 'write'] as const;

/** What follows a change: figures and the outbox from the stream, work from the queue, deadlines from the clock. */
export class StreamStack extends Stack {
  constructor(scope: Construct, id: string, config: Config, props: StreamProps) {
    super(scope, id, props);
    this.projector(config, props);
    this.worker(config, props);
    this.scheduler(config, props);
  }

  private projector(config: Config, { data, codeOf }: StreamProps): void {
    const { fn } = new DataFunction(this, 'Projector', {
      config,
      codeOf,
      data,
      entry: 'projector',
      memoryMb: 1024,
      timeout: Duration.minutes(1),
      environment: {},
      rights: { standing: { projector: READ_WRITE }, sendsWork: true },
    });
    fn.addEventSource(
      new DynamoEventSource(data.table, {
        // A new table's stream from its first record: what is projected is absolute, so reading twice is harmless.
        startingPosition: StartingPosition.TRIM_HORIZON,
        // The window and not the count ends a batch: it coalesces a payday into a few writes of each roll-up row (design.md, section 5).
        batchSize: 10_000,
        maxBatchingWindow: Duration.seconds(2),
        parallelizationFactor: 1,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 20,
        maxRecordAge: Duration.hours(6),
        onFailure: new SqsDlq(deadLetterQueue(this, 'ProjectorFailures', config)),
      }),
    );
    const age = fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' });
    watch(this, config, 'Behind', age, Duration.minutes(1).toMilliseconds(), 'Figures are more than a minute behind');
  }

  private worker(config: Config, { data, codeOf }: StreamProps): void {
    const { fn } = new DataFunction(this, 'Worker', {
      config,
      codeOf,
      data,
      entry: 'worker',
      memoryMb: 1024,
      timeout: WORKER_TIMEOUT,
      environment: {},
      rights: {
        sessions: ['union', 'node', 'provisioner', 'courier'],
        standing: { signup: READ_WRITE },
        files: true,
        unionKeys: true,
        sendsWork: true,
      },
    });
    fn.addEventSource(
      new SqsEventSource(data.work.queue, { batchSize: 10, maxConcurrency: 20, reportBatchItemFailures: true }),
    );
  }

  /** Reads what the projector reads and writes nothing: work goes to the queue. */
  private scheduler(config: Config, { data, codeOf }: StreamProps): void {
    const { fn } = new DataFunction(this, 'Scheduler', {
      config,
      codeOf,
      data,
      entry: 'scheduler',
      memoryMb: 512,
      timeout: Duration.minutes(4),
      environment: {},
      rights: { standing: { projector: ['read'] }, sendsWork: true },
    });
    const failures = deadLetterQueue(this, 'SchedulerFailures', config);
    const run = (id: string, job: string, schedule: ScheduleExpression) =>
      new Schedule(this, id, {
        schedule,
        target: new LambdaInvoke(fn, {
          input: ScheduleTargetInput.fromObject({ job }),
          deadLetterQueue: failures,
          retryAttempts: 3,
        }),
      });
    const timeZone = TimeZone.ASIA_SHANGHAI;
    run('FiveMinutes', 'tick', ScheduleExpression.rate(Duration.minutes(5)));
    run('MonthStart', 'monthStart', ScheduleExpression.cron({ day: '1', hour: '0', minute: '1', timeZone }));
  }
}
