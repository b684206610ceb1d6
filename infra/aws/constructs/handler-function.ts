import type { Duration } from 'aws-cdk-lib';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import { watchFunction } from '#infra/aws/constructs/alarms.ts';
import type { CodeOf, EntryName } from '#infra/aws/entries.ts';

export type HandlerProps = {
  readonly config: Config;
  readonly codeOf: CodeOf;
  readonly entry: EntryName;
  readonly memoryMb: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  readonly environmentKey?: IKey;
};

/** Logs are kept for at least six months (Cybersecurity Law, article 21). */
export const LOG_RETENTION = RetentionDays.SIX_MONTHS;

/** One handler of functions/entry: its own role, its own log group, alarms on errors and throttles. */
export class HandlerFunction extends Construct {
  readonly fn: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: HandlerProps) {
    super(scope, id);
    const { config, entry } = props;
    this.role = new Role(this, 'Role', {
      description: `Tongxin ${entry}: its logs, and what its stack adds`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/tongxin/${config.stage}/${entry}`,
      retention: LOG_RETENTION,
      removalPolicy: config.permanent ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(this.role);
    this.fn = new LambdaFunction(this, 'Function', {
      description: `Tongxin ${config.stage}: ${entry}`,
      code: props.codeOf(entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      // No page of AWS China confirms arm64 there.
      architecture: config.china ? Architecture.X86_64 : Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      // X-Ray does not exist in AWS China.
      tracing: config.china ? Tracing.DISABLED : Tracing.ACTIVE,
      environment: { ...props.environment, STAGE: config.stage, NODE_OPTIONS: '--enable-source-maps' },
      ...(props.environmentKey ? { environmentEncryption: props.environmentKey } : {}),
    });
    watchFunction(this, config, this.fn);
  }
}
