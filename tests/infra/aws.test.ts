import { App, Stack, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { beforeAll, describe, expect, test } from 'vitest';
import { FILL, TABLE_ACTIONS, TAGS, type TaggedKind } from '#infra/aws/constructs/data-access.ts';
import { REVIEWS, ReviewedAwsSolutions, reviewCovers } from '#infra/aws/nag.ts';
import { sessionTags } from '#shared/storage/clients.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import { type Access, type Principal, statementsFor } from '#shared/storage/policy.ts';
import { ATTR, INDEXES } from '#shared/storage/table.ts';
import {
  type Built,
  FLAGS,
  itemRights,
  listOf,
  resourcesOf,
  statementsOf,
  synthesize,
  trustOf,
} from './aws-templates.ts';

let world: Built;
let china: Built;

beforeAll(() => {
  world = synthesize({ region: 'ap-southeast-1' });
  china = synthesize({ region: 'cn-north-1' });
});

const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

describe('synthesis', () => {
  test('both partitions synthesize offline and every validator is content', () => {
    for (const { report } of [world, china])
      expect(report.pluginReports.filter(({ conclusion }) => conclusion !== 'success')).toEqual([]);
  });

  test('an unreviewed finding stops the synthesis', () => {
    const app = new App({ context: FLAGS, analyticsReporting: false });
    Validations.of(app).addPlugins(new ReviewedAwsSolutions());
    const stack = new Stack(app, 'Open', { env: { region: 'ap-southeast-1' } });
    new CfnBucket(stack, 'Bucket');
    expect(() => Template.fromStack(stack)).toThrow(/validation/i);
  });

  test('no review is stale', () => {
    const findings = [...world.findings, ...china.findings];
    expect(REVIEWS.filter((review) => !findings.some((finding) => reviewCovers(review, finding)))).toEqual([]);
  });

  test('a wrong region or domain is refused; pages not built yet and an issuer of its own are not', () => {
    expect(() => synthesize({ region: 'moon' })).toThrow('region=moon');
    expect(() => synthesize({ domain: 'https://x' })).toThrow('domain=https://x');
    const bare = synthesize({ region: 'ap-southeast-1', issuer: 'https://login.example' }, '/nowhere');
    expect(resourcesOf(bare, 'Custom::CDKBucketDeployment')).toEqual([]);
    expect(resourcesOf(bare, 'AWS::Cognito::UserPool')).toEqual([]);
  });
});

describe('data', () => {
  test('the table has the shared names, stream, recovery, encryption and protection', () => {
    for (const { data } of [world, china])
      data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
        KeySchema: keySchema(ATTR.pk, ATTR.sk),
        GlobalSecondaryIndexes: Object.values(INDEXES).map(({ name, pk, sk }) =>
          Match.objectLike({ IndexName: name, KeySchema: keySchema(pk, sk), Projection: { ProjectionType: 'ALL' } }),
        ),
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: ATTR.ttl, Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
            SSESpecification: { KMSMasterKeyId: Match.anyValue() },
          }),
        ],
      });
  });

  test('no bucket is public, and files are versioned and encrypted by our key', () => {
    for (const built of [world, china])
      for (const [, { Properties }] of resourcesOf(built, 'AWS::S3::Bucket'))
        expect(Object.values(Properties.PublicAccessBlockConfiguration as object)).toEqual([true, true, true, true]);
    world.data.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
        ],
      },
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedOrigins: ['https://tongxin.example'] })] },
    });
  });

  test('files that only pass through are deleted by the bucket itself, every version of them', () => {
    const rule = (kind: string, days: number) =>
      Match.objectLike({
        Prefix: `passing/${kind}/`,
        ExpirationInDays: days,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: 'Enabled',
      });
    for (const built of [world, china])
      built.data.hasResourceProperties('AWS::S3::Bucket', {
        LifecycleConfiguration: {
          Rules: Match.arrayWith([rule('incoming', 2), rule('packs', 8), rule('uploads', 32)]),
        },
      });
  });
});

const expectedRights = (kind: Principal['kind'], only: readonly Access[] = ['read', 'write', 'claim']) => {
  const tags: readonly string[] = TAGS[kind as TaggedKind] ?? [];
  const unset = kind in TAGS ? ['unionId', 'node'].filter((tag) => !tags.includes(tag)) : [];
  return statementsFor(kind, kind in TAGS ? FILL : { unionId: '', code: '' }).map(({ access, leadingKeys }) => ({
    actions: access
      .filter((one) => only.includes(one))
      .flatMap((one) => TABLE_ACTIONS[one])
      .toSorted(),
    keys: leadingKeys,
    missing: Object.fromEntries([
      ['dynamodb:LeadingKeys', 'false'],
      ...tags.map((tag) => [`aws:PrincipalTag/${tag}`, 'false']),
      ...unset.map((tag) => [`aws:PrincipalTag/${tag}`, 'true']),
    ]),
  }));
};

