import { beforeAll, describe, expect, test } from 'vitest';
import { key, pk } from '#shared/storage/keys.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { bodyOf, lineOf, type Operation, operations } from '#tests/kit/routes.ts';
import { type Furnished, type FurnishedDistrict, furnish, furnishDistrict } from './furnished.ts';
import { mutantsOf } from './mutants.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[] };

/** What a request may write before it is looked at: its quota, the last use of its key and of its session. */
const BESIDE = new Set(['rateLimit', 'authenticate', 'session']);
const MINUTE_MS = 61_000;

let kit: Kit;
let world: Furnished;
let district: FurnishedDistrict;

beforeAll(async () => {
  kit = makeKit();
  world = await furnish(kit);
  district = await furnishDistrict(kit);
});

const withBody = operations.filter((op) => op.body).map((op) => [op.id, op] as const);

/** One refused call; asserts that it is a problem and that nothing was written. */
const refused = async (op: Operation, options: CallOptions) => {
  const who = op.isFederation ? district.admin : world.chair;
  const from = kit.meter.entries.length;
  const answer = await kit.call<Problem>(lineOf(op), { ...who, ...options });
  const writes = kit.meter.entries
    .slice(from)
    .filter((entry) => !['get', 'query'].includes(entry.operation) && !BESIDE.has(entry.useCase));
  expect(writes, JSON.stringify(options.body)?.slice(0, 200)).toEqual([]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return answer;
};

describe('a body that the contract does not allow is refused with pointer and code, and nothing is written', () => {
  test.each(withBody)('%s', async (_, op) => {
    const { body } = bodyOf(op);
    const wrong: string[] = [];
    for (const [index, mutant] of mutantsOf(op.body ?? {}, body).entries()) {
      if (index % 25 === 0) kit.tools.advance(MINUTE_MS);
      const answer = await refused(op, { body: mutant.body });
      const isSaid = answer.body.errors.some(
        ({ pointer, code }) => pointer === mutant.pointer && mutant.codes.includes(code),
      );
      const isTooLarge = answer.status === 413 && answer.body.code === 'funds.dues.batchTooLarge';
      const isNamed = answer.status === 400 && isSaid;
      if (!isNamed && !isTooLarge)
        wrong.push(
          `${mutant.name} → ${answer.status} ${answer.body.code} ${JSON.stringify(answer.body.errors).slice(0, 200)}`,
        );
    }
    expect(wrong).toEqual([]);
  });
});

describe('what is not a JSON body of a proper size', () => {
  test.each(withBody)('%s', async (_, op) => {
    kit.tools.advance(MINUTE_MS);
    const statuses: Record<string, unknown> = {};
    const ask = async (name: string, options: CallOptions) => {
      const { status, body } = await refused(op, options);
      statuses[name] = [status, body.code];
    };
    const malformed = ['{"a":', '', '{}}', "{'a':1}", '\u0000', '[1,]'];
    for (const rawBody of malformed) await ask(`malformed ${rawBody}`, { rawBody });
    const good = JSON.stringify(bodyOf(op).body);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'text/json'])
      await ask(type, { rawBody: good, headers: { 'content-type': type } });
    expect(statuses).toEqual({
      ...Object.fromEntries(malformed.map((raw) => [`malformed ${raw}`, [400, 'http.body.malformed']])),
      'text/plain': [415, 'http.contentType.unsupported'],
      'application/x-www-form-urlencoded': [415, 'http.contentType.unsupported'],
      'application/xml': [415, 'http.contentType.unsupported'],
      'text/json': [415, 'http.contentType.unsupported'],
    });
  });

  test('20 MB are refused at every door, with and without a stated length', async () => {
    const rawBody = ' '.repeat(20 * 1024 * 1024);
    for (const [, op] of withBody.slice(0, 3))
      for (const headers of [{}, { 'content-length': String(rawBody.length) }] as Record<string, string>[]) {
        const { status, body } = await refused(op, { rawBody, headers });
        expect([status, body.code], op.id).toEqual([413, 'http.body.tooLarge']);
      }
  });
});

