// 会计档案管理办法 (财政部、国家档案局令第79号) Arts 14, 15 and Annex 1: how long accounting archives are kept.
import type { Day } from '../../kernel/period.ts';

/** Years from the first day after the fiscal year; null: for ever. */
const YEARS = {
  vouchers: 30,
  books: 30,
  monthlyStatements: 10,
  annualStatements: null,
  bankRecords: 10,
} as const satisfies Readonly<Record<string, number | null>>;

export const ARCHIVE_KINDS = ['vouchers', 'books', 'monthlyStatements', 'annualStatements', 'bankRecords'] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

export type Retention = { readonly kind: ArchiveKind; readonly years: number | null; readonly keepUntil: Day | null };

/** The last day on which each kind of archive of a fiscal year must be kept; null for what is kept for ever (V18). */
export const retentionOf = (fiscalYear: number): readonly Retention[] =>
  ARCHIVE_KINDS.map((kind) => {
    const years = YEARS[kind];
    return { kind, years, keepUntil: years === null ? null : (`${fiscalYear + years}-12-31` as Day) };
  });
