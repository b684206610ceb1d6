import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import {
  bodyOf,
  lineOf,
  type Operation,
  operation,
  operations,
  placesIn,
  resolve,
  typeOf,
  withValue,
} from '#tests/kit/routes.ts';
import { type Furnished, type FurnishedDistrict, furnish, furnishDistrict } from './furnished.ts';

type Problem = { code?: string };

const MINUTE_MS = 61_000;
const SEED = 20_261_122;
const RUNS = 12;
/** Texts that end up in tables, files and screens if nobody looks. */
const CONTROL = ['王\u0000伟', '王\ud800伟', '王\u0007伟'];
const AWKWARD = [
  ...CONTROL,
  '\u202e王伟\u2066',
  '=HYPERLINK("x")',
  "'; DROP TABLE",
  '<script>1</script>',
  '𠮷'.repeat(9),
  '\ufeff\u200b',
  '__proto__',
];
const NUMBERS = ['1e309', '-1e309', '9007199254740993', '-0', '1e-7', '"NaN"'];
const PLACEHOLDER = '@number@';

let kit: Kit;
let world: Furnished;
let district: FurnishedDistrict;

beforeAll(async () => {
  kit = makeKit();
  world = await furnish(kit, { members: 2 });
  district = await furnishDistrict(kit);
});

const valuesFor = (op: Operation): Record<string, string> => {
  const ids = {
    ...world.ids,
    'approveApplication.id': district.applicationId,
    'refuseApplication.id': district.applicationId,
    'getFiling.id': district.filingId,
    'acceptFiling.id': district.filingId,
    'returnFiling.id': district.filingId,
  };
  const entries = op.parameters.map(({ name }) => [
    name,
    (ids as Record<string, string>)[`${op.id}.${name}`] ?? ids[name as never],
  ]);
  return Object.fromEntries(entries.filter(([, id]) => id)) as Record<string, string>;
};

const ask = (op: Operation, options: CallOptions, line = lineOf(op, valuesFor(op))) => {
  const who = op.isFederation ? district.admin : op.id.includes('Dues') ? world.finance : world.chair;
  return kit.call<Problem>(line, { ...who, ...options });
};

const bodies = operations.filter((op) => op.body).map((op) => [op.id, op] as const);

const nested = (depth: number, open: string, close: string): string => `${open.repeat(depth)}1${close.repeat(depth)}`;

