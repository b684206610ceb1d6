import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { type Config, publicUrl } from '#infra/aws/config.ts';
import { WorkQueue } from '#infra/aws/constructs/work-queue.ts';
import { PASSING_DAYS, type PassingKind, passingPrefix } from '#shared/storage/blobs.ts';
import { ATTR, INDEXES } from '#shared/storage/table.ts';

export const WORKER_TIMEOUT = Duration.minutes(5);
const LOG_DAYS = 180;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Files that only pass through go by themselves: they hold people and money, so no version of them stays either. */
const passingRules = (): LifecycleRule[] =>
  Object.entries(PASSING_DAYS).map(([kind, days]) => ({
    id: `passing-${kind}`,
    prefix: passingPrefix(kind as PassingKind),
    expiration: Duration.days(days),
    noncurrentVersionExpiration: Duration.days(1),
  }));

/** What must survive everything else: the table, the files, the keys, the queue. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly files: Bucket;
  readonly accessLogs: Bucket;
  readonly work: WorkQueue;
  /** Seals cursors, login states and links. */
  readonly sealKey: Secret;
  /** Table, files and environments at rest. */
  readonly storageKey: Key;
  /** Wraps each union's data key. */
  readonly fieldKey: Key;

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    const removalPolicy = config.permanent ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = (name: string, description: string) =>
      new Key(this, name, { description, enableKeyRotation: true, removalPolicy });
    this.storageKey = key('StorageKey', 'Tongxin: table, files and environments at rest');
    this.fieldKey = key('FieldKey', "Tongxin: wraps each union's data key");
    this.table = this.makeTable(config, removalPolicy);
    this.accessLogs = this.makeAccessLogs(removalPolicy);
    this.files = this.makeFiles(config, removalPolicy);
    this.work = new WorkQueue(this, 'Work', { config, workerTimeout: WORKER_TIMEOUT });
    this.sealKey = new Secret(this, 'SealKey', {
      description: 'Tongxin: seals cursors, login states and links (read as base64: 48 bytes)',
      encryptionKey: this.storageKey,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
    });
  }

  private makeTable(config: Config, removalPolicy: RemovalPolicy): TableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: text(ATTR.pk),
      sortKey: text(ATTR.sk),
      globalSecondaryIndexes: Object.values(INDEXES).map((index) => ({
        indexName: index.name,
        partitionKey: text(index.pk),
        sortKey: text(index.sk),
      })),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: ATTR.ttl,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      encryption: TableEncryptionV2.customerManagedKey(this.storageKey),
      deletionProtection: config.permanent,
      removalPolicy,
    });
  }

  private makeAccessLogs(removalPolicy: RemovalPolicy): Bucket {
    return new Bucket(this, 'AccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // CloudFront writes its standard logs by ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(LOG_DAYS), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy,
    });
  }

  private makeFiles(config: Config, removalPolicy: RemovalPolicy): Bucket {
    return new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.storageKey,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'files/',
      // The browser sends a file straight to the address that the API signed.
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [publicUrl(config)],
          allowedHeaders: ['content-type'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(30),
          expiredObjectDeleteMarker: true,
        },
        ...passingRules(),
      ],
      removalPolicy,
    });
  }
}
