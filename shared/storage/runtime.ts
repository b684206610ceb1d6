import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Tools } from '../kernel/tools.ts';
import { type Blobs, s3Blobs } from './blobs.ts';
import { clientsFor } from './clients.ts';
import { configFromEnv, type RuntimeConfig } from './config.ts';
import type { Meter } from './meter.ts';
import type { Principal } from './policy.ts';
import { type Queue, sqsQueue } from './queue.ts';
import { makeSealer, type Sealer } from './seal.ts';
import { Store } from './store.ts';
import { systemTools } from './system-tools.ts';
import { KeyRing, kmsWrapper, localWrapper } from './vault.ts';

/** Everything a handler needs from outside, made once per container. Tests make their own with other tools. */
export type Runtime = {
  readonly config: RuntimeConfig;
  readonly tools: Tools;
  readonly keys: KeyRing;
  readonly queue: Queue;
  readonly blobs: Blobs;
  readonly sealer: Sealer;
  /** The door to the table for one principal. */
  storeFor(principal: Principal, useCase?: string): Store;
};

const s3 = (config: RuntimeConfig, endpoint: string | undefined): S3Client => {
  const options: S3ClientConfig = {
    region: config.AWS_REGION === 'local' ? 'us-east-1' : config.AWS_REGION,
    // Browsers send the file as it is; a checksum of the empty body signed into the address would refuse it.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
  };
  return new S3Client(options);
};

export const makeRuntime = (
  config: RuntimeConfig,
  over: { readonly tools?: Tools; readonly meter?: Meter; readonly queue?: Queue; readonly blobs?: Blobs } = {},
): Runtime => {
  const tools = over.tools ?? systemTools;
  const clientFor = clientsFor(config);
  const wrapper = config.DATA_KEY_ARN
    ? kmsWrapper(new KMSClient({ region: config.AWS_REGION }), config.DATA_KEY_ARN)
    : localWrapper(Buffer.from(config.MASTER_KEY ?? '', 'base64'), tools);
  const sqs = new SQSClient({
    region: config.AWS_REGION,
    ...(config.SQS_ENDPOINT ? { endpoint: config.SQS_ENDPOINT } : {}),
  });
  const queue = over.queue ?? sqsQueue(sqs, config.QUEUE_URL);
  const blobs =
    over.blobs ??
    s3Blobs(s3(config, config.S3_ENDPOINT), s3(config, config.S3_PUBLIC_ENDPOINT ?? config.S3_ENDPOINT), config.BUCKET);
  const meter = over.meter ? { meter: over.meter } : {};
  return {
    config,
    tools,
    keys: new KeyRing(wrapper, tools),
    queue,
    blobs,
    sealer: makeSealer(Buffer.from(config.SEAL_KEY, 'base64'), tools),
    storeFor: (principal, useCase) =>
      new Store({ client: clientFor(principal), tableName: config.TABLE_NAME, tools, ...meter }, principal, useCase),
  };
};

let shared: Runtime | undefined;

/** The runtime of this process, made from the environment at first use. */
export const runtimeFromEnv = (): Runtime => {
  shared ??= makeRuntime(configFromEnv(process.env));
  return shared;
};
