import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '#infra/local/gateway.ts';
import { findFreePort } from '#infra/local/ports.ts';
import { isPresigned } from '#infra/local/presigned.ts';
import { type Queues, startQueues } from '#infra/local/queues.ts';

const SECRET = 'files-secret';
let folder: string;
let gateway: Gateway;
let queues: Queues;
let url: string;
let s3: S3Client;

const echo = (name: string) => {
  const app = new Hono();
  app.all('*', (context) => context.json({ app: name, path: context.req.path }));
  return app;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-gateway-'));
  const web = join(folder, 'dist');
  mkdirSync(join(web, 'assets'), { recursive: true });
  for (const page of ['index', 'member', 'docs']) writeFileSync(join(web, `${page}.html`), `<p>${page}</p>`);
  writeFileSync(join(web, 'assets/app-Abc12345.js'), 'export const a = 1;\n'.repeat(200));
  writeFileSync(join(web, '.secret'), 'no');
  queues = await startQueues({ queues: join(folder, 'queues'), files: join(folder, 'files') });
  const port = await findFreePort();
  url = `http://localhost:${port}`;
  gateway = await startGateway({
    port,
    publicUrl: url,
    issuerOrigin: 'http://127.0.0.1:1',
    unionApi: echo('union'),
    federationApi: echo('federation'),
    files: { endpoint: queues.endpoint, bucket: queues.bucket, secret: SECRET },
    webFolder: web,
  });
  s3 = new S3Client({
    endpoint: `${url}/files`,
    forcePathStyle: true,
    region: 'cn-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: SECRET },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
});

afterAll(async () => {
  await gateway.stop();
  await queues.stop();
  rmSync(folder, { recursive: true, force: true });
});

const object = (key: string) => ({ Bucket: 'tongxin-files', Key: key });

const getAs = (host: string, path: string): Promise<number | undefined> =>
  new Promise((done, refuse) => {
    const target = new URL(path, url);
    const options = { host: '127.0.0.1', port: target.port, path, headers: { host } };
    httpRequest(options, (answer) => done(answer.resume().statusCode))
      .on('error', refuse)
      .end();
  });

describe('the gateway: one origin', () => {
  it.each([
    ['/v1/federation/nodes', 'federation'],
    ['/v1/federation', 'federation'],
    ['/v1/federations', 'union'],
    ['/v1/session', 'union'],
    ['/auth/login', 'union'],
    ['/openapi.json', 'union'],
  ])('gives %s to the %s API', async (path, app) => {
    expect(await (await fetch(url + path)).json()).toEqual({ app, path });
  });

  it.each([
    ['/', 'index'],
    ['/members/1', 'index'],
    ['/member', 'member'],
    ['/member/dues', 'member'],
    ['/docs/dues', 'docs'],
  ])('answers the app address %s with the page %s', async (path, page) => {
    const answer = await fetch(url + path);
    expect(await answer.text()).toBe(`<p>${page}</p>`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('does not answer a missing file with a page, nor a hidden file, nor one outside the folder', async () => {
    for (const path of ['/assets/none-Abc12345.js', '/.secret', '/..%2f..%2fqueues%2ffauxqs.db']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  });

  it('sends hashed files compressed and cacheable for ever', async () => {
    const answer = await fetch(`${url}/assets/app-Abc12345.js`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toContain('export const a');
  });

  it('allows no inline script and no framing', async () => {
    const policy = (await fetch(url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('refuses a foreign host name, and moves pages from 127.0.0.1 to the name that cookies are bound to', async () => {
    const { port } = new URL(url);
    expect(await getAs('evil.example', '/')).toBe(421);
    expect(await getAs(`127.0.0.1:${port}`, '/members')).toBe(302);
    expect(await getAs(`127.0.0.1:${port}`, '/v1/session')).toBe(200);
  });
});

describe('files through the gateway', () => {
  it('takes and gives back a file by signed addresses of the same origin', async () => {
    const key = 'tenant/u1/名单 (1).csv';
    const put = await getSignedUrl(s3, new PutObjectCommand(object(key)), { expiresIn: 60 });
    expect(put.startsWith(`${url}/files/tongxin-files/`)).toBe(true);
    expect((await fetch(put, { method: 'PUT', body: '姓名,工号' })).status).toBe(200);
    const get = new GetObjectCommand({ ...object(key), ResponseContentDisposition: 'attachment; filename="a.csv"' });
    const answer = await fetch(await getSignedUrl(s3, get, { expiresIn: 60 }));
    expect(await answer.text()).toBe('姓名,工号');
    expect(answer.headers.get('content-disposition')).toContain('a.csv');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('refuses an unsigned, changed or foreign address and lists nothing', async () => {
    const signed = await getSignedUrl(s3, new GetObjectCommand(object('tenant/u1/a')), { expiresIn: 60 });
    for (const path of [
      '/files',
      '/files/tongxin-files',
      '/files/tongxin-files/',
      '/files/tongxin-files/tenant/u1/a',
    ]) {
      expect((await fetch(url + path)).status).toBe(403);
    }
    expect((await fetch(signed.replace('u1', 'u2'))).status).toBe(403);
    expect((await fetch(signed, { method: 'PUT', body: 'x' })).status).toBe(403);
  });

  it('refuses an address after its time', async () => {
    const signed = new URL(await getSignedUrl(s3, new GetObjectCommand(object('a')), { expiresIn: 60 }));
    const request = { method: 'GET', url: signed, headers: new Headers({ host: signed.host }) };
    expect(isPresigned(request, SECRET, Date.now())).toBe(true);
    expect(isPresigned(request, SECRET, Date.now() + 61_000)).toBe(false);
  });
});
