import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
// fauxqs' own start function listens on all interfaces, whatever `host` says (2.4.1): its parts are put together here on loopback.
import { buildApp } from '../../node_modules/fauxqs/dist/app.js';
import { applyInitConfig } from '../../node_modules/fauxqs/dist/initConfig.js';
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
import { FileS3Persistence } from '../../node_modules/fauxqs/dist/s3/fileS3Persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { findFreePort } from './ports.ts';
import { LOCAL_REGION } from './table-setup.ts';

export const WORK_QUEUE = 'tongxin-work';
export const DEAD_QUEUE = 'tongxin-work-dlq';
export const FILES_BUCKET = 'tongxin-files';
export const VISIBILITY_SECONDS = 30;
const MAX_RECEIVES = 3;
const ACCOUNT = '000000000000';

export type Queues = {
  endpoint: string;
  port: number;
  queueUrl: string;
  deadQueueUrl: string;
  bucket: string;
  stop: () => Promise<void>;
};

const redrive = JSON.stringify({
  deadLetterTargetArn: `arn:aws:sqs:${LOCAL_REGION}:${ACCOUNT}:${DEAD_QUEUE}`,
  maxReceiveCount: String(MAX_RECEIVES),
});

/** The only consumer died with the last process, so what it held is free again at once instead of after the timeout. */
const releaseHeldMessages = (folder: string): void => {
  const file = resolve(folder, 'fauxqs.db');
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqs_messages'").get();
  if (table) database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  database.close();
};

/**
 * fauxqs 2.4.1 clears a row's receive count when a message is given back at once, which its own table refuses: the
 * message would be lost until the next start. The row may keep its mark, because a start frees all of them anyway.
 */
class Disk extends PersistenceManager {
  override updateMessageReady(): void {}
}

const openStores = (queuesFolder: string, filesFolder: string) => {
  const disk = new Disk(queuesFolder);
  const files = new FileS3Persistence(filesFolder);
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  // Loading before wiring: a store that persists while it loads would delete the rows that it is reading.
  disk.loadSqsAndSns(stores.sqsStore, stores.snsStore);
  files.loadS3(stores.s3Store);
  stores.sqsStore.persistence = disk;
  stores.snsStore.persistence = disk;
  stores.s3Store.persistence = files;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = disk;
  const close = () => {
    disk.close();
    files.close();
  };
  return { stores, close };
};

/** SQS and S3 on this machine (fauxqs), kept on disk: the work queue with its dead letter queue, and the bucket of files. */
export const startQueues = async (folders: { queues: string; files: string }): Promise<Queues> => {
  for (const folder of [folders.queues, folders.files]) mkdirSync(folder, { recursive: true });
  releaseHeldMessages(folders.queues);
  const { stores, close } = openStores(folders.queues, folders.files);
  const app = buildApp({ logger: false, defaultRegion: LOCAL_REGION, stores });
  const port = await findFreePort();
  await app.listen({ port, host: '127.0.0.1' });
  const attributes = { VisibilityTimeout: String(VISIBILITY_SECONDS), RedrivePolicy: redrive };
  const queues = [{ name: DEAD_QUEUE }, { name: WORK_QUEUE, attributes }];
  applyInitConfig({ queues, buckets: [FILES_BUCKET] }, stores.sqsStore, stores.snsStore, stores.s3Store, {
    port,
    region: LOCAL_REGION,
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await app.close();
    close();
  };
  // A queue restored from disk remembers the port of its first run, so addresses are built for this one.
  const urlOf = (name: string) => `${endpoint}/${ACCOUNT}/${name}`;
  return { endpoint, port, queueUrl: urlOf(WORK_QUEUE), deadQueueUrl: urlOf(DEAD_QUEUE), bucket: FILES_BUCKET, stop };
};
