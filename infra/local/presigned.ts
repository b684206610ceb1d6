import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed address is checked against: the parts of the request that the signature covers. */
export type SignedRequest = { method: string; url: URL; headers: Headers };

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const canonicalQuery = (url: URL): string =>
  [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');

const parseAmzDate = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const expectedSignature = (request: SignedRequest, secret: string): string => {
  const get = (name: string) => request.url.searchParams.get(name) ?? '';
  const date = get('X-Amz-Date');
  const [, day = '', region = '', service = '', end = ''] = get('X-Amz-Credential').split('/');
  const signedHeaders = get('X-Amz-SignedHeaders');
  const headers = signedHeaders.split(';').map((name) => `${name}:${(request.headers.get(name) ?? '').trim()}\n`);
  const canonical = [
    request.method,
    request.url.pathname,
    canonicalQuery(request.url),
    headers.join(''),
    signedHeaders,
    get('X-Amz-Content-Sha256') || 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, [day, region, service, end].join('/'), sha256(canonical)].join('\n');
  const key = [region, service, end].reduce<Buffer>((held, part) => hmac(held, part), hmac(`AWS4${secret}`, day));
  return hmac(key, toSign).toString('hex');
};

/**
 * fauxqs accepts any signature and never lets one expire. The gateway checks both (AWS Signature Version 4 in the
 * query), so that a changed or old address is refused on a laptop as it is in the cloud.
 */
export const isPresigned = (request: SignedRequest, secret: string, nowMs: number): boolean => {
  const { searchParams } = request.url;
  const signed = searchParams.get('X-Amz-SignedHeaders')?.split(';') ?? [];
  const startMs = parseAmzDate(searchParams.get('X-Amz-Date') ?? '');
  const expiresMs = Number(searchParams.get('X-Amz-Expires')) * 1000;
  if (!signed.includes('host') || !(startMs <= nowMs + 300_000 && nowMs <= startMs + expiresMs)) return false;
  const given = Buffer.from(searchParams.get('X-Amz-Signature') ?? '');
  const expected = Buffer.from(expectedSignature(request, secret));
  return given.length === expected.length && timingSafeEqual(given, expected);
};
