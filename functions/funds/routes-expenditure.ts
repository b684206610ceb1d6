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
import { CheckView } from '#shared/funds/expenditure/check-views.ts';
import {
  listAdvances,
  listExpenditures,
  listInbox,
  listPayableRows,
  listReversals,
} from '#shared/funds/expenditure/list-queries.ts';
import { checkExpenditure, getExpenditure, listKinds } from '#shared/funds/expenditure/queries.ts';
import { ExpenditureIdSchema, RequestAdvance, RequestExpenditure, STATUSES } from '#shared/funds/expenditure/schema.ts';
import { requestAdvance, requestExpenditure, resubmitExpenditure } from '#shared/funds/expenditure/submit-actions.ts';
import { ExpenditureRow, ExpenditureView, KindView } from '#shared/funds/expenditure/views.ts';

const tags = ['expenditures'];
const params = z.object({ expenditureId: ExpenditureIdSchema });
const ListQuery = PageQuery.extend({
  status: z.enum(STATUSES).optional(),
  year: z
    .string()
    .max(4)
    .regex(/^(?:20|21)\d\d$/)
    .optional(),
  mine: z.enum(['true']).optional(),
});
const Page = pageOf(ExpenditureRow).meta({ id: 'ExpenditurePage' });
const Rows = z.object({ data: z.array(ExpenditureRow).max(400) }).meta({ id: 'ExpenditureRows' });
const Kinds = z.object({ data: z.array(KindView).max(60) }).meta({ id: 'SpendingKinds' });

const list = createRoute({
  method: 'get',
  path: '/v1/expenditures',
  operationId: 'listExpenditures',
  summary: 'Requests to spend: of a year, of a status, or one’s own; the newest first',
  tags,
  security: SESSION,
  request: { query: ListQuery },
  responses: { 200: jsonContent('A page of requests', Page), ...problems() },
});

const kinds = createRoute({
  method: 'get',
  path: '/v1/expenditures/kinds',
  operationId: 'listSpendingKinds',
  summary: 'Kinds of spending: account, papers, the cap in force here with its source, what the budget has left',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Kinds', Kinds), ...problems() },
});

const rowsRoute = (name: string, operationId: string, summary: string) =>
  createRoute({
    method: 'get',
    path: `/v1/expenditures/${name}`,
    operationId,
    summary,
    tags,
    security: SESSION,
    responses: { 200: jsonContent('Requests', Rows), ...problems() },
  });

const inbox = rowsRoute('inbox', 'listExpenditureInbox', 'What waits for the caller’s signature');
const payables = rowsRoute('payables', 'listPayables', 'Approved and not paid: the cashier’s desk');
const reversals = rowsRoute('reversals', 'listReversals', 'Payments whose reversal waits for a second person');
const advances = rowsRoute('advances', 'listAdvances', 'Advances that are not accounted for, those overdue first');

const check = createRoute({
  method: 'post',
  path: '/v1/expenditures/check',
  operationId: 'checkExpenditure',
  summary: 'What stands against a request, with the rule that it rests on; nothing is submitted',
  tags,
  security: SESSION,
  request: { body: jsonBody(RequestExpenditure) },
  responses: { 200: jsonContent('Findings, papers and what the budget has left', CheckView), ...problems() },
});

const submit = createRoute({
  method: 'post',
  path: '/v1/expenditures',
  operationId: 'requestExpenditure',
  summary: 'Submit a request: checked, held on the budget, its invoices claimed',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(RequestExpenditure) },
  responses: { 201: jsonContent('The request', ExpenditureView), ...problems(404, 409, 422) },
});

const submitAdvance = createRoute({
  method: 'post',
  path: '/v1/expenditures/advances',
  operationId: 'requestAdvance',
  summary: 'Ask for an advance, to be accounted for by a day',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(RequestAdvance) },
  responses: { 201: jsonContent('The request', ExpenditureView), ...problems(404, 409, 422) },
});

const get = createRoute({
  method: 'get',
  path: '/v1/expenditures/{expenditureId}',
  operationId: 'getExpenditure',
  summary: 'One request with its approval, payment and papers',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The request', ExpenditureView), ...problems(404) },
});

const resubmit = createRoute({
  method: 'put',
  path: '/v1/expenditures/{expenditureId}',
  operationId: 'resubmitExpenditure',
  summary: 'Submit a returned or withdrawn request once more',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(RequestExpenditure) },
  responses: { 200: jsonContent('The request', ExpenditureView), ...problems(404, 409, 422) },
});

/** Requests to spend (capabilities 11.15-11.18). Fixed paths come before those with an id in them. */
export const registerExpenditureRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => {
    const { mine, ...query } = c.req.valid('query');
    const page = await listExpenditures(await unionCtx(c), { ...query, mine: mine === 'true' });
    return c.json(Page.parse(page), 200);
  });
  app.openapi(kinds, async (c) => c.json(Kinds.parse(await listKinds(await unionCtx(c))), 200));
  app.openapi(inbox, async (c) => c.json(Rows.parse(await listInbox(await unionCtx(c))), 200));
  app.openapi(payables, async (c) => c.json(Rows.parse(await listPayableRows(await unionCtx(c))), 200));
  app.openapi(reversals, async (c) => c.json(Rows.parse(await listReversals(await unionCtx(c))), 200));
  app.openapi(advances, async (c) => c.json(Rows.parse(await listAdvances(await unionCtx(c))), 200));
  app.openapi(check, async (c) =>
    c.json(CheckView.parse(await checkExpenditure(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(submit, async (c) =>
    c.json(ExpenditureView.parse(await requestExpenditure(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(submitAdvance, async (c) =>
    c.json(ExpenditureView.parse(await requestAdvance(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(get, async (c) =>
    c.json(ExpenditureView.parse(await getExpenditure(await unionCtx(c), c.req.valid('param').expenditureId)), 200),
  );
  app.openapi(resubmit, async (c) => {
    const { expenditureId } = c.req.valid('param');
    const view = await resubmitExpenditure(await unionCtx(c), expenditureId, c.req.valid('json'));
    return c.json(ExpenditureView.parse(view), 200);
  });
};
