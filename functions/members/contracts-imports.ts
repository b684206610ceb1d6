import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  IdempotencyHeader,
  jsonBody,
  jsonContent,
  PageQuery,
  pageOf,
  problems,
  SESSION,
  SESSION_OR_KEY,
} from '#functions/http/route.ts';
import {
  CorrectRow,
  CorrectRows,
  CreateImport,
  CreateUpload,
  IMPORT_ID,
  ROW_STATUSES,
  SetMapping,
} from '#shared/members/imports/schema.ts';
import { ImportRowView, ImportView } from '#shared/members/imports/views.ts';

const tags = ['imports'];
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const importId = z.string().max(30).regex(IMPORT_ID).meta({ example: 'imp_01JD9Z6T7QF3000000000000AA' });
const params = z.object({ importId });
export const ImportPage = pageOf(ImportView).meta({ id: 'MemberImportPage' });
export const RowPage = pageOf(ImportRowView).meta({ id: 'MemberImportRowPage' });
const RowsQuery = z.strictObject({
  status: z.enum(ROW_STATUSES).default('refused'),
  cursor: z.string().min(1).max(2000).optional(),
});
export const SkippedView = z
  .object({
    data: z
      .array(z.object({ memberId: z.string().max(30), code: z.string().max(80), detail: z.string().max(500) }))
      .max(50_000),
  })
  .meta({ id: 'MemberImportSkipped', example: { data: [] } });
export const TicketView = z
  .object({
    id: z.string().max(30),
    method: z.literal('PUT'),
    url: z.string().max(4000),
    maxBytes: z.int().min(1).max(100_000_000),
    expiresAt: z.string().max(30),
  })
  .meta({
    id: 'UploadTicket',
    example: {
      id: 'upl_01JD9Z6T7QF3000000000000AA',
      method: 'PUT',
      url: 'https://files.example.cn/passing/uploads/uni_…/upl_…?X-Amz-Signature=…',
      maxBytes: 10_485_760,
      expiresAt: '2026-11-22T06:45:00.000Z',
    },
  });

export const uploadRoute = createRoute({
  method: 'post',
  path: '/v1/uploads',
  operationId: 'createUpload',
  summary: 'An address to PUT one file to; the answer is valid for fifteen minutes',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateUpload) },
  responses: { 201: jsonContent('The address', TicketView), ...problems(413) },
});

export const listRoute = createRoute({
  method: 'get',
  path: '/v1/members/imports',
  operationId: 'listImports',
  summary: 'Imports of the union, the newest first',
  tags,
  security: SESSION,
  request: { query: PageQuery },
  responses: { 200: jsonContent('A page of imports', ImportPage), ...problems() },
});

export const openRoute = createRoute({
  method: 'post',
  path: '/v1/members/imports',
  operationId: 'createImport',
  summary: 'Open an import of an uploaded file, with a proposed field for each column',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateImport) },
  responses: { 201: jsonContent('The import', ImportView), ...problems(404, 413, 415, 422) },
});

export const getRoute = createRoute({
  method: 'get',
  path: '/v1/members/imports/{importId}',
  operationId: 'getImport',
  summary: 'State, counts and progress of an import',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The import', ImportView), ...problems(404) },
});

export const mapRoute = createRoute({
  method: 'put',
  path: '/v1/members/imports/{importId}/mapping',
  operationId: 'setImportMapping',
  summary: 'Set the field of each column and run the check; a large file is checked in the background',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(SetMapping) },
  responses: { 200: jsonContent('The import', ImportView), ...problems(404, 409, 413, 422) },
});

export const rowsRoute = createRoute({
  method: 'get',
  path: '/v1/members/imports/{importId}/rows',
  operationId: 'listImportRows',
  summary: 'Refused, changed or noticed rows of the last check, each cell with code, reason and place',
  tags,
  security: SESSION,
  request: { params, query: RowsQuery },
  responses: { 200: jsonContent('A page of rows', RowPage), ...problems(404) },
});

export const correctRoute = createRoute({
  method: 'patch',
  path: '/v1/members/imports/{importId}/rows/{row}',
  operationId: 'correctImportRow',
  summary: 'Put corrected texts in place of cells of a row and check again',
  tags,
  security: SESSION,
  request: {
    params: z.object({ importId, row: z.coerce.number().int().min(1).max(1_048_576) }),
    body: jsonBody(CorrectRow),
  },
  responses: { 200: jsonContent('The import', ImportView), ...problems(404, 409, 422) },
});

export const correctManyRoute = createRoute({
  method: 'post',
  path: '/v1/members/imports/{importId}/corrections',
  operationId: 'correctImportRows',
  summary: 'Correct cells of several rows and check once; all rows are taken, or none',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(CorrectRows) },
  responses: { 200: jsonContent('The import', ImportView), ...problems(404, 409, 422) },
});

const step = <const P extends 'commit' | 'cancel' | 'undo'>(verb: P, operationId: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `/v1/members/imports/{importId}/${verb}` as const,
    operationId,
    summary,
    tags,
    security: SESSION,
    request: { params, headers: IdempotencyHeader },
    responses: { 202: jsonContent('The import', ImportView), ...problems(404, 409, 422) },
  });

export const commitRoute = step('commit', 'commitImport', 'Write the rows that are in order, in the background');
export const cancelRoute = step('cancel', 'cancelImport', 'Put an import aside or stop it at its next step');
export const undoRoute = step('undo', 'undoImport', 'Take the whole import back; who was touched since stays');

export const refusedRoute = createRoute({
  method: 'get',
  path: '/v1/members/imports/{importId}/refused-rows',
  operationId: 'downloadRefusedRows',
  summary: 'The refused rows as a workbook with a column of reasons, to be mended and uploaded again',
  tags,
  security: SESSION,
  request: { params },
  responses: {
    200: {
      description: 'The workbook',
      content: { [XLSX]: { schema: z.string().max(20_000_000).meta({ format: 'binary' }) } },
    },
    ...problems(404),
  },
});

export const skippedRoute = createRoute({
  method: 'get',
  path: '/v1/members/imports/{importId}/skipped',
  operationId: 'listImportSkipped',
  summary: 'Members whom an undo left alone, with the reason',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The members', SkippedView), ...problems(404) },
});
