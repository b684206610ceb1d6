/** One measured goal of the performance table, in the form that machines read. */
export type GoalResult = {
  readonly goal: number;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string | number;
  readonly ok: boolean;
  readonly baseline?: number | string;
  /** Why a goal was not measured on this machine; such a result counts as neither met nor missed. */
  readonly skipped?: string;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export const rounded = (value: number, digits = 4): number => Number(value.toFixed(digits));
