import { isPresigned } from './presigned.ts';

export type FilesProxyOptions = { endpoint: string; bucket: string; secret: string; now?: () => number };

const PREFIX = '/files';
const METHODS = new Set(['GET', 'HEAD', 'PUT']);
const SENT = ['content-type', 'content-length', 'if-match', 'if-none-match', 'range'];
const RETURNED = ['content-type', 'content-length', 'content-disposition', 'content-range', 'etag', 'last-modified'];

const pick = (headers: Headers, names: string[]): Headers => {
  const picked = new Headers();
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
};

const refuse = (status: number, code: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`, {
    status,
    headers: { 'content-type': 'application/xml', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  });

/**
 * Signed uploads and downloads through the product's own origin, so that the browser needs no CORS. Addresses are
 * signed with `S3_PUBLIC_ENDPOINT` = `<origin>/files` and path style: host and whole path stand in the signature,
 * which is checked here; then the prefix is cut and the body streamed to fauxqs, which checks nothing.
 */
export const makeFilesProxy = (options: FilesProxyOptions) => {
  const { endpoint, bucket, secret, now = Date.now } = options;
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const key = url.pathname.slice(`${PREFIX}/${bucket}/`.length);
    if (!METHODS.has(request.method)) return refuse(405, 'MethodNotAllowed');
    const isObject = url.pathname.startsWith(`${PREFIX}/${bucket}/`) && key.length > 0;
    if (!isObject || !isPresigned({ method: request.method, url, headers: request.headers }, secret, now())) {
      return refuse(403, 'AccessDenied');
    }
    const body = request.method === 'PUT' ? request.body : null;
    const answer = await fetch(`${endpoint}/${bucket}/${key}`, {
      method: request.method,
      headers: pick(request.headers, SENT),
      ...(body ? { body, duplex: 'half' } : {}),
    });
    const headers = pick(answer.headers, RETURNED);
    const disposition = url.searchParams.get('response-content-disposition');
    if (disposition && answer.ok) headers.set('content-disposition', disposition);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('content-security-policy', "default-src 'none'; sandbox");
    headers.set('cache-control', 'private, no-store');
    return new Response(answer.body, { status: answer.status, headers });
  };
};
