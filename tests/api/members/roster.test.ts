import { describe, expect, test } from 'vitest';
import { revealMember } from '#shared/members/roster/reveal.ts';
import type { CreateMember } from '#shared/members/roster/schema.ts';
import type { MemberView, OwnMemberView, RevealedView } from '#shared/members/roster/views.ts';
import { pk } from '#shared/storage/keys.ts';
import { type Answer, type Caller, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';
import { idNumberOf } from '#tests/storage/members/roster-file.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[] };
type Body = Partial<Record<keyof CreateMember, unknown>>;

const FOREIGN = 'mbr_01JD9Z6T7QF3000000000000AA';
const ROLES = ['chair', 'finance', 'audit', 'member'] as const;

const setUp = async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ROLES });
  const as = (role: (typeof ROLES)[number]): Caller => ({ cookie: union.cookieFor(role), csrf: union.csrfFor(role) });
  const add = (body: Body = {}): Promise<Answer<MemberView>> =>
    kit.call<MemberView>('POST /v1/members', {
      ...as('chair'),
      body: { name: '欧阳少东', idNumber: idNumberOf(1), phone: '13800135678', wageBaseFen: 654_321, ...body },
    });
  return { kit, union, as, add };
};

const problemsOf = ({ body }: Answer<unknown>) =>
  (body as Problem).errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted();

describe('who may not', () => {
  test.each([
    ['GET /v1/members', undefined, 'member'],
    [`GET /v1/members/${FOREIGN}`, undefined, 'member'],
    ['POST /v1/members', { name: '甲', idNumber: idNumberOf(1) }, 'audit'],
    [`PATCH /v1/members/${FOREIGN}`, { team: '甲班' }, 'finance'],
    [`POST /v1/members/${FOREIGN}/standing`, { standing: 'left', reason: '离职' }, 'audit'],
    [`POST /v1/members/${FOREIGN}/reveal`, { fields: ['idNumber'], reason: '办理互助保障' }, 'audit'],
  ] as const)('%s', async (line, body, wrong) => {
    const { kit, as } = await setUp();
    await expectRefusals(kit, line, { wrongOffice: as(wrong), rightOffice: as('chair') }, body ? { body } : {});
  });

  test('an officer sees nothing of another union: its member is one that does not exist', async () => {
    const { kit, add, as } = await setUp();
    const { body } = await add();
    const other = await makeUnion(kit, { roles: ['chair'] });
    const stranger = { cookie: other.cookieFor('chair'), csrf: other.csrfFor('chair') };
    const calls: [string, unknown][] = [
      [`GET /v1/members/${body.id}`, undefined],
      [`PATCH /v1/members/${body.id}`, { team: '甲班' }],
      [`POST /v1/members/${body.id}/standing`, { standing: 'left', reason: '离职' }],
      [`POST /v1/members/${body.id}/reveal`, { fields: ['idNumber'], reason: '办理互助保障' }],
    ];
    for (const [line, sent] of calls) {
      const answer = await kit.call<Problem>(line, { ...stranger, ...(sent ? { body: sent } : {}) });
      expect([answer.status, answer.body.code], line).toEqual([404, 'members.roster.notFound']);
    }
    expect((await kit.call<{ data: [] }>('GET /v1/members', stranger)).body.data).toEqual([]);
    expect((await kit.call<MemberView>(`GET /v1/members/${body.id}`, as('chair'))).body.version).toBe(1);
  });
});

describe('what is refused', () => {
  test('each wrong field is named with pointer and code', async () => {
    const { add } = await setUp();
    const wrong = await add({ name: '=1+1', idNumber: '110105194912310021', phone: '158781350' });
    expect(wrong.status).toBe(400);
    expect(problemsOf(wrong)).toEqual([
      '/idNumber kernel.identity.checksumMismatch',
      '/name kernel.name.formula',
      '/phone kernel.phone.length',
    ]);
  });

  test.each<[Body, string]>([
    [{ wageBaseFen: -1 }, '/wageBaseFen http.field.tooSmall'],
    [{ wageBaseFen: 1.5 }, '/wageBaseFen http.field.integer'],
    [{ standing: 'expelled' }, '/standing http.field.value'],
    [{ employeeNo: 'G 1,2' }, '/employeeNo http.field.format'],
    [{ hiredOn: '2026-02-30' }, '/hiredOn http.field.invalid'],
    [{ joinedOn: '2027-01-01' }, '/joinedOn members.roster.dayInFuture'],
  ])('%j', async (body, problem) => {
    const { add } = await setUp();
    const answer = await add(body);
    expect([answer.status, problemsOf(answer)]).toEqual([400, [problem]]);
  });

  test('an unknown field, and a blank that would erase', async () => {
    const { kit, add, as } = await setUp();
    const { body } = await add();
    const unknown = await kit.call('POST /v1/members', {
      ...as('chair'),
      body: { name: '甲', idNumber: idNumberOf(2), unionId: 'uni_x' },
    });
    expect(problemsOf(unknown)).toEqual(['/unionId http.field.unknown']);
    const blank = await kit.call(`PATCH /v1/members/${body.id}`, { ...as('chair'), body: { department: '' } });
    expect(problemsOf(blank)).toEqual(['/department http.field.tooSmall']);
  });

  test('the same identity number again', async () => {
    const { add } = await setUp();
    const { body } = await add();
    const again = await add({ name: '王五' });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'members.identity.duplicate', params: { memberId: body.id } });
  });

  test('a version that is not the present one, or is none', async () => {
    const { kit, add, as } = await setUp();
    const { body } = await add();
    const patch = (ifMatch: string) =>
      kit.call<Problem>(`PATCH /v1/members/${body.id}`, {
        ...as('chair'),
        body: { team: '甲班' },
        headers: { 'if-match': ifMatch },
      });
    expect((await patch('"7"')).body.code).toBe('storage.version.stale');
    expect((await patch('seven')).body.code).toBe('members.roster.ifMatch');
    expect((await patch('"1"')).status).toBe(200);
  });

  test('a reveal without a reason worth the name, and the thirty-first in an hour', async () => {
    const { kit, union, add, as } = await setUp();
    const { body } = await add();
    const reveal = (reason: string) =>
      kit.call<Problem & RevealedView>(`POST /v1/members/${body.id}/reveal`, {
        ...as('chair'),
        body: { fields: ['idNumber'], reason },
      });
    expect((await reveal('看看')).status).toBe(400);
    for (let time = 0; time < 30; time += 1) expect((await reveal('办理互助保障参保')).status).toBe(200);
    const tooMany = await reveal('办理互助保障参保');
    expect([tooMany.status, tooMany.body.code]).toEqual([429, 'members.reveal.tooMany']);
    expect(tooMany.headers.get('retry-after')).toMatch(/^\d+$/);
    kit.tools.advance(3_600_000);
    const command = { fields: ['phone' as const], reason: '办理互助保障参保' };
    await expect(revealMember(union.ctxFor('chair'), body.id, command)).resolves.toEqual({ phone: '13800135678' });
  });
});

