import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type Config, publicUrl } from '#infra/aws/config.ts';
import { watch } from '#infra/aws/constructs/alarms.ts';
import { DataRole } from '#infra/aws/constructs/data-role.ts';
import { HandlerFunction, LOG_RETENTION } from '#infra/aws/constructs/handler-function.ts';
import type { CodeOf } from '#infra/aws/entries.ts';
import type { DataStack } from '#infra/aws/stacks/data-stack.ts';
import type { Issuer } from '#infra/aws/stacks/identity-stack.ts';

export type ApiProps = StackProps & { readonly data: DataStack; readonly issuer: Issuer; readonly codeOf: CodeOf };

/** Calls per second of the whole stage before API Gateway answers 429; each client's own limit is kept in the table. */
const THROTTLE = { rateLimit: 500, burstLimit: 1000 };

/** No address, no agent, no query: who called is in the event rows, where a union can see it. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    routeKey: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    bytes: '$context.responseLength',
  }),
);

/** One origin, two functions, two roles: a union's data and the federation's data are never open to the same request. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly originDomain: string;

  constructor(scope: Construct, id: string, config: Config, props: ApiProps) {
    super(scope, id, props);
    const union = this.unionApi(config, props);
    const federation = this.federationApi(config, props);
    this.api = new HttpApi(this, 'Http', {
      description: `Tongxin ${config.stage}`,
      createDefaultStage: false,
      // Behind CloudFront everything is one origin: no cross-origin caller exists.
      defaultIntegration: new HttpLambdaIntegration('Fallback', (this.pages(config, props) ?? union).fn),
    });
    this.route(['/v1/federation/{proxy+}'], federation);
    if (config.china) this.route(['/v1/{proxy+}', '/auth/{proxy+}', '/openapi.json'], union);
    this.originDomain = `${this.api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    this.stageWithLogs(config);
    const failures = this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
    watch(this, config, 'ServerErrors', failures, 0, 'The API answers 5xx');
  }

  private route(paths: readonly string[], handler: HandlerFunction): void {
    const integration = new HttpLambdaIntegration(handler.node.id, handler.fn);
    for (const path of paths) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
  }

  private unionApi(config: Config, { data, issuer, codeOf }: ApiProps): HandlerFunction {
    const handler = new HandlerFunction(this, 'UnionApi', {
      config,
      codeOf,
      entry: 'union-api',
      memoryMb: 1024,
      timeoutSeconds: 29,
      environment: {
        ...commonEnvironment(config, data),
        QUEUE_URL: data.work.queue.queueUrl,
        BUCKET: data.files.bucketName,
        DATA_KEY_ARN: data.store.fieldKey.keyArn,
        ISSUER_URL: issuer.url,
        OIDC_CLIENT_ID: issuer.clientId,
        OIDC_CLIENT_SECRET_ARN: issuer.clientSecret.secretArn,
      },
    });
    const { role } = new DataRole(this, 'UnionData', {
      caller: handler.role,
      kinds: ['union', 'identity', 'signup'],
      store: data.store,
      description: "Tongxin: one union's data, or one person's sessions, or a sign-up",
    });
    handler.fn.addEnvironment('DATA_ROLE_ARN', role.roleArn);
    handler.mayRead(data.appSecret.secretArn, data.storageKey.keyArn);
    handler.mayRead(issuer.clientSecret.secretArn, data.storageKey.keyArn);
    data.work.queue.grantSendMessages(handler.role);
    return handler;
  }

  /** Has no queue: a message to the worker would let it act in a union's name. */
  private federationApi(config: Config, { data, codeOf }: ApiProps): HandlerFunction {
    const handler = new HandlerFunction(this, 'FederationApi', {
      config,
      codeOf,
      entry: 'federation-api',
      memoryMb: 1024,
      timeoutSeconds: 29,
      environment: { ...commonEnvironment(config, data), DATA_KEY_ARN: data.store.fieldKey.keyArn },
    });
    const shared = { caller: handler.role, store: data.store };
    const { role } = new DataRole(this, 'FederationData', {
      ...shared,
      kinds: ['node', 'identity'],
      description: "Tongxin: one node's subtree, or one person's sessions",
    });
    const provision = new DataRole(this, 'Provision', {
      ...shared,
      kinds: ['provisioner'],
      description: 'Tongxin: makes the one union whose application a node approves',
    });
    handler.fn.addEnvironment('DATA_ROLE_ARN', role.roleArn);
    handler.fn.addEnvironment('PROVISION_ROLE_ARN', provision.role.roleArn);
    handler.mayRead(data.appSecret.secretArn, data.storageKey.keyArn);
    return handler;
  }

  /** AWS China has no CloudFront functions to map a page's path to its file, so there a function answers it. */
  private pages(config: Config, { codeOf }: ApiProps): HandlerFunction | undefined {
    if (!config.china) return undefined;
    return new HandlerFunction(this, 'Pages', {
      config,
      codeOf,
      entry: 'web-shell',
      memoryMb: 256,
      timeoutSeconds: 5,
      environment: {},
    });
  }

  private stageWithLogs(config: Config): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/tongxin/${config.stage}/access`,
      retention: LOG_RETENTION,
      removalPolicy: config.permanent ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: ACCESS_LOG },
    });
  }
}

const commonEnvironment = (config: Config, data: DataStack) => ({
  TABLE_NAME: data.table.tableName,
  PUBLIC_URL: publicUrl(config),
  SECRETS_ARN: data.appSecret.secretArn,
});
