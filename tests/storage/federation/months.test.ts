import { randomInt } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { OPEN_MONTH_JOB, openMonths, startMonth } from '#functions/federation/month-jobs.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import type { NodeCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { openMonth, readMonth } from '#shared/storage/month.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

const NOVEMBER = period('2026-11');
const DECEMBER = period('2026-12');
const newDistrict = (): string => String(randomInt(500_000, 600_000));

describe('months of unions', () => {
  let kit: Kit;

  beforeEach(() => {
    kit = makeKit();
  });

  const change = (union: KitUnion, members: number): Promise<void> => {
    const ctx = union.ctxFor('chair');
    return commit(ctx, {
      permit: allow(ctx, 'tenancy.union.manage'),
      writes: [],
      events: [{ name: 'test.members.changed', entity: { kind: 'test', id: union.unionId } }],
      months: [{ period: NOVEMBER, figures: { members, joined: members } }],
    });
  };

  const monthOf = (union: KitUnion, month: typeof NOVEMBER) => readMonth(union.ctxFor('chair'), month);

  it('a new month counts for the same district and carries stocks, not flows', async () => {
    const union = await makeUnion(kit, { employees: 50 });
    await change(union, 7);
    await openMonth(union.ctxFor('chair'), DECEMBER);
    const opened = await monthOf(union, DECEMBER);
    expect(opened?.node).toBe(union.node);
    expect(figuresOf(opened ?? {})).toMatchObject({ unions: 1, employees: 50, members: 7, joined: 0 });
  });

  it('a union that moves counts for the other district from the next month on; history stays', async () => {
    const union = await makeUnion(kit);
    const db = kit.runtime.storeFor({ kind: 'union', unionId: union.unionId });
    await db.update(key.month(union.unionId, NOVEMBER), {
      expression: 'SET nextNode = :to ADD v :one',
      values: { ':to': '320102', ':one': 1 },
    });
    await openMonth(union.ctxFor('chair'), DECEMBER);
    await openMonth(union.ctxFor('chair'), period('2027-01'));
    expect((await monthOf(union, NOVEMBER))?.node).toBe('320106');
    expect((await monthOf(union, DECEMBER))?.node).toBe('320102');
    expect((await monthOf(union, period('2027-01')))?.node).toBe('320102');
  });

  it('a month before the first one counts for the district of the first, without stocks', async () => {
    const union = await makeUnion(kit);
    await openMonth(union.ctxFor('chair'), period('2026-09'));
    const opened = await monthOf(union, period('2026-09'));
    expect(opened?.node).toBe(union.node);
    expect(figuresOf(opened ?? {}).employees).toBe(0);
  });

  it('a union that was never provisioned opens a month that counts nowhere', async () => {
    const union = await makeUnion(kit);
    const db = kit.runtime.storeFor({ kind: 'union', unionId: union.unionId });
    await db.delete(key.month(union.unionId, NOVEMBER));
    await openMonth(union.ctxFor('chair'), DECEMBER);
    expect(await monthOf(union, DECEMBER)).toEqual({ ...key.month(union.unionId, DECEMBER), v: 1, runs: {} });
  });

  it('a stock that races with the opening of the next month lands in exactly one chain of months', async () => {
    const union = await makeUnion(kit, { employees: 10 });
    kit.tools.setNow('2026-11-30T15:59:50.000Z');
    const changes = Array.from({ length: 12 }, async (_, index) => {
      if (index === 4) kit.tools.setNow('2026-11-30T16:00:01.000Z');
      await change(union, 1);
    });
    const opening = [0, 1, 2].map(() => openMonth(union.ctxFor('chair'), DECEMBER));
    await Promise.all([...changes, ...opening]);
    await openMonth(union.ctxFor('chair'), DECEMBER);
    await change(union, 1);
    const november = figuresOf((await monthOf(union, NOVEMBER)) ?? {});
    const december = figuresOf((await monthOf(union, DECEMBER)) ?? {});
    expect(december.members).toBe(13);
    expect(november.members).toBeLessThanOrEqual(12);
    // Flows stay in the month they were booked for, before and after it was sealed for stocks.
    expect([november.joined, december.joined]).toEqual([13, 0]);
  });

  describe('roll-forward', () => {
    const plant = async (code: string): Promise<void> => {
      const actor = { kind: 'system', job: 'test' } as const;
      const origin = { actor, requestId: 'req_test', useCase: 'test' };
      const ctx: NodeCtx = {
        ...nodeContext(kit.runtime, origin, { code: code.slice(0, 2), roles: [] }),
        db: kit.runtime.storeFor({ kind: 'projector' }),
      };
      for (const each of [code.slice(0, 2), code.slice(0, 4), code])
        await addNode(ctx, { code: each, name: `测试${each}` }).catch(() => {});
    };

    const runJobs = async (code: string): Promise<number> => {
      let pages = 0;
      let wanted = kit.queue.take();
      while (wanted.length > 0) {
        for (const message of wanted)
          if (message.type === 'job' && message.name === OPEN_MONTH_JOB && message.data.code === code) {
            await openMonths(kit.runtime, message);
            pages += 1;
          }
        wanted = kit.queue.take();
      }
      return pages;
    };

    it('opens the month of every union of every district, page after page, once', async () => {
      const code = newDistrict();
      await plant(code);
      const unions: KitUnion[] = [];
      for (let index = 0; index < 53; index += 1) unions.push(await makeUnion(kit, { node: code, roles: [] }));
      kit.tools.setNow('2026-11-30T16:01:00.000Z');
      await startMonth(kit.runtime);
      expect(await runJobs(code)).toBe(2);
      for (const { unionId } of unions) {
        const db = kit.runtime.storeFor({ kind: 'union', unionId });
        expect(await db.get(key.month(unionId, DECEMBER))).toMatchObject({ node: code, v: 1 });
      }
      await startMonth(kit.runtime);
      expect(await runJobs(code)).toBe(0);
    });

    it('goes on where it stopped: a message that comes twice changes nothing', async () => {
      const code = newDistrict();
      await plant(code);
      const union = await makeUnion(kit, { node: code });
      kit.tools.setNow('2026-11-30T16:01:00.000Z');
      await startMonth(kit.runtime);
      const message = kit.queue.take().find((one) => one.type === 'job' && one.data.code === code);
      if (message?.type !== 'job') throw new Error('no message for the district');
      await openMonths(kit.runtime, message);
      await change(union, 3);
      await openMonths(kit.runtime, message);
      expect(figuresOf((await monthOf(union, DECEMBER)) ?? {}).members).toBe(3);
    });
  });
});
