import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { DomainError } from '../kernel/errors.ts';

/** Files of unions. Every name begins with `tenant/<unionId>/`; what is uploaded is checked again before it is read. */
export type Blobs = {
  /** An address to PUT one file to, valid for some minutes. */
  uploadUrl(name: string, expiresSeconds: number): Promise<string>;
  downloadUrl(name: string, fileName: string, expiresSeconds: number): Promise<string>;
  size(name: string): Promise<number | undefined>;
  read(name: string): Promise<Uint8Array>;
  write(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  remove(name: string): Promise<void>;
};

export const blobName = (unionId: string, ...parts: readonly string[]): string =>
  ['tenant', unionId, ...parts].join('/');

/** `client` reads and writes; `publicClient` signs addresses for the browser (another host name on a laptop). */
export const s3Blobs = (client: S3Client, publicClient: S3Client, bucket: string): Blobs => ({
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
});
