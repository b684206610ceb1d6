import { randomInt } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addNode } from '#shared/federation/tree/actions.ts';
import { listChildNodes, listDistricts, readNode, readNodeWithChildren } from '#shared/federation/tree/store.ts';
import type { NodeRole } from '#shared/kernel/context.ts';
import type { NodeCtx } from '#shared/storage/context.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';

describe('tree of nodes', () => {
  let kit: Kit;
  let province: string;

  const planter = (): NodeCtx => {
    const origin = { actor: { kind: 'system', job: 'test' } as const, requestId: 'req_test', useCase: 'test' };
    const ctx = nodeContext(kit.runtime, origin, { code: province, roles: [] });
    return { ...ctx, db: kit.runtime.storeFor({ kind: 'projector' }) };
  };

  const staff = (code: string, role: NodeRole): NodeCtx => {
    const actor = { kind: 'person', personId: kit.tools.newId('person'), name: '测试' } as const;
    return nodeContext(kit.runtime, { actor, requestId: 'req_test', useCase: 'test' }, { code, roles: [role] });
  };

  beforeEach(async () => {
    kit = makeKit();
    // Provinces are few, so the test takes one that no other test has planted.
    for (;;) {
      province = String(randomInt(60, 80));
      const planted = await addNode(planter(), { code: province, name: `测试省${province}` }).catch(() => undefined);
      if (planted) return;
    }
  });

  it('refuses a node outside the own subtree, as if it did not exist', async () => {
    await expect(
      addNode(staff(`${province}01`, 'administrator'), { code: `${province}02`, name: '别市' }),
    ).rejects.toThrow('federation.node.notFound');
  });

  it('refuses a province from a person, an analyst, an orphan and a code that is taken', async () => {
    const admin = staff(province, 'administrator');
    await expect(addNode(admin, { code: '59', name: '新省' })).rejects.toThrow('federation.node.notFound');
    await expect(addNode(staff(province, 'analyst'), { code: `${province}01`, name: '一市' })).rejects.toThrow(
      'tenancy.access.forbidden',
    );
    await expect(addNode(admin, { code: `${province}0101`, name: '一区' })).rejects.toThrow('federation.node.notFound');
    await addNode(admin, { code: `${province}01`, name: '一市' });
    await expect(addNode(admin, { code: `${province}01`, name: '又一市' })).rejects.toThrow('federation.node.exists');
  });

  it('keeps each node with the way to it, and lists children beside their parent', async () => {
    const admin = staff(province, 'administrator');
    await addNode(admin, { code: `${province}01`, name: '一市' });
    await addNode(admin, { code: `${province}02`, name: '二市' });
    await addNode(admin, { code: `${province}0103`, name: '三区' });
    expect(await readNode(admin, `${province}0103`)).toEqual({
      code: `${province}0103`,
      name: '三区',
      level: 'district',
      parent: `${province}01`,
      path: [
        { code: province, name: `测试省${province}` },
        { code: `${province}01`, name: '一市' },
      ],
      v: 1,
    });
    expect((await readNodeWithChildren(admin, province))?.children).toEqual([
      { code: `${province}01`, name: '一市' },
      { code: `${province}02`, name: '二市' },
    ]);
    expect(await readNodeWithChildren(admin, `${province}77`)).toBeUndefined();
    expect(await listDistricts(admin, province)).toEqual([
      { code: `${province}0103`, name: '三区', path: [{ code: `${province}01`, name: '一市' }] },
    ]);
    expect(await listChildNodes(planter())).toContainEqual({ code: province, name: `测试省${province}` });
  });
});
