import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { DomainError } from '../kernel/errors.ts';
import type { Blobs } from './blobs.ts';
import type { RuntimeConfig } from './config.ts';

const clientAt = (config: RuntimeConfig, endpoint: string | undefined): S3Client => {
  const options: S3ClientConfig = {
    region: config.AWS_REGION === 'local' ? 'us-east-1' : config.AWS_REGION,
    // Browsers send the file as it is; a checksum of the empty body signed into the address would refuse it.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
  };
  return new S3Client(options);
};

/** Files in the deployment's bucket. Addresses for the browser are signed for another host name on a laptop. */
export const s3Blobs = (config: RuntimeConfig): Blobs => {
  const bucket = config.BUCKET;
  const client = clientAt(config, config.S3_ENDPOINT);
  const publicClient = clientAt(config, config.S3_PUBLIC_ENDPOINT ?? config.S3_ENDPOINT);
  return {
    uploadUrl: (name, expiresIn) =>
      getSignedUrl(publicClient, new PutObjectCommand({ Bucket: bucket, Key: name }), { expiresIn }),
    downloadUrl: (name, fileName, expiresIn) =>
      getSignedUrl(
        publicClient,
        new GetObjectCommand({
          Bucket: bucket,
          Key: name,
          ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        }),
        { expiresIn },
      ),
    size: async (name) => {
      try {
        return (await client.send(new HeadObjectCommand({ Bucket: bucket, Key: name }))).ContentLength;
      } catch (error) {
        if (error instanceof Error && (error.name === 'NotFound' || error.name === 'NoSuchKey')) return undefined;
        throw error;
      }
    },
    read: async (name) => {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
      if (!answer.Body) throw new DomainError('notFound', 'storage.blob.missing');
      return answer.Body.transformToByteArray();
    },
    write: async (name, bytes, contentType) => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes, ContentType: contentType }));
    },
    remove: async (name) => {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }));
    },
  };
};
