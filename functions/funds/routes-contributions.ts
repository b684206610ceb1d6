import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION, SESSION_OR_KEY } from '#functions/http/route.ts';
import { recordReceipt, recordRemittance } from '#shared/funds/contributions/actions.ts';
import { declarePayroll, putSplitScheme } from '#shared/funds/contributions/declare-actions.ts';
import { ContributionDetailView, MovementView } from '#shared/funds/contributions/movement-schema.ts';
import { getContribution, listContributions, listSplitSchemes } from '#shared/funds/contributions/queries.ts';
import {
  ContributionView,
  ContributionYearView,
  DeclarePayroll,
  PutSplitScheme,
  RecordReceipt,
  RecordRemittance,
  SplitSchemeView,
} from '#shared/funds/contributions/schema.ts';
import { dayOf, PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['contributions'];
const params = z.object({ period: PeriodSchema.meta({ example: '2026-11', maxLength: 7 }) });
const YearQuery = z.strictObject({ year: z.coerce.number().int().min(1900).max(2199).optional() });
const SchemeList = z.object({ data: z.array(SplitSchemeView).max(1_000) }).meta({ id: 'SplitSchemeList' });

const list = createRoute({
  method: 'get',
  path: '/v1/contributions',
  operationId: 'listContributions',
  summary: 'A year of the employer’s 2 %: due, received, passed up, remitted',
  tags,
  security: SESSION_OR_KEY,
  request: { query: YearQuery },
  responses: { 200: jsonContent('The year', ContributionYearView), ...problems() },
});

const listSchemes = createRoute({
  method: 'get',
  path: '/v1/contributions/split-schemes',
  operationId: 'listSplitSchemes',
  summary: 'How the levels share the 2 %, by the month from which it holds',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('Schemes', SchemeList), ...problems() },
});

const putScheme = createRoute({
  method: 'put',
  path: '/v1/contributions/split-schemes',
  operationId: 'putSplitScheme',
  summary: 'Set the shares from a month on whose money was not split yet',
  tags,
  security: SESSION,
  request: { body: jsonBody(PutSplitScheme) },
  responses: { 200: jsonContent('The scheme', SplitSchemeView), ...problems(409, 422) },
});

const get = createRoute({
  method: 'get',
  path: '/v1/contributions/{period}',
  operationId: 'getContribution',
  summary: 'One month with its receipts and remittances',
  tags,
  security: SESSION_OR_KEY,
  request: { params },
  responses: { 200: jsonContent('The month', ContributionDetailView), ...problems() },
});

const declare = createRoute({
  method: 'put',
  path: '/v1/contributions/{period}/declaration',
  operationId: 'declarePayroll',
  summary: 'Declare a month’s payroll: 2 % of it becomes due',
  tags,
  security: SESSION_OR_KEY,
  request: { params, body: jsonBody(DeclarePayroll) },
  responses: { 200: jsonContent('The month', ContributionView), ...problems(409, 422) },
});

const receive = createRoute({
  method: 'post',
  path: '/v1/contributions/{period}/receipts',
  operationId: 'recordContributionReceipt',
  summary: 'Record what arrived: split between the levels and booked',
  tags,
  security: SESSION_OR_KEY,
  request: { params, headers: IdempotencyHeader, body: jsonBody(RecordReceipt) },
  responses: { 201: jsonContent('The receipt with its split', MovementView), ...problems(409, 422) },
});

const remit = createRoute({
  method: 'post',
  path: '/v1/contributions/{period}/remittances',
  operationId: 'recordRemittance',
  summary: 'Record what was passed up, at most what is owed',
  tags,
  security: SESSION_OR_KEY,
  request: { params, headers: IdempotencyHeader, body: jsonBody(RecordRemittance) },
  responses: { 201: jsonContent('The remittance', MovementView), ...problems(409, 422) },
});

/** The employer's 2 % (capabilities 7.5, 7.6). Fixed paths come before those with a month in them. */
export const registerContributionRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => {
    const ctx = await unionCtx(c);
    const year = c.req.valid('query').year ?? Number(dayOf(ctx.tools.now()).slice(0, 4));
    return c.json(ContributionYearView.parse(await listContributions(ctx, year)), 200);
  });
  app.openapi(listSchemes, async (c) => c.json(SchemeList.parse(await listSplitSchemes(await unionCtx(c))), 200));
  app.openapi(putScheme, async (c) =>
    c.json(SplitSchemeView.parse(await putSplitScheme(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(get, async (c) =>
    c.json(ContributionDetailView.parse(await getContribution(await unionCtx(c), c.req.valid('param').period)), 200),
  );
  app.openapi(declare, async (c) => {
    const month = await declarePayroll(await unionCtx(c), c.req.valid('param').period, c.req.valid('json'));
    return c.json(ContributionView.parse(month), 200);
  });
  app.openapi(receive, async (c) => {
    const receipt = await recordReceipt(await unionCtx(c), c.req.valid('param').period, c.req.valid('json'));
    return c.json(MovementView.parse(receipt), 201);
  });
  app.openapi(remit, async (c) => {
    const remitted = await recordRemittance(await unionCtx(c), c.req.valid('param').period, c.req.valid('json'));
    return c.json(MovementView.parse(remitted), 201);
  });
};
