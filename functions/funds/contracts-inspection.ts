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
} from '#functions/http/route.ts';
import {
  ActOnFinding,
  DrawSample,
  FINDING_ID,
  FINDING_STATUSES,
  PACK_ID,
  RecordFinding,
  RequestPack,
  SAMPLE_ID,
} from '#shared/funds/inspection/schema.ts';
import { FindingView, PackView, ReportView, SampleDetailView, SampleView } from '#shared/funds/inspection/views.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['inspection'];
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const idOf = (pattern: RegExp, example: string) => z.string().max(30).regex(pattern).meta({ example });
const sampleParams = z.object({ sampleId: idOf(SAMPLE_ID, 'smp_01JD9Z6T7QF3000000000000AA') });
const findingParams = z.object({ findingId: idOf(FINDING_ID, 'fnd_01JD9Z6T7QF3000000000000AA') });
const packParams = z.object({ packId: idOf(PACK_ID, 'job_01JD9Z6T7QF3000000000000AA') });
const month = (example: string) => PeriodSchema.meta({ example, maxLength: 7 });

export const SamplePage = pageOf(SampleView).meta({ id: 'InspectionSamplePage' });
export const FindingPage = pageOf(FindingView).meta({ id: 'AuditFindingPage' });
export const PackList = z.object({ data: z.array(PackView).max(20) }).meta({ id: 'InspectionPackList' });

export const drawRoute = createRoute({
  method: 'post',
  path: '/v1/inspection/samples',
  operationId: 'drawInspectionSample',
  summary: 'Draw a sample of vouchers by lot or by risk; seed, method, population and result are kept',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(DrawSample) },
  responses: { 201: jsonContent('The sample with what it found', SampleDetailView), ...problems(422) },
});

export const samplesRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/samples',
  operationId: 'listInspectionSamples',
  summary: 'Samples of the union, the newest first',
  tags,
  security: SESSION,
  request: { query: PageQuery },
  responses: { 200: jsonContent('A page of samples', SamplePage), ...problems() },
});

export const sampleRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/samples/{sampleId}',
  operationId: 'getInspectionSample',
  summary: 'One sample with what it found',
  tags,
  security: SESSION,
  request: { params: sampleParams },
  responses: { 200: jsonContent('The sample', SampleDetailView), ...problems(404) },
});

export const recordRoute = createRoute({
  method: 'post',
  path: '/v1/inspection/findings',
  operationId: 'recordAuditFinding',
  summary: 'Record a finding: the rule, the amount, the vouchers, the day by which to put it right',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(RecordFinding) },
  responses: { 201: jsonContent('The finding', FindingView), ...problems(404, 422) },
});

export const findingsRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/findings',
  operationId: 'listAuditFindings',
  summary: 'Findings of the union, or those of a status, the newest first',
  tags,
  security: SESSION,
  request: { query: PageQuery.extend({ status: z.enum(FINDING_STATUSES).optional() }) },
  responses: { 200: jsonContent('A page of findings', FindingPage), ...problems() },
});

export const findingRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/findings/{findingId}',
  operationId: 'getAuditFinding',
  summary: 'One finding with its answers',
  tags,
  security: SESSION,
  request: { params: findingParams },
  responses: { 200: jsonContent('The finding', FindingView), ...problems(404) },
});

const actRoute = <const P extends string>(path: P, operationId: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `/v1/inspection/findings/{findingId}/${path}`,
    operationId,
    summary,
    tags,
    security: SESSION,
    request: { params: findingParams, headers: IdempotencyHeader, body: jsonBody(ActOnFinding) },
    responses: { 200: jsonContent('The finding', FindingView), ...problems(404, 409, 422) },
  });

export const answerRoute = actRoute(
  'answers',
  'answerAuditFinding',
  'Answer a finding: what was done about it, with evidence',
);
export const reopenRoute = actRoute('reopening', 'reopenAuditFinding', 'Say that the answer is not enough');
export const closeRoute = actRoute('closure', 'closeAuditFinding', 'Close a finding that was put right, on evidence');
export const dropRoute = actRoute('removal', 'dropAuditFinding', 'Take back a finding that was none');

export const exportRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/findings-file',
  operationId: 'downloadAuditFindings',
  summary: 'The findings as a workbook',
  tags,
  security: SESSION,
  responses: {
    200: {
      description: 'The workbook',
      content: { [XLSX]: { schema: z.string().max(20_000_000).meta({ format: 'binary' }) } },
    },
    ...problems(),
  },
});

export const reportRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/report',
  operationId: 'getInspectionReport',
  summary: 'What an audit report says of up to twelve months: books, samples, findings',
  tags,
  security: SESSION,
  request: { query: z.strictObject({ from: month('2026-01'), to: month('2026-11') }) },
  responses: { 200: jsonContent('The draft', ReportView), ...problems() },
});

export const requestPackRoute = createRoute({
  method: 'post',
  path: '/v1/inspection/packs',
  operationId: 'requestInspectionPack',
  summary: 'Ask for ledgers, vouchers and papers of up to twelve months as one zip with SHA256SUMS',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(RequestPack) },
  responses: { 202: jsonContent('The pack, being built', PackView), ...problems() },
});

export const packsRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/packs',
  operationId: 'listInspectionPacks',
  summary: 'Packs of the last seven days, the newest first',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Packs', PackList), ...problems() },
});

export const openPackRoute = createRoute({
  method: 'get',
  path: '/v1/inspection/packs/{packId}/content',
  operationId: 'downloadInspectionPack',
  summary: 'Go to the zip itself; who took it is on record',
  tags,
  security: SESSION,
  request: { params: packParams },
  responses: {
    302: {
      description: 'To the file',
      headers: z.object({ location: z.string().max(4000) }),
      content: { 'text/plain': { schema: z.string().max(0) } },
    },
    ...problems(404, 409),
  },
});
