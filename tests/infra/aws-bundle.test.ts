import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { bundleEntry } from '#infra/aws/bundle.ts';
import { pathFunction } from '#infra/aws/constructs/page-paths.ts';
import { ENTRIES, missingEntries } from '#infra/aws/entries.ts';
import { pageFor } from '#web/pages.ts';

/** A phrase of zod's Dutch locale: in a bundle exactly when the locales are. */
const LOCALE = 'Ongeldige invoer';

const freshDir = (): string => mkdtempSync(join(tmpdir(), 'tongxin-bundle-'));

const bundleOf = async (source: string) => {
  const dir = freshDir();
  const entry = join(dir, 'entry.ts');
  writeFileSync(entry, source);
  // The entry stands outside the repository, so its packages are named by path.
  return bundleEntry(entry, join(dir, 'out'));
};

const packagePath = (path: string): string => JSON.stringify(join(process.cwd(), 'node_modules', path));

describe('the bundler', () => {
  test('is watched by a phrase that zod really has', () => {
    expect(readFileSync('node_modules/zod/v4/locales/nl.js', 'utf8')).toContain(LOCALE);
  });

  test('leaves out the locales that zod-openapi would drag in, and the contracts still hold', async () => {
    const { file, bytes } = await bundleOf(`
      import * as z from ${packagePath('zod/index.js')};
      import { OpenAPIHono, createRoute } from ${packagePath('@hono/zod-openapi/dist/index.mjs')};
      const View = z.object({ id: z.string().min(3) }).meta({ id: 'View' });
      const route = createRoute({ method: 'get', path: '/x/{id}', request: { params: View },
        responses: { 200: { description: 'x', content: { 'application/json': { schema: View } } } } });
      const app = new OpenAPIHono();
      app.openapi(route, (c) => c.json(c.req.valid('param'), 200));
      export const call = (path) => app.request(path);
    `);
    expect(readFileSync(file, 'utf8')).not.toContain(LOCALE);
    expect(bytes).toBeLessThan(200_000);
    const { call } = await import(pathToFileURL(file).href);
    expect([(await call('/x/abc')).status, (await call('/x/a')).status]).toEqual([200, 400]);
  });

  test('takes credentials from the environment alone, and gives CommonJS its require', async () => {
    const { file } = await bundleOf(`
      import { STSClient } from ${packagePath('@aws-sdk/client-sts/dist-es/index.js')};
      export const client = new STSClient({ region: 'cn-north-1' });
      export const os = require('node:os').EOL;
    `);
    expect(readFileSync(file, 'utf8')).not.toContain('sso_session');
    process.env.AWS_ACCESS_KEY_ID = 'AKIDLOCAL';
    process.env.AWS_SECRET_ACCESS_KEY = 'secret';
    const { client, os } = await import(pathToFileURL(file).href);
    expect(await client.config.credentials()).toMatchObject({ accessKeyId: 'AKIDLOCAL' });
    expect(os).toBe('\n');
  });

  test('leaves to its first use what most requests do not need, and finds it then', async () => {
    const { file, bytes } = await bundleOf(`
      export { sortKeyOf } from ${JSON.stringify(join(process.cwd(), 'shared/members/roster/sort-key.ts'))};
      export { makeRuntime } from ${JSON.stringify(join(process.cwd(), 'shared/storage/runtime.ts'))};
      export { writeXlsx } from ${JSON.stringify(join(process.cwd(), 'shared/files/write.ts'))};
    `);
    expect(bytes).toBeLessThan(400_000);
    const { sortKeyOf, makeRuntime, writeXlsx } = await import(pathToFileURL(file).href);
    expect(sortKeyOf('曾静')).toEqual({ pinyin: 'zeng jing', initials: 'zj' });
    const endpoint = 'http://127.0.0.1:9';
    const { blobs } = makeRuntime({
      SEAL_KEY: 'c2VhbA==',
      BUCKET: 'files',
      AWS_REGION: 'local',
      S3_ENDPOINT: endpoint,
    });
    expect(await blobs.uploadUrl('tenant/u/a', 60)).toMatch(/^http:\/\/127\.0\.0\.1:9\/files\/tenant\/u\/a\?/);
    expect((await writeXlsx('a', { columns: [{ header: 'a', kind: 'text' }], rows: [['b']] })).length).toBeGreaterThan(
      500,
    );
  });

  test.skipIf(missingEntries().length > 0)(
    'bundles every handler, and a bundle answers as the source does',
    async () => {
      Object.assign(process.env, { TABLE_NAME: 'tongxin', SEAL_KEY: 'c2VhbA==', AWS_REGION: 'cn-north-1' });
      const handlers: Record<string, (event: unknown) => Promise<{ statusCode: number; body: string }>> = {};
      for (const [name, path] of Object.entries(ENTRIES)) {
        const { file } = await bundleEntry(path, join(freshDir(), name));
        expect(readFileSync(file, 'utf8')).not.toContain(LOCALE);
        expect(readFileSync(`${file}.map`, 'utf8')).toContain('"mappings"');
        handlers[name] = (await import(pathToFileURL(file).href)).handler;
      }
      const get = (path: string) => {
        const http = { method: 'GET', path, sourceIp: '127.0.0.1' };
        const requestContext = { http, domainName: 'tongxin.example' };
        return { version: '2.0', rawPath: path, rawQueryString: '', headers: {}, requestContext };
      };
      const document = await handlers['union-api']?.(get('/openapi.json'));
      expect([document?.statusCode, JSON.parse(document?.body ?? '{}').openapi]).toEqual([200, '3.1.0']);
      const answer = await handlers['federation-api']?.(get('/v1/federation/nodes/32'));
      expect([answer?.statusCode, JSON.parse(answer?.body ?? '{}').code]).toEqual([401, 'http.session.missing']);
    },
  );
});

test('the edge maps paths to pages as the local server does, and leaves files and their names alone', () => {
  const { handler } = runInNewContext(`${pathFunction()}; ({ handler })`) as {
    handler: (event: { request: { uri: string } }) => { uri: string };
  };
  const paths = [
    '/',
    '/members',
    '/member',
    '/member/',
    '/member/dues',
    '/apply',
    '/apply/status',
    '/docs',
    '/docs2',
    '/x.y/z',
  ];
  for (const uri of paths) expect(handler({ request: { uri } }).uri).toBe(`/${pageFor(uri)}`);
  for (const uri of ['/assets/app-1a2b.js', '/favicon.svg']) expect(handler({ request: { uri } }).uri).toBe(uri);
});
