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
  DraftIdSchema,
  DraftView,
  PostDraft,
  PostedDraftView,
  ReturnDraft,
  ReverseVoucher,
  SaveDraft,
} from '#shared/funds/ledger/draft-views.ts';
import {
  CreateTemplate,
  GoneView,
  SummaryListView,
  TemplateListView,
  TemplateView,
} from '#shared/funds/ledger/template-views.ts';
import { VoucherIdSchema } from '#shared/funds/ledger/views.ts';

const tags = ['ledger'];
const draftParams = z.object({ draftId: DraftIdSchema });
export const DraftPage = pageOf(DraftView).meta({ id: 'VoucherDraftPage' });

export const listDraftsRoute = createRoute({
  method: 'get',
  path: '/v1/ledger/drafts',
  operationId: 'listVoucherDrafts',
  summary: 'Vouchers that are not in the books yet, newest first',
  tags,
  security: SESSION,
  request: { query: PageQuery },
  responses: { 200: jsonContent('Drafts', DraftPage), ...problems() },
});

export const createDraftRoute = createRoute({
  method: 'post',
  path: '/v1/ledger/drafts',
  operationId: 'createVoucherDraft',
  summary: 'Begin a voucher by hand, or hand it to the checker at once',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(SaveDraft) },
  responses: { 201: jsonContent('The draft', DraftView), ...problems(404, 409, 422) },
});

export const getDraftRoute = createRoute({
  method: 'get',
  path: '/v1/ledger/drafts/{draftId}',
  operationId: 'getVoucherDraft',
  summary: 'A draft, or for a while the voucher that it became',
  tags,
  security: SESSION,
  request: { params: draftParams },
  responses: { 200: jsonContent('The draft', DraftView), ...problems(404) },
});

export const updateDraftRoute = createRoute({
  method: 'put',
  path: '/v1/ledger/drafts/{draftId}',
  operationId: 'updateVoucherDraft',
  summary: 'Save a draft again; whoever saves it becomes its maker',
  tags,
  security: SESSION,
  request: { params: draftParams, body: jsonBody(SaveDraft) },
  responses: { 200: jsonContent('The draft', DraftView), ...problems(404, 409, 422) },
});

export const discardDraftRoute = createRoute({
  method: 'delete',
  path: '/v1/ledger/drafts/{draftId}',
  operationId: 'discardVoucherDraft',
  summary: 'Take an open draft away',
  tags,
  security: SESSION,
  request: { params: draftParams },
  responses: { 200: jsonContent('The draft that is gone', GoneView), ...problems(404, 409) },
});

export const postDraftRoute = createRoute({
  method: 'post',
  path: '/v1/ledger/drafts/{draftId}/posting',
  operationId: 'postVoucherDraft',
  summary: 'Check a voucher made by somebody else and post it into the month of its date',
  tags,
  security: SESSION,
  request: { params: draftParams, headers: IdempotencyHeader, body: jsonBody(PostDraft) },
  responses: { 200: jsonContent('The voucher', PostedDraftView), ...problems(404, 409, 422) },
});

export const returnDraftRoute = createRoute({
  method: 'post',
  path: '/v1/ledger/drafts/{draftId}/return',
  operationId: 'returnVoucherDraft',
  summary: 'Give a draft back to its maker with a reason',
  tags,
  security: SESSION,
  request: { params: draftParams, headers: IdempotencyHeader, body: jsonBody(ReturnDraft) },
  responses: { 200: jsonContent('The draft', DraftView), ...problems(404, 409, 422) },
});

export const reverseRoute = createRoute({
  method: 'post',
  path: '/v1/ledger/vouchers/{voucherId}/reversal',
  operationId: 'reverseVoucher',
  summary: 'Draft the red voucher that takes a posted one back',
  tags,
  security: SESSION,
  request: {
    params: z.object({ voucherId: VoucherIdSchema }),
    headers: IdempotencyHeader,
    body: jsonBody(ReverseVoucher),
  },
  responses: { 201: jsonContent('The draft in red', DraftView), ...problems(404, 409, 422) },
});

export const listTemplatesRoute = createRoute({
  method: 'get',
  path: '/v1/ledger/templates',
  operationId: 'listVoucherTemplates',
  summary: 'Voucher templates',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Templates', TemplateListView), ...problems() },
});

export const createTemplateRoute = createRoute({
  method: 'post',
  path: '/v1/ledger/templates',
  operationId: 'createVoucherTemplate',
  summary: 'Keep lines without amounts under a name',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateTemplate) },
  responses: { 201: jsonContent('The template', TemplateView), ...problems(409) },
});

export const deleteTemplateRoute = createRoute({
  method: 'delete',
  path: '/v1/ledger/templates/{templateId}',
  operationId: 'deleteVoucherTemplate',
  summary: 'Take a template away',
  tags,
  security: SESSION,
  request: { params: z.object({ templateId: DraftIdSchema }) },
  responses: { 200: jsonContent('The template that is gone', GoneView), ...problems(404, 409) },
});

export const listSummariesRoute = createRoute({
  method: 'get',
  path: '/v1/ledger/summaries',
  operationId: 'listVoucherSummaries',
  summary: 'Summaries of the last vouchers, to choose from',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('Summaries', SummaryListView), ...problems() },
});
