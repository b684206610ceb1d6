import { labelsIn } from '#functions/federation/labels.ts';
import { applyChange, type RollUpDeps } from '#shared/federation/figures/projection.ts';
import { figureRows, readChildRow } from '#shared/federation/figures/store.ts';
import { parentOf } from '#shared/federation/tree/rules.ts';
import { listDistricts, pageNodeUnions } from '#shared/federation/tree/store.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import type { Period } from '#shared/kernel/period.ts';
import { pk } from '#shared/storage/keys.ts';
import type { MonthItem } from '#shared/storage/month.ts';
import type { World } from './world.ts';

/** More than any district of the demo has. */
const MANY = 200;

/**
 * Brings the tree up to date with the unions, by the projector's own rule: what it has done already is left alone, so
 * the dashboard is complete however far the stream has come.
 */
export const settle = async ({ base }: World): Promise<void> => {
  const db = base.storeFor({ kind: 'projector' }, 'seed');
  const { tools } = base;
  const deps: RollUpDeps = {
    rows: figureRows(db),
    labels: labelsIn(db, tools),
    parentOf,
    ownRowNow: async () => true,
    now: () => tools.now(),
  };
  const moved = new Set<string>();
  const settleUnion = async (district: string, unionId: string): Promise<void> => {
    for (const month of await db.queryAll<MonthItem>({ pk: pk.months(unionId), consistent: true })) {
      const { sk: period, v: version } = month;
      moved.add(period);
      const row = await readChildRow({ db }, district, period, unionId);
      if (row?.version === version) continue;
      await applyChange(deps, { kind: 'union', unionId, node: district, period, figures: figuresOf(month), version });
    }
  };
  const districts = (await listDistricts({ db })).map(({ code }) => code);
  for (const district of districts) {
    const { items } = await pageNodeUnions({ db }, district, MANY);
    await Promise.all(items.map(({ unionId }) => settleUnion(district, unionId)));
  }
  const cities = [...new Set(districts.map((code) => parentOf(code) ?? ''))];
  const provinces = [...new Set(cities.map((code) => parentOf(code) ?? ''))];
  for (const level of [districts, cities, provinces])
    for (const node of level)
      await Promise.all(
        [...moved].map((period) => applyChange(deps, { kind: 'children', node, period: period as Period })),
      );
};
