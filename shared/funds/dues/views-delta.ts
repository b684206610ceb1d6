import * as z from 'zod';
import type { Period } from '../../kernel/period.ts';
import type { DeltaItem } from './store.ts';

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Signed = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/** A correction or payment of its own. */
export const DeltaView = z
  .object({
    id: z.string().max(30),
    kind: z.enum(['payment', 'correction', 'worklist']),
    memberId: z.string().max(30),
    period: z.string().max(7),
    deltaFen: Signed,
    method: z.enum(['cash', 'bank']).nullable(),
    paidOn: z.string().max(10).nullable(),
    reason: z.string().max(120).nullable(),
    voucherId: z.string().max(20),
    at: z.string().max(30),
  })
  .meta({ id: 'DuesDelta' });
export type DeltaView = z.infer<typeof DeltaView>;

export const deltaViewOf = (delta: DeltaItem & { readonly period: Period }): DeltaView => ({
  id: delta.id,
  kind: delta.kind,
  memberId: delta.memberId,
  period: delta.period,
  deltaFen: delta.deltaFen,
  method: delta.method ?? null,
  paidOn: delta.paidOn ?? null,
  reason: delta.reason ?? null,
  voucherId: delta.voucherId,
  at: delta.at,
});

export const MEMBER_STATUSES = ['paid', 'unpaid', 'differs', 'none'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export const MemberDuesView = z
  .object({
    memberId: z.string().max(30),
    name: z.string().max(50),
    employeeNo: z.string().max(32).nullable(),
    /** Null while the wage base is unknown. */
    dueFen: Fen.nullable(),
    paidFen: Fen,
    status: z.enum(MEMBER_STATUSES),
  })
  .meta({ id: 'MemberDues' });
export type MemberDues = z.infer<typeof MemberDuesView>;

export const MonthView = z
  .object({
    period: z.string().max(7),
    dueFen: Fen,
    paidFen: Signed,
    unmatchedFen: Signed,
    counts: z.object({
      members: z.int().min(0).max(1_000_000_000),
      paid: z.int().min(0).max(1_000_000_000),
      /** Members who may owe and have no payment; those who are exempt are among them. */
      unpaid: z.int().min(0).max(1_000_000_000),
      differing: z.int().min(0).max(1_000_000_000),
    }),
    isClosed: z.boolean(),
    batches: z.array(z.string().max(30)).max(10_000),
  })
  .meta({ id: 'DuesMonth' });
export type MonthView = z.infer<typeof MonthView>;

export const OwnEntryView = z.object({
  kind: z.enum(['payroll', 'cash', 'bank', 'correction']),
  amountFen: Signed,
  on: z.string().max(10).nullable(),
  reason: z.string().max(120).nullable(),
});

export const OwnMonthView = z
  .object({
    period: z.string().max(7),
    /** What was owed by the wage of that month; null before one was on the roster and while the wage base is unknown. */
    dueFen: Fen.nullable(),
    paidFen: Fen,
    status: z.enum(MEMBER_STATUSES),
    entries: z.array(OwnEntryView).max(1_000),
  })
  .meta({ id: 'OwnDuesMonth' });

export const OwnDuesView = z.object({ memberId: z.string().max(30), months: z.array(OwnMonthView).max(24) });
export type OwnDues = z.infer<typeof OwnDuesView>;

/** How a member stands in a month. */
export const statusOf = (dueFen: number | undefined, paidFen: number): MemberStatus => {
  if (paidFen === 0) return dueFen === 0 || dueFen === undefined ? 'none' : 'unpaid';
  return dueFen !== undefined && dueFen !== paidFen ? 'differs' : 'paid';
};
