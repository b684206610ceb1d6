import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type FilesProxyOptions, makeFilesProxy } from './files-proxy.ts';
import { listenOn } from './listen.ts';
import { StaticWeb } from './static-web.ts';

/** A Hono app of `functions/entry`, seen as what the gateway needs of it. */
export type Api = { fetch: (request: Request, env?: object) => Response | Promise<Response> };

export type GatewayOptions = {
  port: number;
  publicUrl: string;
  issuerOrigin: string;
  unionApi: Api;
  federationApi: Api;
  files: FilesProxyOptions;
  webFolder: string;
  say?: (line: string) => void;
};

export type Gateway = { url: string; stop: () => Promise<void> };

const belongsTo = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

const isUnionApi = (path: string): boolean =>
  belongsTo(path, '/v1') || belongsTo(path, '/auth') || path === '/openapi.json';

/** Only loopback names are answered, so that a web page elsewhere cannot reach the product by a name that resolves to us. */
const isLoopback = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

const makeFetch = (options: GatewayOptions) => {
  const proxyFiles = makeFilesProxy(options.files);
  const web = new StaticWeb(options.webFolder, options.issuerOrigin);
  const publicHost = new URL(options.publicUrl).host;
  return async (request: Request, env: object): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname;
    if (!isLoopback(url.host)) return new Response('Misdirected request', { status: 421 });
    if (belongsTo(path, '/v1/federation')) return options.federationApi.fetch(request, env);
    if (isUnionApi(path)) return options.unionApi.fetch(request, env);
    if (belongsTo(path, '/files')) return proxyFiles(request);
    // Cookie and login are bound to one host name: a page opened under another one moves there.
    if (url.host !== publicHost) return Response.redirect(options.publicUrl + path + url.search, 302);
    return web.answer(request);
  };
};

const close = (server: Server): Promise<unknown> => {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  return closed;
};

/** One origin for web, both APIs and files, on both loopback addresses (browsers may try either for `localhost`). */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const handle = makeFetch(options);
  const fetch = async (request: Request, env: object): Promise<Response> => {
    try {
      return await handle(request, env);
    } catch (error) {
      options.say?.(`请求出错 · ${request.method} ${new URL(request.url).pathname}: ${String(error)}`);
      return new Response('Internal error', { status: 500 });
    }
  };
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createAdaptorServer({ fetch }) as Server;
    try {
      await listenOn(server, options.port, host);
      servers.push(server);
    } catch (error) {
      if (host === '127.0.0.1') throw error;
    }
  }
  const stop = async () => {
    await Promise.all(servers.map(close));
  };
  return { url: options.publicUrl, stop };
};
