import type { FigureChange } from '#shared/federation/figures/projection.ts';
import { levelOf } from '#shared/federation/tree/rules.ts';
import { refuse } from '#shared/kernel/errors.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { PERIOD_PATTERN, type Period, period } from '#shared/kernel/period.ts';
import { isEventPartition, ownerOf } from '#shared/storage/key-owner.ts';
import { CHILD_PREFIX, pk, RECOMPUTE_PREFIX } from '#shared/storage/keys.ts';
import type { StreamChange } from '#shared/storage/stream.ts';

/** A rewrite with the same version is a no-op of the engine or the sealing of a month; neither changes a figure. */
const isNoOp = (change: StreamChange): boolean => change.before !== undefined && change.before.v === change.after?.v;

/** What a record means for the figures, or undefined. Throws `federation.figures.unplaced` for a month without district. */
export const figureChangeOf = (change: StreamChange): FigureChange | undefined => {
  const { key, after } = change;
  const owner = ownerOf(key.pk);
  if (!owner || !after || isNoOp(change)) return undefined;
  if (owner.kind === 'union' && key.pk === pk.months(owner.id)) {
    const { node, v } = after;
    if (typeof node !== 'string') return refuse('rule', 'federation.figures.unplaced', { unionId: owner.id });
    levelOf(node);
    const figures = figuresOf(after);
    return { kind: 'union', unionId: owner.id, node, period: period(key.sk), figures, version: Number(v) };
  }
  if (owner.kind === 'node' && PERIOD_PATTERN.test(owner.topic) && key.sk.startsWith(CHILD_PREFIX))
    return { kind: 'children', node: owner.id, period: owner.topic as Period };
  if (owner.kind === 'node' && key.pk === pk.nodeJobs(owner.id) && key.sk.startsWith(RECOMPUTE_PREFIX))
    return { kind: 'children', node: owner.id, period: period(key.sk.slice(RECOMPUTE_PREFIX.length)) };
  return undefined;
};

/** Event rows are only ever added; anything else in their partitions is not an event. */
export const isNewEvent = (change: StreamChange): boolean =>
  change.kind === 'INSERT' && change.after !== undefined && isEventPartition(change.key.pk);
