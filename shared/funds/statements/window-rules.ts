// 财会〔2021〕7号 annex 1 part 5: the months that a column of a statement takes (年初/期末, 本月/本年累计, 本年/上年).
import { addMonths, type Period, period } from '../../kernel/period.ts';
import type { EntryPart } from '../ledger/entry-rules.ts';
import type { RowRule } from './form-rules.ts';
import type { AccountMovement, Column, MovementKind, Span } from './schema.ts';

const MONTHS_OF_YEAR = 12;
/** A month has its own business; a year has what it moved before the books began as well, and nothing of its end. */
const OF_MONTH: readonly MovementKind[] = ['ordinary'];
export const OF_CHANGES: readonly MovementKind[] = ['ordinary', 'earlier'];
export const OF_YEAR: readonly MovementKind[] = ['ordinary', 'earlier', 'opening'];

/** January of a month's year. */
export const yearStart = (of: Period): Period => period(`${of.slice(0, 4)}-01`);

/** The months of a statement: the year up to the month, or the whole year. */
export const spanOf = (asked: { readonly period: Period } | { readonly year: number }): Span =>
  'year' in asked ? { scope: 'year', period: period(`${asked.year}-12`) } : { scope: 'month', period: asked.period };

/** What a cell takes of the movements. */
export type Window =
  | { readonly kind: 'closing'; readonly to: Period }
  | { readonly kind: 'opening'; readonly start: Period }
  | { readonly kind: 'flow'; readonly from: Period; readonly to: Period; readonly kinds: readonly MovementKind[] };

const flowWindow = (span: Span, column: Column, isChange: boolean): Window => {
  const start = yearStart(span.period);
  const kinds = isChange ? OF_CHANGES : OF_YEAR;
  if (span.scope === 'month')
    return column === 'first'
      ? { kind: 'flow', from: span.period, to: span.period, kinds: OF_MONTH }
      : { kind: 'flow', from: start, to: span.period, kinds };
  const from = column === 'first' ? start : addMonths(start, -MONTHS_OF_YEAR);
  return { kind: 'flow', from, to: addMonths(from, MONTHS_OF_YEAR - 1), kinds };
};

/** Rows of the balance sheet have no basis of their own: their left column opens the year, the right one closes. */
export const windowOf = (rule: RowRule, span: Span, column: Column): Window => {
  if (rule.basis === 'flow' || rule.basis === 'change') return flowWindow(span, column, rule.basis === 'change');
  const start = yearStart(span.period);
  if (!rule.basis) return column === 'first' ? { kind: 'opening', start } : { kind: 'closing', to: span.period };
  const of = column === 'first' ? start : addMonths(start, -MONTHS_OF_YEAR);
  return rule.basis === 'opening'
    ? { kind: 'opening', start: of }
    : { kind: 'closing', to: addMonths(of, MONTHS_OF_YEAR - 1) };
};

export const takes = (window: Window, { period: at, kind }: AccountMovement): boolean => {
  if (window.kind === 'closing') return at <= window.to;
  if (window.kind === 'opening')
    return at < window.start || (kind === 'opening' && at <= addMonths(window.start, MONTHS_OF_YEAR - 1));
  return window.kinds.includes(kind) && at >= window.from && at <= window.to;
};

/** Which entries of a month a window takes. Where the books began in it, its opening is no change of the year. */
export const entriesOf = (window: Window, of: Period, movements: readonly AccountMovement[]): EntryPart => {
  if (window.kind === 'closing') return 'all';
  if (window.kind === 'opening') return 'opening';
  if (!window.kinds.includes('earlier')) return 'business';
  const isBeginning = movements.some(({ kind, period: at }) => kind === 'opening' && at === of);
  return isBeginning && !window.kinds.includes('opening') ? 'business' : 'ofYear';
};

/** What lies before this month is one part of a cell. */
export const lumpBefore = (window: Window): Period =>
  window.kind === 'closing' ? yearStart(window.to) : window.kind === 'opening' ? window.start : window.from;
