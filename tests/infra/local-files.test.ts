import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepPassingFiles } from '#infra/local/passing-files.ts';
import { type Queues, startQueues } from '#infra/local/queues.ts';
import { type Blobs, blobName } from '#shared/storage/blobs.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import { s3Blobs } from '#shared/storage/s3-blobs.ts';

const KEY = Buffer.alloc(32).toString('base64');
const INCOMING = blobName('uni_A', 'incoming', 'att_1');
const KEPT = blobName('uni_A', 'attachments', 'att_1');

let folder: string;
let engine: Queues;
let blobs: Blobs;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-files-'));
  engine = await startQueues({ queues: join(folder, 'queues'), files: join(folder, 'files') });
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  const config = configFromEnv({
    TABLE_NAME: 'tongxin',
    MASTER_KEY: KEY,
    SEAL_KEY: KEY,
    AWS_REGION: 'local',
    PUBLIC_URL: 'http://localhost:5180',
    ISSUER_URL: 'http://localhost:5181',
    BUCKET: engine.bucket,
    S3_ENDPOINT: engine.endpoint,
  });
  blobs = s3Blobs(config);
});
afterAll(async () => {
  await engine?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a paper goes the way of an attachment: put by address, looked at, moved, downloaded as a file', async () => {
  expect(await blobs.size(INCOMING)).toBeUndefined();
  const put = await fetch(await blobs.uploadUrl(INCOMING, 900), {
    method: 'PUT',
    body: '%PDF-1.7 发票',
    headers: { 'content-type': 'application/pdf' },
  });
  expect(put.status).toBe(200);
  const bytes = await blobs.read(INCOMING);
  expect(await blobs.size(INCOMING)).toBe(bytes.byteLength);
  await blobs.write(KEPT, bytes, 'application/octet-stream');
  await blobs.remove(INCOMING);
  expect(await blobs.size(INCOMING)).toBeUndefined();
  const address = await blobs.downloadUrl(KEPT, '发票.pdf', 900);
  const named = new URL(address).searchParams.get('response-content-disposition');
  expect(named).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('发票.pdf')}`);
  expect(await (await fetch(address)).text()).toBe('%PDF-1.7 发票');
});

test('what only passes through goes when its days are over, and nothing else', async () => {
  const pack = blobName('uni_A', 'packs', 'job_1');
  await blobs.write(pack, new Uint8Array([1]), 'application/zip');
  await blobs.write(KEPT, new Uint8Array([1]), 'application/octet-stream');
  expect(await sweepPassingFiles(engine)).toBe(0);
  expect(await sweepPassingFiles({ ...engine, now: Date.now() + 9 * 24 * 3_600_000 })).toBe(1);
  expect([await blobs.size(pack), await blobs.size(KEPT)]).toEqual([undefined, 1]);
});
