import { projectBatch } from '#functions/federation/project-batch.ts';
import { projectorDeps } from '#functions/federation/projector-deps.ts';
import { ancestorsOf } from '#shared/federation/tree/rules.ts';
import { type Period, periodOf } from '#shared/kernel/period.ts';
import type { Item } from '#shared/storage/item.ts';
import { key } from '#shared/storage/keys.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { recorder } from './records.ts';

type Placed = { readonly unionId: string; readonly node: string };

/** Does what the stream would do after changes of these unions: hands their months to the projector, level by level. */
export const projectUnions = async (
  kit: { readonly runtime: Runtime },
  unions: readonly Placed[],
  period: Period = periodOf(kit.runtime.tools.now()),
): Promise<void> => {
  const record = recorder();
  const following = { isFollowed: () => false, projectOffices: async () => {} };
  const deps = { ...projectorDeps(kit.runtime, following), ownRowNow: async () => true };
  for (const { unionId } of unions) {
    const month = await kit.runtime.storeFor({ kind: 'union', unionId }).get<Item>(key.month(unionId, period));
    if (month) await projectBatch([record(key.month(unionId, period), month)], deps);
  }
  const districts = [...new Set(unions.map(({ node }) => node))];
  const levels = [districts, ...[1, 2].map((up) => districts.flatMap((code) => ancestorsOf(code).at(-up) ?? []))];
  for (const level of levels)
    for (const node of new Set(level))
      await projectBatch([record(key.childFigures(node, period, 'changed'), { v: 1 })], deps);
};
