import { describe, expect, test } from 'vitest';
import { formatKey, parseKey, secretHash } from '#shared/integration/clients/key-format.ts';
import { decideCreate, decideRevoke, decideRotate, viewOf } from '#shared/integration/clients/rules.ts';
import { addMs, instant } from '#shared/kernel/period.ts';

const now = instant('2026-11-22T02:00:00.000Z');
const secret = (key: string) => ({ hash: secretHash(key), key });
const input = { name: '薪酬系统', scopes: ['dues:write' as const], expiresInDays: 30 };
const create = (existing = 0) =>
  decideCreate(input, { id: 'cli_1', secret: secret('first'), now, by: '王芳', existing }).next;

describe('an API key text', () => {
  const made = formatKey(
    'uni_01JD9Z6T7QF3000000000000AA',
    'cli_01JD9Z6T7QF3000000000000BB',
    new Uint8Array(32).fill(250),
  );

  test('names its union and client and gives its secret back', () => {
    expect(parseKey(made.key)).toEqual({
      unionId: 'uni_01JD9Z6T7QF3000000000000AA',
      clientId: 'cli_01JD9Z6T7QF3000000000000BB',
      secret: made.secret,
    });
  });

  test('is refused when one character differs, so that a typing error never reaches the table', () => {
    const at = made.key.length - 20;
    const other = made.key.charAt(at) === 'a' ? 'b' : 'a';
    expect(parseKey(made.key.slice(0, at) + other + made.key.slice(at + 1))).toBeUndefined();
    expect(parseKey('ug_live_')).toBeUndefined();
  });
});

describe('clients refuse', () => {
  test('the fifty-first', () => {
    expect(() => create(50)).toThrowError('integration.client.tooMany');
  });

  test('rotation and a second end after they were revoked', () => {
    const ended = decideRevoke(create(), now).next;
    const rotation = { overlapHours: 1, expiresInDays: 1 };
    expect(() => decideRotate(ended, rotation, { secret: secret('x'), now })).toThrowError(
      'integration.client.revoked',
    );
    expect(() => decideRevoke(ended, now)).toThrowError('integration.client.revoked');
  });
});

describe('rotation', () => {
  test('lets the old secret live until the overlap ends and never longer than it would have', () => {
    const next = decideRotate(
      create(),
      { overlapHours: 24, expiresInDays: 90 },
      { secret: secret('second'), now },
    ).next;
    expect(next.secrets.map((one) => one.expiresAt)).toEqual([addMs(now, 24 * 3_600_000), addMs(now, 90 * 86_400_000)]);
    const nearEnd = addMs(now, 30 * 86_400_000 - 3_600_000);
    const late = decideRotate(
      create(),
      { overlapHours: 24, expiresInDays: 90 },
      { secret: secret('second'), now: nearEnd },
    ).next;
    expect(late.secrets[0]?.expiresAt).toBe(addMs(now, 30 * 86_400_000));
  });

  test('without overlap ends the old secret at once, and never keeps more than two', () => {
    const once = decideRotate(create(), { overlapHours: 0, expiresInDays: 90 }, { secret: secret('second'), now }).next;
    expect(once.secrets).toHaveLength(1);
    const rotation = { overlapHours: 24, expiresInDays: 90 };
    const twice = decideRotate(decideRotate(create(), rotation, { secret: secret('b'), now }).next, rotation, {
      secret: secret('c'),
      now,
    }).next;
    expect(twice.secrets).toHaveLength(2);
  });
});

test('the view tells active, expired and revoked apart and never shows a hash', () => {
  const client = create();
  const view = viewOf(client, now);
  expect(JSON.stringify(view)).not.toContain(client.secrets[0]?.hash);
  expect(view.status).toBe('active');
  expect(viewOf(client, addMs(now, 31 * 86_400_000)).status).toBe('expired');
  expect(viewOf(decideRevoke(client, now).next, now).status).toBe('revoked');
});
