import { key } from '#shared/storage/keys.ts';
import { courierContext } from '#shared/storage/means.ts';
import { layBefore } from '#shared/tenancy/filings/courier.ts';
import type { Kit } from '#tests/kit/api.ts';

/** Something that was handed up, as the courier lays it before a district. */
export const furnishFiling = async (kit: Kit, code: string): Promise<string> => {
  const { tools } = kit.runtime;
  const [unionId, id, handedAt] = [tools.newId('union'), tools.newId('filing'), tools.now()];
  const sums = { incomeFen: 1, spendingFen: 1 };
  const about = { id, unionId, unionName: '测试企业工会', kind: 'budget', year: 2026, number: 1 } as const;
  const nowhere = { expression: 'attribute_not_exists(pk)' };
  const totals = { ...sums, basicFen: 1, projectFen: 0, priorSurplusUsedFen: 0 };
  await layBefore(
    courierContext(kit.runtime, 'test', unionId, code),
    { id, nodeCode: code },
    {
      row: { ...about, ...sums, action: 'file', status: 'waiting', handedAt, v: 0 },
      paper: { reason: '', note: '', totals, base: null, lines: [], steps: [], versions: [] },
      check: {
        op: 'check',
        key: key.budgetVersion(unionId, 2026, 1),
        condition: nowhere,
        refusal: { kind: 'conflict', code: 'storage.version.stale' },
      },
    },
  );
  return id;
};
