import { existsSync } from 'node:fs';
import { Annotations, CfnOutput, Duration, RemovalPolicy, Size, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  type CfnDistribution,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  OriginRequestPolicy,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';
import { LOG_RETENTION } from '#infra/aws/constructs/handler-function.ts';
import { pathFunction } from '#infra/aws/constructs/page-paths.ts';
import { securityHeaders } from '#infra/aws/constructs/security-headers.ts';
import { WEB_DIST } from '#infra/aws/entries.ts';
import type { ApiStack } from '#infra/aws/stacks/api-stack.ts';
import type { DataStack } from '#infra/aws/stacks/data-stack.ts';

/** Paths that the API answers; the same list that `npm start` proxies. */
export const API_PATHS = ['/v1/*', '/auth/*', '/openapi.json'] as const;

/** Files that lie in the bucket under their own names. */
const FILE_PATHS = ['/assets/*', '/*.svg', '/*.png', '/*.ico', '/*.txt', '/*.webmanifest'] as const;

export type WebProps = StackProps & { readonly data: DataStack; readonly api: ApiStack; readonly webDist?: string };

/** The one address of the system: pages from a private bucket, `/v1` and `/auth` from the API. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, config: Config, props: WebProps) {
    super(scope, id, props);
    const bucket = new Bucket(this, 'Pages', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: props.data.accessLogs,
      serverAccessLogsPrefix: 'pages/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: config.permanent ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const uploads = `https://${props.data.files.bucketRegionalDomainName}`;
    const distribution = this.distribution(config, props, bucket, securityHeaders(this, 'Headers', uploads));
    this.deploy(bucket, distribution, props.webDist ?? WEB_DIST);
    new CfnOutput(this, 'DistributionDomain', { value: distribution.distributionDomainName });
  }

  private distribution(config: Config, props: WebProps, bucket: Bucket, headers: ResponseHeadersPolicy): Distribution {
    const api: BehaviorOptions = {
      origin: new HttpOrigin(props.api.originDomain),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: headers,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    };
    const files: BehaviorOptions = {
      // AWS China has no origin access control: there the older identity keeps the bucket private.
      origin: config.china
        ? S3BucketOrigin.withOriginAccessIdentity(bucket)
        : S3BucketOrigin.withOriginAccessControl(bucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
    };
    const paths = (list: readonly string[], behaviour: BehaviorOptions) =>
      Object.fromEntries(list.map((path) => [path, behaviour]));
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Tongxin ${config.stage}`,
      defaultBehavior: config.china
        ? { ...api, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS }
        : { ...files, functionAssociations: [this.pagePaths()] },
      additionalBehaviors: config.china ? paths(FILE_PATHS, files) : paths(API_PATHS, api),
      logBucket: props.data.accessLogs,
      logFilePrefix: 'edge/',
      ...this.certificate(config),
    });
    if (config.china) attachServerCertificate(distribution, config);
    return distribution;
  }

  private certificate(config: Config) {
    if (config.china || !config.certificateArn) return {};
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', config.certificateArn);
    return {
      certificate,
      domainNames: [config.domain],
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  private pagePaths() {
    const paths = new EdgeFunction(this, 'PagePaths', {
      code: FunctionCode.fromInline(pathFunction()),
      runtime: FunctionRuntime.JS_2_0,
    });
    return { function: paths, eventType: FunctionEventType.VIEWER_REQUEST };
  }

  /** Built names carry a hash and stay for a year; the pages that name them are asked for each time. */
  private deploy(bucket: Bucket, distribution: Distribution, dist: string): void {
    if (!existsSync(dist)) {
      Annotations.of(this).addInfo('web/dist does not exist: run `npm run build:web` before a deployment');
      return;
    }
    const logGroup = new LogGroup(this, 'DeployLogs', {
      retention: LOG_RETENTION,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const shared = {
      sources: [Source.asset(dist)],
      destinationBucket: bucket,
      logGroup,
      memoryLimit: 512,
      ephemeralStorageSize: Size.mebibytes(512),
      prune: false,
    };
    const assets = new BucketDeployment(this, 'DeployAssets', {
      ...shared,
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const pages = new BucketDeployment(this, 'DeployPages', {
      ...shared,
      exclude: ['assets/*'],
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: ['/*'],
    });
    pages.node.addDependency(assets);
  }
}

/** CloudFront in China: an own name with ICP filing is compulsory, and its certificate comes from IAM. */
const attachServerCertificate = (distribution: Distribution, config: Config): void => {
  const resource = distribution.node.defaultChild as CfnDistribution;
  resource.addPropertyOverride('DistributionConfig.Aliases', [config.domain]);
  if (!config.serverCertificateId) return;
  resource.addPropertyOverride('DistributionConfig.ViewerCertificate', {
    IamCertificateId: config.serverCertificateId,
    MinimumProtocolVersion: 'TLSv1.2_2021',
    SslSupportMethod: 'sni-only',
  });
};
