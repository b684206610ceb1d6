import { describe, expect, test } from 'vitest';
import { fen } from '#shared/kernel/fen.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { changeStanding, createMember, updateMember } from '#shared/members/roster/actions.ts';
import { listMembers } from '#shared/members/roster/queries.ts';
import { CreateMember } from '#shared/members/roster/schema.ts';
import { loadRoster, readRoster } from '#shared/members/roster/store.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { readMonth, runningPeriod } from '#shared/storage/month.ts';
import { makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { idNumberOf } from './roster-file.ts';

const setUp = async () => {
  const kit = makeKit();
  const union = await makeUnion(kit);
  return { kit, union, ctx: union.ctxFor('chair') };
};

const person = (index: number, more: object = {}) =>
  CreateMember.parse({ name: '欧阳少东', idNumber: idNumberOf(index), ...more });

const figures = async (ctx: UnionCtx) => figuresOf((await readMonth(ctx, runningPeriod(ctx))) ?? {});

describe('what must not happen', () => {
  test('ten people at once with one identity number: exactly one comes on the roster', async () => {
    const { ctx } = await setUp();
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => createMember(ctx, person(1))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(['members.identity.duplicate']));
    expect((await readRoster(ctx)).lines).toHaveLength(1);
    expect((await figures(ctx)).members).toBe(1);
  });

  test('five people at once with one employee number: exactly one gets it', async () => {
    const { ctx } = await setUp();
    const people = Array.from({ length: 5 }, (_, index) => createMember(ctx, person(index, { employeeNo: 'G1' })));
    const answers = await Promise.allSettled(people);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readRoster(ctx)).lines.map(({ employeeNo }) => employeeNo)).toEqual(['G1']);
  });

  test('an identity number or employee number of somebody else is not taken by an update', async () => {
    const { ctx } = await setUp();
    await createMember(ctx, person(1, { employeeNo: 'G1' }));
    const other = await createMember(ctx, person(2));
    await expect(updateMember(ctx, other.id, { idNumber: idNumberOf(1) })).rejects.toMatchObject({
      code: 'members.identity.duplicate',
    });
    await expect(updateMember(ctx, other.id, { employeeNo: 'g1' })).rejects.toMatchObject({
      code: 'members.employeeNo.taken',
    });
  });

  test('an update of an older version is refused and changes nothing', async () => {
    const { ctx } = await setUp();
    const made = await createMember(ctx, person(1));
    await updateMember(ctx, made.id, { version: 1, team: '甲班' });
    await expect(updateMember(ctx, made.id, { version: 1, team: '乙班' })).rejects.toMatchObject({
      code: 'storage.version.stale',
    });
  });
});

describe('a member in the table', () => {
  test('stands under its keys with nothing readable of identity and phone', async () => {
    const { ctx, union } = await setUp();
    const { id } = await createMember(ctx, person(1, { phone: '13800135678', wageBaseFen: 654_321 }));
    const item = await ctx.db.get(key.member(union.unionId, id));
    expect(item).toMatchObject({
      gsi1pk: `U#${union.unionId}#MEMBERS`,
      gsi1sk: `ou yang shao dong#${id}`,
      gsi2pk: `U#${union.unionId}#FIND`,
      gsi2sk: `I#oysd#${id}`,
      gsi3sk: `P#5678#${id}`,
      v: 1,
    });
    const text = JSON.stringify(item);
    expect(text).not.toContain(idNumberOf(1));
    expect(text).not.toContain('13800135678');
  });

  test('holds one lock by the keyed hash, which moves with a new identity number', async () => {
    const { ctx, union } = await setUp();
    const { id } = await createMember(ctx, person(1));
    const locks = () => ctx.db.queryAll({ pk: pk.identityLocks(union.unionId) });
    const [before] = await locks();
    await updateMember(ctx, id, { idNumber: idNumberOf(2) });
    const after = await locks();
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ memberId: id });
    expect(after[0]?.sk).not.toBe(before?.sk);
    await expect(createMember(ctx, person(1))).resolves.toBeDefined();
  });

  test('changes packed roster and figures in the same transaction', async () => {
    const { ctx } = await setUp();
    const { id } = await createMember(ctx, person(2, { wageBaseFen: 654_321, employeeNo: 'G1' }));
    expect(await figures(ctx)).toMatchObject({ members: 1, womenMembers: 1, duesDueFen: 3270, joined: 1 });
    await updateMember(ctx, id, { wageBaseFen: fen(1_000_000) });
    expect((await readRoster(ctx)).lines[0]).toMatchObject({ memberId: id, wageBaseFen: 1_000_000, employeeNo: 'G1' });
    expect(await figures(ctx)).toMatchObject({ duesDueFen: 5000 });
    await changeStanding(ctx, id, { standing: 'left', reason: '离职' });
    expect((await readRoster(ctx)).lines[0]).toMatchObject({ standing: 'left' });
    expect(await figures(ctx)).toMatchObject({ members: 0, womenMembers: 0, duesDueFen: 0, joined: 1, left: 1 });
    expect((await loadRoster(ctx)).sequence).toMatchObject({ next: 1, people: 1, employed: 0 });
  });

  test('with the same content again writes nothing', async () => {
    const { ctx, kit } = await setUp();
    const made = await createMember(ctx, person(1, { team: '甲班' }));
    const before = kit.meter.total().write;
    expect((await updateMember(ctx, made.id, { team: '甲班', idNumber: idNumberOf(1) })).version).toBe(1);
    expect(kit.meter.total().write).toBe(before);
  });
});

describe('finding members', () => {
  test('by name, pinyin, initials, phone tail and employee number; in pinyin order', async () => {
    const { ctx } = await setUp();
    await createMember(ctx, person(1, { phone: '13800135678' }));
    await createMember(ctx, person(2, { name: '李昂' }));
    await createMember(ctx, person(3, { name: '梁平', employeeNo: 'G3' }));
    await createMember(ctx, person(4, { name: '黎明' }));
    const names = async (q?: string) => (await listMembers(ctx, { q, limit: 50 })).data.map(({ name }) => name);
    expect(await names()).toEqual(['李昂', '黎明', '梁平', '欧阳少东']);
    expect(await names('欧阳')).toEqual(['欧阳少东']);
    expect(await names('ouyangshao')).toEqual(['欧阳少东']);
    expect(await names('oysd')).toEqual(['欧阳少东']);
    expect(await names('5678')).toEqual(['欧阳少东']);
    expect(await names('g3')).toEqual(['梁平']);
    expect(await names('李')).toEqual(['李昂']);
    expect(await names("li'ang")).toEqual(['李昂']);
    expect(await names('zzz')).toEqual([]);
  });

  test('page by page without gap or repeat; a cursor of another search is refused', async () => {
    const { ctx } = await setUp();
    for (let index = 0; index < 5; index += 1) await createMember(ctx, person(index));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listMembers(ctx, { q: 'ouyang', limit: 2, cursor });
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    const first = await listMembers(ctx, { q: 'ouyang', limit: 2 });
    const stolen = listMembers(ctx, { q: 'li', limit: 2, cursor: first.nextCursor ?? '' });
    await expect(stolen).rejects.toMatchObject({ code: 'http.cursor.invalid' });
    await expect(listMembers(ctx, { limit: 2, cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'http.cursor.invalid',
    });
  });
});
