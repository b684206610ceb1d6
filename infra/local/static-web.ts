import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { pageFor } from '#web/pages.ts';

type Encoding = 'br' | 'gzip' | 'identity';
type Asset = { type: string; etag: string; changedMs: number; bodies: Map<Encoding, Buffer> };

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSED = /^(text|application)\/|svg/;
const COMPRESS_FROM_BYTES = 1024;
const HASHED_NAME = /-[\w-]{8,}\.\w+$/;

const compress: Record<'br' | 'gzip', (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => promisify(gzip)(body),
};

const chooseEncoding = (request: Request, asset: Asset, size: number): Encoding => {
  if (!COMPRESSED.test(asset.type) || size < COMPRESS_FROM_BYTES) return 'identity';
  const accepted = request.headers.get('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
};

/** Style attributes of antd need 'unsafe-inline' for styles; scripts never do. */
export const securityHeaders = (issuerOrigin: string): Record<string, string> => ({
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${issuerOrigin}`,
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

/** The built web: files by name; every other address is one of the app's and gets the page that `pageFor` names. */
export class StaticWeb {
  readonly #folder: string;
  readonly #headers: Record<string, string>;
  readonly #assets = new Map<string, Asset>();

  constructor(folder: string, issuerOrigin: string) {
    this.#folder = resolve(folder);
    this.#headers = securityHeaders(issuerOrigin);
  }

  async answer(request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return this.#plain(405, 'Method not allowed');
    const path = new URL(request.url).pathname;
    const isFile = path.slice(path.lastIndexOf('/')).includes('.');
    const wanted = isFile ? path.slice(1) : pageFor(path);
    const asset = await this.#load(wanted);
    if (!asset) return this.#plain(404, isFile ? 'Not found' : '网页尚未构建 · The web is not built yet');
    const cache = HASHED_NAME.test(wanted) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers = { ...this.#headers, etag: asset.etag, 'cache-control': cache, vary: 'accept-encoding' };
    if (request.headers.get('if-none-match') === asset.etag) return new Response(null, { status: 304, headers });
    const encoding = chooseEncoding(request, asset, asset.bodies.get('identity')?.length ?? 0);
    const body = await this.#encoded(asset, encoding);
    const all = {
      ...headers,
      'content-type': asset.type,
      'content-length': String(body.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    };
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers: all });
  }

  #plain(status: number, text: string): Response {
    return new Response(text, { status, headers: { ...this.#headers, 'content-type': 'text/plain; charset=utf-8' } });
  }

  async #load(name: string): Promise<Asset | undefined> {
    const file = resolve(this.#folder, name);
    const isInside = file.startsWith(this.#folder + sep) && !file.slice(this.#folder.length).includes(`${sep}.`);
    const found = isInside ? await stat(file).catch(() => undefined) : undefined;
    if (!found?.isFile()) return undefined;
    const known = this.#assets.get(file);
    if (known?.changedMs === found.mtimeMs) return known;
    const body = await readFile(file);
    const asset: Asset = {
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      changedMs: found.mtimeMs,
      bodies: new Map([['identity', body]]),
    };
    this.#assets.set(file, asset);
    return asset;
  }

  async #encoded(asset: Asset, encoding: Encoding): Promise<Buffer> {
    const known = asset.bodies.get(encoding);
    if (known) return known;
    const plain = asset.bodies.get('identity') ?? Buffer.alloc(0);
    const body = encoding === 'identity' ? plain : await compress[encoding](plain);
    asset.bodies.set(encoding, body);
    return body;
  }
}