type Rights = { standing: Principal['kind'][]; sessions: TaggedKind[]; only?: Access[] };
const RIGHTS: Record<string, Rights> = {
  UnionApi: { standing: ['identity', 'signup'], sessions: ['union'] },
  FederationApi: { standing: ['identity'], sessions: ['node'] },
  Projector: { standing: ['projector'], sessions: [] },
  Worker: { standing: ['signup'], sessions: ['union', 'node', 'provisioner', 'courier'] },
  Scheduler: { standing: ['projector'], sessions: [], only: ['read'] },
};

describe('access to items', () => {
  test.each(Object.entries(RIGHTS))('%s has the statements of its principals and no others', (name, rights) => {
    for (const built of [world, china]) {
      const standing = rights.standing.flatMap((kind) => expectedRights(kind, rights.only));
      expect(itemRights(statementsOf(built, `${name}Role`))).toEqual(standing);
      const sessions = rights.sessions.flatMap((kind) => expectedRights(kind));
      expect(itemRights(statementsOf(built, `${name}DataRole`))).toEqual(sessions);
    }
  });

  test('no function of the federation reaches a union, and none of the unions reaches a node but to sign up', () => {
    const keysOf = (name: string) => itemRights(statementsOf(world, name)).flatMap(({ keys }) => keys);
    expect(keysOf('FederationApi').filter((pattern) => !/^[NSP]#/.test(pattern))).toEqual([]);
    expect(keysOf('UnionApi').filter((pattern) => pattern.startsWith('N#'))).toEqual(['N#*#INBOX', 'N#*#NODE']);
  });

  test('items are reached by leading keys only: no Scan, no PartiQL, no wildcard action', () => {
    for (const built of [world, china])
      for (const statement of statementsOf(built)) {
        const actions = listOf(statement.Action).filter((action) => action.startsWith('dynamodb:') || action === '*');
        const items = actions.filter((action) => !/Stream|GetRecords|ShardIterator/.test(action));
        expect(items.filter((action) => /Scan|PartiQL|Export|\*/.test(action))).toEqual([]);
        if (items.length > 0) expect(itemRights([statement])).toHaveLength(1);
      }
  });

  test('a session must bring exactly the tags that the storage port sends', () => {
    const principals = {
      union: { kind: 'union', unionId: 'u' },
      node: { kind: 'node', code: 'c' },
      provisioner: { kind: 'provisioner', unionId: 'u', code: 'c' },
      courier: { kind: 'courier', unionId: 'u', code: 'c' },
    } as const satisfies Record<TaggedKind, Principal>;
    for (const [kind, tags] of Object.entries(TAGS))
      expect(sessionTags(principals[kind as TaggedKind]).map(({ Key }) => Key)).toEqual(tags);
    const trust = trustOf(china, 'WorkerDataRole');
    const tagKeys = trust.map(({ Condition }) => Condition?.['ForAllValues:StringEquals']?.['aws:TagKeys']);
    // Two kinds with the same tags are let in by one statement.
    const wanted = new Map(RIGHTS.Worker?.sessions.map((kind) => [TAGS[kind].join(), TAGS[kind]]));
    expect(tagKeys).toEqual([...wanted.values()]);
    for (const { Condition } of trust) expect(Object.keys(Condition?.StringLike ?? {}).length).toBeGreaterThan(0);
  });
});

describe('functions', () => {
  const handlers = (built: Built) =>
    resourcesOf(built, 'AWS::Lambda::Function').filter(([id]) => !id.startsWith('CustomCDKBucketDeployment'));

  test('run on Node 24 with a role and a log of their own, on x86 and without tracing in China', () => {
    for (const [built, architecture, tracing, count] of [
      [world, 'arm64', { Mode: 'Active' }, 5],
      [china, 'x86_64', undefined, 6],
    ] as const) {
      const found = handlers(built).map(([, { Properties }]) => Properties);
      expect(found).toHaveLength(count);
      for (const fn of found)
        expect([fn.Runtime, fn.Architectures, fn.TracingConfig]).toEqual(['nodejs24.x', [architecture], tracing]);
      expect(new Set(found.map((fn) => JSON.stringify(fn.Role))).size).toBe(count);
      expect(new Set(found.map((fn) => JSON.stringify(fn.LoggingConfig))).size).toBe(count);
    }
  });

  test('get an environment that shared/storage/config.ts accepts', () => {
    const names = handlers(world).map(([id, { Properties }]) => {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      const texts = Object.entries(Variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : 'https://x',
      ]);
      const config = configFromEnv(Object.fromEntries(texts));
      return [id.replace(/Function.*/, ''), config.DATA_ROLE_ARN !== undefined, config.OIDC_CLIENT_ID !== ''];
    });
    expect(names.toSorted()).toEqual([
      ['FederationApi', true, false],
      ['Projector', false, false],
      ['Scheduler', false, false],
      ['UnionApi', true, true],
      ['Worker', true, false],
    ]);
  });
});

describe('what follows a change', () => {
  test('the projector retries, halves, names what failed and leaves the rest to a queue with an alarm', () => {
    for (const { stream } of [world, china])
      stream.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        BatchSize: 10_000,
        MaximumBatchingWindowInSeconds: 2,
        MaximumRecordAgeInSeconds: 6 * 3600,
        MaximumRetryAttempts: 20,
        ParallelizationFactor: 1,
        DestinationConfig: {
          OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ProjectorFailures'), 'Arn'] } },
        },
      });
  });

  test('the worker names what failed, and work that fails five times is kept', () => {
    for (const { stream, data } of [world, china]) {
      stream.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: 20 },
      });
      data.hasResourceProperties('AWS::SQS::Queue', {
        RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: Match.anyValue() },
        SqsManagedSseEnabled: true,
        VisibilityTimeout: 1800,
      });
    }
  });

  test('the clock ticks each five minutes and when a month begins in Shanghai', () => {
    const schedules = resourcesOf(china, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => [
      Properties.ScheduleExpression,
      Properties.ScheduleExpressionTimezone,
      (Properties.Target as { Input: string }).Input,
    ]);
    expect(schedules).toEqual([
      ['rate(5 minutes)', 'Etc/UTC', '{"job":"tick"}'],
      ['cron(1 0 1 * ? *)', 'Asia/Shanghai', '{"job":"monthStart"}'],
    ]);
  });

  test('every function and every dead-letter queue has its alarms, which tell the topic that was named', () => {
    const topic = 'arn:aws:sns:ap-southeast-1:111122223333:duty';
    const told = synthesize({ region: 'ap-southeast-1', stage: 'sandbox', alarmTopicArn: topic });
    const alarms = resourcesOf(told, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    const counts = Map.groupBy(alarms, ({ MetricName }) => MetricName);
    expect(
      ['Errors', 'Throttles', 'ApproximateNumberOfMessagesVisible'].map((name) => counts.get(name)?.length),
    ).toEqual([5, 5, 3]);
    for (const { AlarmActions } of alarms) expect(AlarmActions).toEqual([topic]);
    told.data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })],
    });
  });
});

