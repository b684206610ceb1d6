import { OpenAPIHono } from '@hono/zod-openapi';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { describe, expect, test } from 'vitest';
import type { HttpEnv } from '#functions/http/env.ts';
import { lambdaHandler } from '#functions/http/lambda.ts';
import { LambdaHeaders } from '#functions/http/lambda-headers.ts';
import { LambdaRequest } from '#functions/http/lambda-request.ts';
import { LambdaResponse } from '#functions/http/lambda-response.ts';

type Part = Partial<APIGatewayProxyEventV2> & { readonly method?: string };

const eventOf = ({ method = 'GET', ...part }: Part): APIGatewayProxyEventV2 => {
  const rawPath = part.rawPath ?? '/echo';
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString: '',
    headers: { host: 'tongxin.example' },
    requestContext: { http, domainName: 'tongxin.example' },
    isBase64Encoded: false,
    ...part,
  } as unknown as APIGatewayProxyEventV2;
};

const app = new OpenAPIHono<HttpEnv>();
app.all('/echo', async (c) => {
  c.header('x-name', 'a');
  c.header('set-cookie', 'one=1; Path=/', { append: true });
  c.header('set-cookie', 'two=2; Path=/', { append: true });
  const headers = Object.entries(c.req.header()).toSorted();
  const { url, method, path } = c.req;
  return c.json({ url, method, path, headers, query: c.req.queries(), text: await c.req.text() }, 201);
});
app.post('/bytes', async (c) => c.body(await c.req.arrayBuffer(), 200, { 'content-type': 'application/octet-stream' }));
app.get('/text', (c) => c.text('会员'));
app.get('/empty', (c) => c.body(null, 204));
app.get('/away', (c) => c.redirect('/echo?a=1'));
app.post('/json', async (c) => c.json(await c.req.json()));
app.onError((error, c) => c.text(error.name, 500));

const ours = lambdaHandler(app);
const theirs = handle(app);
const context = {} as Context;

const EVENTS: Readonly<Record<string, Part>> = {
  'a plain path': { rawPath: '/echo' },
  'a query with lists and escapes': { rawQueryString: 'a=1&a=2&name=%E5%BC%A0+%E4%B8%89&x=a%2Fb' },
  'a query that is not escaped': { rawQueryString: 'name=张三&b=a b"c\'<>#x' },
  'a path with dots': { rawPath: '/v1/../echo' },
  'a path with escaped dots': { rawPath: '/v1/%2e%2E/echo' },
  'a path with a backslash': { rawPath: '/v1\\..\\echo' },
  'a path with two slashes': { rawPath: '//echo' },
  'a path that is escaped': { rawPath: '/%E5%BC%A0' },
  cookies: { cookies: ['a=1', 'b=2'] },
  'headers beyond ASCII': { headers: { host: 'x', 'x-name': '张三', 'X-Upper': 'A', empty: '' } },
  'a text body': {
    method: 'POST',
    body: '{"name":"张三"}',
    headers: { 'content-type': 'application/json', 'content-length': '1' },
  },
  'a body with a mark': { method: 'POST', body: '\ufeff{"a":1}', rawPath: '/json' },
  'a body that is no JSON': { method: 'POST', body: '{', rawPath: '/json' },
  'a body in base64': {
    method: 'POST',
    body: Buffer.from('{"名":1}').toString('base64'),
    isBase64Encoded: true,
    rawPath: '/json',
  },
  bytes: {
    method: 'POST',
    body: Buffer.from([0, 255, 128, 10]).toString('base64'),
    isBase64Encoded: true,
    rawPath: '/bytes',
  },
  'an empty body': { method: 'POST', body: '' },
  text: { rawPath: '/text' },
  nothing: { rawPath: '/empty' },
  'a redirect': { rawPath: '/away' },
  'no route': { rawPath: '/nowhere' },
};

const plain = ({ headers = {}, ...result }: APIGatewayProxyStructuredResultV2) => ({
  ...result,
  headers: Object.fromEntries(Object.entries(headers).toSorted()),
});

