import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FinalAccountsView } from '#shared/federation/figures/final-accounts.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import type { FigureDeltas } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import type { NodeCtx } from '#shared/storage/context.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';
import { projectUnions } from '#tests/projection/drive.ts';

type Officer = Awaited<ReturnType<typeof makeNodeOfficer>>;

let kit: Kit;
let city: string;
let analyst: Officer;
let unions: readonly KitUnion[];

const plant = async (code: string, name: string): Promise<void> => {
  const origin = { actor: { kind: 'system', job: 'test' } as const, requestId: 'req_test', useCase: 'test' };
  const ctx: NodeCtx = {
    ...nodeContext(kit.runtime, origin, { code: code.slice(0, 2), roles: [] }),
    db: kit.runtime.storeFor({ kind: 'projector' }),
  };
  await addNode(ctx, { code, name }).catch(() => {});
};

const book = async (union: KitUnion, month: string, figures: FigureDeltas): Promise<void> => {
  const ctx = union.ctxFor('chair');
  await commit(ctx, {
    permit: allow(ctx, 'tenancy.union.manage'),
    writes: [],
    events: [{ name: 'test.figures.changed', entity: { kind: 'test', id: union.unionId } }],
    months: [{ period: period(month), figures }],
  });
};

const read = <T = FinalAccountsView>(path: string, cookie = analyst.cookie) =>
  kit.call<T>(`GET /v1/federation/nodes/${path}`, { cookie });

beforeAll(async () => {
  kit = makeKit();
  const province = String(randomInt(40, 50));
  city = `${province}${randomInt(10, 100)}`;
  await plant(province, '测试省总工会');
  await plant(city, '测试市总工会');
  for (const code of [`${city}01`, `${city}02`]) await plant(code, `测试区${code}`);
  const [giver, receiver] = [await makeUnion(kit, { node: `${city}01` }), await makeUnion(kit, { node: `${city}02` })];
  unions = [giver, receiver];
  await book(giver, '2026-10', { incomeFen: 10_000, spendingFen: 4_000, subsidyOutFen: 3_000, activitiesFen: 1_000 });
  await book(receiver, '2026-11', { incomeFen: 5_000, spendingFen: 2_000, subsidyInFen: 3_500, servicesFen: 1_500 });
  await book(receiver, '2026-11', { budgetFen: 9_000, moneyFen: 700 });
  for (const month of ['2026-10', '2026-11']) await projectUnions(kit, unions, period(month));
  analyst = await makeNodeOfficer(kit, city, 'analyst');
});

describe('final accounts of a level', () => {
  test('refuse whoever is not of the federation, other subtrees and years that have not begun', async () => {
    expect((await kit.call(`GET /v1/federation/nodes/${city}/final-accounts`)).status).toBe(401);
    expect((await read(`${city}/final-accounts`, unions[0]?.cookieFor('chair'))).status).toBe(403);
    expect(await read<{ code: string }>(`${city.slice(0, 2)}/final-accounts`)).toMatchObject({
      status: 404,
      body: { code: 'federation.node.notFound' },
    });
    expect(await read<{ code: string }>('own/final-accounts?year=2027')).toMatchObject({
      status: 422,
      body: { code: 'federation.finalAccounts.yearFuture' },
    });
    expect((await read('own/final-accounts?months=3')).status).toBe(400);
  });

  test('cancel what its unions gave one another, and tell what only one of them shows', async () => {
    const { body } = await read('own/final-accounts?year=2026');
    expect(body).toMatchObject({
      node: { code: city, name: '测试市总工会', level: 'city' },
      year: 2026,
      total: {
        grossIncomeFen: 15_000,
        grossSpendingFen: 6_000,
        matchedFen: 3_000,
        unmatchedFen: 500,
        incomeFen: 12_000,
        spendingFen: 3_000,
        surplusFen: 9_000,
      },
      kinds: { activitiesFen: 1_000, servicesFen: 1_500, otherFen: 500 },
      budgetFen: 9_000,
      moneyFen: 700,
      unions: 2,
    });
    expect(body.months.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
  });

  test('see a part of the way in the node where only one side is', async () => {
    const { body } = await read(`${city}01/final-accounts`);
    expect(body.total).toMatchObject({ matchedFen: 0, unmatchedFen: -3_000, incomeFen: 10_000, spendingFen: 4_000 });
    expect(body.breadcrumbs.map(({ code }) => code)).toEqual([city, `${city}01`]);
  });

  test('are nothing for a year without rows, and take two reads of the node at most', async () => {
    const from = kit.meter.entries.length;
    const { status, body } = await read('own/final-accounts?year=2024');
    expect([status, body.total.surplusFen, body.months]).toEqual([200, 0, []]);
    const asked = kit.meter.entries
      .slice(from)
      .filter(({ partitions }) => partitions.some((one) => one.startsWith('N#') && !one.endsWith('OFFICERS')));
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
