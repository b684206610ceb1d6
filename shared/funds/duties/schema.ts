import * as z from 'zod';
import type { UnionRole } from '../../kernel/context.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant } from '../../kernel/period.ts';
import { AttachmentIds } from '../../tenancy/attachments/schema.ts';

/**
 * Duties that different people have, and that one person may have together where a small union has decided so.
 * Signing one's own request is none of them: that is never allowed.
 */
export const DUTIES = ['reviewOwn', 'payApproved', 'payOwn'] as const;
export type Duty = (typeof DUTIES)[number];

/** Who can have the duty at all. */
export const DUTY_ROLES: Readonly<Record<Duty, readonly UnionRole[]>> = {
  reviewOwn: ['chair', 'viceChair', 'finance'],
  payApproved: ['cashier'],
  payOwn: ['cashier'],
};

export const ExceptionIdSchema = z.string().max(30).regex(idPattern('dutyException')).meta({
  example: 'dex_01JD9Z6T7QF3000000000000AA',
});
const PersonId = z.string().max(30).regex(idPattern('person')).meta({ example: 'per_01JD9Z6T7QF3000000000000AA' });
const Reason = z.string().trim().min(4).max(100).meta({ example: '本会仅一名财务人员，其他委员均为兼职' });

export const RecordException = z
  .strictObject({
    personId: PersonId,
    duties: z.array(z.enum(DUTIES)).min(1).max(DUTIES.length),
    reason: Reason,
    validFrom: DaySchema.meta({ example: '2026-11-22' }),
    validTo: DaySchema.meta({ example: '2027-06-30' }),
    /** The day on which the committee decided it, and its paper. */
    decidedOn: DaySchema.meta({ example: '2026-11-20' }),
    attachmentIds: AttachmentIds.min(1),
  })
  .meta({ id: 'RecordDutyException' });
export type RecordException = z.infer<typeof RecordException>;

export const RevokeException = z.strictObject({ reason: Reason }).meta({ id: 'RevokeDutyException' });
export type RevokeException = z.infer<typeof RevokeException>;

export type Who = { readonly id: string; readonly name: string };

/** What the committee of a small union decided for one person and a limited time. */
export type DutyException = {
  readonly id: string;
  readonly person: Who;
  readonly duties: readonly Duty[];
  readonly reason: string;
  readonly validFrom: Day;
  /** The last day. It ends earlier with the term of the office that the person had when it was recorded. */
  readonly validTo: Day;
  readonly decidedOn: Day;
  readonly attachmentIds: readonly string[];
  readonly recordedBy: Who;
  readonly recordedAt: Instant;
  readonly revoked?: { readonly by: Who; readonly at: Instant; readonly reason: string };
  readonly v: number;
};

/** What stands beside whatever was done under an exception. */
export type ExceptionUsed = {
  readonly exceptionId: string;
  readonly duty: Duty;
  readonly reason: string;
  readonly decidedOn: Day;
};

/** Where an exception was used, for the audit committee. */
export type DutyUse = {
  readonly duty: Duty;
  readonly kind: 'voucher' | 'expenditure';
  /** Of the voucher that came of it. */
  readonly voucherId: string;
  readonly id: string;
  readonly amountFen: number;
  readonly at: Instant;
};
