import { beforeEach, describe, expect, test } from 'vitest';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherLine } from '#shared/funds/ledger/schema.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { day, period } from '#shared/kernel/period.ts';
import { key } from '#shared/storage/keys.ts';
import { readMonth } from '#shared/storage/month.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { createSession } from '#shared/tenancy/people/sessions.ts';
import { type Caller, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[]; params: Record<string, unknown> };
type Checklist = {
  status: string;
  isReady: boolean;
  isReopenable: boolean;
  closedBy: string | null;
  vouchers: number;
  checks: { code: string; isBlocking: boolean; count: number }[];
  reopening: { requestedBy: string; isOwn: boolean } | null;
};
type Carry = {
  isReady: boolean;
  earlierOpen: number;
  releasableFen: number;
  voucherIds: string[];
  steps: { step: string; lines: { account: string; zh: string; debitFen: number; creditFen: number }[] }[];
};

let kit: Kit;
let union: KitUnion;
const ROLES = ['chair', 'finance', 'audit', 'women'] as const;
type Role = (typeof ROLES)[number];
let callers: Record<Role, Caller>;
const as = (role: Role) => callers[role];

/** Moves the clock; sessions of earlier months are over, so everybody signs in again. */
const goTo = async (now: string): Promise<void> => {
  kit.tools.setNow(now);
  const signed = ROLES.map(async (role) => {
    const person = union.people.get(role);
    if (!person) throw new Error(`nobody is ${role}`);
    const active = { kind: 'union', unionId: union.unionId } as const;
    const session = await createSession(person.ctx, { name: person.name, active });
    return [role, { cookie: `__Host-tongxin=${session.token}`, csrf: session.csrfToken }] as const;
  });
  callers = Object.fromEntries(await Promise.all(signed)) as Record<Role, Caller>;
};
const call = <T = Checklist>(line: string, role: Role = 'finance', body?: unknown) =>
  kit.call<T>(line, { ...as(role), ...(body === undefined ? {} : { body }) });
const at = (month: string, path = '') => `/v1/ledger/closings/${month}${path}`;
const close = (month: string) => call(`POST ${at(month)}`);

const book = async (on: string, ...lines: readonly VoucherLine[]): Promise<void> => {
  const ctx = union.ctxFor('finance');
  const source = { kind: 'manual', id: 'vdr_1', period: period(on.slice(0, 7)) } as const;
  const permit = allow(ctx, 'funds.ledger.prepare');
  await postInMonth(
    ctx,
    permit,
    async (books) => {
      const posting = books.post({ summary: '试账', lines, source });
      const event = { name: 'test.posted', entity: { kind: 'test', id: posting.voucher.id } } as const;
      return { posting, writes: [], events: [event], result: undefined };
    },
    day(on),
  );
};

beforeEach(async () => {
  kit = makeKit({ now: '2026-09-05T02:00:00.000Z' });
  union = await makeUnion(kit, { roles: ROLES });
  await goTo('2026-11-22T02:00:00.000Z');
});

describe('closing is closed', () => {
  test('to whoever may not', async () => {
    for (const path of ['/v1/ledger/closings', at('2026-09'), '/v1/ledger/years/2026/carry-forward'])
      await expectRefusals(kit, `GET ${path}`, { wrongOffice: as('women') });
    const who = { wrongOffice: as('audit'), rightOffice: as('finance') };
    await expectRefusals(kit, `POST ${at('2026-09')}`, who);
    await expectRefusals(kit, `POST ${at('2026-09', '/reopening')}`, who, { body: { reason: '漏记一张' } });
    await expectRefusals(kit, `POST ${at('2026-09', '/reopening/confirmation')}`, who);
    await expectRefusals(kit, `DELETE ${at('2026-09', '/reopening')}`, who);
    await expectRefusals(kit, 'POST /v1/ledger/years/2026/carry-forward', who, { body: {} });
  });

  test('to other unions: their months are their own', async () => {
    await close('2026-09');
    const other = await makeUnion(kit, { roles: ['finance'] });
    const finance = { cookie: other.cookieFor('finance'), csrf: other.csrfFor('finance') };
    const theirs = await kit.call<{ closedThrough: null }>('GET /v1/ledger/closings', finance);
    expect(theirs.body.closedThrough).toBeNull();
    const drop = await kit.call<Problem>(`DELETE ${at('2026-09', '/reopening')}`, finance);
    expect([drop.status, drop.body.code]).toEqual([404, 'funds.ledger.reopenNotAsked']);
  });
});

