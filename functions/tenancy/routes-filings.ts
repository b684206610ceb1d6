import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { nodeCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, PageQuery, pageOf, problems, SESSION } from '#functions/http/route.ts';
import { acceptFiling, listFilings, readFiling, returnFiling } from '#shared/tenancy/filings/inbox-actions.ts';
import { AcceptFiling, FilingDetail, FilingIdField, FilingView, ReturnFiling } from '#shared/tenancy/filings/schema.ts';
import { idParam } from './views.ts';

const tags = ['federation'];
const nodeCode = z
  .string()
  .max(6)
  .regex(/^(?:\d{2}){1,3}$/)
  .optional()
  .meta({ example: '320106' });
const ListQuery = PageQuery.extend({ nodeCode, state: z.enum(['waiting', 'done']).default('waiting') });
const FilingPage = pageOf(FilingView).meta({ id: 'FilingPage' });

const list = createRoute({
  method: 'get',
  path: '/v1/federation/filings',
  operationId: 'listFilings',
  summary: 'Budgets that unions handed up to a node, newest first: those that wait, or those that are done',
  tags,
  security: SESSION,
  request: { query: ListQuery },
  responses: { 200: jsonContent('One page of the inbox', FilingPage), ...problems(404) },
});

const read = createRoute({
  method: 'get',
  path: '/v1/federation/filings/{id}',
  operationId: 'getFiling',
  summary: 'A budget as it was handed up: lines, comparison, versions and what was decided on the way',
  tags,
  security: SESSION,
  request: { params: idParam(FilingIdField), query: z.strictObject({ nodeCode }) },
  responses: { 200: jsonContent('The filing', FilingDetail), ...problems(404) },
});

const accept = createRoute({
  method: 'post',
  path: '/v1/federation/filings/{id}/acceptance',
  operationId: 'acceptFiling',
  summary: 'Approve it or take it into the files, as the region has it; in force in the union within seconds',
  tags,
  security: SESSION,
  request: { params: idParam(FilingIdField), body: jsonBody(AcceptFiling) },
  responses: { 200: jsonContent('The filing', FilingView), ...problems(404, 409) },
});

const giveBack = createRoute({
  method: 'post',
  path: '/v1/federation/filings/{id}/return',
  operationId: 'returnFiling',
  summary: 'Return it with a reason',
  tags,
  security: SESSION,
  request: { params: idParam(FilingIdField), body: jsonBody(ReturnFiling) },
  responses: { 200: jsonContent('The filing', FilingView), ...problems(404, 409) },
});

/** What unions hand up to the federation above them; only the node itself answers. */
export const registerFilingRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) =>
    c.json(FilingPage.parse(await listFilings(await nodeCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(read, async (c) => {
    const found = await readFiling(await nodeCtx(c), c.req.valid('param').id, c.req.valid('query').nodeCode);
    return c.json(FilingDetail.parse(found), 200);
  });
  app.openapi(accept, async (c) => {
    const next = await acceptFiling(await nodeCtx(c), c.req.valid('param').id, c.req.valid('json'));
    return c.json(FilingView.parse(next), 200);
  });
  app.openapi(giveBack, async (c) => {
    const next = await returnFiling(await nodeCtx(c), c.req.valid('param').id, c.req.valid('json'));
    return c.json(FilingView.parse(next), 200);
  });
};
