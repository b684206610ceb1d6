import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { labelsIn } from '#functions/federation/labels.ts';
import { quarantineIn } from '#functions/federation/poison.ts';
import { figureRows, pageChildren, readChildRow, readSelfRows } from '#shared/federation/figures/store.ts';
import { NO_FIGURES } from '#shared/kernel/figures.ts';
import { instant, period } from '#shared/kernel/period.ts';
import type { NodeCtx } from '#shared/storage/context.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { nodeContext } from '#shared/storage/means.ts';
import type { Store } from '#shared/storage/store.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';

const NOVEMBER = period('2026-11');
const AT = instant('2026-11-22T02:00:00.000Z');
const newDistrict = (): string => String(randomInt(400_000, 500_000));

describe('rows of the roll-up in the table', () => {
  let kit: Kit;
  let db: Store;

  beforeAll(() => {
    kit = makeKit();
    db = kit.runtime.storeFor({ kind: 'projector' }, 'test');
  });

  const child = (id: string, version: number, members: number) => ({
    id,
    name: '测试工会',
    version,
    figures: { ...NO_FIGURES, members },
  });

  const contextOf = (code: string): NodeCtx => {
    const actor = { kind: 'person', personId: kit.tools.newId('person'), name: '测试' } as const;
    const origin = { actor, requestId: 'req_test', useCase: 'test' };
    return nodeContext(kit.runtime, origin, { code, roles: ['analyst'] });
  };

  it('a child row gives way to a higher version only', async () => {
    const node = newDistrict();
    const rows = figureRows(db);
    expect(await rows.putChild(node, NOVEMBER, child('uni_A', 5, 50))).toBe(true);
    expect(await rows.putChild(node, NOVEMBER, child('uni_A', 5, 51))).toBe(false);
    expect(await rows.putChild(node, NOVEMBER, child('uni_A', 4, 40))).toBe(false);
    expect(await readChildRow({ db }, node, NOVEMBER, 'uni_A')).toEqual(child('uni_A', 5, 50));
    expect(await rows.putChild(node, NOVEMBER, child('uni_A', 6, 60))).toBe(true);
    expect(await rows.children(node, NOVEMBER)).toEqual([child('uni_A', 6, 60)]);
  });

  it('of writers at the same time the highest version stays', async () => {
    const node = newDistrict();
    const rows = figureRows(db);
    const versions = Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1);
    await Promise.all(versions.map((version) => rows.putChild(node, NOVEMBER, child('uni_A', version, version * 10))));
    expect(await rows.children(node, NOVEMBER)).toEqual([child('uni_A', 20, 200)]);
  });

  it('stores exactly the packed row under its keys', async () => {
    const node = newDistrict();
    await figureRows(db).putChild(node, NOVEMBER, { ...child('uni_A', 2, 36), name: '工'.repeat(40) });
    expect(await db.get(key.childFigures(node, NOVEMBER, 'uni_A'))).toEqual({
      pk: `N#${node}#2026-11`,
      sk: 'C#uni_A',
      f: 'bC!',
      v: 2,
      n: new Uint8Array(Buffer.from(`${'工'.repeat(27)}…`, 'utf16le')),
    });
  });

  it('reads the own rows of the last months, newest first, and none after the month asked for', async () => {
    const node = newDistrict();
    const rows = figureRows(db);
    const self = { name: '测试区', path: [{ code: '40', name: '测试省' }], figures: NO_FIGURES, version: 1, at: AT };
    for (const month of ['2026-08', '2026-09', '2026-10', '2026-11']) {
      expect(await rows.putSelf(node, { ...self, period: period(month) })).toBe(true);
      expect(await rows.putSelf(node, { ...self, period: period(month) })).toBe(false);
    }
    const found = await readSelfRows({ db }, node, period('2026-10'), 2);
    expect(found).toEqual([
      { ...self, period: '2026-10' },
      { ...self, period: '2026-09' },
    ]);
  });

  it('pages children by id with a cursor that no other node can use', async () => {
    const node = newDistrict();
    const rows = figureRows(db);
    const ids = Array.from({ length: 7 }, (_, index) => `uni_${index}`);
    for (const id of ids) await rows.putChild(node, NOVEMBER, child(id, 1, 1));
    const ctx = contextOf(node);
    const first = await pageChildren(ctx, node, NOVEMBER, { limit: 4 });
    expect(first.data.map((row) => row.id)).toEqual(ids.slice(0, 4));
    const cursor = first.nextCursor ?? '';
    const second = await pageChildren(ctx, node, NOVEMBER, { limit: 4, cursor });
    expect(second.data.map((row) => row.id)).toEqual(ids.slice(4));
    expect(second).toMatchObject({ nextCursor: null, hasMore: false });
    const other = newDistrict();
    await expect(pageChildren(contextOf(other), other, NOVEMBER, { limit: 4, cursor })).rejects.toThrow(
      'http.cursor.invalid',
    );
  });

  it('a node reads its subtree and nothing else', async () => {
    const node = newDistrict();
    const ctx = contextOf(node);
    await expect(readSelfRows(ctx, '399999', NOVEMBER, 1)).rejects.toThrow('storage.access.denied');
    await expect(ctx.db.get(key.profile('uni_A'))).rejects.toThrow('storage.access.denied');
    await expect(ctx.db.query({ pk: pk.members('uni_A') })).rejects.toThrow('storage.access.denied');
  });

  it('gives names from the tree, keeps them ten minutes, and falls back on the id', async () => {
    const node = newDistrict();
    const labels = labelsIn(db, kit.tools);
    expect(await labels.union(node, 'uni_A')).toBe('uni_A');
    expect(await labels.node(node)).toEqual({ name: node, path: [] });
    await db.put({ ...key.nodeUnion(node, 'uni_A'), unionId: 'uni_A', name: '甲工会' });
    expect(await labels.union(node, 'uni_A')).toBe('uni_A');
    kit.tools.advance(11 * 60_000);
    expect(await labels.union(node, 'uni_A')).toBe('甲工会');
  });

  it('writes a quarantine item with keys and reason only', async () => {
    const source = key.month('uni_A', NOVEMBER);
    const sequence = String(randomInt(2 ** 40));
    const tools = { ...kit.tools, now: () => AT };
    await quarantineIn(db, tools)({ sequence, key: source, reason: 'federation.figures.unplaced' });
    expect(await db.get(key.quarantine('2026-11-22', sequence))).toEqual({
      ...key.quarantine('2026-11-22', sequence),
      v: 1,
      at: AT,
      reason: 'federation.figures.unplaced',
      source,
      ttl: Date.parse(AT) / 1000 + 180 * 86_400,
    });
  });
});
