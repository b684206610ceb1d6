import { labelsIn } from '#functions/federation/labels.ts';
import { RANKING_JOB, rebuildRanking } from '#functions/federation/ranking-jobs.ts';
import { applyChange, type FigureChange, type RollUpDeps } from '#shared/federation/figures/projection.ts';
import { figureRows } from '#shared/federation/figures/store.ts';
import { parentOf } from '#shared/federation/tree/rules.ts';
import { listDistricts, pageNodeUnions } from '#shared/federation/tree/store.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import type { Period } from '#shared/kernel/period.ts';
import { pk } from '#shared/storage/keys.ts';
import type { MonthItem } from '#shared/storage/month.ts';
import type { Store } from '#shared/storage/store.ts';
import { NO_QUEUE, type World } from './world.ts';

/** More than any district of the demo has. */
const MANY = 200;

type UnionMonth = Extract<FigureChange, { kind: 'union' }>;

const monthsOf = async (db: Store, unionId: string): Promise<readonly UnionMonth[]> => {
  const items = await db.queryAll<MonthItem>({ pk: pk.months(unionId), consistent: true });
  return items.map((item) => {
    const { sk: period, v: version, node = '' } = item;
    return { kind: 'union', unionId, node, period, figures: figuresOf(item), version };
  });
};

/** Writes the rows of one collection that the projector has not brought yet. */
const settleCollection = async (deps: RollUpDeps, node: string, period: Period, months: readonly UnionMonth[]) => {
  const kept = new Map((await deps.rows.children(node, period)).map((row) => [row.id, row.version]));
  const late = months.filter((one) => one.period === period && kept.get(one.unionId) !== one.version);
  await Promise.all(late.map((one) => applyChange(deps, one)));
};

/** A node's ranking; the seed goes up the tree itself, so nobody is asked for the parent's. */
const rank = (base: World['base'], code: string, period: Period): Promise<void> => {
  const data = { code, period, askedAt: base.tools.now() };
  return rebuildRanking({ ...base, queue: NO_QUEUE }, { type: 'job', name: RANKING_JOB, unionId: '', data });
};

/**
 * Brings the tree and its rankings up to date with the unions, by the projector's own rule. Nothing of the stream
 * before this moment has to be delivered any more (infra/local/system.ts).
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
  const districts = (await listDistricts({ db })).map(({ code }) => code);
  const moved = new Set<Period>();
  for (const district of districts) {
    const { items } = await pageNodeUnions({ db }, district, MANY);
    const months = await Promise.all(items.map((union) => monthsOf(db, union.unionId)));
    for (const one of months.flat()) moved.add(one.period);
    await Promise.all([...moved].map((period) => settleCollection(deps, district, period, months.flat())));
  }
  const cities = [...new Set(districts.map((code) => parentOf(code) ?? ''))];
  const provinces = [...new Set(cities.map((code) => parentOf(code) ?? ''))];
  for (const level of [districts, cities, provinces])
    for (const node of level)
      await Promise.all([...moved].map((period) => applyChange(deps, { kind: 'children', node, period })));
  for (const level of [districts, cities, provinces])
    await Promise.all(level.flatMap((node) => [...moved].map((period) => rank(base, node, period))));
};
