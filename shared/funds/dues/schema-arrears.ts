import * as z from 'zod';
import { type Day, DaySchema, type Instant, type Period, PeriodSchema } from '../../kernel/period.ts';
import { AttachmentIds } from '../../tenancy/attachments/schema.ts';
import { MemberIdSchema, ReasonSchema } from './schema.ts';

/** Members who are reminded in one act; each is one item of the transaction. */
export const MAX_REMINDED = 80;
/** The months that the list looks back on. */
export const ARREARS_MONTHS = 12;
export const REMINDER_WAYS = ['talk', 'phone', 'message', 'letter'] as const;

const Words = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

export const RemindMembers = z
  .strictObject({
    memberIds: z.array(MemberIdSchema).min(1).max(MAX_REMINDED),
    way: z.enum(REMINDER_WAYS),
    on: DaySchema.meta({ example: '2026-11-22' }),
    note: Words.optional(),
  })
  .meta({ id: 'RemindOfDues', description: 'Logs that these members were reminded of the months that they owe.' });
export type RemindMembers = z.infer<typeof RemindMembers>;

const months = { from: PeriodSchema.meta({ example: '2026-08' }), until: PeriodSchema.optional() };

export const ExcuseMember = z
  .strictObject({ ...months, reason: ReasonSchema.meta({ example: '长期住院，已递交说明' }) })
  .meta({ id: 'ExcuseArrears', description: 'A proper reason (正当理由) for months that are unpaid.' });
export type ExcuseMember = z.infer<typeof ExcuseMember>;

export const ExemptMember = z
  .strictObject({ ...months, reason: ReasonSchema.meta({ example: '特困职工，委员会决定免缴' }) })
  .meta({ id: 'ExemptFromDues', description: 'Months for which the union decided that a member owes nothing.' });
export type ExemptMember = z.infer<typeof ExemptMember>;

export const EndExemption = z.strictObject({ until: PeriodSchema, reason: ReasonSchema }).meta({ id: 'EndExemption' });
export type EndExemption = z.infer<typeof EndExemption>;

export const ConfirmDeparture = z
  .strictObject({
    /** Which meeting of the committee decided it, and where the minutes are. */
    resolution: Words.meta({ example: '2026年10月8日委员会会议纪要第3号' }),
    attachmentIds: AttachmentIds.optional(),
  })
  .meta({ id: 'ConfirmDeparture', description: 'The committee takes unpaid months for leaving (视为自动退会).' });
export type ConfirmDeparture = z.infer<typeof ConfirmDeparture>;

type OnFileBase = { readonly id: string; readonly memberId: string; readonly by: string; readonly at: Instant };

export type Reminder = OnFileBase & {
  readonly kind: 'reminder';
  readonly on: Day;
  readonly way: (typeof REMINDER_WAYS)[number];
  readonly months: readonly Period[];
  readonly owedFen: number;
  readonly note?: string;
};
export type Excuse = OnFileBase & {
  readonly kind: 'excuse';
  readonly from: Period;
  readonly until?: Period;
  readonly reason: string;
};
export type Departure = OnFileBase & {
  readonly kind: 'departure';
  readonly on: Day;
  readonly unpaidSince: Period;
  readonly unpaidMonths: number;
  readonly reminders: number;
  readonly resolution: string;
  readonly attachmentIds: readonly string[];
};
/** One thing on file about a member's dues. */
export type FileEntry = Reminder | Excuse | Departure;

/** A dated exemption (免缴); one a member and first month. */
export type Exemption = {
  readonly memberId: string;
  readonly from: Period;
  readonly until?: Period;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly v: number;
};
