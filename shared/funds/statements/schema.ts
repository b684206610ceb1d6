import type { Period } from '../../kernel/period.ts';
import type { EntryPart } from '../ledger/entry-rules.ts';

/** 工会01表 and 工会02表; the addresses of the API use the same words. */
export const FORMS = ['balanceSheet', 'income'] as const;
export type Form = (typeof FORMS)[number];

/**
 * What a movement belongs to: the business of its month, the balances with which the books begin, what the year had
 * moved before they began (`earlier`), or the end of a year.
 */
export type MovementKind = 'ordinary' | 'opening' | 'earlier' | 'carryForward';

/** What an account moved in a month, as debit less credit. */
export type AccountMovement = {
  readonly period: Period;
  readonly account: string;
  readonly kind: MovementKind;
  readonly netFen: number;
};

/** The month that a statement is made for; `year` for the annual one. */
export type Span = { readonly scope: 'month' | 'year'; readonly period: Period };

/** `first` is the left column of amounts of a form, `second` the right one. */
export const COLUMNS = ['first', 'second'] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * One part of a cell: an account in a month, or before the year (`period` null). Signed as the row counts it; `entries`
 * are those of the month that add up to it.
 */
export type CellPart = {
  readonly account: string;
  readonly period: Period | null;
  readonly entries: EntryPart;
  readonly amountFen: number;
};

export type StatementRow = {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: 'head' | 'item' | 'sum';
  readonly indent: number;
  /** False where the union's chart has none of the row's accounts: the row stays, its cells stay blank. */
  readonly isInChart: boolean;
  /** Null where the form leaves the cell blank. */
  readonly firstFen: number | null;
  readonly secondFen: number | null;
  /** The accounts that the row adds up. */
  readonly accounts: readonly string[];
};

export const CHECKS = ['balanced', 'ties'] as const;

export type Check = {
  readonly code: (typeof CHECKS)[number];
  readonly isMet: boolean;
  readonly leftFen: number;
  readonly rightFen: number;
};

export type Statement = {
  readonly form: Form;
  readonly span: Span;
  /** The panels that stand beside each other on the form: two of the balance sheet, one of the other. */
  readonly panels: readonly (readonly StatementRow[])[];
  readonly checks: readonly Check[];
  /** The result of the year that still stands on income and spending accounts. */
  readonly uncarriedFen: number;
  /** Whether the year was carried forward. */
  readonly isCarriedForward: boolean;
};
