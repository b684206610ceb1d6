// 中国工会章程 and 工会统计调查制度: how figures of unions add up the tree, and the rates computed from them when shown.
import { refuse } from '../../kernel/errors.ts';
import { FIGURES, type FigureName, type Figures, NO_FIGURES } from '../../kernel/figures.ts';

/** A row of a collection: a child's absolute figures and the version that fences them. */
export type Versioned = { readonly figures: Figures; readonly version: number };

/** Sum of any number of sets of figures. One pass without copies: a district has up to 2,000 rows in each window. */
export const sumFigures = (all: Iterable<Figures>): Figures => {
  const total: Record<FigureName, number> = { ...NO_FIGURES };
  for (const one of all) for (const { name } of FIGURES) total[name] += one[name];
  for (const { name } of FIGURES)
    if (!Number.isSafeInteger(total[name])) refuse('rule', 'federation.figures.overflow', { figure: name });
  return total;
};

/** Sum of two sets of figures; refuses a sum that no longer is a safe integer. */
export const addFigures = (a: Figures, b: Figures): Figures => sumFigures([a, b]);

/**
 * Version of a row computed from its children: the sum of theirs. Versions of children only rise, so it rises with
 * every change of any child, and a recompute that saw less never replaces one that saw more.
 */
export const rowVersion = (children: Iterable<{ readonly version: number }>): number => {
  let version = 0;
  for (const child of children) version += child.version;
  return version;
};

/** A node's own row: its children added up. */
export const rollUp = (children: readonly Versioned[]): Versioned => ({
  figures: sumFigures(children.map((child) => child.figures)),
  version: rowVersion(children),
});

/** Whether a stored row gives way to a new one: only to a higher version, so that duplicates and old news do nothing. */
export const supersedes = (next: number, stored: number | undefined): boolean => stored === undefined || stored < next;

const BASIS_POINTS = 10_000n;

/** No rate is shown beyond ten million percent: a due of one fen is a typing error, and a screen must survive it. */
export const MAX_RATE_BP = 1_000_000_000;

/** A rate in basis points, rounded half up; null where there is nothing to divide by. */
export const rateBp = (part: number, whole: number): number | null => {
  if (whole <= 0) return null;
  const doubled = 2n * BigInt(part) * BASIS_POINTS + BigInt(whole);
  const divisor = 2n * BigInt(whole);
  const quotient = doubled / divisor;
  const rate = Number(doubled < 0n && quotient * divisor !== doubled ? quotient - 1n : quotient);
  return Math.min(MAX_RATE_BP, Math.max(-MAX_RATE_BP, rate));
};

/** Rates are never stored: every level computes them from its own sums. */
export type Rates = {
  /** 职工入会率: members of employees. */
  readonly membershipBp: number | null;
  /** 女会员比例: women of members. */
  readonly womenBp: number | null;
  /** 会费收缴率: dues paid of dues due. */
  readonly duesBp: number | null;
  /** 经费收缴率: contributions received of the 2 % due. */
  readonly contributionBp: number | null;
  /** 经费上解率: contributions remitted of the part owed upward. */
  readonly remittanceBp: number | null;
  /** 上报率: unions that booked something in the month. */
  readonly reportingBp: number | null;
};

export const ratesOf = (figures: Figures): Rates => ({
  membershipBp: rateBp(figures.members, figures.employees),
  womenBp: rateBp(figures.womenMembers, figures.members),
  duesBp: rateBp(figures.duesPaidFen, figures.duesDueFen),
  contributionBp: rateBp(figures.contributionPaidFen, figures.contributionDueFen),
  remittanceBp: rateBp(figures.contributionRemittedFen, figures.contributionUpwardFen),
  reportingBp: rateBp(figures.reporting, figures.unions),
});

/** Figures whose two values differ, by name: what the nightly recount reports as drift. */
export const driftOf = (kept: Figures, counted: Partial<Figures>): readonly (keyof Figures)[] =>
  FIGURES.map(({ name }) => name).filter((name) => counted[name] !== undefined && counted[name] !== kept[name]);
