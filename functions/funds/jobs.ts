import type { EventRow, RowEvent } from '#functions/batch/event-row.ts';
import { settleDues } from '#shared/funds/dues/settle.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { DUES_RATE } from '#shared/members/roster/rulebook.ts';
import { ownerOf } from '#shared/storage/key-owner.ts';
import { jobContext } from '#shared/storage/means.ts';
import type { Runtime } from '#shared/storage/runtime.ts';

/** After a decision on the rate of dues: what is due a month is counted anew when the rate holds already. */
export const settleAfterDecision = async (runtime: Runtime, event: RowEvent, row: EventRow): Promise<void> => {
  const owner = ownerOf(row.pk);
  if (owner?.kind !== 'union' || event.entity.id !== DUES_RATE.key) return;
  await settleDues(jobContext(runtime, 'settleDues', owner.id as UnionId, runtime.tools.newId('request')));
};
