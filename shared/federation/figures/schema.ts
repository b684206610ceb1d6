import type { Figures } from '../../kernel/figures.ts';
import type { Instant, Period } from '../../kernel/period.ts';
import type { NodeRef } from '../tree/schema.ts';

/** A child in its parent's collection of one month: absolute figures, fenced by their version. */
export type ChildRow = {
  readonly id: string;
  readonly name: string;
  readonly figures: Figures;
  readonly version: number;
};

/** A node's own sums of one month, with what a screen of that node needs besides. */
export type SelfRow = {
  readonly period: Period;
  readonly name: string;
  readonly path: readonly NodeRef[];
  readonly figures: Figures;
  readonly version: number;
  /** When the sums were computed. */
  readonly at: Instant;
};
