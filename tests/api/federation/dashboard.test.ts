import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DashboardView, NodeDetailView, TrendView } from '#shared/federation/figures/views.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import { period } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import type { NodeCtx } from '#shared/storage/context.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';
import { projectUnions } from '#tests/projection/drive.ts';

type Officer = Awaited<ReturnType<typeof makeNodeOfficer>>;

describe('federation API', () => {
  let kit: Kit;
  let city: string;
  let districts: readonly [string, string];
  let unions: KitUnion[];
  let analyst: Officer;

  const plant = async (code: string, name: string): Promise<void> => {
    const origin = { actor: { kind: 'system', job: 'test' } as const, requestId: 'req_test', useCase: 'test' };
    const ctx: NodeCtx = {
      ...nodeContext(kit.runtime, origin, { code: code.slice(0, 2), roles: [] }),
      db: kit.runtime.storeFor({ kind: 'projector' }),
    };
    await addNode(ctx, { code, name }).catch(() => {});
  };

  const book = async (union: KitUnion, figures: Parameters<typeof commit>[1]['months']): Promise<void> => {
    const ctx = union.ctxFor('chair');
    await commit(ctx, {
      permit: allow(ctx, 'tenancy.union.manage'),
      writes: [],
      events: [{ name: 'test.figures.changed', entity: { kind: 'test', id: union.unionId } }],
      months: figures ?? [],
    });
  };

  const read = <T>(path: string, officer: Officer = analyst) => kit.call<T>(`GET ${path}`, { cookie: officer.cookie });

  beforeAll(async () => {
    kit = makeKit();
    const province = String(randomInt(30, 40));
    city = `${province}${randomInt(10, 100)}`;
    districts = [`${city}01`, `${city}02`];
    await plant(province, '测试省总工会');
    await plant(city, '测试市总工会');
    for (const code of [...districts, `${city}03`]) await plant(code, `测试区${code}`);
    unions = [];
    for (const [index, employees] of [812, 58, 100].entries()) {
      const node = districts[index === 2 ? 1 : 0];
      unions.push(await makeUnion(kit, { ...(node === undefined ? {} : { node }), employees }));
    }
    const november = period('2026-11');
    for (const [index, members] of [730, 46, 0].entries()) {
      const union = unions[index];
      if (union) await book(union, [{ period: november, figures: { members, duesDueFen: 1000, duesPaidFen: 500 } }]);
    }
    await projectUnions(kit, unions);
    analyst = await makeNodeOfficer(kit, city, 'analyst');
  });

  describe('refuses', () => {
    it.each(['dashboard', 'trend', ''])('%s without a session (401) and to a union officer (403)', async (view) => {
      const path = `/v1/federation/nodes/${city}${view ? `/${view}` : ''}`;
      expect((await kit.call(`GET ${path}`)).status).toBe(401);
      const cookie = unions[0]?.cookieFor('chair') ?? '';
      expect(await kit.call(`GET ${path}`, { cookie })).toMatchObject({
        status: 403,
        body: { code: 'http.session.noOffice' },
      });
      const apiKey = 'ug_live_nobody';
      expect((await kit.call(`GET ${path}`, { apiKey })).status).toBe(401);
    });

    it.each(['dashboard', 'trend', ''])(
      '%s of another subtree, of the node above and of no node: all 404',
      async (view) => {
        const foreign = [`${Number(city) === 3999 ? 3998 : Number(city) + 1}`, city.slice(0, 2), '99', `${city}77`];
        for (const code of foreign) {
          const answer = await read(`/v1/federation/nodes/${code}${view ? `/${view}` : ''}`);
          expect(answer).toMatchObject({ status: 404, body: { code: 'federation.node.notFound' } });
        }
      },
    );

    it.each([
      ['nodes/abc/dashboard', '/path/code'],
      ['nodes/320/dashboard', '/path/code'],
      ['nodes/own/dashboard?month=2026-13', '/query/month'],
      ['nodes/own/dashboard?limit=201', '/query/limit'],
      ['nodes/own/dashboard?union=uni_A', '/query/union'],
      ['nodes/own/trend?months=0', '/query/months'],
      ['nodes/own/trend?months=37', '/query/months'],
    ])('%s with the pointer %s', async (path, pointer) => {
      const answer = await read<{ errors: { pointer: string }[] }>(`/v1/federation/${path}`);
      expect(answer.status).toBe(400);
      expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
    });

    it('a month that has not begun, and a cursor of another month', async () => {
      const future = await read('/v1/federation/nodes/own/dashboard?month=2026-12');
      expect(future).toMatchObject({ status: 422, body: { code: 'federation.dashboard.monthInFuture' } });
      const cursor = await read('/v1/federation/nodes/own/dashboard?cursor=abcdef');
      expect(cursor).toMatchObject({ status: 400, body: { code: 'http.cursor.invalid' } });
    });

    it('has no route that opens a union or a member, and the union API knows no node session', async () => {
      const unionId = unions[0]?.unionId;
      for (const path of ['members', `unions/${unionId}`, `unions/${unionId}/members`, `nodes/${city}/members`])
        expect((await read(`/v1/federation/${path}`)).status).toBe(404);
      for (const path of ['/v1/clients', '/v1/members', '/v1/dues/worklist', '/v1/union']) {
        const answer = await read(path);
        expect([403, 404]).toContain(answer.status);
        expect(answer.body).not.toHaveProperty('data');
      }
      expect((await read('/v1/clients')).status).toBe(403);
    });
  });

  it('shows a node with its children, each with sums, rates and name', async () => {
    const { status, body } = await read<DashboardView>(`/v1/federation/nodes/${city}/dashboard`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      node: { code: city, name: '测试市总工会', level: 'city' },
      breadcrumbs: [{ code: city, name: '测试市总工会' }],
      month: '2026-11',
      totals: { unions: 3, employees: 970, members: 776, duesDueFen: 3000, duesPaidFen: 1500 },
      rates: { membershipBp: 8000, duesBp: 5000, contributionBp: null },
      previous: null,
      hasMore: false,
    });
    expect(body.asOf).toMatch(/^2026-11-22T/);
    expect(body.children).toMatchObject([
      { id: districts[0], kind: 'node', name: `测试区${districts[0]}`, figures: { members: 776, unions: 2 } },
      { id: districts[1], kind: 'node', figures: { unions: 1 }, rates: { membershipBp: 0 } },
    ]);
  });

  it('drills down to the unions of a district, with the way back to the own root', async () => {
    const { body } = await read<DashboardView>(`/v1/federation/nodes/${districts[0]}/dashboard?month=2026-11`);
    expect(body.breadcrumbs.map((one) => one.code)).toEqual([city, districts[0]]);
    expect(body.children.map((child) => [child.kind, child.rates.membershipBp])).toEqual(
      expect.arrayContaining([
        ['union', 8990],
        ['union', 7931],
      ]),
    );
    expect(body.children.map((child) => child.name).every((name) => name.startsWith('测试企业工会'))).toBe(true);
  });

  it('pages children by id', async () => {
    const path = `/v1/federation/nodes/${districts[0]}/dashboard?limit=1`;
    const first = await read<DashboardView>(path);
    expect(first.body).toMatchObject({ hasMore: true, totals: { unions: 2 } });
    const second = await read<DashboardView>(`${path}&cursor=${encodeURIComponent(first.body.nextCursor ?? '')}`);
    const ids = [...first.body.children, ...second.body.children].map((child) => child.id);
    expect(ids).toEqual([unions[0]?.unionId, unions[1]?.unionId].toSorted());
  });

  it('follows a new posting as soon as the stream has carried it', async () => {
    const union = unions[2];
    if (!union) throw new Error('no union');
    await book(union, [{ period: period('2026-10'), figures: { duesPaidFen: 77 } }]);
    await projectUnions(kit, [union], period('2026-10'));
    const october = await read<DashboardView>(`/v1/federation/nodes/${city}/dashboard?month=2026-10`);
    expect(october.body).toMatchObject({ month: '2026-10', totals: { duesPaidFen: 77, members: 0 } });
    const november = await read<DashboardView>('/v1/federation/nodes/own/dashboard');
    expect(november.body.previous).toMatchObject({ month: '2026-10', totals: { duesPaidFen: 77 } });
    const trend = await read<TrendView>('/v1/federation/nodes/own/trend');
    expect(trend.body.months.map((one) => [one.month, one.totals.duesPaidFen])).toEqual([
      ['2026-10', 77],
      ['2026-11', 1500],
    ]);
  });

  it('shows a node without unions as zeros', async () => {
    const { status, body } = await read<DashboardView>(`/v1/federation/nodes/${city}03/dashboard`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ month: '2026-11', asOf: null, totals: { unions: 0 }, children: [] });
    const trend = await read<TrendView>(`/v1/federation/nodes/${city}03/trend`);
    expect(trend.body).toMatchObject({ node: { code: `${city}03` }, months: [] });
  });

  it('names the own node and the ones below', async () => {
    const { body } = await read<NodeDetailView>('/v1/federation/nodes/own');
    expect(body.node).toEqual({ code: city, name: '测试市总工会', level: 'city' });
    expect(body.children.map((child) => child.code)).toEqual([...districts, `${city}03`]);
  });

  it('explains each figure: formula and source', async () => {
    const { status, body } = await read<{ figures: { name: string }[]; rates: unknown[] }>(
      '/v1/federation/figure-definitions',
    );
    expect(status).toBe(200);
    expect(body.figures.map((one) => one.name)).toContain('contributionRemittedFen');
    expect((await kit.call('GET /v1/federation/figure-definitions')).status).toBe(401);
  });

  it('reads a screen in two Queries, whatever the number of members', async () => {
    kit.meter.entries.length = 0;
    await read(`/v1/federation/nodes/${city}/dashboard`);
    const screen = kit.meter.entries.filter((entry) => entry.useCase.includes('dashboard'));
    expect(screen.map((entry) => entry.operation)).toEqual(['query', 'query']);
  });
});
