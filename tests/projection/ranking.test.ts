import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { QueueMessageSchema } from '#functions/batch/event-row.ts';
import { RANKING_JOB, rebuildRanking } from '#functions/federation/ranking-jobs.ts';
import { recountNode } from '#functions/federation/recount-jobs.ts';
import { placesOf, rankUnions } from '#shared/federation/ranking/rules.ts';
import { RANKED_BY, RANKING_ORDERS, type RankedUnion } from '#shared/federation/ranking/schema.ts';
import { readRankingOf } from '#shared/federation/ranking/store.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import { key } from '#shared/storage/keys.ts';
import { readMonth } from '#shared/storage/month.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { projectUnions } from './drive.ts';

const NOVEMBER = period('2026-11');
const MINUTE_MS = 60_000;

describe('rankings follow the figures', () => {
  let kit: Kit;
  let city: string;
  let unions: KitUnion[];

  const pay = async (union: KitUnion | undefined, duesPaidFen: number): Promise<void> => {
    if (!union) throw new Error('no such union');
    const ctx = union.ctxFor('chair');
    await commit(ctx, {
      permit: allow(ctx, 'tenancy.union.manage'),
      writes: [],
      events: [{ name: 'test.figures.changed', entity: { kind: 'test', id: union.unionId } }],
      months: [{ period: NOVEMBER, figures: { duesPaidFen } }],
    });
    await projectUnions(kit, [union]);
  };

  /** Hands waiting questions to the worker; answers of which nodes. */
  const work = async (): Promise<string[]> => {
    const jobs = kit.queue.take().flatMap((sent) => {
      const message = QueueMessageSchema.parse(sent);
      return message.type === 'job' && message.name === RANKING_JOB ? [message] : [];
    });
    for (const job of jobs) await rebuildRanking(kit.runtime, job);
    return jobs.map(({ data }) => String(data.code));
  };

  /** Lets time pass until nobody waits any more. */
  const settle = async (): Promise<void> => {
    for (let minute = 0; minute < 60; minute += 1) {
      kit.tools.advance(MINUTE_MS);
      if ((await work()).length === 0) return;
    }
    throw new Error('the questions never end');
  };

  const rankingOf = (code: string) =>
    readRankingOf({ db: kit.runtime.storeFor({ kind: 'node', code }) }, code, NOVEMBER);

  /** What the ranking must be, out of the unions' own items. */
  const recount = async (code: string): Promise<readonly RankedUnion[]> => {
    const rows = await Promise.all(
      unions
        .filter((union) => union.node.startsWith(code))
        .map(async (union) => {
          const month = await readMonth(union.ctxFor('chair'), NOVEMBER);
          const row = { id: union.unionId, name: '', figures: figuresOf(month ?? {}), version: 1 };
          return rankUnions(union.node, [row], []).ends;
        }),
    );
    return rows.flat();
  };

  const expectRight = async (code: string): Promise<void> => {
    const kept = await rankingOf(code);
    const right = await recount(code);
    expect(kept?.unions).toBe(right.length);
    for (const by of RANKED_BY)
      for (const order of RANKING_ORDERS)
        expect(placesOf(kept?.ends ?? [], by, order, 100)).toEqual(placesOf(right, by, order, 100));
  };

  const writes = (code: string): number =>
    kit.meter.entries.filter(
      (entry) => entry.operation === 'put' && entry.partitions.includes(key.nodeRanking(code, NOVEMBER).pk),
    ).length;

  beforeAll(async () => {
    kit = makeKit();
    city = `${randomInt(10, 15)}${randomInt(10, 100)}`;
    unions = [];
    for (const [index, members] of [70, 50, 90, 10].entries()) {
      const union = await makeUnion(kit, { node: `${city}0${1 + (index % 2)}`, employees: 100 });
      const ctx = union.ctxFor('chair');
      await commit(ctx, {
        permit: allow(ctx, 'tenancy.union.manage'),
        writes: [],
        events: [{ name: 'test.figures.changed', entity: { kind: 'test', id: union.unionId } }],
        months: [{ period: NOVEMBER, figures: { members, duesDueFen: 1000 } }],
      });
      unions.push(union);
    }
  });

  it('are built from district to province, and equal a recount', async () => {
    await projectUnions(kit, unions);
    await settle();
    for (const code of [`${city}01`, `${city}02`, city, city.slice(0, 2)]) await expectRight(code);
  });

  it('are built once for all that changed in a pause, and once in ten pauses while it goes on', async () => {
    const district = `${city}01`;
    kit.tools.advance(20 * MINUTE_MS);
    const before = writes(district);
    for (let minute = 1; minute <= 12; minute += 1) {
      for (let change = 0; change < 2; change += 1) await pay(unions[0], 1);
      kit.tools.advance(MINUTE_MS);
      await work();
      if (minute === 1) expect(writes(district)).toBe(before + 1);
    }
    expect(writes(district)).toBe(before + 2);
    await settle();
    await expectRight(district);
    await expectRight(city);
  });

  it('are not written again for a question that comes twice', async () => {
    await pay(unions[1], 7);
    kit.tools.advance(20 * MINUTE_MS);
    const [asked] = kit.queue.take().filter((sent) => sent.type === 'job' && sent.name === RANKING_JOB);
    const message = QueueMessageSchema.parse(asked);
    if (message.type !== 'job') throw new Error('no job');
    const before = writes(`${city}02`);
    for (let again = 0; again < 3; again += 1) await rebuildRanking(kit.runtime, message);
    expect(writes(`${city}02`)).toBe(before + 1);
    await settle();
  });

  it('are whole again after a question was lost, when the nightly recount changes the node', async () => {
    await pay(unions[2], 500);
    kit.queue.take();
    const district = `${city}01`;
    kit.tools.advance(20 * MINUTE_MS);
    const night = { type: 'job', name: 'x', unionId: '', data: { code: district, day: '2026-11-22' } } as const;
    await recountNode([])(kit.runtime, night);
    await projectUnions(kit, [{ unionId: unions[2]?.unionId ?? '', node: district }]);
    await settle();
    await expectRight(district);
    await expectRight(city.slice(0, 2));
  });
});
