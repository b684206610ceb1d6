import type { Figures } from '../../kernel/figures.ts';
import type { Instant, Period } from '../../kernel/period.ts';
import type { NodeRef } from '../tree/schema.ts';
import { rollUp } from './rules.ts';
import type { ChildRow, SelfRow } from './schema.ts';

/** The rows that the roll-up reads and writes. A put answers false where a row of the same or a higher version stands. */
export type FigureRows = {
  /** Strongly consistent: a recompute must see the change that caused it. */
  children(node: string, period: Period): Promise<readonly ChildRow[]>;
  putChild(node: string, period: Period, row: ChildRow): Promise<boolean>;
  putSelf(node: string, row: SelfRow): Promise<boolean>;
};

/** Names that rows carry, so that one Query of a collection is a whole screen. Old names do no harm. */
export type Labels = {
  union(node: string, unionId: string): Promise<string>;
  node(code: string): Promise<{ readonly name: string; readonly path: readonly NodeRef[] }>;
};

export type RollUpDeps = {
  readonly rows: FigureRows;
  readonly labels: Labels;
  readonly parentOf: (code: string) => string | undefined;
  /** Whether a node's own row is written now; where not, a refresh is on its way that will read what stands now. */
  readonly ownRowNow: (node: string, period: Period) => Promise<boolean>;
  readonly now: () => Instant;
};

/** What a stream record says about figures: a union's month changed, or a row in a node's collection did. */
export type FigureChange =
  | {
      readonly kind: 'union';
      readonly unionId: string;
      readonly node: string;
      readonly period: Period;
      readonly figures: Figures;
      readonly version: number;
    }
  | { readonly kind: 'children'; readonly node: string; readonly period: Period };

/** Changes with the same name are one piece of work in a batch; for a union the highest version speaks. */
export const workName = (change: FigureChange): string =>
  change.kind === 'union'
    ? `union/${change.node}/${change.unionId}/${change.period}`
    : `children/${change.node}/${change.period}`;

/** Which of two changes of one name is left after coalescing: absolute values make the older one superfluous. */
export const newerOf = (a: FigureChange, b: FigureChange): FigureChange =>
  a.kind === 'union' && b.kind === 'union' && a.version > b.version ? a : b;

/** Adds a node's own row up from its children, without going on to its parent. */
export const refreshOwnRow = (deps: Omit<RollUpDeps, 'parentOf' | 'ownRowNow'>, node: string, period: Period) =>
  applyChange({ ...deps, parentOf: () => undefined, ownRowNow: async () => true }, { kind: 'children', node, period });

/**
 * The one rule of the roll-up (design section 5). A union's figures become its row in the district's collection; a
 * changed row means the node is added up again from its children, into its own row and its row at the parent.
 */
export const applyChange = async (deps: RollUpDeps, change: FigureChange): Promise<void> => {
  const { rows, labels } = deps;
  if (change.kind === 'union') {
    const { unionId, node, period, figures, version } = change;
    await rows.putChild(node, period, { id: unionId, name: await labels.union(node, unionId), figures, version });
    return;
  }
  const { node, period } = change;
  const sums = rollUp(await rows.children(node, period));
  const { name, path } = await labels.node(node);
  if (await deps.ownRowNow(node, period)) await rows.putSelf(node, { period, name, path, at: deps.now(), ...sums });
  const parent = deps.parentOf(node);
  if (parent !== undefined) await rows.putChild(parent, period, { id: node, name, ...sums });
};
