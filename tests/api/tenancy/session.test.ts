import { beforeEach, describe, expect, it } from 'vitest';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { makeNodeOfficer, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';
import { type SessionBody, sessionOf } from './kit.ts';

type Problem = { code: string };

const MINUTE = 60_000;

let kit: Kit;
beforeEach(() => {
  kit = makeKit();
});

const statusOf = async (cookie: string) => (await kit.call('GET /v1/session', { cookie })).status;

describe('a session', () => {
  it('says who, as what and with which rights', async () => {
    const union = await makeUnion(kit, { roles: ['finance'] });
    const session = await sessionOf(kit, union.cookieFor('finance'));
    expect(session.active).toMatchObject({ kind: 'union', id: union.unionId, roles: ['finance'] });
    expect(session.permissions).toContain('funds.dues.post');
    expect(session.permissions).not.toContain('tenancy.officers.manage');
    expect(session.offices.map((office) => office.key)).toEqual([`union:${union.unionId}`]);
  });

  it('is none without a cookie, with an invented one, and with one of another length', async () => {
    expect((await kit.call('GET /v1/session')).status).toBe(401);
    for (const value of ['a'.repeat(43), 'a', '', 'a'.repeat(5000)])
      expect(await statusOf(`__Host-tongxin=${value}`)).toBe(401);
  });

  it('ends after 30 idle minutes, lives on with use, and ends after twelve hours in any case', async () => {
    const idle = await makeUnion(kit);
    kit.tools.advance(31 * MINUTE);
    expect(await statusOf(idle.cookieFor('chair'))).toBe(401);
    const used = await makeUnion(kit);
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      expect(await statusOf(used.cookieFor('chair'))).toBe(200);
      kit.tools.advance(20 * MINUTE);
    }
    kit.tools.advance(21 * MINUTE);
    expect(await statusOf(used.cookieFor('chair'))).toBe(401);
  });

  it('writes "last seen" at most once in five minutes', async () => {
    const union = await makeUnion(kit);
    const cookie = union.cookieFor('chair');
    kit.tools.advance(6 * MINUTE);
    kit.meter.entries.length = 0;
    for (let call = 0; call < 10; call += 1) await statusOf(cookie);
    expect(kit.meter.entries.filter((entry) => entry.operation === 'update')).toHaveLength(1);
  });
});

describe('without the CSRF token nothing changes', () => {
  it.each([
    ['POST /v1/session/end', {}],
    ['POST /v1/invitations', { name: '李会计', terms: [{ role: 'finance', from: '2026-11-22' }] }],
    ['PATCH /v1/union', { employees: 5 }],
    ['DELETE /v1/sessions/ses_01JD9Z6T7QF3000000000000AA', undefined],
  ])('%s', async (line, body) => {
    const union = await makeUnion(kit);
    const cookie = union.cookieFor('chair');
    for (const csrf of [undefined, 'x'.repeat(43)]) {
      const answer = await kit.call<Problem>(line, { cookie, ...(csrf ? { csrf } : {}), body });
      expect([answer.status, answer.body.code]).toEqual([403, 'http.session.csrf']);
    }
    expect(await statusOf(cookie)).toBe(200);
  });
});

describe('revoking', () => {
  it('ends another session of the same person with its next request', async () => {
    const union = await makeUnion(kit);
    const me = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    const list = await kit.call<{ data: { id: string; current: boolean }[] }>('GET /v1/sessions', me);
    expect(list.body.data.map((one) => one.current)).toEqual([true]);
    const id = list.body.data[0]?.id;
    expect((await kit.call(`DELETE /v1/sessions/${id}`, me)).status).toBe(200);
    expect(await statusOf(me.cookie)).toBe(401);
  });

  it("answers 404 for another person's session, which lives on", async () => {
    const union = await makeUnion(kit, { roles: ['chair', 'audit'] });
    const me = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
    const foreign = union.people.get('audit')?.sessionId;
    const answer = await kit.call<Problem>(`DELETE /v1/sessions/${foreign}`, me);
    expect([answer.status, answer.body.code]).toEqual([404, 'tenancy.session.notFound']);
    expect(await statusOf(union.cookieFor('audit'))).toBe(200);
  });
});

describe('the office of a session', () => {
  it('ends with the last day of the term in China, in the middle of a session', async () => {
    const union = await makeUnion(kit);
    const person = await makePerson(kit, '张三', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, person, ['finance'], { until: '2026-11-22' });
    expect((await kit.call('GET /v1/union', person)).status).toBe(200);
    kit.tools.setNow('2026-11-22T15:50:00.000Z');
    const late = await makePerson(kit, '李四', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, late, ['finance'], { until: '2026-11-22' });
    expect((await kit.call('GET /v1/union', late)).status).toBe(200);
    kit.tools.setNow('2026-11-22T16:00:00.000Z');
    const ended = await kit.call<Problem>('GET /v1/union', late);
    expect([ended.status, ended.body.code]).toEqual([403, 'http.session.noOffice']);
    expect((await sessionOf(kit, late.cookie)).active).toBeNull();
  });

  it('does not begin before its first day', async () => {
    const union = await makeUnion(kit);
    const person = await makePerson(kit, '王五', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, person, ['chair'], { from: '2026-11-23' });
    expect((await kit.call('GET /v1/union', person)).status).toBe(403);
  });

  it('switches between own offices and to no other', async () => {
    const [a, b] = [await makeUnion(kit), await makeUnion(kit)];
    const person = await makePerson(kit, '赵六', { kind: 'union', unionId: a.unionId });
    await makeOfficer(kit, a.unionId, person, ['committee']);
    await makeOfficer(kit, b.unionId, person, ['audit']);
    const moved = await kit.call<SessionBody>('POST /v1/session/active', {
      ...person,
      body: { key: `union:${b.unionId}` },
    });
    expect(moved.body.active).toMatchObject({ id: b.unionId, roles: ['audit'] });
    expect((await sessionOf(kit, person.cookie)).active?.id).toBe(b.unionId);
    const foreign = await makeUnion(kit);
    for (const key of [`union:${foreign.unionId}`, 'node:32', 'node:3201']) {
      const answer = await kit.call<Problem>('POST /v1/session/active', { ...person, body: { key } });
      expect([answer.status, answer.body.code]).toEqual([404, 'tenancy.office.notFound']);
    }
    expect((await sessionOf(kit, person.cookie)).active?.id).toBe(b.unionId);
  });

  it('of a node shows its rights and opens no union', async () => {
    const admin = await makeNodeOfficer(kit, '320106', 'administrator');
    const session = await sessionOf(kit, admin.cookie);
    expect(session.active).toMatchObject({ kind: 'node', id: '320106', roles: ['administrator'] });
    expect(session.permissions).toContain('federation.applications.decide');
    expect((await kit.call<Problem>('GET /v1/union', admin)).body.code).toBe('http.session.noOffice');
  });
});
