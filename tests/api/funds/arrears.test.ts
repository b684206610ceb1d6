import { beforeEach, describe, expect, test } from 'vitest';
import { settleDues } from '#shared/funds/dues/settle.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import { jobContext } from '#shared/storage/means.ts';
import { readMonth } from '#shared/storage/month.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { signIn } from '#tests/kit/sign-in.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { putRoster, rosterLine } from '#tests/storage/funds/kit.ts';

type Problem = { code: string; params: Record<string, unknown>; errors: { pointer: string; code: string }[] };
type Arrears = {
  memberId: string;
  months: { period: string; dueFen: number }[];
  owedFen: number;
  unpaidMonths: number;
  reminders: number;
  stage: string;
};
type File = { arrears: Arrears; entries: { kind: string; text: string | null }[]; exemptions: { from: string }[] };

let kit: Kit;
let union: KitUnion;
let lines: RosterLine[];
const memberId = (index: number): string => lines[index]?.memberId ?? '';
const as = (role: 'chair' | 'finance' | 'audit' | 'cashier', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const call = async <T>(role: 'chair' | 'finance' | 'audit', line: string, body?: unknown, more: CallOptions = {}) =>
  kit.call<T>(line, { ...(await signIn(union, role)), ...(body === undefined ? {} : { body }), ...more });

/** Payroll of a month for some of the members, at what each owes. */
const pay = async (of: string, ordinals: readonly number[]) => {
  const rows = ordinals.map((index) => {
    const line = lines[index];
    return { key: `r${index}`, memberId: memberId(index), amountFen: ((line?.wageBaseFen ?? 0) * 50) / 10_000 };
  });
  const totalFen = rows.reduce((sum, row) => sum + row.amountFen, 0);
  const body = { period: of, mode: 'commit', declared: { count: rows.length, totalFen }, rows };
  const answer = await call('finance', 'POST /v1/dues/batches', body, { idempotencyKey: of });
  expect(answer.status).toBe(201);
};
const list = async (query = '') => {
  const answer = await call<{ data: Arrears[] }>('audit', `GET /v1/dues/arrears${query}`);
  expect(answer.status).toBe(200);
  return answer.body.data;
};
const remind = <T = unknown>(on: string, ids = [memberId(0)]) =>
  call<T>('finance', 'POST /v1/dues/reminders', { memberIds: ids, way: 'phone', on });
const depart = <T = File>(index = 0) =>
  call<T>('chair', `POST /v1/dues/arrears/${memberId(index)}/departure`, {
    resolution: '2026年10月1日委员会会议纪要第3号',
  });

/** 1 October: 0 has paid until March, 1 and 2 until September. */
beforeEach(async () => {
  kit = makeKit({ now: '2026-10-01T02:00:00.000Z' });
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'cashier'] });
  lines = [0, 1, 2].map((ordinal) => rosterLine(kit, ordinal, { wageBaseFen: 500_000 }));
  await putRoster(kit, union.unionId, lines, { files: true });
  for (const of of ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03']) await pay(of, [0, 1, 2]);
  for (const of of ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']) await pay(of, [1, 2]);
});

