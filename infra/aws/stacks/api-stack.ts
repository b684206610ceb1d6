import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import { watch } from '#infra/aws/constructs/alarms.ts';
import { DataFunction } from '#infra/aws/constructs/data-function.ts';
import { HandlerFunction, LOG_RETENTION } from '#infra/aws/constructs/handler-function.ts';
import { type Issuer, namedIssuer } from '#infra/aws/constructs/issuer.ts';
import type { CodeOf } from '#infra/aws/entries.ts';
import type { DataStack } from '#infra/aws/stacks/data-stack.ts';

export type ApiProps = StackProps & {
  readonly data: DataStack;
  readonly issuer: Issuer | undefined;
  readonly codeOf: CodeOf;
};

/** API Gateway gives up after thirty seconds. */
const ANSWER_WITHIN = Duration.seconds(29);
const READ_WRITE = ['read', 'write'] as const;

/** Calls per second of the whole stage before API Gateway answers 429; each caller's own limit is kept in the table. */
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

/** One origin, two functions, two roles: a union's data and the federation's are never open to the same request. */
export class ApiStack extends Stack {
  readonly originDomain: string;

  constructor(scope: Construct, id: string, config: Config, props: ApiProps) {
    super(scope, id, props);
    const union = this.unionApi(config, props);
    const fallback = config.china ? this.pages(config, props) : union;
    const api = new HttpApi(this, 'Http', {
      description: `Tongxin ${config.stage}`,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Fallback', fallback.fn),
    });
    const route = (handler: HandlerFunction, paths: readonly string[]): void => {
      const integration = new HttpLambdaIntegration(handler.node.id, handler.fn);
      for (const path of paths) api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    };
    route(this.federationApi(config, props), ['/v1/federation/{proxy+}']);
    if (config.china) route(union, ['/v1/{proxy+}', '/auth/{proxy+}', '/openapi.json']);
    this.stageWithLogs(config, api);
    this.originDomain = `${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    const failures = api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
    watch(this, config, 'ServerErrors', failures, 0, 'The API answers 5xx');
  }

  private unionApi(config: Config, { data, codeOf, ...props }: ApiProps): HandlerFunction {
    const issuer = props.issuer ?? namedIssuer(this, config);
    return new DataFunction(this, 'UnionApi', {
      config,
      codeOf,
      data,
      entry: 'union-api',
      memoryMb: 1024,
      timeout: ANSWER_WITHIN,
      environment: {
        ISSUER_URL: issuer.url,
        OIDC_CLIENT_ID: issuer.clientId,
        OIDC_CLIENT_SECRET: issuer.clientSecret.unsafeUnwrap(),
      },
      rights: {
        sessions: ['union'],
        standing: { identity: READ_WRITE, signup: READ_WRITE },
        files: true,
        unionKeys: true,
        sendsWork: true,
      },
    });
  }

  /** Sends no work: the worker acts in the name of the union that a message names. */
  private federationApi(config: Config, { data, codeOf }: ApiProps): HandlerFunction {
    return new DataFunction(this, 'FederationApi', {
      config,
      codeOf,
      data,
      entry: 'federation-api',
      memoryMb: 1024,
      timeout: ANSWER_WITHIN,
      environment: {},
      rights: { sessions: ['node'], standing: { identity: READ_WRITE } },
    });
  }

  /** AWS China has no CloudFront functions to map a page's path to its file, so there a function answers it. */
  private pages(config: Config, { codeOf }: ApiProps): HandlerFunction {
    return new HandlerFunction(this, 'Pages', {
      config,
      codeOf,
      entry: 'web-shell',
      memoryMb: 256,
      timeout: Duration.seconds(5),
      environment: {},
    });
  }

  private stageWithLogs(config: Config, httpApi: HttpApi): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/tongxin/${config.stage}/access`,
      retention: LOG_RETENTION,
      removalPolicy: config.permanent ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi,
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: ACCESS_LOG },
    });
  }
}
