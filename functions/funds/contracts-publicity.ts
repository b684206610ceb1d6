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
import { XLSX } from '#functions/http/xlsx.ts';
import {
  AnswerQuestion,
  AskQuestion,
  PublicationIdSchema,
  PublishTable,
  QuestionIdSchema,
  WithdrawTable,
} from '#shared/funds/publicity/schema.ts';
import { MAX_ENTRIES } from '#shared/funds/publicity/store.ts';
import {
  DraftQuery,
  DraftView,
  EntriesQuery,
  EntryView,
  FileQuery,
  PublicationItemView,
  PublicationView,
  QuestionView,
} from '#shared/funds/publicity/views.ts';

const tags = ['publicity'];
const security = SESSION;
const params = z.object({ publicationId: PublicationIdSchema });
const questionParams = params.extend({ questionId: QuestionIdSchema });
const headers = IdempotencyHeader;
export const PublicationPage = pageOf(PublicationItemView).meta({ id: 'PublicationPage' });
export const QuestionPage = pageOf(QuestionView).meta({ id: 'PublicFundsQuestionPage' });
/** Entries come in packed pages, so an answer holds more than a page of anything else. */
export const EntryPage = pageOf(EntryView)
  .extend({ data: z.array(EntryView).max(MAX_ENTRIES) })
  .meta({ id: 'PublicFundsEntryPage' });

export const listRoute = createRoute({
  method: 'get',
  path: '/v1/publicity',
  operationId: 'listPublications',
  summary: 'Published tables of funds, the newest first',
  tags,
  security,
  request: { query: PageQuery },
  responses: { 200: jsonContent('A page of tables', PublicationPage), ...problems() },
});

export const previewRoute = createRoute({
  method: 'get',
  path: '/v1/publicity/preview',
  operationId: 'previewPublication',
  summary: 'The table that would be published now; without months, of the last whole quarter or what the union chose',
  tags,
  security,
  request: { query: DraftQuery },
  responses: { 200: jsonContent('The table', DraftView), ...problems(422) },
});

export const publishRoute = createRoute({
  method: 'post',
  path: '/v1/publicity',
  operationId: 'publishFunds',
  summary:
    'Publish the table of some months: figures, masked vouchers and the time for objections, never changed again',
  tags,
  security,
  request: { headers, body: jsonBody(PublishTable) },
  responses: { 201: jsonContent('The table', PublicationView), ...problems(409, 422) },
});

export const getRoute = createRoute({
  method: 'get',
  path: '/v1/publicity/{publicationId}',
  operationId: 'getPublication',
  summary: 'A published table; opened by a member, it counts once in the month’s total and nobody’s name is kept',
  tags,
  security,
  request: { params },
  responses: { 200: jsonContent('The table', PublicationView), ...problems(404) },
});

export const withdrawRoute = createRoute({
  method: 'post',
  path: '/v1/publicity/{publicationId}/withdrawal',
  operationId: 'withdrawFunds',
  summary: 'Withdraw a table with a reason that members read in its place',
  tags,
  security,
  request: { params, body: jsonBody(WithdrawTable) },
  responses: { 200: jsonContent('The table', PublicationView), ...problems(404, 409) },
});

export const entriesRoute = createRoute({
  method: 'get',
  path: '/v1/publicity/{publicationId}/entries',
  operationId: 'listPublicationEntries',
  summary: 'Masked vouchers behind a line of income or spending, as they were published',
  tags,
  security,
  request: { params, query: EntriesQuery },
  responses: { 200: jsonContent('A page of vouchers', EntryPage), ...problems(404) },
});

export const fileRoute = createRoute({
  method: 'get',
  path: '/v1/publicity/{publicationId}/file',
  operationId: 'downloadPublication',
  summary: 'A published table as a workbook for the wall, on A4 or A3; for members as well',
  tags,
  security,
  request: { params, query: FileQuery },
  responses: {
    200: {
      description: 'The workbook',
      content: { [XLSX]: { schema: z.string().max(20_000_000).meta({ format: 'binary' }) } },
    },
    ...problems(404),
  },
});

export const questionsRoute = createRoute({
  method: 'get',
  path: '/v1/publicity/{publicationId}/questions',
  operationId: 'listPublicationQuestions',
  summary: 'What members asked, under masked names, with the answers that everybody reads',
  tags,
  security,
  request: { params, query: PageQuery },
  responses: { 200: jsonContent('A page of questions', QuestionPage), ...problems(404) },
});

export const askRoute = createRoute({
  method: 'post',
  path: '/v1/publicity/{publicationId}/questions',
  operationId: 'askAboutFunds',
  summary: 'Ask about a line of a published table',
  tags,
  security,
  request: { params, headers, body: jsonBody(AskQuestion) },
  responses: { 201: jsonContent('The question', QuestionView), ...problems(404, 409, 422) },
});

export const answerRoute = createRoute({
  method: 'post',
  path: '/v1/publicity/{publicationId}/questions/{questionId}/answer',
  operationId: 'answerAboutFunds',
  summary: 'Answer a question, once, for everybody',
  tags,
  security,
  request: { params: questionParams, body: jsonBody(AnswerQuestion) },
  responses: { 200: jsonContent('The question with its answer', QuestionView), ...problems(404, 409) },
});
