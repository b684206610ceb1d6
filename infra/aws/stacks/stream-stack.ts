import { Duration, Stack, type StackProps, TimeZone } from 'aws-cdk-lib';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import { watch } from '#infra/aws/constructs/alarms.ts';
import { standingStatements, storageKeyStatement } from '#infra/aws/constructs/data-access.ts';
import { DataRole } from '#infra/aws/constructs/data-role.ts';
import { HandlerFunction } from '#infra/aws/constructs/handler-function.ts';
import { DeadLetterQueue } from '#infra/aws/constructs/work-queue.ts';
import type { CodeOf } from '#infra/aws/entries.ts';
import { type DataStack, WORKER_TIMEOUT } from '#infra/aws/stacks/data-stack.ts';

export type StreamProps = StackProps & { readonly data: DataStack; readonly codeOf: CodeOf };

/** What follows a change: figures and the outbox from the stream, work from the queue, deadlines from the clock. */
export class StreamStack extends Stack {
  constructor(scope: Construct, id: string, config: Config, props: StreamProps) {
    super(scope, id, props);
    this.projector(config, props);
    this.worker(config, props);
    this.scheduler(config, props);
  }

  private projector(config: Config, { data, codeOf }: StreamProps): void {
    const handler = new HandlerFunction(this, 'Projector', {
      config,
      codeOf,
      entry: 'projector',
      memoryMb: 1024,
      timeoutSeconds: 60,
      environment: { TABLE_NAME: data.table.tableName, QUEUE_URL: data.work.queue.queueUrl },
    });
    for (const statement of standingStatements(data.table, 'projector', ['read', 'write']))
      handler.role.addToPolicy(statement);
    handler.role.addToPolicy(storageKeyStatement(this, data.storageKey, ['dynamodb']));
    data.work.queue.grantSendMessages(handler.role);
    const failures = new DeadLetterQueue(this, 'ProjectorFailures', config, RedrivePermission.DENY_ALL).queue;
    handler.fn.addEventSource(
      new DynamoEventSource(data.table, {
        // A new table's stream from its first record: what is projected is absolute, so reading twice is harmless.
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 500,
        // Coalesces a payday into a few writes of each roll-up row (design: section 5).
        maxBatchingWindow: Duration.seconds(2),
        parallelizationFactor: 1,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 20,
        maxRecordAge: Duration.hours(6),
        onFailure: new SqsDlq(failures),
      }),
    );
    const age = handler.fn.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' });
    watch(
      this,
      config,
      'Behind',
      age,
      Duration.minutes(1).toMilliseconds(),
      'The figures are more than a minute behind',
    );
  }

  private worker(config: Config, { data, codeOf }: StreamProps): void {
    const handler = new HandlerFunction(this, 'Worker', {
      config,
      codeOf,
      entry: 'worker',
      memoryMb: 1024,
      timeoutSeconds: WORKER_TIMEOUT.toSeconds(),
      environment: {
        TABLE_NAME: data.table.tableName,
        QUEUE_URL: data.work.queue.queueUrl,
        BUCKET: data.files.bucketName,
        DATA_KEY_ARN: data.store.fieldKey.keyArn,
        SECRETS_ARN: data.appSecret.secretArn,
      },
    });
    const { role } = new DataRole(this, 'WorkerData', {
      caller: handler.role,
      kinds: ['union'],
      store: data.store,
      description: 'Tongxin: the union that a message names',
    });
    handler.fn.addEnvironment('DATA_ROLE_ARN', role.roleArn);
    handler.mayRead(data.appSecret.secretArn, data.storageKey.keyArn);
    data.work.queue.grantSendMessages(handler.role);
    handler.fn.addEventSource(
      new SqsEventSource(data.work.queue, { batchSize: 10, maxConcurrency: 20, reportBatchItemFailures: true }),
    );
  }

  /** Reads what the projector reads, writes nothing: work goes to the queue. */
  private scheduler(config: Config, { data, codeOf }: StreamProps): void {
    const handler = new HandlerFunction(this, 'Scheduler', {
      config,
      codeOf,
      entry: 'scheduler',
      memoryMb: 512,
      timeoutSeconds: 240,
      environment: { TABLE_NAME: data.table.tableName, QUEUE_URL: data.work.queue.queueUrl },
    });
    for (const statement of standingStatements(data.table, 'projector', ['read'])) handler.role.addToPolicy(statement);
    handler.role.addToPolicy(storageKeyStatement(this, data.storageKey, ['dynamodb']));
    data.work.queue.grantSendMessages(handler.role);
    const failures = new DeadLetterQueue(this, 'SchedulerFailures', config, RedrivePermission.DENY_ALL).queue;
    const every = (id: string, job: string, schedule: ScheduleExpression) =>
      new Schedule(this, id, {
        schedule,
        target: new LambdaInvoke(handler.fn, {
          input: ScheduleTargetInput.fromObject({ job }),
          deadLetterQueue: failures,
          retryAttempts: 3,
        }),
      });
    const timeZone = TimeZone.ASIA_SHANGHAI;
    every('FiveMinutes', 'tick', ScheduleExpression.rate(Duration.minutes(5)));
    every('MonthStart', 'monthStart', ScheduleExpression.cron({ day: '1', hour: '0', minute: '1', timeZone }));
  }
}