describe('a month', () => {
  test('is closed in order, once, when it is over and every blocking check is clean', async () => {
    await book('2026-09-10', debit('102', 500), credit('401', 500));
    await book('2026-10-10', debit('102', 700), credit('401', 700));
    expect((await call(`GET ${at('2026-10')}`)).body).toMatchObject({
      status: 'open',
      isReady: false,
      vouchers: 1,
      checks: expect.arrayContaining([{ code: 'earlierMonths', isBlocking: true, count: 1 }]),
    });
    const early = await call<Problem>(`POST ${at('2026-10')}`);
    expect([early.status, early.body.code]).toEqual([422, 'funds.ledger.closeBlocked']);
    expect(early.body.errors).toMatchObject([{ pointer: '/checks/earlierMonths', code: 'funds.ledger.checkFailed' }]);
    expect((await close('2026-09')).body).toMatchObject({
      status: 'closed',
      closedBy: '测试finance',
      isReopenable: true,
    });
    expect((await call<Problem>(`POST ${at('2026-09')}`)).body.code).toBe('funds.ledger.alreadyClosed');
    expect((await call<Problem>(`POST ${at('2026-11')}`)).body.code).toBe('funds.ledger.monthNotOver');
    expect((await call<Problem>(`POST ${at('2025-11')}`)).body.code).toBe('funds.ledger.noBooks');
    expect((await close('2026-10')).status).toBe(200);
    const year = await call<{ months: { period: string; status: string }[]; next: null }>('GET /v1/ledger/closings');
    expect(year.body.months.map(({ period: of, status }) => `${of} ${status}`)).toEqual([
      '2026-09 closed',
      '2026-10 closed',
      '2026-11 running',
    ]);
    expect(year.body).toMatchObject({ closedThrough: '2026-10', next: null, reopenings: [] });
    await expect(book('2026-10-11', debit('102', 1), credit('401', 1))).rejects.toMatchObject({
      code: 'funds.ledger.periodClosed',
    });
  });

  test('whose vouchers were touched is not closed, and the checklist says where', async () => {
    await book('2026-09-10', debit('102', 500), credit('401', 500));
    const { db } = union.ctxFor('finance');
    const stored = key.voucher(union.unionId, period('2026-09'), 'ji', 1);
    const lines = [debit('102', 501), credit('401', 500)];
    await db.update(stored, { expression: 'SET #l = :l', names: { '#l': 'lines' }, values: { ':l': lines } });
    const refused = await call<Problem>(`POST ${at('2026-09')}`);
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual(['/checks/keptSums', '/checks/chain']);
    const month = key.month(union.unionId, period('2026-09'));
    await db.update(month, { expression: 'SET d_102 = :d', values: { ':d': 999 } });
    const again = await call<Problem>(`POST ${at('2026-09')}`);
    expect(again.body.errors.map(({ pointer }) => pointer)).toContain('/checks/trialBalance');
  });

  test('that is closed keeps its figures: what comes late for it counts in the running month', async () => {
    await close('2026-09');
    await close('2026-10');
    const path = '/v1/contributions/2026-10';
    const body = { amountFen: 1_000, receivedOn: '2026-11-20' };
    const receipt = await call<{ voucherId: string }>(`POST ${path}/receipts`, 'finance', body);
    expect([receipt.status, receipt.body.voucherId]).toEqual([201, '2026-11-ji-000001']);
    const figures = async (of: string) => figuresOf((await readMonth(union.ctxFor('finance'), period(of))) ?? {});
    expect((await figures('2026-10')).contributionPaidFen).toBe(0);
    expect(await figures('2026-11')).toMatchObject({ contributionPaidFen: 1_000, incomeFen: 600 });
    const declared = await call<Problem>(`PUT ${path}/declaration`, 'finance', { payrollFen: 100_000 });
    expect(declared.body.code).toBe('funds.ledger.periodClosed');
  });

  test('is opened again by two people only, with a reason that stays', async () => {
    await close('2026-09');
    await close('2026-10');
    const ask = (month: string, role: 'chair' | 'finance' = 'finance') =>
      call<Checklist & Problem>(`POST ${at(month, '/reopening')}`, role, { reason: '漏记一张发票' });
    expect((await ask('2026-09')).body.code).toBe('funds.ledger.reopenNotLast');
    expect((await call(`POST ${at('2026-10', '/reopening')}`, 'finance', { reason: '' })).status).toBe(400);
    expect((await ask('2026-10')).body.reopening).toMatchObject({ requestedBy: '测试finance', isOwn: true });
    expect((await ask('2026-10', 'chair')).body.code).toBe('funds.ledger.reopenPending');
    const confirm = (role: 'chair' | 'finance') =>
      call<Checklist & Problem>(`POST ${at('2026-10', '/reopening/confirmation')}`, role);
    expect((await confirm('finance')).body.code).toBe('funds.ledger.reopenSamePerson');
    expect((await call(`DELETE ${at('2026-10', '/reopening')}`, 'chair')).body.reopening).toBeNull();
    expect((await confirm('chair')).status).toBe(404);
    await ask('2026-10');
    expect((await call(`GET ${at('2026-10')}`, 'chair')).body.reopening).toMatchObject({ isOwn: false });
    expect((await confirm('chair')).body).toMatchObject({ status: 'open', reopening: null });
    const year = await call<{ closedThrough: string; next: string; reopenings: unknown[] }>('GET /v1/ledger/closings');
    expect(year.body).toMatchObject({
      closedThrough: '2026-09',
      next: '2026-10',
      reopenings: [{ period: '2026-10', reason: '漏记一张发票', requestedBy: '测试finance', confirmedBy: '测试chair' }],
    });
    const events = await kit.call<{ data: { events: { name: string }[] }[] }>('GET /v1/audit-events', as('chair'));
    expect(JSON.stringify(events.body)).toContain('funds.ledger.reopened');
  });
});

