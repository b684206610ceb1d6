import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import {
  IdempotencyHeader,
  jsonBody,
  jsonContent,
  PageQuery,
  pageOf,
  problems,
  SESSION,
} from '#functions/http/route.ts';
import { publishTable, withdrawTable } from '#shared/funds/publicity/actions.ts';
import {
  getPublication,
  listPublicationEntries,
  listPublications,
  previewTable,
} from '#shared/funds/publicity/queries.ts';
import { answerQuestion, askQuestion, listQuestions } from '#shared/funds/publicity/question-actions.ts';
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
  PublicationItemView,
  PublicationView,
  QuestionView,
} from '#shared/funds/publicity/views.ts';

const tags = ['publicity'];
const security = SESSION;
const params = z.object({ publicationId: PublicationIdSchema });
const questionParams = params.extend({ questionId: QuestionIdSchema });
const headers = IdempotencyHeader;
const PublicationPage = pageOf(PublicationItemView).meta({ id: 'PublicationPage' });
const QuestionPage = pageOf(QuestionView).meta({ id: 'PublicFundsQuestionPage' });
/** Entries come in packed pages, so an answer holds more than a page of anything else. */
const EntryPage = pageOf(EntryView)
  .extend({ data: z.array(EntryView).max(MAX_ENTRIES) })
  .meta({ id: 'PublicFundsEntryPage' });

const list = createRoute({
  method: 'get',
  path: '/v1/publicity',
  operationId: 'listPublications',
  summary: 'Published tables of funds, the newest first',
  tags,
  security,
  request: { query: PageQuery },
  responses: { 200: jsonContent('A page of tables', PublicationPage), ...problems() },
});

const preview = createRoute({
  method: 'get',
  path: '/v1/publicity/preview',
  operationId: 'previewPublication',
  summary: 'The table that would be published now; without months, of the last whole quarter or what the union chose',
  tags,
  security,
  request: { query: DraftQuery },
  responses: { 200: jsonContent('The table', DraftView), ...problems(422) },
});

const publish = createRoute({
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

const get = createRoute({
  method: 'get',
  path: '/v1/publicity/{publicationId}',
  operationId: 'getPublication',
  summary: 'A published table; opened by a member, it counts once in the month’s total and nobody’s name is kept',
  tags,
  security,
  request: { params },
  responses: { 200: jsonContent('The table', PublicationView), ...problems(404) },
});

const withdraw = createRoute({
  method: 'post',
  path: '/v1/publicity/{publicationId}/withdrawal',
  operationId: 'withdrawFunds',
  summary: 'Withdraw a table with a reason that members read in its place',
  tags,
  security,
  request: { params, body: jsonBody(WithdrawTable) },
  responses: { 200: jsonContent('The table', PublicationView), ...problems(404, 409) },
});

const entries = createRoute({
  method: 'get',
  path: '/v1/publicity/{publicationId}/entries',
  operationId: 'listPublicationEntries',
  summary: 'Masked vouchers behind a line of income or spending, as they were published',
  tags,
  security,
  request: { params, query: EntriesQuery },
  responses: { 200: jsonContent('A page of vouchers', EntryPage), ...problems(404) },
});

const questions = createRoute({
  method: 'get',
  path: '/v1/publicity/{publicationId}/questions',
  operationId: 'listPublicationQuestions',
  summary: 'What members asked, under masked names, with the answers that everybody reads',
  tags,
  security,
  request: { params, query: PageQuery },
  responses: { 200: jsonContent('A page of questions', QuestionPage), ...problems(404) },
});

const ask = createRoute({
  method: 'post',
  path: '/v1/publicity/{publicationId}/questions',
  operationId: 'askAboutFunds',
  summary: 'Ask about a line of a published table',
  tags,
  security,
  request: { params, headers, body: jsonBody(AskQuestion) },
  responses: { 201: jsonContent('The question', QuestionView), ...problems(404, 409, 422) },
});

const answer = createRoute({
  method: 'post',
  path: '/v1/publicity/{publicationId}/questions/{questionId}/answer',
  operationId: 'answerAboutFunds',
  summary: 'Answer a question, once, for everybody',
  tags,
  security,
  request: { params: questionParams, body: jsonBody(AnswerQuestion) },
  responses: { 200: jsonContent('The question with its answer', QuestionView), ...problems(404, 409) },
});

const registerQuestions = (app: HttpApp): void => {
  app.openapi(questions, async (c) => {
    const page = await listQuestions(await unionCtx(c), c.req.valid('param').publicationId, c.req.valid('query'));
    return c.json(QuestionPage.parse(page), 200);
  });
  app.openapi(ask, async (c) => {
    const asked = await askQuestion(await unionCtx(c), c.req.valid('param').publicationId, c.req.valid('json'));
    return c.json(QuestionView.parse(asked), 201);
  });
  app.openapi(answer, async (c) => {
    const { publicationId, questionId } = c.req.valid('param');
    const answered = await answerQuestion(await unionCtx(c), publicationId, questionId, c.req.valid('json'));
    return c.json(QuestionView.parse(answered), 200);
  });
};

/** Funds made public to members (capability 11.23). Fixed paths come before those with an id in them. */
export const registerPublicityRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) =>
    c.json(PublicationPage.parse(await listPublications(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(preview, async (c) =>
    c.json(DraftView.parse(await previewTable(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(publish, async (c) => {
    const table = PublicationView.parse(await publishTable(await unionCtx(c), c.req.valid('json')));
    return c.json(table, 201, { Location: `/v1/publicity/${table.id}` });
  });
  app.openapi(get, async (c) =>
    c.json(PublicationView.parse(await getPublication(await unionCtx(c), c.req.valid('param').publicationId)), 200),
  );
  app.openapi(withdraw, async (c) => {
    const table = await withdrawTable(await unionCtx(c), c.req.valid('param').publicationId, c.req.valid('json'));
    return c.json(PublicationView.parse(table), 200);
  });
  app.openapi(entries, async (c) => {
    const asked = c.req.valid('query');
    const page = await listPublicationEntries(await unionCtx(c), c.req.valid('param').publicationId, asked);
    return c.json(EntryPage.parse(page), 200);
  });
  registerQuestions(app);
};
