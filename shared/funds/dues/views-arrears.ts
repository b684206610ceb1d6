import * as z from 'zod';
import { STAGES } from './arrears-rules.ts';
import { ARREARS_MONTHS, type Exemption, type FileEntry, REMINDER_WAYS } from './schema-arrears.ts';

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const PeriodText = z.string().max(7);
const DayText = z.string().max(10);
const Count = z.int().min(0).max(1_000);

export const ArrearsEntryView = z
  .object({
    memberId: z.string().max(30),
    name: z.string().max(50),
    employeeNo: z.string().max(32).nullable(),
    /** Months with something left to pay, oldest first. */
    months: z.array(z.object({ period: PeriodText, dueFen: Fen, paidFen: Fen })).max(ARREARS_MONTHS),
    owedFen: Fen,
    /** Months in a row up to the last one that is over for which nothing was paid. */
    unpaidMonths: Count,
    unpaidSince: PeriodText.nullable(),
    /** Reminders on file for these months, and the last of them. */
    reminders: Count,
    lastRemindedOn: DayText.nullable(),
    /** `mayBeDeemedLeft`: the committee may take it for leaving; nothing happens by itself. */
    stage: z.enum(STAGES),
  })
  .meta({ id: 'DuesArrears' });
export type ArrearsEntry = z.infer<typeof ArrearsEntryView>;

export const FileEntryView = z
  .object({
    id: z.string().max(30),
    kind: z.enum(['reminder', 'excuse', 'departure']),
    on: DayText.nullable(),
    way: z.enum(REMINDER_WAYS).nullable(),
    months: z.array(PeriodText).max(ARREARS_MONTHS),
    owedFen: Fen.nullable(),
    from: PeriodText.nullable(),
    until: PeriodText.nullable(),
    /** The note of a reminder, the reason of an excuse, the resolution of a departure. */
    text: z.string().max(200).nullable(),
    attachmentIds: z.array(z.string().max(30)).max(20),
    by: z.string().max(100),
    at: z.string().max(30),
  })
  .meta({ id: 'DuesFileEntry' });
export type FileEntryView = z.infer<typeof FileEntryView>;

export const ExemptionView = z
  .object({
    memberId: z.string().max(30),
    name: z.string().max(50),
    from: PeriodText,
    until: PeriodText.nullable(),
    reason: z.string().max(120),
    by: z.string().max(100),
    at: z.string().max(30),
  })
  .meta({ id: 'DuesExemption' });
export type ExemptionView = z.infer<typeof ExemptionView>;

export const MemberFileView = z
  .object({
    arrears: ArrearsEntryView,
    /** What the committee needs before it may confirm. */
    rule: z.object({ months: Count, reminders: Count }),
    entries: z.array(FileEntryView).max(1_000),
    exemptions: z.array(ExemptionView).max(200),
  })
  .meta({ id: 'MemberDuesFile' });
export type MemberFile = z.infer<typeof MemberFileView>;

export const fileEntryViewOf = (entry: FileEntry): FileEntryView => {
  const { id, kind, by, at } = entry;
  const bare = { id, kind, on: null, way: null, months: [], owedFen: null, from: null, until: null, attachmentIds: [] };
  switch (entry.kind) {
    case 'reminder': {
      const { on, way, months, owedFen, note = null } = entry;
      return { ...bare, on, way, months: [...months], owedFen, text: note, by, at };
    }
    case 'excuse':
      return { ...bare, from: entry.from, until: entry.until ?? null, text: entry.reason, by, at };
    case 'departure': {
      const { on, unpaidSince, resolution, attachmentIds } = entry;
      return { ...bare, on, from: unpaidSince, text: resolution, attachmentIds: [...attachmentIds], by, at };
    }
  }
};

export const exemptionViewOf = (one: Exemption, name: string): ExemptionView => ({
  memberId: one.memberId,
  name,
  from: one.from,
  until: one.until ?? null,
  reason: one.reason,
  by: one.by,
  at: one.at,
});
