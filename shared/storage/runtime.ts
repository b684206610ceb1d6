import type { Tools } from '../kernel/tools.ts';
import { type Blobs, lazyBlobs } from './blobs.ts';
import { clientsFor } from './clients.ts';
import { configFromEnv, type RuntimeConfig } from './config.ts';
import type { Meter } from './meter.ts';
import { once } from './once.ts';
import type { Principal } from './policy.ts';
import { lazyQueue, type Queue } from './queue.ts';
import { makeSealer, type Sealer } from './seal.ts';
import { Store } from './store.ts';
import { systemTools } from './system-tools.ts';
import { KeyRing, type KeyWrapper, lazyWrapper, localWrapper } from './vault.ts';

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

// Most requests need no file, no message and no key of a union: what serves those is loaded when one does.
const queueOf = (config: RuntimeConfig): Queue =>
  lazyQueue(once(async () => (await import('./sqs-queue.ts')).sqsQueue(config)));

const blobsOf = (config: RuntimeConfig): Blobs =>
  lazyBlobs(once(async () => (await import('./s3-blobs.ts')).s3Blobs(config)));

const wrapperOf = (config: RuntimeConfig, tools: Tools): KeyWrapper => {
  const { AWS_REGION, DATA_KEY_ARN } = config;
  return DATA_KEY_ARN
    ? lazyWrapper(once(async () => (await import('./kms-wrapper.ts')).kmsWrapper(AWS_REGION, DATA_KEY_ARN)))
    : localWrapper(Buffer.from(config.MASTER_KEY ?? '', 'base64'), tools);
};

export const makeRuntime = (
  config: RuntimeConfig,
  over: { readonly tools?: Tools; readonly meter?: Meter; readonly queue?: Queue; readonly blobs?: Blobs } = {},
): Runtime => {
  const tools = over.tools ?? systemTools;
  const clientFor = clientsFor(config);
  const meter = over.meter ? { meter: over.meter } : {};
  return {
    config,
    tools,
    keys: new KeyRing(wrapperOf(config, tools), tools),
    queue: over.queue ?? queueOf(config),
    blobs: over.blobs ?? blobsOf(config),
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
