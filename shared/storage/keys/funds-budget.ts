import { type Key, pad, union } from './text.ts';

/** Budgets: years and their versions together, the lines in force by year. */
export const budgetPk = {
  budgets: (unionId: string) => union(unionId, 'BUDGET'),
  budgetLines: (unionId: string, year: number) => union(unionId, `BUDGETLINES#${year}`),
} as const;

export const budgetKey = {
  /** What holds for a year: the version in force, whether spending may begin before there is one. */
  budgetYear: (unionId: string, year: number): Key => ({ pk: budgetPk.budgets(unionId), sk: `Y#${year}` }),
  budgetVersion: (unionId: string, year: number, number: number): Key => ({
    pk: budgetPk.budgets(unionId),
    sk: `V#${year}#${pad(number, 3)}`,
  }),
  /** The spending total that the union's figure `budgetFen` holds now, and of which year it is. */
  budgetCounted: (unionId: string): Key => ({ pk: budgetPk.budgets(unionId), sk: 'COUNTED' }),
  /** One item per line, so that one conditional update is limit and sum at once. */
  budgetLine: (unionId: string, year: number, account: string, project: string | undefined): Key => ({
    pk: budgetPk.budgetLines(unionId, year),
    sk: `${account}#${project ?? ''}`,
  }),
} as const;

export const budgetPrefix = {
  budgetYears: 'Y#',
  budgetVersions: (year: number): string => `V#${year}#`,
} as const;
