import { useQuery } from '@tanstack/react-query';
import { compareStatements, getBudgetForm, getStatement, getStatementCell } from '#web/api/client.ts';

export type StatementAsked = {
  readonly form: 'balanceSheet' | 'income';
  readonly period?: string;
  readonly year?: number;
};
export type CellAsked = { readonly row: string; readonly column: 'first' | 'second' };

export type BudgetFormAsked = { readonly form: 'budget' | 'finalAccounts'; readonly year: number };

export const useStatement = (asked: StatementAsked) =>
  useQuery({ queryKey: ['funds', 'statements', asked], queryFn: () => getStatement(asked) });

export const useStatementCell = (asked: StatementAsked, cell: CellAsked) =>
  useQuery({
    queryKey: ['funds', 'statements', 'cell', asked, cell],
    queryFn: () => getStatementCell({ ...asked, ...cell }),
  });

export const useComparison = (year: number, years: number) =>
  useQuery({
    queryKey: ['funds', 'statements', 'comparison', year, years],
    queryFn: () => compareStatements({ year, years }),
  });

const search = (asked: StatementAsked | BudgetFormAsked): string =>
  new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();

export const statementFile = (asked: StatementAsked): string => `/v1/statements/file?${search(asked)}`;

export const useBudgetForm = (asked: BudgetFormAsked) =>
  useQuery({ queryKey: ['funds', 'statements', 'budget', asked], queryFn: () => getBudgetForm(asked) });

export const budgetFormFile = (asked: BudgetFormAsked): string => `/v1/statements/budget/file?${search(asked)}`;