describe('queries', () => {
  const reads = operations.filter((op) => op.method === 'GET' && op.id !== 'loginCallback');

  test.each(reads.filter((op) => op.parameters.some((one) => one.in === 'query')).map((op) => [op.id, op] as const))(
    '%s names an unknown parameter and every value that does not fit',
    async (_, op) => {
      kit.tools.advance(MINUTE_MS);
      const who = op.isFederation ? district.admin : world.chair;
      const ask = async (query: Record<string, string>) =>
        (await kit.call<Problem>(lineOf(op, {}, query), who)).body.errors?.map(({ pointer, code }) => [pointer, code]);
      expect(await ask({ nonsense: '1' })).toEqual([['/query/nonsense', 'http.field.unknown']]);
      for (const { name, schema } of op.parameters.filter((one) => one.in === 'query')) {
        const tooMuch =
          schema.maximum === undefined ? 'x'.repeat((schema.maxLength ?? 100) + 1) : `${schema.maximum + 1}`;
        // Free text may hold anything that fits; what it finds is another matter.
        for (const value of [tooMuch, '\u0000', ...(schema.maximum === undefined ? [] : ['1.5', '1e309', 'x'])])
          if (value === tooMuch || schema.pattern || schema.maximum !== undefined)
            expect((await ask({ [name]: value }))?.[0]?.[0], `${name}=${value.slice(0, 20)}`).toBe(`/query/${name}`);
      }
    },
  );
});

describe('months', () => {
  const money = { amountFen: 3000, method: 'cash', paidOn: '2026-11-22' };
  const cases: [string, (period: string, memberId: string) => [string, unknown]][] = [
    [
      'a payroll run',
      (period, memberId) => {
        const rows = [{ key: '1', memberId, amountFen: 3000 }];
        return ['POST /v1/dues/batches', { period, mode: 'commit', declared: { count: 1, totalFen: 3000 }, rows }];
      },
    ],
    ['a payment', (period, memberId) => ['POST /v1/dues/payments', { memberId, period, ...money }]],
    [
      'a correction',
      (period, memberId) => ['POST /v1/dues/corrections', { memberId, period, deltaFen: 100, reason: '少扣，补记' }],
    ],
    ['a payroll declaration', (period) => [`PUT /v1/contributions/${period}/declaration`, { payrollFen: 100 }]],
    [
      'a receipt of contributions',
      (period) => [`POST /v1/contributions/${period}/receipts`, { amountFen: 100, receivedOn: '2026-11-22' }],
    ],
  ];
  const eventsOf = async (of: Furnished): Promise<number> => {
    const db = kit.runtime.storeFor({ kind: 'union', unionId: of.union.unionId });
    return (await db.queryAll({ pk: pk.unionEvents(of.union.unionId, '2026-11') })).length;
  };

  test.each(cases)('%s of a month that has not begun is refused and leaves no event', async (_, requestFor) => {
    const own = await furnish(makeKitAtStart(), { members: 2 });
    const [line, body] = requestFor('2027-02', own.ids.memberId ?? '');
    const before = await eventsOf(own);
    const answer = await kit.call<Problem>(line, { ...own.finance, body, idempotencyKey: 'future-1' });
    expect([answer.status, answer.body.code]).toEqual([422, expect.stringMatching(/future|notBegun/i)]);
    expect(await eventsOf(own)).toBe(before);
  });

  test.each(cases.filter(([name]) => name !== 'a payroll declaration'))(
    '%s cannot be booked into a month that is closed',
    async (_, requestFor) => {
      const own = await furnish(makeKitAtStart(), { members: 2 });
      const { unionId } = own.union;
      const db = kit.runtime.storeFor({ kind: 'union', unionId });
      const closed = { expression: 'SET closedAt = :at', values: { ':at': '2026-11-22T00:00:00.000Z' } };
      await db.update(key.month(unionId, '2026-11' as never), closed);
      const [line, body] = requestFor('2026-11', own.ids.memberId ?? '');
      const before = await eventsOf(own);
      const answer = await kit.call<Problem>(line, { ...own.finance, body, idempotencyKey: 'closed-1' });
      expect([answer.status, answer.body.code]).toEqual([422, expect.stringMatching(/\.periodClosed$/)]);
      expect(await eventsOf(own)).toBe(before);
    },
  );

  /** Months are those of the clock, which other tests of this file move on. */
  const makeKitAtStart = (): Kit => {
    kit = makeKit();
    return kit;
  };
});