describe('a year', () => {
  const YEAR = '/v1/ledger/years/2026/carry-forward';

  test('is carried forward once, on its last day, with what is earmarked apart', async () => {
    await book('2026-09-10', debit('102', 100_000), credit('402', 100_000));
    await book('2026-09-11', debit('102', 50_000), { ...credit('40302', 50_000), earmarked: true });
    await book('2026-10-11', debit('50102', 30_000), credit('102', 30_000));
    const early = await call<Problem>(`POST ${YEAR}`, 'finance', {});
    expect([early.status, early.body.code]).toEqual([422, 'funds.ledger.dayFuture']);
    await goTo('2026-12-31T08:00:00.000Z');
    expect((await call<Carry>(`GET ${YEAR}`)).body).toMatchObject({ isReady: false, earlierOpen: 3 });
    const open = await call<Problem>(`POST ${YEAR}`, 'finance', {});
    expect(open.body.code).toBe('funds.ledger.carryEarlierOpen');
    for (const month of ['2026-09', '2026-10', '2026-11']) expect((await close(month)).status).toBe(200);
    const preview = await call<Carry>(`GET ${YEAR}`, 'audit');
    expect(preview.body).toMatchObject({ isReady: true, releasableFen: 50_000, voucherIds: [] });
    expect(preview.body.steps[0]?.lines[0]).toMatchObject({ account: '402', zh: '拨缴经费收入', debitFen: 100_000 });
    const tooMuch = await call<Problem>(`POST ${YEAR}`, 'finance', {
      releases: [{ amountFen: 50_001, reason: '多了一分' }],
    });
    expect(tooMuch.body.code).toBe('funds.ledger.releaseTooMuch');
    const releases = [{ amountFen: 20_000, reason: '书屋项目完工' }];
    const answers = await Promise.all([
      call<Carry & Problem>(`POST ${YEAR}`, 'finance', { releases }),
      call<Carry & Problem>(`POST ${YEAR}`, 'chair', { releases }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('funds.ledger.carryDone');
    const done = await call<Carry>(`GET ${YEAR}`);
    expect(done.body.steps).toEqual([]);
    expect(done.body.voucherIds).toHaveLength(5);
    type Balances = { data: { account: string; class: string; closingFen: number }[] };
    const { data } = (await call<Balances>('GET /v1/ledger/balances?period=2026-12')).body;
    const closing = (account: string) => data.find((one) => one.account === account)?.closingFen;
    expect([closing('32205'), closing('32104')]).toEqual([90_000, 30_000]);
    const results = data.filter((one) => one.class === 'income' || one.class === 'expense');
    expect(results.every((one) => one.closingFen === 0)).toBe(true);
    const proof = await call<{ ok: boolean }>('GET /v1/ledger/verification?period=2026-12');
    expect(proof.body.ok).toBe(true);
  });

  test('opened again after its carry is carried again by the difference; nothing is released of what is not earmarked', async () => {
    const { body: project } = await call<{ id: string }>('POST /v1/ledger/projects', 'finance', {
      name: '自办书画展',
      isEarmarked: false,
    });
    await book('2026-09-10', debit('102', 90_000), { ...credit('402', 90_000), project: project.id });
    await book('2026-09-11', debit('102', 50_000), { ...credit('40302', 50_000), earmarked: true });
    await goTo('2027-01-05T02:00:00.000Z');
    for (const month of ['2026-09', '2026-10', '2026-11']) await close(month);
    const wrong = { releases: [{ amountFen: 1, project: project.id, reason: '不是专项' }] };
    const refused = await call<Problem>(`POST ${YEAR}`, 'finance', wrong);
    expect(refused.body).toMatchObject({ code: 'funds.ledger.releaseTooMuch', params: { availableFen: 0 } });
    expect((await call(`POST ${YEAR}`, 'finance', {})).status).toBe(200);
    expect((await close('2026-12')).body.status).toBe('closed');
    await call(`POST ${at('2026-12', '/reopening')}`, 'finance', { reason: '漏记一张发票' });
    expect((await call(`POST ${at('2026-12', '/reopening/confirmation')}`, 'chair')).body.status).toBe('open');
    await book('2026-12-30', debit('50102', 700), credit('102', 700));
    expect((await call<Problem>(`POST ${at('2026-12')}`)).body.errors[0]?.pointer).toBe('/checks/carryForward');
    expect((await call(`POST ${YEAR}`, 'finance', {})).status).toBe(200);
    expect((await close('2026-12')).body.status).toBe('closed');
    type Balances = { data: { account: string; closingFen: number }[] };
    const { data } = (await call<Balances>('GET /v1/ledger/balances?period=2027-01')).body;
    expect(Object.fromEntries(data.map(({ account, closingFen }) => [account, closingFen]))).toMatchObject({
      '102': 139_300,
      '32205': 89_300,
      '32104': 50_000,
      '32203': 0,
      '32103': 0,
    });
  });

  test('whose results still stand in December cannot be closed', async () => {
    await goTo('2027-01-05T02:00:00.000Z');
    await book('2026-12-10', debit('102', 500), credit('401', 500));
    for (const month of ['2026-09', '2026-10', '2026-11']) expect((await close(month)).status).toBe(200);
    expect((await call<Problem>(`POST ${at('2026-12')}`)).body.errors[0]?.pointer).toBe('/checks/carryForward');
    expect((await call(`POST ${YEAR}`, 'finance', {})).status).toBe(200);
    expect((await close('2026-12')).body.status).toBe('closed');
    expect((await call<Problem>(`POST ${YEAR}`, 'finance', {})).body.code).toBe('funds.ledger.carryDone');
    expect((await call<Problem>('POST /v1/ledger/years/2025/carry-forward', 'finance', {})).body.code).toBe(
      'funds.ledger.carryNothing',
    );
  });
});
