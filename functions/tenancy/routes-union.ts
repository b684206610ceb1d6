import { createRoute } from '@hono/zod-openapi';
import type * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { nodeCtx, unionCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, PageQuery, pageOf, problems, SESSION } from '#functions/http/route.ts';
import { type Period, PeriodSchema, periodOf } from '#shared/kernel/period.ts';
import type { Tools } from '#shared/kernel/tools.ts';
import { AuditEntryView, listNodeAudit, listUnionAudit } from '#shared/tenancy/people/audit.ts';
import { getUnion, readChecklist, updateUnion } from '#shared/tenancy/unions/actions.ts';
import { ChecklistView, UnionView, UpdateUnionCommand } from '#shared/tenancy/unions/schema.ts';

const tags = ['union'];

const read = createRoute({
  method: 'get',
  path: '/v1/union',
  operationId: 'getUnion',
  summary: 'The union',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The union', UnionView), ...problems(404) },
});

const update = createRoute({
  method: 'patch',
  path: '/v1/union',
  operationId: 'updateUnion',
  summary: 'Change address, employees or contact',
  tags,
  security: SESSION,
  request: { body: jsonBody(UpdateUnionCommand) },
  responses: { 200: jsonContent('The union as it is now', UnionView), ...problems(404, 409, 422) },
});

const checklist = createRoute({
  method: 'get',
  path: '/v1/union/checklist',
  operationId: 'getChecklist',
  summary: 'What a new union still has to set up',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The checklist', ChecklistView), ...problems(404) },
});

const AuditQuery = PageQuery.extend({ month: PeriodSchema.optional().meta({ example: '2026-11' }) });
const AuditPage = pageOf(AuditEntryView).meta({ id: 'AuditPage' });

const unionAudit = createRoute({
  method: 'get',
  path: '/v1/audit-events',
  operationId: 'listAuditEvents',
  summary: 'The audit trail of a month, newest first',
  tags,
  security: SESSION,
  request: { query: AuditQuery },
  responses: { 200: jsonContent('One page', AuditPage), ...problems() },
});

const nodeAudit = createRoute({
  method: 'get',
  path: '/v1/federation/audit-events',
  operationId: 'listFederationAuditEvents',
  summary: 'The audit trail of the own node, newest first',
  tags: ['federation'],
  security: SESSION,
  request: { query: AuditQuery },
  responses: { 200: jsonContent('One page', AuditPage), ...problems() },
});

const withMonth = (tools: Tools, query: z.infer<typeof AuditQuery>) => ({
  ...query,
  month: (query.month ?? periodOf(tools.now())) as Period,
});

/** The union itself, its checklist and its audit trail. */
export const registerUnionRoutes = (app: HttpApp): void => {
  app.openapi(read, async (c) => c.json(UnionView.parse(await getUnion(await unionCtx(c))), 200));
  app.openapi(update, async (c) => {
    const view = await updateUnion(await unionCtx(c), c.req.valid('json'));
    return c.json(UnionView.parse(view), 200);
  });
  app.openapi(checklist, async (c) => c.json(ChecklistView.parse(await readChecklist(await unionCtx(c))), 200));
  app.openapi(unionAudit, async (c) => {
    const page = await listUnionAudit(await unionCtx(c), withMonth(c.var.runtime.tools, c.req.valid('query')));
    return c.json(AuditPage.parse(page), 200);
  });
};

/** The federation's own audit trail; registered in the federation API, whose role reaches nodes. */
export const registerNodeAuditRoutes = (app: HttpApp): void => {
  app.openapi(nodeAudit, async (c) => {
    const page = await listNodeAudit(await nodeCtx(c), withMonth(c.var.runtime.tools, c.req.valid('query')));
    return c.json(AuditPage.parse(page), 200);
  });
};