describe('what officers do', () => {
  test('add, find, read, change and let go a member; numbers stay masked', async () => {
    const { kit, add, as } = await setUp();
    const made = await add();
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/v1/members/${made.body.id}`);
    expect(made.body).toMatchObject({ pinyin: 'ou yang shao dong', phoneMasked: '138****5678', hasWageBase: true });
    expect(JSON.stringify(made.body)).not.toContain('654321');
    const list = await kit.call<{ data: MemberView[] }>('GET /v1/members?q=oysd', as('audit'));
    expect(list.body.data).toEqual([made.body]);
    const patched = await kit.call<MemberView>(`PATCH /v1/members/${made.body.id}`, {
      ...as('chair'),
      body: { department: '装配车间', phone: null },
    });
    expect(patched.body).toMatchObject({ department: '装配车间', phoneMasked: null, version: 2 });
    expect(patched.headers.get('etag')).toBe('"2"');
    const left = await kit.call<MemberView>(`POST /v1/members/${made.body.id}/standing`, {
      ...as('chair'),
      body: { standing: 'left', reason: '本人申请退会' },
    });
    expect(left.body).toMatchObject({ standing: 'left', standingSince: '2026-11-22' });
  });

  test('a repeated request with the same key adds one person and is answered the same', async () => {
    const { kit, as } = await setUp();
    const call = { ...as('chair'), body: { name: '甲', idNumber: idNumberOf(1) }, idempotencyKey: 'once' };
    const first = await kit.call<MemberView>('POST /v1/members', call);
    const again = await kit.call<MemberView>('POST /v1/members', call);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  test('reveal what was asked for and nothing else, and leave an event with the reason', async () => {
    const { kit, union, add, as } = await setUp();
    const { body } = await add();
    const shown = await kit.call<RevealedView>(`POST /v1/members/${body.id}/reveal`, {
      ...as('finance'),
      body: { fields: ['idNumber', 'wageBaseFen'], reason: '核对会费基数' },
      idempotencyKey: 'reveal-1',
    });
    expect(shown.body).toEqual({ idNumber: idNumberOf(1), wageBaseFen: 654_321 });
    const phone = await kit.call(`POST /v1/members/${body.id}/reveal`, {
      ...as('finance'),
      body: { fields: ['phone'], reason: '联系本人核对' },
    });
    expect(phone.body).toEqual({ phone: '13800135678' });
    const db = kit.runtime.storeFor({ kind: 'union', unionId: union.unionId });
    const rows = await db.queryAll<{ events: { name: string }[] }>({ pk: pk.unionEvents(union.unionId, '2026-11') });
    const events = rows.flatMap((row) => row.events);
    expect(events).toContainEqual({
      name: 'members.roster.revealed',
      entity: { kind: 'members.member', id: body.id },
      data: { fields: ['idNumber', 'wageBaseFen'] },
      reason: '核对会费基数',
    });
    const everything = JSON.stringify([rows, await db.queryAll({ pk: pk.idempotency(union.unionId) })]);
    expect(everything).not.toContain(idNumberOf(1));
    expect(everything).not.toContain('13800135678');
  });
});

describe("a member's own file", () => {
  test('is there for who is bound to it, with wage base and monthly dues', async () => {
    const { kit, union, add } = await setUp();
    const { body } = await add();
    const person = await makePerson(kit, '欧阳少东', { kind: 'union', unionId: union.unionId });
    await makeOfficer(kit, union.unionId, person, ['member'], { memberId: body.id });
    const own = await kit.call<OwnMemberView>('GET /v1/me/member', { cookie: person.cookie });
    expect(own.body).toMatchObject({ id: body.id, wageBaseFen: 654_321, monthlyDueFen: 3270 });
    expect((await kit.call('GET /v1/members', { cookie: person.cookie })).status).toBe(403);
  });

  test('is missing for who is not bound to one', async () => {
    const { kit, as } = await setUp();
    const answer = await kit.call<Problem>('GET /v1/me/member', as('member'));
    expect([answer.status, answer.body.code]).toEqual([404, 'members.self.notBound']);
  });
});
