import { randomInt } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { REFRESH_JOB, refreshNode } from '#functions/federation/own-row-pace.ts';
import { RECOUNT_JOB, recountNode, startRecount } from '#functions/federation/recount-jobs.ts';
import { figureRows, readChildRow, readSelfRows } from '#shared/federation/figures/store.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import { NO_FIGURES } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import type { NodeCtx } from '#shared/storage/context.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';

const NOVEMBER = period('2026-11');

describe('the nightly recount', () => {
  let kit: Kit;
  let code: string;

  beforeEach(async () => {
    kit = makeKit();
    code = String(randomInt(200_000, 300_000));
    const origin = { actor: { kind: 'system', job: 'test' } as const, requestId: 'req_test', useCase: 'test' };
    const ctx: NodeCtx = {
      ...nodeContext(kit.runtime, origin, { code: code.slice(0, 2), roles: [] }),
      db: kit.runtime.storeFor({ kind: 'projector' }),
    };
    for (const each of [code.slice(0, 2), code.slice(0, 4), code])
      await addNode(ctx, { code: each, name: `测试${each}` }).catch(() => {});
  });

  const due = async () => {
    await startRecount(kit.runtime);
    return kit.queue.take().filter((one) => one.type === 'job' && one.name === RECOUNT_JOB && one.data.code === code);
  };

  const recount = async (members?: number): Promise<void> => {
    const [message] = await due();
    if (message?.type !== 'job') throw new Error('no recount is due');
    await recountNode(members === undefined ? [] : [async () => ({ members })])(kit.runtime, message);
  };

  it('puts a row right that the stream never delivered, and asks for its node to be added up', async () => {
    const union = await makeUnion(kit, { node: code, roles: [], employees: 33 });
    await recount();
    const db = kit.runtime.storeFor({ kind: 'node', code });
    expect(await readChildRow({ db }, code, NOVEMBER, union.unionId)).toMatchObject({ version: 1 });
    const asked = await db.query({ pk: pk.nodeJobs(code), beginsWith: 'RECOMPUTE#' });
    expect(asked.items.map((item) => item.sk)).toEqual(['RECOMPUTE#2026-10', 'RECOMPUTE#2026-11']);
  });

  it('notes a figure that a union does not count the same, and leaves no note where all agree', async () => {
    const union = await makeUnion(kit, { node: code, roles: [] });
    await recount(0);
    const db = kit.runtime.storeFor({ kind: 'node', code });
    expect(await db.get(key.nodeJob(code, `DRIFT#2026-11-22#${union.unionId}`))).toBeUndefined();
    kit.tools.setNow('2026-11-22T18:30:00.000Z');
    await recount(4);
    expect(await db.get(key.nodeJob(code, `DRIFT#2026-11-23#${union.unionId}`))).toMatchObject({
      drift: [{ figure: 'members', kept: 0, counted: 4 }],
    });
  });

  it('a refresh adds the own row up from the children that stand now', async () => {
    const db = kit.runtime.storeFor({ kind: 'node', code });
    const figures = { ...NO_FIGURES, members: 7 };
    await figureRows(db).putChild(code, NOVEMBER, { id: 'uni_A', name: '甲', figures, version: 2 });
    const message = { type: 'job', name: REFRESH_JOB, unionId: '', data: { code, period: NOVEMBER } } as const;
    for (let again = 0; again < 2; again += 1) await refreshNode(kit.runtime, message);
    expect(await readSelfRows({ db }, code, NOVEMBER, 2)).toMatchObject([{ figures, version: 2, name: `测试${code}` }]);
  });

  it('runs once a day for each node', async () => {
    await recount();
    expect(await due()).toEqual([]);
    kit.tools.setNow('2026-11-22T18:30:00.000Z');
    expect(await due()).toHaveLength(1);
  });
});
