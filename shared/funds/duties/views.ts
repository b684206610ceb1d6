import * as z from 'zod';
import { EXCEPTION_STATES } from './rules.ts';
import { DUTIES, ExceptionIdSchema } from './schema.ts';

const Who = z.object({ id: z.string().max(30), name: z.string().max(80) });
const DayText = z.string().max(10);
const InstantText = z.string().max(30);
const Reason = z.string().max(100);

export const ExceptionUsedView = z.object({
  exceptionId: z.string().max(30),
  duty: z.enum(DUTIES),
  reason: Reason,
  decidedOn: DayText,
});

export const ExceptionView = z
  .object({
    id: ExceptionIdSchema,
    person: Who,
    duties: z.array(z.enum(DUTIES)).max(DUTIES.length),
    reason: Reason,
    validFrom: DayText,
    validTo: DayText,
    decidedOn: DayText,
    attachmentIds: z.array(z.string().max(30)).max(50),
    recordedBy: Who,
    recordedAt: InstantText,
    state: z.enum(EXCEPTION_STATES),
    revoked: z.object({ by: Who, at: InstantText, reason: Reason }).nullable(),
  })
  .meta({ id: 'DutyException' });
export type ExceptionView = z.infer<typeof ExceptionView>;

export const ExceptionListView = z
  .object({
    data: z.array(ExceptionView).max(1_000),
    /** Whether this union may record any, up to how many employees, and where that comes from. */
    isSmall: z.boolean(),
    maxEmployees: z.int().min(0).max(1_000_000),
    source: z.string().max(300),
    verified: z.boolean(),
    /** Who is in office, with the duties that each could have. */
    officers: z.array(Who.extend({ duties: z.array(z.enum(DUTIES)).max(DUTIES.length) })).max(500),
  })
  .meta({ id: 'DutyExceptionList' });
export type ExceptionListView = z.infer<typeof ExceptionListView>;

export const DutyUseView = z
  .object({
    duty: z.enum(DUTIES),
    kind: z.enum(['voucher', 'expenditure']),
    id: z.string().max(30),
    voucherId: z.string().max(20),
    amountFen: z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
    at: InstantText,
  })
  .meta({ id: 'DutyUse' });
export type DutyUseView = z.infer<typeof DutyUseView>;
