import { DeleteObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { PASSING_DAYS, type PassingKind, passingPrefix } from '#shared/storage/blobs.ts';

const DAY_MS = 24 * 3_600_000;

type Sweep = { readonly endpoint: string; readonly bucket: string; readonly now?: number };

/** What lifecycle rules do at AWS (infra/aws/stacks/data-stack.ts) and fauxqs does not: passing files that are too old go. */
export const sweepPassingFiles = async ({ endpoint, bucket, now = Date.now() }: Sweep): Promise<number> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  let removed = 0;
  for (const [kind, days] of Object.entries(PASSING_DAYS)) {
    const Prefix = passingPrefix(kind as PassingKind);
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix, ContinuationToken }));
      for (const { Key, LastModified } of page.Contents ?? [])
        if (Key && LastModified && now - LastModified.getTime() > days * DAY_MS) {
          await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
          removed += 1;
        }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }
  client.destroy();
  return removed;
};
