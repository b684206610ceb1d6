import { beforeEach, describe, expect, test } from 'vitest';
import { createMember } from '#shared/members/roster/actions.ts';
import { CreateMember } from '#shared/members/roster/schema.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { checkedImport, idNumberOf, personRow } from '#tests/storage/members/roster-file.ts';

type Rows = {
  data: { row: number; cells: Record<string, string>; changes: unknown[]; troubles: { place: string }[] }[];
};
type Import = { status: string; counts: Record<string, number>; code: string; errors: { pointer: string }[] };

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance', of: KitUnion = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const fix = (row: number, cells: Record<string, string>) => ({ row, cells });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance'] });
});

describe('correcting several rows', () => {
  const open = () =>
    checkedImport(kit, union.ctxFor('chair'), [
      personRow(0, { phone: '1380013567' }),
      personRow(1, { id: '11019919910307223' }),
      personRow(2),
    ]);
  const correct = async (rows: unknown[]) => {
    const { id } = await open();
    const answer = await kit.call<Import>(`POST /v1/members/imports/${id}/corrections`, {
      ...as('chair'),
      body: { rows },
    });
    return { id, ...answer };
  };

  test('is refused to whoever may not import', async () => {
    const { id } = await open();
    await expectRefusals(
      kit,
      `POST /v1/members/imports/${id}/corrections`,
      { wrongOffice: as('finance'), rightOffice: as('chair') },
      { body: { rows: [fix(2, { phone: '13800135678' })] } },
    );
  });

  test('takes none of them when one row is not in the file', async () => {
    const { id, status, body } = await correct([fix(2, { phone: '13800135678' }), fix(99, { phone: '13800135678' })]);
    expect([status, body.code]).toEqual([404, 'members.import.rowNotFound']);
    const after = await kit.call<Import>(`GET /v1/members/imports/${id}`, as('chair'));
    expect(after.body.counts).toMatchObject({ refused: 2 });
  });

  test('names the pointer of a field without a column', async () => {
    const { status, body } = await correct([fix(2, { phone: '13800135678' }), fix(3, { nation: '汉族' })]);
    expect([status, body.code, body.errors.map(({ pointer }) => pointer)]).toEqual([
      400,
      'members.import.notMapped',
      ['/rows/1/cells/nation'],
    ]);
  });

  test.each([[[]], [Array.from({ length: 51 }, () => fix(2, { phone: '1' }))], [[fix(2, {})]]])(
    'refuses an empty list, a list that is too long and a row without a cell',
    async (rows) => {
      expect((await correct(rows)).status).toBe(400);
    },
  );

  test('checks once and lets through what is now in order', async () => {
    const { status, body } = await correct([fix(2, { phone: '13800135678' }), fix(3, { idNumber: idNumberOf(1) })]);
    expect([status, body.status]).toEqual([200, 'checked']);
    expect(body.counts).toMatchObject({ new: 3, refused: 0 });
  });
});

describe('a changed row', () => {
  test('shows each fact before and after, the phone masked and the wage never', async () => {
    const ctx = union.ctxFor('chair');
    await createMember(
      ctx,
      CreateMember.parse({
        name: '欧阳少东',
        idNumber: idNumberOf(0),
        employeeNo: 'G00000',
        phone: '13900001111',
        department: '仓储部',
        wageBaseFen: 500_000,
      }),
    );
    const { id } = await checkedImport(kit, ctx, [personRow(0)]);
    const { body } = await kit.call<Rows>(`GET /v1/members/imports/${id}/rows?status=changed`, as('chair'));
    expect(body.data[0]?.changes).toEqual([
      { field: 'phone', before: '139****1111', after: '138****0000' },
      { field: 'department', before: '仓储部', after: '装配车间' },
      { field: 'wageBase', before: null, after: null },
    ]);
    expect(JSON.stringify(body)).not.toContain('6543');
  });
});

describe('the roster by standing', () => {
  type Page = { data: { id: string; standing: string }[]; nextCursor: string | null; hasMore: boolean };
  const add = (index: number, standing: 'active' | 'notJoined') =>
    createMember(
      union.ctxFor('chair'),
      CreateMember.parse({ name: `张三${'甲乙丙丁戊己'[index]}`, idNumber: idNumberOf(index), standing }),
    );
  const list = async (query: string) => (await kit.call<Page>(`GET /v1/members?${query}`, as('finance'))).body;

  test('comes in full pages, each person once, and a search keeps to the standing', async () => {
    for (const index of [0, 1, 2, 3, 4, 5]) await add(index, index % 2 === 0 ? 'active' : 'notJoined');
    const first = await list('standing=notJoined&limit=2');
    expect([first.data.length, first.hasMore]).toEqual([2, true]);
    const second = await list(`standing=notJoined&limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect([second.data.length, second.hasMore, second.nextCursor]).toEqual([1, false, null]);
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(3);
    expect((await list('standing=active&q=zs')).data.map(({ standing }) => standing)).toEqual([
      'active',
      'active',
      'active',
    ]);
  });

  test('does not take the cursor of another list', async () => {
    for (const index of [0, 1]) await add(index, 'active');
    const { nextCursor } = await list('limit=1');
    const answer = await kit.call<{ code: string }>(
      `GET /v1/members?standing=active&limit=1&cursor=${encodeURIComponent(nextCursor ?? '')}`,
      as('finance'),
    );
    expect([answer.status, answer.body.code]).toEqual([400, 'http.cursor.invalid']);
  });

  test('is summed up without reading it', async () => {
    await expectRefusals(kit, 'GET /v1/members/summary', {});
    await add(0, 'active');
    await add(1, 'notJoined');
    const { body } = await kit.call('GET /v1/members/summary', as('finance'));
    expect(body).toEqual({ people: 2, members: 1, womenMembers: 1, retainedMembers: 0, employees: 100 });
  });
});
