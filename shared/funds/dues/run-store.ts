import { DomainError } from '../../kernel/errors.ts';
import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { type Key, key } from '../../storage/keys.ts';
import type { RunPlan } from './run-plan.ts';
import { runName } from './store.ts';

/** Puts in flight at a time; one page is one small put. */
const PUTS_AT_A_TIME = 16;

const putAll = async (ctx: UnionCtx, items: readonly (Item & Key)[]): Promise<void> => {
  for (let from = 0; from < items.length; from += PUTS_AT_A_TIME) {
    const lot = items.slice(from, from + PUTS_AT_A_TIME);
    const done = await Promise.all(
      lot.map((item) =>
        ctx.db.put(item, {
          expression: 'attribute_not_exists(pk) OR #h = :h',
          names: { '#h': 'h' },
          values: { ':h': item.h },
        }),
      ),
    );
    // The plan's hash is in the key, so another content under it is no rival but a fault.
    if (done.includes(false)) throw new DomainError('unavailable', 'storage.engine.busy');
  }
};

/** Every item of a plan but its commit. */
export const runPageItems = (
  unionId: string,
  period: Period,
  runId: string,
  plan: RunPlan,
): readonly (Item & Key)[] => {
  const run = runName(runId, plan.plan);
  return [
    ...plan.pages.map(({ page, lines, keys, count, sumFen, hash }) => ({
      ...key.duesPage(unionId, period, page, run),
      l: lines,
      n: count,
      s: sumFen,
      h: hash,
      ...(keys === undefined ? {} : { k: 1 }),
    })),
    ...plan.pages.flatMap(({ page, keys, hash }) =>
      keys === undefined ? [] : [{ ...key.duesRowKeys(unionId, period, page, run), l: keys, h: hash }],
    ),
    ...plan.corrections.map((one) => ({
      ...key.duesCorrections(unionId, one.period, one.page, run, one.index),
      l: one.text,
      h: plan.plan,
    })),
    ...plan.exceptionTexts.map((text, index) => ({
      ...key.duesExceptions(unionId, period, run, index),
      l: text,
      h: plan.plan,
    })),
    ...plan.items.map((item) => ({ ...key.worklistOpen(unionId, item.id), ...item, h: plan.plan, v: 1 })),
  ];
};

/** Puts the items of a plan. Nothing of it counts until the month item lists the run with this plan. */
export const putRunPages = (ctx: UnionCtx, period: Period, runId: string, plan: RunPlan): Promise<void> =>
  putAll(ctx, runPageItems(ctx.scope.unionId, period, runId, plan));
