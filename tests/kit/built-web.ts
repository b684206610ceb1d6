import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { pageFor } from '#web/pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The built web by itself: files of `folder`, else the page for the path; API paths answer 404 unless stubbed. */
export const serveBuiltWeb = async (folder: string): Promise<{ url: string; close(): Promise<void> }> => {
  const root = resolve(folder);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (/^\/(v1|auth)\/|^\/openapi\.json$/.test(path)) {
      response
        .writeHead(404, { 'content-type': 'application/problem+json' })
        .end('{"status":404,"code":"http.route.notFound"}');
      return;
    }
    const asked = resolve(root, `.${path}`);
    const inside = asked.startsWith(`${root}/`) && extname(asked) !== '' && existsSync(asked);
    const file = inside ? asked : join(root, pageFor(path));
    response
      .writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        // As it is delivered: a file's name changes with its content.
        'cache-control': inside ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
      .end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
