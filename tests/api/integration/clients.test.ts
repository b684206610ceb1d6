import { beforeEach, describe, expect, test } from 'vitest';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Made = { client: { id: string; secrets: unknown[]; status: string; lastUsedAt: string | null }; key: string };

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance', of: KitUnion = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const body = { name: '薪酬系统', scopes: ['dues:read'] };
const make = async (of: KitUnion = union) =>
  (await kit.call<Made>('POST /v1/clients', { ...as('chair', of), body })).body;

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance'] });
});

describe('API keys refuse', () => {
  test('whoever may not manage them', async () => {
    await expectRefusals(kit, 'POST /v1/clients', { wrongOffice: as('finance'), rightOffice: as('chair') }, { body });
    await expectRefusals(kit, 'GET /v1/clients', {});
  });

  test("another union's client, as if it did not exist", async () => {
    const other = await makeUnion(kit, { roles: ['chair'] });
    const { client } = await make(other);
    const answer = await kit.call<{ code: string }>(`DELETE /v1/clients/${client.id}`, as('chair'));
    expect([answer.status, answer.body.code]).toEqual([404, 'integration.client.notFound']);
  });

  test('unknown fields and scopes, each named with a pointer', async () => {
    const answer = await kit.call<{ errors: { pointer: string; code: string }[] }>('POST /v1/clients', {
      ...as('chair'),
      body: { name: 'x', scopes: ['everything'], unionId: 'uni_other' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error) => [error.pointer, error.code])).toEqual([
      ['/name', 'http.field.tooSmall'],
      ['/scopes/0', 'http.field.value'],
      ['/unionId', 'http.field.unknown'],
    ]);
  });

  test('a key that was revoked', async () => {
    const { client, key } = await make();
    await kit.call(`DELETE /v1/clients/${client.id}`, as('chair'));
    const answer = await kit.call<{ code: string }>('GET /v1/clients', { apiKey: key });
    expect([answer.status, answer.body.code]).toEqual([401, 'http.key.invalid']);
  });
});

describe('API keys', () => {
  test('are shown once and listed without their secret; last use is noted', async () => {
    const { key, client } = await make();
    expect(key).toMatch(/^ug_live_/);
    expect(client.lastUsedAt).toBeNull();
    await kit.call('GET /v1/clients', { apiKey: key });
    const list = await kit.call<{ data: Made['client'][] }>('GET /v1/clients', as('chair'));
    expect(JSON.stringify(list.body)).not.toContain(key);
    expect(list.body.data[0]?.lastUsedAt).toMatch(/^2026-11-22T/);
  });

  test('rotate with an overlap in which both work', async () => {
    const { key, client } = await make();
    const rotated = await kit.call<Made>(`POST /v1/clients/${client.id}/rotation`, {
      ...as('chair'),
      body: { overlapHours: 1 },
    });
    const status = async (apiKey: string) => (await kit.call('GET /v1/clients', { apiKey })).status;
    expect([await status(key), await status(rotated.body.key)]).toEqual([403, 403]);
    kit.tools.advance(2 * 3_600_000);
    expect([await status(key), await status(rotated.body.key)]).toEqual([401, 403]);
  });

  test('a repeat with the same Idempotency-Key makes no second key, says so, and does not show the first again', async () => {
    const call = () => kit.call<Made>('POST /v1/clients', { ...as('chair'), body, idempotencyKey: 'make-1' });
    const first = await call();
    const again = await call();
    expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
    expect(again.body).toEqual({ client: first.body.client, key: '' });
    const other = await kit.call<{ code: string }>('POST /v1/clients', {
      ...as('chair'),
      body: { ...body, name: '别的' },
      idempotencyKey: 'make-1',
    });
    expect([other.status, other.body.code]).toEqual([422, 'http.idempotency.keyReused']);
    const list = await kit.call<{ data: unknown[] }>('GET /v1/clients', as('chair'));
    expect(list.body.data).toHaveLength(1);
  });

  test('carry rate limit headers and a request id', async () => {
    const answer = await kit.call('GET /v1/clients', { ...as('chair'), headers: { 'x-request-id': 'trace-12345678' } });
    expect(answer.headers.get('x-request-id')).toBe('trace-12345678');
    expect(answer.headers.get('ratelimit-policy')).toBe('"app";q=600;w=60');
    expect(answer.headers.get('ratelimit')).toMatch(/^"app";r=599;t=\d+$/);
  });
});
