import { beforeEach, describe, expect, it } from 'vitest';
import type { UnionRole } from '#shared/kernel/context.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';
import { follow, type SessionBody, sessionOf, unionEventRows } from './kit.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[] };
type Invited = { id: string; token: string; status: string; expiresOn: string };
type Officers = { data: { personId: string; roles: string[]; terms: unknown[]; version: number }[] };

const FROM = '2026-11-22';
const DAY = 86_400_000;

let kit: Kit;
beforeEach(() => {
  kit = makeKit();
});

const as = (union: KitUnion, role: UnionRole) => ({ cookie: union.cookieFor(role), csrf: union.csrfFor(role) });
const terms = (...roles: UnionRole[]) => roles.map((role) => ({ role, from: FROM }));

const invite = (union: KitUnion, body: Record<string, unknown>, role: UnionRole = 'chair') =>
  kit.call<Invited & Problem>('POST /v1/invitations', { ...as(union, role), body: { name: '李会计', ...body } });

const accept = (person: { cookie: string; csrf: string }, token: string) =>
  kit.call<SessionBody & Problem>('POST /v1/invitations/acceptance', {
    cookie: person.cookie,
    csrf: person.csrf,
    body: { token },
  });

describe('an invitation', () => {
  it('makes the signed-in person an officer, moves the session there and fills the switcher', async () => {
    const union = await makeUnion(kit);
    const made = await invite(union, { terms: [{ role: 'finance', from: FROM, until: '2029-11-21' }] });
    expect(made.status).toBe(201);
    expect(made.body.expiresOn).toBe('2026-11-29');
    const person = await makePerson(kit, '李会计');
    const accepted = await accept(person, made.body.token);
    expect(accepted.status).toBe(200);
    expect(accepted.body.active).toMatchObject({ id: union.unionId, roles: ['finance'] });
    expect(accepted.body.offices.map((office) => office.id)).toEqual([union.unionId]);
    await follow(kit, await unionEventRows(kit, union.unionId));
    expect((await sessionOf(kit, person.cookie)).offices).toHaveLength(1);
    const open = await kit.call<{ data: Invited[] }>('GET /v1/invitations', as(union, 'chair'));
    expect(open.body.data.map((one) => one.status)).toEqual(['accepted']);
    expect(JSON.stringify(open.body)).not.toContain(made.body.token);
  });

  it('works once, also when eight people send it at the same time', async () => {
    const union = await makeUnion(kit);
    const { token } = (await invite(union, { terms: terms('cashier') })).body;
    const people = await Promise.all(Array.from({ length: 8 }, (_, index) => makePerson(kit, `张${index}`)));
    const answers = await Promise.all(people.map((person) => accept(person, token)));
    expect(answers.map((one) => one.status).sort()).toEqual([200, ...Array(7).fill(409)]);
    const officers = await kit.call<Officers>('GET /v1/officers', as(union, 'chair'));
    expect(officers.body.data).toHaveLength(2);
  });

  it('names only a member that the union has, and so does a change of offices', async () => {
    const union = await makeUnion(kit, { roles: ['chair', 'cashier'] });
    const memberId = kit.runtime.tools.newId('member');
    const refused = await invite(union, { terms: terms('finance'), memberId });
    expect([refused.status, refused.body.code]).toEqual([422, 'tenancy.officer.memberUnknown']);
    const officer = union.personIdOf('cashier');
    const body = { terms: terms('cashier'), memberId };
    const changed = await kit.call<Problem>(`PUT /v1/officers/${officer}`, { ...as(union, 'chair'), body });
    expect([changed.status, changed.body.code]).toEqual([422, 'tenancy.officer.memberUnknown']);
  });

  it('ends after its seventh day, in China', async () => {
    const union = await makeUnion(kit);
    const { token } = (await invite(union, { terms: terms('finance') })).body;
    kit.tools.setNow('2026-11-29T15:59:00.000Z');
    const second = await makeUnion(kit);
    const early = await makePerson(kit, '早到');
    expect((await accept(early, token)).status).toBe(200);
    const { token: next } = (await invite(second, { terms: terms('finance') })).body;
    kit.tools.advance(8 * DAY);
    const late = await makePerson(kit, '晚到');
    expect((await accept(late, next)).body.code).toBe('tenancy.invitation.expired');
  });

  it('is refused when withdrawn, changed by a character, sealed for something else, or missing', async () => {
    const union = await makeUnion(kit);
    const person = await makePerson(kit, '李会计');
    const made = (await invite(union, { terms: terms('finance') })).body;
    const last = made.token.endsWith('A') ? 'B' : 'A';
    const forged = kit.runtime.sealer.seal({ unionId: union.unionId, invitationId: made.id }, ['cursor']);
    const nowhere = kit.runtime.sealer.seal({ unionId: kit.tools.newId('union'), invitationId: made.id }, [
      'invitation',
    ]);
    for (const token of [`${made.token.slice(0, -1)}${last}`, forged, nowhere, 'x'.repeat(60)])
      expect([(await accept(person, token)).status, token.length > 0]).toEqual([400, true]);
    expect((await kit.call(`DELETE /v1/invitations/${made.id}`, as(union, 'chair'))).status).toBe(200);
    expect((await accept(person, made.token)).body.code).toBe('tenancy.invitation.notOpen');
    expect((await kit.call<Problem>(`DELETE /v1/invitations/${made.id}`, as(union, 'chair'))).status).toBe(409);
  });

  it('for a phone opens to that phone only', async () => {
    const union = await makeUnion(kit);
    const made = (await invite(union, { terms: terms('finance'), phone: '139 0000 1111' })).body;
    expect(made).toMatchObject({ phone: '139****1111' });
    const person = await makePerson(kit, '李会计');
    expect((await accept(person, made.token)).body.code).toBe('tenancy.invitation.otherPhone');
  });

  it.each([
    ['finance and cashier in one hand', terms('finance', 'cashier'), 'tenancy.officer.financeIsCashier'],
    ['audit and chair', terms('audit', 'chair'), 'tenancy.officer.auditIsLeader'],
    ['a term that is over', [{ role: 'women', from: '2020-01-01', until: '2023-01-01' }], 'tenancy.officer.termOver'],
    ['a reversed term', [{ role: 'women', from: FROM, until: '2026-11-21' }], 'tenancy.officer.termReversed'],
    ['a term of six years', [{ role: 'women', from: FROM, until: '2032-11-22' }], 'tenancy.officer.termTooLong'],
  ])('with %s is refused', async (_, given, code) => {
    const union = await makeUnion(kit);
    const answer = await invite(union, { terms: given });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it.each([
    ['an unknown role', { terms: [{ role: 'king', from: FROM }] }, '/terms/0/role'],
    ['a day that does not exist', { terms: [{ role: 'women', from: '2026-02-30' }] }, '/terms/0/from'],
    ['no terms', { terms: [] }, '/terms'],
    ['a field of the server', { terms: terms('women'), status: 'accepted' }, '/status'],
  ])('with %s names the field', async (_, body, pointer) => {
    const union = await makeUnion(kit);
    const answer = await invite(union, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((one) => one.pointer)).toContain(pointer);
  });

  it('is answered again to the same Idempotency-Key, and stands once', async () => {
    const union = await makeUnion(kit);
    const options = { ...as(union, 'chair'), body: { name: '李会计', terms: terms('finance') }, idempotencyKey: 'k1' };
    const first = await kit.call<Invited>('POST /v1/invitations', options);
    const again = await kit.call<Invited>('POST /v1/invitations', options);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const list = await kit.call<{ data: unknown[] }>('GET /v1/invitations', as(union, 'chair'));
    expect(list.body.data).toHaveLength(1);
  });

  it('refuses an office that excludes one the person already has, and gives it once the other has ended', async () => {
    const union = await makeUnion(kit);
    const person = await makePerson(kit, '李会计', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, person, ['cashier'], { until: '2026-12-31' });
    const now = (await invite(union, { terms: terms('finance') })).body;
    expect((await accept(person, now.token)).body.code).toBe('tenancy.officer.financeIsCashier');
    const later = (await invite(union, { terms: [{ role: 'finance', from: '2027-01-01' }] })).body;
    expect((await accept(person, later.token)).status).toBe(200);
  });
});

describe('officers', () => {
  it('lose their rights with the next request after removal', async () => {
    const union = await makeUnion(kit, { roles: ['chair', 'finance'] });
    expect((await kit.call('GET /v1/officers', as(union, 'finance'))).status).toBe(200);
    const personId = union.personIdOf('finance');
    expect((await kit.call(`DELETE /v1/officers/${personId}`, as(union, 'chair'))).status).toBe(200);
    expect((await kit.call<Problem>('GET /v1/officers', as(union, 'finance'))).status).toBe(403);
    await follow(kit, await unionEventRows(kit, union.unionId));
    expect((await sessionOf(kit, union.cookieFor('finance'))).offices).toEqual([]);
  });

  it('change with the version that was read, and not over somebody else', async () => {
    const union = await makeUnion(kit, { roles: ['chair', 'committee'] });
    const path = `PUT /v1/officers/${union.personIdOf('committee')}`;
    const put = (version: number, ...roles: UnionRole[]) =>
      kit.call<Problem & { version: number }>(path, {
        ...as(union, 'chair'),
        body: { terms: terms(...roles), version },
      });
    expect((await put(1, 'committee', 'women')).body.version).toBe(2);
    expect((await put(1, 'committee')).body.code).toBe('storage.version.stale');
    expect((await put(2, 'committee', 'audit')).body.code).toBe('tenancy.officer.auditIsCommittee');
  });

  it('never leave a union without a chair, also when two chairs remove each other at once', async () => {
    const union = await makeUnion(kit);
    const alone = await kit.call<Problem>(`DELETE /v1/officers/${union.personIdOf('chair')}`, as(union, 'chair'));
    expect([alone.status, alone.body.code]).toEqual([422, 'tenancy.officer.lastChair']);
    const other = await makePerson(kit, '另一主席', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, other, ['chair']);
    const answers = await Promise.all([
      kit.call(`DELETE /v1/officers/${other.personId}`, as(union, 'chair')),
      kit.call(`DELETE /v1/officers/${union.personIdOf('chair')}`, { cookie: other.cookie, csrf: other.csrf }),
    ]);
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    const left = union.ctxFor('chair').db.queryAll<{ terms: { role: string }[] }>({
      pk: `U#${union.unionId}#OFFICERS`,
      consistent: true,
    });
    expect((await left).filter((row) => row.terms.some((term) => term.role === 'chair'))).toHaveLength(1);
  });

  it('cannot be made chair, or unmade, by a vice-chair', async () => {
    const union = await makeUnion(kit, { roles: ['chair', 'viceChair'] });
    expect((await invite(union, { terms: terms('chair') }, 'viceChair')).body.code).toBe('tenancy.officer.chairOnly');
    const path = `PUT /v1/officers/${union.personIdOf('viceChair')}`;
    const own = await kit.call<Problem>(path, { ...as(union, 'viceChair'), body: { terms: terms('chair') } });
    expect(own.body.code).toBe('tenancy.officer.chairOnly');
    const chair = await kit.call<Problem>(`DELETE /v1/officers/${union.personIdOf('chair')}`, as(union, 'viceChair'));
    expect(chair.body.code).toBe('tenancy.officer.chairOnly');
    expect((await invite(union, { terms: terms('women') }, 'viceChair')).status).toBe(201);
  });

  it.each(['committee', 'finance', 'cashier', 'audit', 'women', 'groupLeader', 'member'] as const)(
    'are not managed by %s',
    async (role) => {
      const union = await makeUnion(kit, { roles: ['chair', role] });
      const denied = await invite(union, { terms: terms('women') }, role);
      expect([denied.status, denied.body.code]).toEqual([403, 'tenancy.access.forbidden']);
      const path = `DELETE /v1/officers/${union.personIdOf('chair')}`;
      expect((await kit.call(path, as(union, role))).status).toBe(403);
    },
  );

  it('of another union do not exist, just like ones that nobody has', async () => {
    const [own, foreign] = [await makeUnion(kit), await makeUnion(kit)];
    const theirs = (await invite(foreign, { terms: terms('women') })).body.id;
    const codes = await Promise.all(
      [
        `DELETE /v1/officers/${foreign.personIdOf('chair')}`,
        `DELETE /v1/officers/${kit.tools.newId('person')}`,
        `DELETE /v1/invitations/${theirs}`,
        `DELETE /v1/invitations/${kit.tools.newId('invitation')}`,
      ].map(async (line) => (await kit.call<Problem>(line, as(own, 'chair'))).body.code),
    );
    expect(codes).toEqual([
      'tenancy.officer.notFound',
      'tenancy.officer.notFound',
      'tenancy.invitation.notFound',
      'tenancy.invitation.notFound',
    ]);
  });
});