describe('whatever is sent, the answer is no accident', () => {
  test.each(bodies)('%s with awkward texts in every place', async (_, op) => {
    const { body } = bodyOf(op);
    const places = placesIn(resolve(op.body ?? {}), body).filter(
      ({ schema }) => typeOf(schema) === 'string' && !schema.enum,
    );
    const accepted: string[] = [];
    for (const { pointer } of places) {
      kit.tools.advance(MINUTE_MS);
      for (const text of AWKWARD) {
        const answer = await ask(op, { body: withValue(body, pointer, text) });
        expect(answer.status, `${pointer} ${JSON.stringify(text)}`).toBeLessThan(500);
        if (answer.status < 300 && CONTROL.includes(text)) accepted.push(`${pointer} ${JSON.stringify(text)}`);
      }
    }
    expect(accepted, 'control characters and halves of characters are refused').toEqual([]);
  });

  test.each(bodies)('%s with numbers that are none, deep nesting and names of prototypes', async (_, op) => {
    kit.tools.advance(MINUTE_MS);
    const { body } = bodyOf(op);
    const raws = [
      nested(500, '[', ']'),
      nested(500, '{"a":', '}'),
      `{"__proto__":{"isAdmin":true},${JSON.stringify(body).slice(1)}`,
      'null',
      '"text"',
      '1e309',
    ];
    const integers = placesIn(resolve(op.body ?? {}), body).filter(({ schema }) => typeOf(schema) === 'integer');
    for (const { pointer } of integers.slice(0, 4))
      for (const number of NUMBERS)
        raws.push(JSON.stringify(withValue(body, pointer, PLACEHOLDER)).replace(`"${PLACEHOLDER}"`, number));
    for (const rawBody of raws) expect((await ask(op, { rawBody })).status, rawBody.slice(0, 120)).toBeLessThan(500);
  });

  test.each(bodies)('%s with any JSON', async (_, op) => {
    kit.tools.advance(MINUTE_MS);
    const known = Object.keys(resolve(op.body ?? {}).properties ?? {});
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...known), fc.jsonValue()));
    for (const value of fc.sample(anything, { seed: SEED, numRuns: RUNS })) {
      const answer = await ask(op, { body: value });
      expect(answer.status, JSON.stringify(value)).toBeLessThan(500);
      expect(answer.headers.get('content-type')).toContain('json');
    }
  });

  const withPath = operations.filter((op) => op.parameters.some((one) => one.in === 'path'));
  test.each(withPath.map((op) => [op.id, op] as const))('%s with awkward paths', async (_, op) => {
    kit.tools.advance(MINUTE_MS);
    for (const part of [
      '%00',
      '%E0%A4%A',
      '..%2f..%2fetc',
      'U%23x',
      '%ed%a0%80',
      'x'.repeat(3000),
      "'",
      '%F0%9F%98%80',
      '-1',
    ]) {
      const [method = 'GET', path = ''] = [op.method, op.path.replaceAll(/\{\w+\}/g, part)];
      const answer = await ask(op, bodyOf(op), `${method} ${path}`);
      expect(
        [400, 404],
        `${part.slice(0, 20)} → ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`,
      ).toContain(answer.status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    }
  });

  test('what cannot be kept is refused with its place, however deep it stands', async () => {
    const body = { name: '王\ud800伟', terms: [{ role: 'audit', from: '2026-11-22\u0000' }] };
    const answer = await kit.call<{ errors: { pointer: string; code: string }[] }>('POST /v1/invitations', {
      ...world.chair,
      body,
    });
    expect([answer.status, ...answer.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      400,
      '/name http.field.characters',
      '/terms/0/from http.field.characters',
    ]);
    const deep = `{"a":${nested(200_000, '[', ']').replace('1', '"\\u0000"')}}`;
    const refused = await ask(operation('inviteOfficer'), { rawBody: deep });
    expect([refused.status, refused.body.code]).toEqual([400, 'http.request.invalid']);
  });

  test('headers of any form', async () => {
    const cookies = ['__Host-tongxin=%00', '__Host-tongxin=', 'a'.repeat(5000), '__Host-tongxin=%E0%A4%A', '=;;;'];
    const calls: CallOptions[] = [
      ...cookies.map((cookie) => ({ cookie })),
      ...['Bearer', 'Bearer  x', 'Basic eDp5', `Bearer ${'x'.repeat(600)}`, 'Bearer ug_live_a_b_c_d'].map(
        (authorization) => ({
          headers: { authorization },
        }),
      ),
      {
        headers: {
          'accept-language': 'x'.repeat(5000),
          'x-request-id': '../../x',
          'x-forwarded-for': ',,,'.repeat(99),
        },
      },
    ];
    for (const call of calls) {
      const answer = await kit.call<Problem>('GET /v1/members', call);
      expect([answer.status, answer.headers.get('x-request-id')?.slice(0, 4)], JSON.stringify(call)).toEqual([
        401,
        'req_',
      ]);
    }
    for (const idempotencyKey of ['x'.repeat(256), '密', '\u0001x'.slice(1).repeat(300)]) {
      const call = {
        ...world.chair,
        body: { name: '李审', terms: [] },
        headers: { 'idempotency-key': encodeURI(idempotencyKey) },
      };
      const answer = await kit.call<Problem>('POST /v1/invitations', call);
      expect(answer.status, idempotencyKey.slice(0, 10)).toBe(400);
    }
  });
});