describe('arrears refuse', () => {
  test('whoever may not remind, excuse, exempt or confirm', async () => {
    const body = { memberIds: [memberId(0)], way: 'phone', on: '2026-09-01' };
    const callers = { wrongOffice: as('audit'), rightOffice: as('finance') };
    await expectRefusals(kit, 'POST /v1/dues/reminders', callers, { body });
    const months = { from: '2026-04', reason: '长期住院' };
    await expectRefusals(kit, `POST /v1/dues/arrears/${memberId(0)}/excuses`, callers, { body: months });
    const committee = { wrongOffice: as('finance'), rightOffice: as('chair') };
    await expectRefusals(kit, `POST /v1/dues/exemptions/${memberId(0)}`, committee, { body: months });
    await expectRefusals(kit, `POST /v1/dues/arrears/${memberId(0)}/departure`, committee, {
      body: { resolution: '委员会会议' },
    });
    await expectRefusals(kit, `PUT /v1/dues/exemptions/${memberId(0)}/2026-04/end`, committee, {
      body: { until: '2026-05', reason: '到期' },
    });
    for (const path of ['arrears', `arrears/${memberId(0)}`, 'exemptions'])
      await expectRefusals(kit, `GET /v1/dues/${path}`, {});
  });

  test('a reminder of nothing, of nobody, twice and of a day to come, each with its pointer', async () => {
    const said = async (on: string, ids: string[]) => {
      const { status, body } = await remind<Problem>(on, ids);
      return [status, ...body.errors.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    const stranger = kit.tools.newId('member');
    expect(await said('2026-09-01', [memberId(0), memberId(1), stranger, memberId(0)])).toEqual([
      422,
      '/memberIds/1 funds.dues.nothingOwed',
      '/memberIds/2 members.roster.notFound',
      '/memberIds/3 funds.dues.memberTwice',
    ]);
    expect(await said('2026-10-02', [memberId(0)])).toEqual([422, '/on funds.dues.dayFuture']);
    expect((await list())[0]?.reminders).toBe(0);
  });

  test('V4: to be taken for leaving without a reminder, with a reason on file, after five months, or when all is paid', async () => {
    expect((await depart<Problem>()).body).toMatchObject({
      code: 'funds.dues.notDeemedLeft',
      params: { unpaid: 6, months: 6, reminded: 0, reminders: 1 },
    });
    await remind('2026-07-10');
    await call('finance', `POST /v1/dues/arrears/${memberId(0)}/excuses`, { from: '2026-08', reason: '长期住院' });
    expect((await depart<Problem>()).body.code).toBe('funds.dues.excused');
    expect((await list())[0]?.stage).toBe('excused');
    expect((await depart<Problem>(1)).body.code).toBe('funds.dues.nothingOwed');
    expect((await depart<Problem>(7)).status).toBe(404);
  });

  test('an exemption on top of another, and months in the wrong order', async () => {
    const exempt = (from: string, until?: string) =>
      call<Problem>('chair', `POST /v1/dues/exemptions/${memberId(0)}`, {
        from,
        ...(until === undefined ? {} : { until }),
        reason: '特困，委员会决定免缴',
      });
    expect((await exempt('2026-09', '2026-08')).body.errors).toMatchObject([{ pointer: '/until' }]);
    expect((await exempt('2026-09', '2026-12')).status).toBe(201);
    expect((await exempt('2026-12')).body.code).toBe('funds.dues.exemptAlready');
    expect((await exempt('2026-08', '2027-08')).body.code).toBe('funds.dues.exemptAlready');
  });
});

describe('V4: six months without dues', () => {
  test('are listed with months and sums; reminded they are flagged, and only the committee makes it leaving', async () => {
    expect(await list()).toMatchObject([
      { memberId: memberId(0), owedFen: 15_000, unpaidMonths: 6, unpaidSince: '2026-04', stage: 'remind' },
    ]);
    for (const on of ['2026-07-10', '2026-08-10', '2026-09-10']) expect((await remind(on)).status).toBe(201);
    expect(await list('?minMonths=6')).toMatchObject([{ reminders: 3, stage: 'mayBeDeemedLeft' }]);
    expect(await list('?minMonths=7')).toEqual([]);
    const standing = async () =>
      (await call<{ standing: string }>('chair', `GET /v1/members/${memberId(0)}`)).body.standing;
    kit.tools.advance(200 * 86_400_000);
    await list();
    expect(await standing()).toBe('active');
    kit.tools.setNow('2026-10-01T03:00:00.000Z');
    const file = await depart();
    expect(file.status).toBe(200);
    expect(file.body.entries.map(({ kind }) => kind)).toEqual(['departure', 'reminder', 'reminder', 'reminder']);
    expect(await standing()).toBe('deemedLeft');
    expect((await depart<Problem>()).body.code).toBe('funds.dues.memberNotActive');
    expect(await list()).toEqual([]);
  });

  test('five are not: paid for April, the row begins in May', async () => {
    await call('finance', 'POST /v1/dues/payments', {
      memberId: memberId(0),
      period: '2026-04',
      amountFen: 2_500,
      method: 'bank',
      paidOn: '2026-09-30',
    });
    await remind('2026-09-10');
    expect(await list()).toMatchObject([{ unpaidMonths: 5, owedFen: 12_500, stage: 'remind' }]);
    expect((await depart<Problem>()).body.params).toMatchObject({ unpaid: 5 });
  });

  test('of another union are not seen, and its members do not exist here', async () => {
    const other = await makeUnion(kit, { roles: ['chair', 'finance'] });
    const signed = await signIn(other, 'finance');
    expect((await kit.call<{ data: unknown[] }>('GET /v1/dues/arrears', signed)).body.data).toEqual([]);
    expect((await kit.call(`GET /v1/dues/arrears/${memberId(0)}`, signed)).status).toBe(404);
    const body = { memberIds: [memberId(0)], way: 'phone', on: '2026-09-01' };
    expect((await kit.call('POST /v1/dues/reminders', { ...signed, body })).status).toBe(422);
  });
});

describe('past months', () => {
  test('show what was due by the wage of that month, before and after it changed', async () => {
    const own = async () => {
      const { body } = await call<{ months: { period: string; dueFen: number | null; status: string }[] }>(
        'finance',
        `GET /v1/dues/members/${memberId(1)}`,
      );
      return Object.fromEntries(body.months.map(({ period: of, dueFen, status }) => [of, `${dueFen} ${status}`]));
    };
    await call('chair', `PATCH /v1/members/${memberId(1)}`, { wageBaseFen: 600_000 });
    kit.tools.setNow('2026-11-05T02:00:00.000Z');
    await call('chair', `PATCH /v1/members/${memberId(1)}`, { wageBaseFen: 800_000 });
    expect(await own()).toMatchObject({ '2026-11': '4000 unpaid', '2026-10': '3000 unpaid', '2026-09': '2500 paid' });
    const members = await call<{ data: { memberId: string; dueFen: number }[] }>(
      'audit',
      'GET /v1/dues/months/2026-09/members',
    );
    expect(members.body.data.find((one) => one.memberId === memberId(1))?.dueFen).toBe(2_500);
  });

  test('owe nothing while retained, and twelve months of 128 members are read in at most 40 units', async () => {
    await call('chair', `POST /v1/members/${memberId(0)}/standing`, { standing: 'retained', reason: '待岗' });
    kit.tools.setNow('2026-12-05T02:00:00.000Z');
    kit.meter.entries.length = 0;
    const found = await list();
    expect(found.find((one) => one.memberId === memberId(0))).toMatchObject({ owedFen: 15_000, unpaidMonths: 0 });
    expect(kit.meter.total().read).toBeLessThan(40);
  });
});

describe('exemptions and the union’s own rate', () => {
  const due = async (of: string) => figuresOf((await readMonth(union.ctxFor('finance'), period(of))) ?? {}).duesDueFen;
  const settle = () => settleDues(jobContext(kit.runtime, 'test', union.unionId, kit.tools.newId('request')));

  test('an exemption takes its months from what is owed, marks the roster, and ends with its last month', async () => {
    const months = { from: '2026-09', until: '2026-10', reason: '特困，委员会决定免缴' };
    const made = await call('chair', `POST /v1/dues/exemptions/${memberId(0)}`, months);
    expect(made.body).toMatchObject({ from: '2026-09', until: '2026-10' });
    expect(await list()).toMatchObject([{ owedFen: 12_500, unpaidMonths: 0 }]);
    const exempt = async () =>
      (await call<{ dueExempt: boolean }>('chair', `GET /v1/members/${memberId(0)}`)).body.dueExempt;
    expect(await exempt()).toBe(true);
    kit.tools.setNow('2026-11-01T02:00:00.000Z');
    await settle();
    await settle();
    expect(await exempt()).toBe(false);
    const all = await call<{ data: { name: string }[] }>('audit', 'GET /v1/dues/exemptions');
    expect(all.body.data).toHaveLength(1);
  });

  test('ended early, it counts no longer from the next month on', async () => {
    await call('chair', `POST /v1/dues/exemptions/${memberId(0)}`, { from: '2026-08', reason: '特困，委员会决定' });
    const ended = await call('chair', `PUT /v1/dues/exemptions/${memberId(0)}/2026-08/end`, {
      until: '2026-08',
      reason: '情况好转',
    });
    expect(ended.body).toMatchObject({ until: '2026-08' });
    expect((await list())[0]?.months.map((month) => month.period)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-09',
    ]);
    const nowhere = `PUT /v1/dues/exemptions/${memberId(0)}/2026-01/end`;
    expect((await call('chair', nowhere, { until: '2026-02', reason: '情况好转' })).status).toBe(404);
  });

  test('a rate of its own counts from its month on; what is due a month follows it', async () => {
    await settle();
    const value = { rateBp: 25, truncateUnitFen: 1_000, frequency: 'monthly' };
    const decided = await call('chair', 'PUT /v1/rules/funds.dues.rate/decisions/2026-10-01', {
      value,
      reason: '委员会会议决定',
    });
    expect(decided.status).toBe(200);
    await settle();
    expect(await due('2026-10')).toBe(3 * 1_250);
    await call('chair', `PATCH /v1/members/${memberId(1)}`, { wageBaseFen: 600_000 });
    expect(await due('2026-10')).toBe(2 * 1_250 + 1_500);
    await settle();
    expect(await due('2026-10')).toBe(2 * 1_250 + 1_500);
    const month = await call<{ months: { dueFen: number }[] }>('finance', `GET /v1/dues/members/${memberId(2)}`);
    expect(month.body.months.slice(0, 2).map(({ dueFen }) => dueFen)).toEqual([1_250, 2_500]);
  });
});
