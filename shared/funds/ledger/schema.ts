import type { Day, Instant, Period } from '../../kernel/period.ts';

/** Kinds of voucher; 记 is the one-kind practice of small unions. */
export const VOUCHER_TYPES = ['ji'] as const;
export type VoucherType = (typeof VOUCHER_TYPES)[number];

export const SOURCE_KINDS = [
  'duesRun',
  'duesPayment',
  'duesCorrection',
  'duesWorklist',
  'contributionReceipt',
  'contributionRemittance',
  'opening',
  'manual',
  'reversal',
  'carryForward',
  'expenditure',
  'advance',
  'assetAcquisition',
  'assetDisposal',
  'depreciation',
  'bankLine',
  'contributionRefund',
  'contributionPassBack',
  'contributionNotice',
  'preparatoryReturn',
  'payout',
] as const;
/** Where a voucher comes from, for the way back from a number in the books to what caused it. */
export type VoucherSource = {
  readonly kind: (typeof SOURCE_KINDS)[number];
  readonly id: string;
  readonly period: Period;
};

export type VoucherLine = {
  readonly account: string;
  readonly debitFen: number;
  readonly creditFen: number;
  readonly memo?: string;
  /** The project (项目支出) that the line belongs to; without one it is 基本支出. */
  readonly project?: string;
  /** Money given for one purpose only (专项): it is carried over apart at the end of the year. */
  readonly earmarked?: true;
};

export type VoucherDraft = {
  readonly summary: string;
  readonly lines: readonly VoucherLine[];
  readonly source: VoucherSource;
  /** Number of papers or files attached (附单据 n 张). */
  readonly attachments?: number;
  /** The files among them. */
  readonly attachmentIds?: readonly string[];
  /** Why its maker checked it as well, in a union that has nobody else (制单、审核同一人的说明). */
  readonly selfReview?: string;
  /** The voucher that this one takes back in red (红字冲销): its lines are negative. */
  readonly reverses?: string;
};

export type PreparedBy = { readonly kind: string; readonly id?: string; readonly name?: string };

/** A posted voucher (记账凭证): one item with all its lines, never edited, only reversed. */
export type Voucher = VoucherDraft & {
  readonly id: string;
  readonly type: VoucherType;
  readonly number: number;
  readonly date: Day;
  readonly preparedBy: PreparedBy;
  /** Who checked it (审核); never who prepared it. */
  readonly reviewedBy?: PreparedBy;
  readonly at: Instant;
  readonly previousHash: string;
  readonly hash: string;
};

export const VOUCHER_ID = /^((?:19|20|21)\d\d-(?:0[1-9]|1[0-2]))-(ji)-(\d{6})$/;

export const FINDING_KINDS = ['gap', 'order', 'content', 'chain', 'head', 'unbalanced'] as const;