describe('the adapter of Lambda', () => {
  test.each(Object.entries(EVENTS))('answers %s as the adapter of Hono does', async (_, part) => {
    const [mine, right] = [await ours(eventOf(part), context), await theirs(eventOf(part) as never, context as never)];
    expect(plain(mine)).toEqual(plain(right as APIGatewayProxyStructuredResultV2));
  });

  test('refuses an address that is none', async () => {
    const event = eventOf({ rawPath: '/a b', headers: { host: 'x y' } });
    const nowhere = { ...event, requestContext: { ...event.requestContext, domainName: 'x y' } };
    expect(await ours(nowhere, context)).toMatchObject({ statusCode: 400 });
  });

  test('gives the real request for whatever it does not do itself', async () => {
    const request = new LambdaRequest(eventOf({ method: 'POST', body: '{"a":1}', headers: { 'x-a': 'b' } }));
    expect(request.bodyUsed).toBe(false);
    expect(await request.clone().json()).toEqual({ a: 1 });
    expect(request.real.headers.get('x-a')).toBe('b');
    expect(request.signal.aborted).toBe(false);
    expect(await (await request.blob()).text()).toBe('{"a":1}');
    expect(new LambdaRequest(eventOf({})).body).toBeNull();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = new LambdaRequest(eventOf({ method: 'POST', body: 'a=1', headers: form }));
    expect((await sent.formData()).get('a')).toBe('1');
  });
});

describe('an answer that keeps its text', () => {
  const inits: readonly [BodyInit | null, ResponseInit?][] = [
    ['text'],
    ['{}', { status: 201, headers: { 'content-type': 'application/json' } }],
    [null, { status: 204 }],
    [new Uint8Array([1, 2]), { headers: { 'x-a': 'b' } }],
  ];

  test.each(inits)('%j says what a real one says', async (body, init) => {
    const [mine, right] = [new LambdaResponse(body, init), new Response(body, init)];
    expect([mine.status, mine.ok, [...mine.headers].toSorted(), mine.bodyUsed, mine.body === null]).toEqual([
      right.status,
      right.ok,
      [...right.headers].toSorted(),
      right.bodyUsed,
      right.body === null,
    ]);
    expect(await mine.clone().text()).toBe(await right.clone().text());
    expect(await mine.text()).toBe(await right.text());
  });

  test('knows itself and the platform’s as answers, and nothing else', () => {
    const answers = [new LambdaResponse(), new Response()];
    expect(
      [...answers, {}, null, undefined, 'text'].map((value) => (value as object) instanceof LambdaResponse),
    ).toEqual([true, true, false, false, false, false]);
  });

  test('is made again out of another one, as Hono does when a header comes late', async () => {
    const first = new LambdaResponse('{"a":1}', { status: 202, headers: { 'x-a': 'b' } });
    const again = new LambdaResponse(first.body as unknown as BodyInit, first as unknown as Response);
    expect([again.status, again.headers.get('x-a'), await again.json()]).toEqual([202, 'b', { a: 1 }]);
    const bytes = new LambdaResponse(new Uint8Array([7]));
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array([7]));
    expect(await (await new LambdaResponse('x').blob()).text()).toBe('x');
  });
});

describe('headers without the platform’s', () => {
  const change = (headers: Headers): unknown => {
    headers.set('Content-Type', ' text/plain ');
    headers.append('x-list', 'a');
    headers.append('X-List', 'b');
    headers.append('set-cookie', 'a=1');
    headers.append('Set-Cookie', 'b=2');
    headers.set('x-gone', '1');
    headers.delete('X-Gone');
    const seen: string[] = [];
    headers.forEach((value, name) => {
      seen.push(`${name}: ${value}`);
    });
    const lists = [headers.entries(), headers.keys(), headers.values()].map((list) => [...list].toSorted());
    return [seen.toSorted(), lists, headers.getSetCookie(), headers.get('SET-COOKIE'), headers.has('x-gone')];
  };

  test('do what those do', () => {
    expect(change(new LambdaHeaders() as unknown as Headers)).toEqual(change(new Headers()));
    const cookies = new LambdaHeaders([['set-cookie', 'a=1']]);
    cookies.set('set-cookie', 'b=2');
    expect(cookies.getSetCookie()).toEqual(['b=2']);
    cookies.delete('set-cookie');
    expect([cookies.get('set-cookie'), [...new LambdaHeaders({ A: 'b' })]]).toEqual([null, [['a', 'b']]]);
  });

  test.each([
    ['x-a', 'b\r\nset-cookie: c=d'],
    ['x-a', 'b\0'],
    ['x-a', '张三'],
    ['x a', 'b'],
    ['', 'b'],
    ['x-a\n', 'b'],
  ])('refuse %j: %j, as those do', (name, value) => {
    expect(() => new Headers().set(name, value)).toThrow(TypeError);
    expect(() => new LambdaHeaders().set(name, value)).toThrow(TypeError);
  });
});
