import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';

const PERIOD = Duration.minutes(5);

/** An alarm when a metric is above `limit` for one period; it tells the topic of `-c alarmTopicArn`, when there is one. */
export const watch = (
  scope: Construct,
  config: Config,
  id: string,
  metric: IMetric,
  limit: number,
  alarmDescription: string,
): Alarm => {
  const alarm = new Alarm(scope, id, {
    metric,
    threshold: limit,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription,
  });
  if (config.alarmTopicArn) {
    // One import per alarm: the same topic id may stand only once in a scope.
    alarm.addAlarmAction(new SnsAction(Topic.fromTopicArn(alarm, 'Topic', config.alarmTopicArn)));
  }
  return alarm;
};

export const watchFunction = (scope: Construct, config: Config, fn: LambdaFunction): void => {
  watch(scope, config, 'Errors', fn.metricErrors({ period: PERIOD }), 0, `${fn.node.path} fails`);
  watch(scope, config, 'Throttles', fn.metricThrottles({ period: PERIOD }), 0, `${fn.node.path} is throttled`);
};

export const watchDeadLetters = (scope: Construct, config: Config, queue: IQueue): void => {
  const depth = queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' });
  watch(scope, config, 'DeadLetters', depth, 0, `${queue.node.path} holds work that failed for good`);
};
