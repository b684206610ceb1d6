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
import { CorrectDues, CreateDuesBatch, RecordPayment, ResolveItem, ROW_STATUSES } from '#shared/funds/dues/schema.ts';
import {
  DuesBatchSummaryView,
  DuesBatchView,
  StoredRowView,
  WORKLIST_STATUSES,
  WorklistEntryView,
  WorklistItemView,
} from '#shared/funds/dues/views.ts';
import { DeltaView, MEMBER_STATUSES, MemberDuesView, MonthView, OwnDuesView } from '#shared/funds/dues/views-delta.ts';
import { idPattern } from '#shared/kernel/ids.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['dues'];
/** Rows come a packed page at a time, so an answer may hold one page more than was asked for. */
const MAX_LIST = 200 + PAGE_SIZE;
const MAX_RUNS = 2_000;

const cursorPage = <T extends z.ZodType>(schema: T, max: number) =>
  z.object({ data: z.array(schema).max(max), nextCursor: z.string().max(2000).nullable(), hasMore: z.boolean() });

export const BatchPage = cursorPage(DuesBatchSummaryView, MAX_RUNS).meta({ id: 'DuesBatchPage' });
export const RowPage = cursorPage(StoredRowView, MAX_LIST).meta({ id: 'DuesBatchRowPage' });
export const MemberPage = cursorPage(MemberDuesView, MAX_LIST).meta({ id: 'MemberDuesPage' });
export const WorklistPage = cursorPage(WorklistEntryView, MAX_LIST).meta({ id: 'DuesWorklistPage' });

const batchParam = z.object({
  batchId: z.string().max(30).regex(idPattern('duesRun')).meta({ example: 'dbt_01JD9Z6T7QF3000000000000AA' }),
});
const itemParam = z.object({
  itemId: z.string().max(30).regex(idPattern('worklistItem')).meta({ example: 'wrk_01JD9Z6T7QF3000000000000AA' }),
});
const periodParam = z.object({ period: PeriodSchema.meta({ example: '2026-11', maxLength: 7 }) });
const CursorQuery = z.strictObject({ cursor: z.string().min(1).max(2000).optional() });

export const REPEATED =
  'The same request again: the answer of the first, with the header Idempotent-Replayed; or a dry run';

export const createBatchRoute = createRoute({
  method: 'post',
  path: '/v1/dues/batches',
  operationId: 'createDuesBatch',
  summary: 'Post what payroll deducted for a month, or try it without posting',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateDuesBatch) },
  responses: {
    200: jsonContent(REPEATED, DuesBatchView),
    201: jsonContent('The run was posted; what became of each row', DuesBatchView),
    ...problems(409, 413, 422),
  },
});

export const listBatchesRoute = createRoute({
  method: 'get',
  path: '/v1/dues/batches',
  operationId: 'listDuesBatches',
  summary: 'Posted runs, newest month first; a page covers a year',
  tags,
  security: SESSION_OR_KEY,
  request: { query: CursorQuery },
  responses: { 200: jsonContent('Runs', BatchPage), ...problems() },
});

export const getBatchRoute = createRoute({
  method: 'get',
  path: '/v1/dues/batches/{batchId}',
  operationId: 'getDuesBatch',
  summary: 'One run: counts, sums and its voucher',
  tags,
  security: SESSION_OR_KEY,
  request: { params: batchParam },
  responses: { 200: jsonContent('The run', DuesBatchSummaryView), ...problems(404) },
});

export const listRowsRoute = createRoute({
  method: 'get',
  path: '/v1/dues/batches/{batchId}/rows',
  operationId: 'listDuesBatchRows',
  summary: 'Rows of a run with the caller’s keys; first those that were not posted',
  tags,
  security: SESSION_OR_KEY,
  request: { params: batchParam, query: PageQuery.extend({ status: z.enum(ROW_STATUSES).optional() }) },
  responses: { 200: jsonContent('Rows', RowPage), ...problems(404) },
});

export const getMonthRoute = createRoute({
  method: 'get',
  path: '/v1/dues/months/{period}',
  operationId: 'getDuesMonth',
  summary: 'A month of dues: due, paid, counts and runs',
  tags,
  security: SESSION_OR_KEY,
  request: { params: periodParam },
  responses: { 200: jsonContent('The month', MonthView), ...problems(422) },
});

export const listMonthMembersRoute = createRoute({
  method: 'get',
  path: '/v1/dues/months/{period}/members',
  operationId: 'listDuesMonthMembers',
  summary: 'Who has paid, who has not, and whose amount is another',
  tags,
  security: SESSION_OR_KEY,
  request: { params: periodParam, query: PageQuery.extend({ status: z.enum(MEMBER_STATUSES).optional() }) },
  responses: { 200: jsonContent('Members', MemberPage), ...problems(422) },
});

export const worklistRoute = createRoute({
  method: 'get',
  path: '/v1/dues/worklist',
  operationId: 'listDuesWorklist',
  summary: 'Money that waits for a person (unmatched, differing, in conflict), or what was closed and how',
  tags,
  security: SESSION_OR_KEY,
  request: { query: PageQuery.extend({ status: z.enum(WORKLIST_STATUSES).default('open') }) },
  responses: { 200: jsonContent('Items', WorklistPage), ...problems() },
});

export const resolveRoute = createRoute({
  method: 'post',
  path: '/v1/dues/worklist/{itemId}/resolution',
  operationId: 'resolveDuesItem',
  summary: 'Book unmatched money to a member, give it back, or accept a difference',
  tags,
  security: SESSION,
  request: { params: itemParam, headers: IdempotencyHeader, body: jsonBody(ResolveItem) },
  responses: { 200: jsonContent('The closed item', WorklistItemView), ...problems(404, 409, 422) },
});

export const correctRoute = createRoute({
  method: 'post',
  path: '/v1/dues/corrections',
  operationId: 'correctDues',
  summary: 'Correct what a member has paid for a month',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(CorrectDues) },
  responses: { 201: jsonContent('The correction', DeltaView), ...problems(404, 409, 422) },
});

export const payRoute = createRoute({
  method: 'post',
  path: '/v1/dues/payments',
  operationId: 'recordDuesPayment',
  summary: 'Record what a member paid outside payroll',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(RecordPayment) },
  responses: { 201: jsonContent('The payment', DeltaView), ...problems(404, 409, 422) },
});

export const ownDuesRoute = createRoute({
  method: 'get',
  path: '/v1/me/dues',
  operationId: 'getOwnDues',
  summary: 'One’s own dues of the last twelve months',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Twelve months', OwnDuesView), ...problems(404) },
});
