import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#functions/http/app.ts';
import { QUOTAS } from '#functions/http/rate-limit.ts';
import { FEDERATION_ROUTES, UNION_ROUTES } from '#functions/http/routers.ts';
import { Store } from '#shared/storage/store.ts';
import { type Caller, type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';

type Problem = Record<string, unknown> & { code: string; requestId: string };

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance', of: KitUnion = union): Caller => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance'] });
});

/** Calls until the quota is used up; answers how many went through and the first refusal. */
const exhaust = async (line: string, who: Caller, quota: number) => {
  for (let made = 0; made <= quota; made += 1) {
    const answer = await kit.call<Problem>(line, { ...who, ...(line.startsWith('GET') ? {} : { body: {} }) });
    if (answer.status === 429) return { made, answer };
  }
  throw new Error(`${line} was never refused`);
};

describe('limits', () => {
  test('count down, name the quota, and end in a 429 that says when to come again', async () => {
    const { made, answer } = await exhaust('POST /v1/dues/batches', as('finance'), QUOTAS.bulk);
    expect(made).toBe(QUOTAS.bulk);
    expect(answer.body).toMatchObject({ status: 429, code: 'http.rate.exceeded' });
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(answer.headers.get('ratelimit-policy')).toBe('"bulk";q=60;w=60');
    expect(answer.headers.get('ratelimit')).toBe(`"bulk";r=0;t=${wait}`);
    kit.tools.advance(wait * 1000);
    expect((await kit.call('POST /v1/dues/batches', { ...as('finance'), body: {} })).status).toBe(400);
  });

  test('of one caller, class and union are not those of another', async () => {
    const other = await makeUnion(kit, { roles: ['finance'] });
    await exhaust('POST /v1/dues/batches', as('finance'), QUOTAS.bulk);
    const statuses = await Promise.all([
      kit.call('GET /v1/dues/batches', as('finance')),
      kit.call('POST /v1/dues/batches', { ...as('chair'), body: {} }),
      kit.call('POST /v1/dues/batches', { ...as('finance', other), body: {} }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 400, 400]);
  });

  test('hold across two containers that share the table', async () => {
    const second = createApp(() => kit.runtime, UNION_ROUTES);
    const { cookie = '', csrf = '' } = as('finance');
    const headers = { cookie, 'x-csrf-token': csrf, 'content-type': 'application/json' };
    const statuses: number[] = [];
    for (let made = 0; made < QUOTAS.bulk; made += 1) {
      statuses.push((await kit.call('POST /v1/dues/batches', { ...as('finance'), body: {} })).status);
      const request = { method: 'POST', headers, body: '{}' };
      statuses.push((await second.request('http://localhost:5180/v1/dues/batches', request)).status);
    }
    expect(statuses.filter((status) => status !== 429)).toHaveLength(QUOTAS.bulk);
  });

  test('count for staff of a node as well, of each node apart', async () => {
    const [one, other] = await Promise.all([
      makeNodeOfficer(kit, '9401', 'analyst'),
      makeNodeOfficer(kit, '9402', 'analyst'),
    ]);
    const { made } = await exhaust('GET /v1/federation/nodes/9401', one, QUOTAS.app);
    expect(made).toBe(QUOTAS.app);
    expect((await kit.call('GET /v1/federation/nodes/9402', other)).status).not.toBe(429);
  });

  test('do not keep anybody from leaving', async () => {
    await exhaust('GET /v1/union', as('chair'), QUOTAS.app);
    expect((await kit.call('POST /v1/session/end', as('chair'))).status).toBe(200);
  });
});

describe('every answer', () => {
  test('carries a request id: the given one when it is one, else a new one, also in the problem', async () => {
    const given = await kit.call<Problem>('GET /v1/nowhere', { headers: { 'x-request-id': 'payroll-2026-11' } });
    expect([given.headers.get('x-request-id'), given.body.requestId]).toEqual(['payroll-2026-11', 'payroll-2026-11']);
    for (const bad of ['short', 'a b c d e f g h', '<script>alert(1)</script>', 'x'.repeat(65)]) {
      const { headers, body } = await kit.call<Problem>('GET /v1/nowhere', { headers: { 'x-request-id': bad } });
      expect(headers.get('x-request-id')).toMatch(/^req_[0-9A-Z]{26}$/);
      expect(body.requestId).toBe(headers.get('x-request-id'));
    }
  });

  const lines = [
    'GET /v1/union',
    'GET /v1/nowhere',
    'GET /auth/logout',
    'GET /v1/public/districts',
    'POST /v1/members',
  ];
  test.each(lines)('%s: security headers, nothing stored by caches, no CORS', async (line) => {
    const answer = await kit.call(line, { ...as('chair'), headers: { origin: 'https://evil.example' } });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
    });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  test('to a preflight opens nothing', async () => {
    const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const line of ['OPTIONS /v1/members', 'OPTIONS /v1/federation/applications']) {
      const answer = await kit.call<Problem>(line, { headers: preflight });
      expect(answer.status).toBe(404);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  test('to HEAD has the head of GET and no body, and refuses the same', async () => {
    const head = await kit.call<string>('HEAD /v1/union', as('chair'));
    expect([head.status, head.body]).toEqual([200, '']);
    expect((await kit.call('HEAD /v1/union')).status).toBe(401);
    expect((await kit.call('HEAD /v1/audit-events', as('finance'))).status).toBe(403);
  });
});

describe('problems', () => {
  const MEMBERS = ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId', 'params', 'errors'];

  test.each([
    ['zh-CN,zh;q=0.9', 'zh-CN', /[\u4e00-\u9fff]/],
    ['en-GB', 'en', /^[\x20-\x7e]+$/],
    ['fr', 'zh-CN', /[\u4e00-\u9fff]/],
  ])('in %s: RFC 9457 members, language and type', async (language, said, letters) => {
    const answer = await kit.call<Problem>('POST /v1/invitations', {
      ...as('chair'),
      body: { name: '', terms: [], extra: 1 },
      headers: { 'accept-language': language },
    });
    expect(Object.keys(answer.body)).toEqual(MEMBERS);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe(said);
    expect(answer.body).toMatchObject({ status: 400, instance: '/v1/invitations', code: 'http.request.invalid' });
    expect(answer.body.type).toBe('http://localhost:5180/docs/problems#http.request.invalid');
    const texts = [answer.body.title, ...(answer.body.errors as { detail: string }[]).map(({ detail }) => detail)];
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).toMatch(letters);
  });

  test.each(['GET /', 'GET /v1', 'POST /v1/union', 'GET /v1/members/x/y/z', 'PUT /auth/login', 'GET /v1/federation/x'])(
    'for an address that does not exist: %s',
    async (line) => {
      const answer = await kit.call<Problem>(line, { ...as('chair'), ...(line.startsWith('GET') ? {} : { body: {} }) });
      expect([answer.status, answer.body.code]).toEqual([404, 'http.route.notFound']);
    },
  );

  test('of a caller without credentials say how to bring some', async () => {
    const answer = await kit.call('GET /v1/members');
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });
});

/** A table that answers each call with an error whose text is full of what nobody may see. */
class BrokenStore extends Store {
  protected override send<T>(): Promise<T> {
    const error = new Error(`no such key U#uni_SECRET#MEMBERS id 11019919910307223X at ${import.meta.url}`);
    error.name = 'ValidationException';
    return Promise.reject(error);
  }
}

describe('what nobody foresaw', () => {
  test('answers 500 with a request id and without stack, key, path or text of the error, here and in the log', async () => {
    const written: string[] = [];
    const { write } = process.stderr;
    process.stderr.write = ((text: string) => written.push(String(text)) > 0) as typeof write;
    const { runtime } = kit;
    const deps = { client: {} as never, tableName: 'x', tools: runtime.tools };
    const broken = { ...runtime, storeFor: (principal: never) => new BrokenStore(deps, principal, 'broken') };
    try {
      for (const routes of [UNION_ROUTES, FEDERATION_ROUTES]) {
        const path = routes === UNION_ROUTES ? '/v1/members' : '/v1/federation/applications';
        const { cookie = '' } = as('chair');
        const app = createApp(() => broken, routes);
        const answer = await app.request(`http://localhost:5180${path}`, {
          headers: { cookie, 'accept-language': 'en' },
        });
        const text = await answer.text();
        expect(answer.status).toBe(500);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(JSON.parse(text)).toMatchObject({ code: 'http.server.unexpected', params: {}, errors: [] });
        expect(JSON.parse(text).requestId).toBe(answer.headers.get('x-request-id'));
        expect(text).not.toMatch(/SECRET|MEMBERS|1101991991|ValidationException|\.ts|node_modules| at /);
      }
    } finally {
      process.stderr.write = write;
    }
    expect(written).toHaveLength(2);
    for (const line of written) {
      expect(JSON.parse(line)).toMatchObject({ level: 'error', requestId: expect.stringMatching(/^req_/) });
      expect(line).not.toMatch(/SECRET|MEMBERS|1101991991/);
    }
  });
});
