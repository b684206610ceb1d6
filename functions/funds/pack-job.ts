import type { EventHandler } from '#functions/batch/registry.ts';
import { buildPack } from '#shared/funds/inspection/pack-actions.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { ownerOf } from '#shared/storage/key-owner.ts';
import { jobContext } from '#shared/storage/means.ts';

/** After the audit committee asked for a pack: builds it. Told twice, it finds the first one done. */
export const buildRequestedPack: EventHandler = async (runtime, event, row) => {
  const owner = ownerOf(row.pk);
  if (owner?.kind !== 'union') return;
  const ctx = jobContext(runtime, 'buildInspectionPack', owner.id as UnionId, runtime.tools.newId('request'));
  await buildPack(ctx, event.entity.id);
};
