import { beforeEach, describe, expect, test } from 'vitest';
import { figuresOf } from '#shared/kernel/figures.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { period } from '#shared/kernel/period.ts';
import { makePermit } from '#shared/kernel/permit.ts';
import { commit } from '#shared/storage/commit.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { jobContext } from '#shared/storage/means.ts';
import { openMonth, readMonth } from '#shared/storage/month.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';

const permit = makePermit('test');
const event = { name: 'test.thing.changed', entity: { kind: 'test.thing', id: 't1' } } as const;
const november = period('2026-11');

let kit: Kit;
let ctx: UnionCtx;
const thing = (id: string) => ({ ...key.client(ctx.scope.unionId, id), id });

beforeEach(() => {
  kit = makeKit();
  ctx = jobContext(kit.runtime, 'test', kit.tools.newId('union') as UnionId, 'req_test');
});

const eventsOf = async (month = '2026-11') => ctx.db.queryAll({ pk: pk.unionEvents(ctx.scope.unionId, month) });

describe('commit refuses', () => {
  test('without a permit that the access table made, and writes nothing', async () => {
    const forged = { permission: 'test' } as unknown as typeof permit;
    await expect(
      commit(ctx, { permit: forged, writes: [{ op: 'put', item: thing('a'), guard: 'new' }], events: [event] }),
    ).rejects.toMatchObject({ code: 'tenancy.access.noPermit' });
    expect(await ctx.db.get(key.client(ctx.scope.unionId, 'a'))).toBeUndefined();
  });

  test('with the refusal of the write whose guard failed, and leaves no event and no other write', async () => {
    await commit(ctx, { permit, writes: [{ op: 'put', item: thing('a'), guard: 'new' }], events: [event] });
    const refusal = { kind: 'conflict', code: 'test.thing.exists' } as const;
    const writes = [
      { op: 'put', item: thing('b'), guard: 'new' },
      { op: 'put', item: thing('a'), guard: 'new', refusal },
    ] as const;
    await expect(
      commit(ctx, { permit, writes, events: [event], months: [{ period: november, figures: { members: 1 } }] }),
    ).rejects.toMatchObject({ code: 'test.thing.exists' });
    expect(await ctx.db.get(key.client(ctx.scope.unionId, 'b'))).toBeUndefined();
    expect(await eventsOf()).toHaveLength(1);
  });

  test('a version that somebody else has raised', async () => {
    await commit(ctx, { permit, writes: [{ op: 'put', item: thing('a'), guard: 'new' }], events: [event] });
    await commit(ctx, { permit, writes: [{ op: 'put', item: thing('a'), guard: 1 }], events: [event] });
    await expect(
      commit(ctx, { permit, writes: [{ op: 'put', item: thing('a'), guard: 1 }], events: [event] }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'storage.version.stale' });
  });

  test('keys of another union, as if they did not exist', async () => {
    const item = { ...key.client('uni_01J00000000000000000000000', 'x'), id: 'x' };
    await expect(
      commit(ctx, { permit, writes: [{ op: 'put', item, guard: 'any' }], events: [event] }),
    ).rejects.toMatchObject({ kind: 'notFound', code: 'storage.access.denied' });
  });

  test('bookings behind a close, and the figures stay as they were', async () => {
    await openMonth(ctx, november);
    await ctx.db.update(key.month(ctx.scope.unionId, november), {
      expression: 'SET closedAt = :at',
      values: { ':at': '2026-11-30' },
    });
    const months = [{ period: november, booking: true, figures: { incomeFen: 5 } }];
    await expect(commit(ctx, { permit, writes: [], events: [event], months })).rejects.toMatchObject({
      code: 'funds.ledger.periodClosed',
    });
    expect(figuresOf((await readMonth(ctx, november)) ?? {}).incomeFen).toBe(0);
  });

  test('a fence that moved since it was read', async () => {
    await commit(ctx, {
      permit,
      writes: [],
      events: [event],
      months: [{ period: november, set: { q_ji: 1 }, fence: { q_ji: undefined } }],
    });
    const again = {
      permit,
      writes: [],
      events: [event] as const,
      months: [{ period: november, set: { q_ji: 1 }, fence: { q_ji: undefined } }],
    };
    await expect(commit(ctx, again)).rejects.toMatchObject({ code: 'storage.month.moved' });
  });
});

describe('commit', () => {
  test('writes entity, figures and one event row together', async () => {
    const months = [{ period: november, figures: { members: 2, joined: 2 } }];
    await commit(ctx, { permit, writes: [{ op: 'put', item: thing('a'), guard: 'new' }], events: [event], months });
    expect(await ctx.db.get(key.client(ctx.scope.unionId, 'a'))).toMatchObject({ id: 'a', v: 1 });
    expect(figuresOf((await readMonth(ctx, november)) ?? {})).toMatchObject({ members: 2, joined: 2 });
    expect(await eventsOf()).toMatchObject([{ permission: 'test', requestId: 'req_test', events: [event] }]);
  });

  test('carries stocks into a new month, starts flows at zero and seals the old one for stocks', async () => {
    await commit(ctx, {
      permit,
      writes: [],
      events: [event],
      months: [{ period: november, figures: { members: 3, joined: 3 } }],
    });
    kit.tools.setNow('2026-12-01T02:00:00.000Z');
    const december = period('2026-12');
    await openMonth(ctx, december);
    expect(figuresOf((await readMonth(ctx, december)) ?? {})).toMatchObject({ members: 3, joined: 0 });
    kit.tools.setNow('2026-11-30T02:00:00.000Z');
    await commit(ctx, {
      permit,
      writes: [],
      events: [event],
      months: [{ period: november, figures: { members: 1, joined: 1 } }],
    });
    expect(figuresOf((await readMonth(ctx, december)) ?? {})).toMatchObject({ members: 4, joined: 0 });
    expect(figuresOf((await readMonth(ctx, november)) ?? {})).toMatchObject({ members: 3, joined: 4 });
  });

  test('counts every one of many parallel changes while the month is opened by the first', async () => {
    const one = () =>
      commit(ctx, { permit, writes: [], events: [event], months: [{ period: november, figures: { members: 1 } }] });
    await Promise.all(Array.from({ length: 12 }, one));
    expect(figuresOf((await readMonth(ctx, november)) ?? {}).members).toBe(12);
  });
});
