import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { QueueMessageSchema } from '#functions/batch/event-row.ts';
import { RANKING_JOB, rebuildRanking } from '#functions/federation/ranking-jobs.ts';
import type { RankingView } from '#shared/federation/ranking/views.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import type { FigureDeltas } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeNodeOfficer, makeUnion } from '#tests/kit/union.ts';
import { projectUnions } from '#tests/projection/drive.ts';

describe('ranking of a node', () => {
  let kit: Kit;
  let city: string;
  let unions: KitUnion[];
  let officer: { readonly cookie: string };

  const plant = async (code: string, name: string): Promise<void> => {
    const origin = { actor: { kind: 'system', job: 'test' } as const, requestId: 'req_test', useCase: 'test' };
    const ctx = nodeContext(kit.runtime, origin, { code: code.slice(0, 2), roles: [] });
    await addNode({ ...ctx, db: kit.runtime.storeFor({ kind: 'projector' }) }, { code, name }).catch(() => {});
  };

  const book = async (union: KitUnion, figures: FigureDeltas): Promise<void> => {
    const ctx = union.ctxFor('chair');
    const event = { name: 'test.figures.changed', entity: { kind: 'test', id: union.unionId } } as const;
    const months = [{ period: period('2026-11'), figures }];
    await commit(ctx, { permit: allow(ctx, 'tenancy.union.manage'), writes: [], events: [event], months });
  };

  const buildRankings = async (): Promise<void> => {
    for (let messages = kit.queue.take(); messages.length > 0; messages = kit.queue.take())
      for (const sent of messages) {
        kit.tools.advance(61_000);
        const message = QueueMessageSchema.parse(sent);
        if (message.type === 'job' && message.name === RANKING_JOB) await rebuildRanking(kit.runtime, message);
      }
  };

  const read = <T = RankingView>(query = '', code = city, cookie = officer.cookie) =>
    kit.call<T>(`GET /v1/federation/nodes/${code}/ranking${query}`, { cookie });

  const idOf = (index: number): string => unions[index]?.unionId ?? '';

  beforeAll(async () => {
    kit = makeKit();
    const province = String(randomInt(80, 90));
    city = `${province}${randomInt(10, 100)}`;
    await plant(province, '测试省总工会');
    await plant(city, '测试市总工会');
    for (const code of [`${city}01`, `${city}02`, `${city}03`]) await plant(code, `测试区${code}`);
    unions = [];
    for (const [index, members] of [90, 40, 65, 40].entries()) {
      const union = await makeUnion(kit, { node: `${city}0${1 + (index % 2)}`, employees: 100 });
      await book(union, { members, ...(index < 2 ? { duesDueFen: 1000, duesPaidFen: 400 + index } : {}) });
      unions.push(union);
    }
    await projectUnions(kit, unions);
    await buildRankings();
    officer = await makeNodeOfficer(kit, city, 'analyst');
  });

  describe('refuses', () => {
    it('without a session (401), a union officer (403) and an API key (401)', async () => {
      const path = `GET /v1/federation/nodes/${city}/ranking`;
      expect((await kit.call(path)).status).toBe(401);
      const chair = unions[0]?.cookieFor('chair') ?? '';
      expect(await read('', city, chair)).toMatchObject({ status: 403, body: { code: 'http.session.noOffice' } });
      expect((await kit.call(path, { apiKey: 'ug_live_nobody' })).status).toBe(401);
    });

    it('another subtree, the node above and no node: all 404', async () => {
      const neighbour = `${city.slice(0, 2)}${city.endsWith('99') ? '98' : Number(city.slice(2)) + 1}`;
      for (const code of [neighbour.padEnd(4, '0'), city.slice(0, 2), `${city}77`, '10'])
        expect(await read('', code)).toMatchObject({ status: 404, body: { code: 'federation.node.notFound' } });
    });

    it.each([
      ['?by=members', '/query/by'],
      ['?by=officers', '/query/by'],
      ['?order=middle', '/query/order'],
      ['?limit=101', '/query/limit'],
      ['?limit=0', '/query/limit'],
      ['?month=2026-13', '/query/month'],
      ['?union=uni_A', '/query/union'],
    ])('%s with the pointer %s', async (query, pointer) => {
      const answer = await read<{ errors: { pointer: string }[] }>(query);
      expect(answer.status).toBe(400);
      expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
    });

    it('a month that has not begun', async () => {
      const answer = await read('?month=2026-12');
      expect(answer).toMatchObject({ status: 422, body: { code: 'federation.dashboard.monthInFuture' } });
    });
  });

  it('lists the unions of the whole subtree, best first, with names and the federation of each', async () => {
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      node: { code: city, name: '测试市总工会', level: 'city' },
      month: '2026-11',
      by: 'membership',
      order: 'best',
      unions: 4,
      ranked: 4,
    });
    expect(body.asOf).toMatch(/^2026-11-22T/);
    expect(body.data.map(({ rank, unionId }) => [rank, unionId])).toEqual([
      [1, idOf(0)],
      [2, idOf(2)],
      ...[idOf(1), idOf(3)].toSorted().map((id) => [3, id]),
    ]);
    expect(body.data[0]).toEqual({
      rank: 1,
      unionId: idOf(0),
      name: `测试企业工会${idOf(0).slice(-4)}`,
      node: { code: `${city}01`, name: `测试区${city}01` },
      rates: { membershipBp: 9000, duesBp: 4000, contributionBp: null },
    });
  });

  it('begins at the worst end where that is asked for, and leaves out unions without the rate', async () => {
    const worst = await read('?order=worst&limit=2');
    expect(worst.body.data.map(({ rank, rates }) => [rank, rates.membershipBp])).toEqual([
      [1, 4000],
      [1, 4000],
    ]);
    const dues = await read('?by=dues&order=worst');
    expect(dues.body).toMatchObject({ unions: 4, ranked: 2 });
    expect(dues.body.data.map(({ unionId }) => unionId)).toEqual([idOf(0), idOf(1)]);
    expect((await read('?by=contribution')).body).toMatchObject({ ranked: 0, data: [] });
  });

  it('of a district has its own unions, and of a node without unions none', async () => {
    const district = await read('', `${city}01`);
    expect(district.body.data.map(({ unionId }) => unionId)).toEqual([idOf(0), idOf(2)]);
    expect(district.body.data[0]?.node).toEqual({ code: `${city}01`, name: `测试区${city}01` });
    const empty = await read('', `${city}03`);
    expect(empty).toMatchObject({ status: 200, body: { month: '2026-11', asOf: null, unions: 0, data: [] } });
  });

  it('says nothing about members or officers: rates and names of unions alone', async () => {
    const { body } = await read();
    for (const place of body.data)
      expect(Object.keys(place).toSorted()).toEqual(['name', 'node', 'rank', 'rates', 'unionId']);
  });

  it('reads the node, one packed item and the names of the page, whatever the number of unions', async () => {
    kit.meter.entries.length = 0;
    await read('?limit=1');
    const reads = kit.meter.entries.filter((entry) => entry.useCase.includes('ranking'));
    expect(reads.map((entry) => [entry.operation, entry.partitions.length])).toEqual([
      ['get', 1],
      ['query', 1],
      ['getMany', 2],
    ]);
  });

  it('answers a month without a ranking with the last one before it', async () => {
    const october = await read('?month=2026-10');
    expect(october.body).toMatchObject({ month: '2026-10', asOf: null, data: [] });
    kit.tools.setNow('2026-12-01T02:00:00.000Z');
    const later = await makeNodeOfficer(kit, city, 'analyst');
    expect((await read('', 'own', later.cookie)).body).toMatchObject({ month: '2026-11', unions: 4 });
  });
});
