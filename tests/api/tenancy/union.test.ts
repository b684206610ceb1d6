import { beforeEach, describe, expect, it } from 'vitest';
import { periodOf } from '#shared/kernel/period.ts';
import { key } from '#shared/storage/keys.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string };
type Entry = {
  at: string;
  actor: { kind: string; id: string; name: string };
  as: string[];
  permission: string;
  events: { name: string; before?: Record<string, unknown>; after?: Record<string, unknown> }[];
};
type Audit = { data: Entry[]; nextCursor: string | null; hasMore: boolean };

let kit: Kit;
beforeEach(() => {
  kit = makeKit();
});

describe('the union itself', () => {
  it('counts employees into the running month as they change', async () => {
    const union = await makeUnion(kit, { employees: 100 });
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    const changed = await kit.call<{ version: number }>('PATCH /v1/union', { ...chair, body: { employees: 130 } });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    await kit.call('PATCH /v1/union', { ...chair, body: { employees: 130 } });
    const month = await union.ctxFor('chair').db.get(key.month(union.unionId, periodOf(kit.tools.now())));
    expect(month).toMatchObject({ f_em: 130, f_un: 1 });
  });

  it('keeps the contact encrypted, shows it masked and ticks the profile off', async () => {
    const union = await makeUnion(kit);
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    const body = { address: '南京市鼓楼区中山北路 1 号', contact: { name: '陈建国', phone: '139 1234 5678' } };
    const changed = await kit.call('PATCH /v1/union', { ...chair, body });
    expect(changed.body).toMatchObject({ contactName: '陈建国', contactPhone: '139****5678' });
    const item = await union.ctxFor('chair').db.get(key.profile(union.unionId));
    expect(JSON.stringify(item)).not.toContain('13912345678');
    const list = await kit.call<{ items: { key: string; done: boolean }[] }>('GET /v1/union/checklist', chair);
    expect(list.body.items.filter((step) => step.done).map((step) => step.key)).toEqual(['profile']);
  });

  it('ticks an office off once somebody holds it or is invited to it', async () => {
    const union = await makeUnion(kit, { roles: ['chair', 'audit'] });
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    const terms = [{ role: 'finance', from: '2026-11-22' }];
    await kit.call('POST /v1/invitations', { ...chair, body: { name: '李会计', terms } });
    const list = await kit.call<{ items: { key: string; done: boolean }[] }>('GET /v1/union/checklist', chair);
    expect(list.body.items.filter((step) => step.done).map((step) => step.key)).toEqual(['finance', 'audit']);
  });

  it.each([
    ['a name', { name: '别的工会' }, 400],
    ['a tenant', { unionId: 'uni_01JD9Z6T7QF3000000000000AA' }, 400],
    ['a negative headcount', { employees: -1 }, 400],
    ['an old version', { employees: 7, version: 99 }, 409],
    ['a contact without a number', { contact: { name: '陈', phone: '1' } }, 422],
  ])('is not changed by %s', async (_, body, status) => {
    const union = await makeUnion(kit);
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    expect((await kit.call('PATCH /v1/union', { ...chair, body })).status).toBe(status);
    expect((await kit.call('GET /v1/union', chair)).body).toMatchObject({ version: 1, employees: 100 });
  });

  it('is changed by its leaders only', async () => {
    const union = await makeUnion(kit, { roles: ['finance'] });
    const finance = { cookie: union.cookieFor('finance'), csrf: union.csrfFor('finance') };
    const answer = await kit.call<Problem>('PATCH /v1/union', { ...finance, body: { employees: 7 } });
    expect([answer.status, answer.body.code]).toEqual([403, 'tenancy.access.forbidden']);
  });
});

describe('the audit trail', () => {
  it('says who did what as what, before and after, newest first, page by page', async () => {
    const union = await makeUnion(kit);
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    for (const employees of [101, 102, 103]) await kit.call('PATCH /v1/union', { ...chair, body: { employees } });
    const first = await kit.call<Audit>('GET /v1/audit-events?month=2026-11&limit=2', chair);
    expect(first.body.data.map((entry) => entry.events[0]?.after?.employees)).toEqual([103, 102]);
    expect(first.body.data[0]).toMatchObject({
      actor: { kind: 'person', id: union.personIdOf('chair') },
      as: ['chair'],
      permission: 'tenancy.union.manage',
      events: [{ name: 'tenancy.union.updated', before: { employees: 102 } }],
    });
    const rest = await kit.call<Audit>(
      `GET /v1/audit-events?month=2026-11&limit=2&cursor=${first.body.nextCursor}`,
      chair,
    );
    expect(rest.body.data.map((entry) => entry.events[0]?.after?.employees)).toEqual([101]);
    expect(rest.body.hasMore).toBe(false);
  });

  it('opens to no cursor of another month, person or union', async () => {
    const union = await makeUnion(kit, { roles: ['chair', 'audit'] });
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    for (const employees of [101, 102]) await kit.call('PATCH /v1/union', { ...chair, body: { employees } });
    const { nextCursor } = (await kit.call<Audit>('GET /v1/audit-events?limit=1', chair)).body;
    const other = await makeUnion(kit);
    const tries = [
      ['2026-10', chair.cookie],
      ['2026-11', union.cookieFor('audit')],
      ['2026-11', other.cookieFor('chair')],
    ] as const;
    for (const [month, cookie] of tries) {
      const line = `GET /v1/audit-events?month=${month}&limit=1&cursor=${nextCursor}`;
      expect((await kit.call<Problem>(line, { cookie })).body.code).toBe('http.cursor.invalid');
    }
  });

  it('turns to the next month at midnight in China, not eight hours later', async () => {
    const late = makeKit({ now: '2026-11-30T16:30:00.000Z' });
    const union = await makeUnion(late);
    const chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    await late.call('PATCH /v1/union', { ...chair, body: { employees: 101 } });
    expect((await late.call<Audit>('GET /v1/audit-events', chair)).body.data).toHaveLength(1);
    expect((await late.call<Audit>('GET /v1/audit-events?month=2026-12', chair)).body.data).toHaveLength(1);
  });

  it('is read by leaders and auditors, not by others, and refuses a month that is none', async () => {
    const union = await makeUnion(kit, { roles: ['audit', 'finance'] });
    expect((await kit.call('GET /v1/audit-events', { cookie: union.cookieFor('audit') })).status).toBe(200);
    expect((await kit.call('GET /v1/audit-events', { cookie: union.cookieFor('finance') })).status).toBe(403);
    expect((await kit.call('GET /v1/audit-events')).status).toBe(401);
    const wrong = await kit.call('GET /v1/audit-events?month=2026-13', { cookie: union.cookieFor('audit') });
    expect(wrong.status).toBe(400);
  });

  it("of a node is its administrator's", async () => {
    const admin = await makeNodeOfficer(kit, '320199', 'administrator');
    const analyst = await makeNodeOfficer(kit, '320199', 'analyst');
    expect((await kit.call('GET /v1/federation/audit-events', admin)).status).toBe(200);
    expect((await kit.call('GET /v1/federation/audit-events', analyst)).status).toBe(403);
  });
});
