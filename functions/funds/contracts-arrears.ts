import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  IdempotencyHeader,
  jsonBody,
  jsonContent,
  PageQuery,
  problems,
  SESSION,
  SESSION_OR_KEY,
} from '#functions/http/route.ts';
import { PAGE_SIZE } from '#shared/funds/dues/page-codec.ts';
import { MemberIdSchema } from '#shared/funds/dues/schema.ts';
import {
  ARREARS_MONTHS,
  ConfirmDeparture,
  EndExemption,
  ExcuseMember,
  ExemptMember,
  MAX_REMINDED,
  RemindMembers,
} from '#shared/funds/dues/schema-arrears.ts';
import { ArrearsEntryView, ExemptionView, FileEntryView, MemberFileView } from '#shared/funds/dues/views-arrears.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['dues'];
const memberParam = z.object({ memberId: MemberIdSchema });
const exemptionParam = memberParam.extend({ from: PeriodSchema.meta({ example: '2026-08', maxLength: 7 }) });

export const ArrearsPage = z
  .object({
    data: z.array(ArrearsEntryView).max(200 + PAGE_SIZE),
    nextCursor: z.string().max(2000).nullable(),
    hasMore: z.boolean(),
  })
  .meta({ id: 'DuesArrearsPage' });
export const ReminderList = z.object({ data: z.array(FileEntryView).max(MAX_REMINDED) }).meta({ id: 'ReminderList' });
export const ExemptionList = z.object({ data: z.array(ExemptionView).max(10_000) }).meta({ id: 'DuesExemptionList' });

export const listArrearsRoute = createRoute({
  method: 'get',
  path: '/v1/dues/arrears',
  operationId: 'listDuesArrears',
  summary: 'Who owes which of the last twelve months, how much, and for how many months in a row nothing was paid',
  tags,
  security: SESSION_OR_KEY,
  request: { query: PageQuery.extend({ minMonths: z.coerce.number().int().min(1).max(ARREARS_MONTHS).optional() }) },
  responses: {
    200: jsonContent('Members with arrears; a page may be empty and still have more', ArrearsPage),
    ...problems(),
  },
});

export const memberFileRoute = createRoute({
  method: 'get',
  path: '/v1/dues/arrears/{memberId}',
  operationId: 'getMemberDuesFile',
  summary: 'What a member owes, and what is on file: reminders, reasons, exemptions, the committee’s confirmation',
  tags,
  security: SESSION,
  request: { params: memberParam },
  responses: { 200: jsonContent('The file', MemberFileView), ...problems(404) },
});

export const remindRoute = createRoute({
  method: 'post',
  path: '/v1/dues/reminders',
  operationId: 'remindOfDues',
  summary: 'Log that members were reminded of the months that they owe',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(RemindMembers) },
  responses: { 201: jsonContent('One entry a member', ReminderList), ...problems(409, 422) },
});

export const excuseRoute = createRoute({
  method: 'post',
  path: '/v1/dues/arrears/{memberId}/excuses',
  operationId: 'excuseDuesArrears',
  summary: 'Record a proper reason for unpaid months',
  tags,
  security: SESSION,
  request: { params: memberParam, headers: IdempotencyHeader, body: jsonBody(ExcuseMember) },
  responses: { 201: jsonContent('The entry', FileEntryView), ...problems(404, 409, 422) },
});

export const departRoute = createRoute({
  method: 'post',
  path: '/v1/dues/arrears/{memberId}/departure',
  operationId: 'confirmDuesDeparture',
  summary: 'The committee takes six unpaid months for leaving; needs reminders on file, never happens by date',
  tags,
  security: SESSION,
  request: { params: memberParam, body: jsonBody(ConfirmDeparture) },
  responses: { 200: jsonContent('The file', MemberFileView), ...problems(404, 409, 422) },
});

export const listExemptionsRoute = createRoute({
  method: 'get',
  path: '/v1/dues/exemptions',
  operationId: 'listDuesExemptions',
  summary: 'Who is or was exempt from dues, from which month to which',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Exemptions', ExemptionList), ...problems() },
});

export const exemptRoute = createRoute({
  method: 'post',
  path: '/v1/dues/exemptions/{memberId}',
  operationId: 'exemptFromDues',
  summary: 'Exempt a member from dues for some months, with the reason',
  tags,
  security: SESSION,
  request: { params: memberParam, headers: IdempotencyHeader, body: jsonBody(ExemptMember) },
  responses: { 201: jsonContent('The exemption', ExemptionView), ...problems(404, 409, 422) },
});

export const endExemptionRoute = createRoute({
  method: 'put',
  path: '/v1/dues/exemptions/{memberId}/{from}/end',
  operationId: 'endDuesExemption',
  summary: 'End an exemption with a month',
  tags,
  security: SESSION,
  request: { params: exemptionParam, body: jsonBody(EndExemption) },
  responses: { 200: jsonContent('The exemption', ExemptionView), ...problems(404, 409, 422) },
});
