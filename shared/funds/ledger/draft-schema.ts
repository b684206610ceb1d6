import type { Day, Instant } from '../../kernel/period.ts';
import type { VoucherLine } from './schema.ts';

/** `draft`: its maker still writes; `submitted`: waits for the checker; `returned`: the checker gave it back. */
export const OPEN_STATUSES = ['draft', 'submitted', 'returned'] as const;
export const DRAFT_STATUSES = [...OPEN_STATUSES, 'posted'] as const;
export type DraftStatus = (typeof DRAFT_STATUSES)[number];
/** `manual`: entered by hand; `reversal`: takes a posted voucher back in red, its lines are not edited. */
export const DRAFT_KINDS = ['manual', 'reversal'] as const;

export type DraftPerson = { readonly id: string; readonly name: string };

/** A voucher before it is in the books (制单). */
export type Draft = {
  readonly id: string;
  readonly kind: (typeof DRAFT_KINDS)[number];
  readonly status: DraftStatus;
  readonly date: Day;
  readonly summary: string;
  readonly lines: readonly VoucherLine[];
  readonly attachments: number;
  readonly attachmentIds: readonly string[];
  /** The posted voucher that it takes back. */
  readonly reverses?: string;
  /** Who saved it last: the maker (制单). */
  readonly maker: DraftPerson;
  /** Everybody who ever saved it: none of them checks it. */
  readonly hands: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly returned?: { readonly by: string; readonly reason: string; readonly at: Instant };
  readonly voucherId?: string;
  readonly v: number;
};