describe('pages and partitions', () => {
  test('one address: the API behind its paths, pages from a bucket that only the distribution reads', () => {
    const routes = (built: Built) =>
      resourcesOf(built, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties.RouteKey);
    expect(routes(world)).toEqual(['$default', 'ANY /v1/federation/{proxy+}']);
    expect(routes(china)).toContain('ANY /v1/{proxy+}');
    world.web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: ['/v1/*', '/auth/*', '/openapi.json'].map((PathPattern) => Match.objectLike({ PathPattern })),
      }),
    });
    expect(resourcesOf(world, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
    expect(resourcesOf(world, 'AWS::CloudFront::Function')).toHaveLength(1);
    expect(resourcesOf(world, 'AWS::Cognito::UserPool')).toHaveLength(1);
  });

  test('pages come with a content policy and strict transport', () => {
    world.web.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: Match.anyValue(),
          FrameOptions: { FrameOption: 'DENY', Override: true },
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 31536000 }),
        }),
      }),
    });
  });

  test('China has no user pool, no origin access control, no edge function and no name of the other partition', () => {
    const types = new Set(china.resources.map(([, { Type }]) => Type));
    expect([...types].filter((type) => /Cognito|OriginAccessControl|CloudFront::Function|XRay/.test(type))).toEqual([]);
    expect(types).toContain('AWS::CloudFront::CloudFrontOriginAccessIdentity');
    for (const text of china.texts) expect(text).not.toMatch(/arn:aws:/);
  });
});
