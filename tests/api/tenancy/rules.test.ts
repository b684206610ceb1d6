import { beforeEach, describe, expect, test } from 'vitest';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { signIn } from '#tests/kit/sign-in.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[] };
type Rule = {
  key: string;
  value: unknown;
  origin: string;
  isInForce: boolean;
  isVerified: boolean;
  source: string;
  schema: { type?: string };
  entries: { region: string }[];
  decisions: { validFrom: string; value: unknown; isAhead: boolean; decidedBy: string; reason: string }[];
};

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'audit' | 'member', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const call = async <T>(line: string, body?: unknown, more: CallOptions = {}) =>
  kit.call<T>(line, { ...(await signIn(union, 'chair')), ...(body === undefined ? {} : { body }), ...more });
const RATE = { rateBp: 40, truncateUnitFen: 1_000, frequency: 'monthly' };
const line = (validFrom: string, key = 'funds.dues.rate') => `PUT /v1/rules/${key}/decisions/${validFrom}`;
const decide = <T = Rule>(validFrom: string, value: unknown, key?: string) =>
  call<T>(line(validFrom, key), { value, reason: '委员会会议决定' });
const ruleOf = async (key: string, of = union): Promise<Rule> => {
  const { body } = await kit.call<{ data: Rule[] }>('GET /v1/rules', await signIn(of, 'finance'));
  const found = body.data.find((rule) => rule.key === key);
  if (!found) throw new Error(`no rule ${key}`);
  return found;
};

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'member'] });
});

describe('rules refuse', () => {
  test('whoever may not read or decide', async () => {
    const body = { value: RATE, reason: '委员会会议决定' };
    await expectRefusals(kit, line('2026-12-01'), { wrongOffice: as('finance'), rightOffice: as('chair') }, { body });
    const callers = { wrongOffice: as('audit'), rightOffice: as('chair') };
    await expectRefusals(kit, 'DELETE /v1/rules/funds.dues.rate/decisions/2026-12-01', callers);
    await expectRefusals(kit, 'GET /v1/rules', { wrongOffice: as('member') });
  });

  test('an unknown rule, a value out of its schema, a missing value, a day too far back and a malformed path', async () => {
    const said = async (validFrom: string, value: unknown, key?: string) => {
      const { status, body } = await decide<Problem>(validFrom, value, key);
      return `${status} ${body.code} ${body.errors[0]?.pointer ?? ''}`.trim();
    };
    expect(await said('2026-12-01', RATE, 'funds.dues.nothing')).toBe('404 tenancy.rules.notFound');
    expect(await said('2026-12-01', { ...RATE, rateBp: -1 })).toBe('422 tenancy.rules.valueInvalid /value/rateBp');
    expect(await said('2026-12-01', { ...RATE, more: 1 })).toBe('422 tenancy.rules.valueInvalid /value');
    expect(await said('2026-12-01', undefined)).toBe('400 http.request.invalid /value');
    expect(await said('2026-10-31', RATE)).toBe('422 tenancy.rules.tooEarly /path/validFrom');
    expect(await said('2026-12-32', RATE)).toContain('400 http.request.invalid /path/validFrom');
    expect(await said('2026-12-01', { shares: [] }, 'funds.contributions.split')).toBe(
      '422 tenancy.rules.decidedElsewhere',
    );
    expect((await ruleOf('funds.dues.rate')).decisions).toEqual([]);
  });

  test('to change or take back what has begun, and to take back what is not there', async () => {
    expect((await decide('2026-11-22', RATE)).status).toBe(200);
    kit.tools.advance(86_400_000);
    expect((await decide<Problem>('2026-11-22', { ...RATE, rateBp: 30 })).body.code).toBe('tenancy.rules.begun');
    const remove = (on: string) => call<Problem>(`DELETE /v1/rules/funds.dues.rate/decisions/${on}`);
    expect((await remove('2026-11-22')).body.code).toBe('tenancy.rules.begun');
    expect((await remove('2027-01-01')).body.code).toBe('tenancy.rules.notFound');
  });
});

describe('rules and standards', () => {
  test('list what holds with origin, source and whether it was checked', async () => {
    const rate = await ruleOf('funds.dues.rate');
    expect(rate).toMatchObject({ value: { rateBp: 50 }, origin: 'nation', isVerified: true, isInForce: true });
    expect(rate.schema.type).toBe('object');
    const items = await ruleOf('funds.dues.payItems');
    expect(items.isVerified).toBe(false);
    expect(await ruleOf('funds.contributions.lateFee')).toMatchObject({ isInForce: false, origin: null });
    const beijing = await makeUnion(kit, { roles: ['finance'], node: '110105' });
    expect(await ruleOf('funds.contributions.lateFee', beijing)).toMatchObject({
      isInForce: true,
      origin: 'region',
      value: { isOn: false, perTenThousandDay: 50 },
    });
  });

  test('a decision holds from its day, is in the audit trail, and is of this union only', async () => {
    const made = await decide('2026-12-01', RATE);
    expect(made.body).toMatchObject({ origin: 'nation', decisions: [{ isAhead: true, reason: '委员会会议决定' }] });
    expect((await decide('2026-12-01', RATE)).status).toBe(200);
    kit.tools.advance(9 * 86_400_000);
    expect(await ruleOf('funds.dues.rate')).toMatchObject({ origin: 'union', value: RATE, source: '委员会会议决定' });
    const other = await makeUnion(kit, { roles: ['finance'] });
    expect(await ruleOf('funds.dues.rate', other)).toMatchObject({ origin: 'nation', decisions: [] });
    const trail = await call<{ data: { events: { name: string }[] }[] }>('GET /v1/audit-events?month=2026-11');
    expect(JSON.stringify(trail.body)).toContain('tenancy.rules.decided');
    expect(JSON.stringify(trail.body).match(/tenancy\.rules\.decided/g)).toHaveLength(1);
  });

  test('one that has not begun is replaced or taken back; from its day on null goes back to the region', async () => {
    await decide('2026-12-01', RATE);
    expect((await decide('2026-12-01', { ...RATE, rateBp: 45 })).body.decisions).toMatchObject([
      { value: { rateBp: 45 } },
    ]);
    const taken = await call<Rule>('DELETE /v1/rules/funds.dues.rate/decisions/2026-12-01');
    expect([taken.status, taken.body.decisions]).toEqual([200, []]);
    await decide('2026-11-22', RATE);
    const back = await decide('2026-11-23', null);
    expect(back.body).toMatchObject({ origin: 'union', decisions: [{ value: null }, { value: RATE }] });
    kit.tools.advance(86_400_000);
    expect(await ruleOf('funds.dues.rate')).toMatchObject({ origin: 'nation', value: { rateBp: 50 } });
  });
});
