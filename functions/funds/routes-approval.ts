import { createRoute } from '@hono/zod-openapi';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { listFlows, publishFlow, putSubstitutes, simulateFlow } from '#shared/funds/approval/flow-actions.ts';
import { FlowListView, FlowView, SimulationView } from '#shared/funds/approval/flow-views.ts';
import { PutFlow, PutSubstitutes, SimulateFlow } from '#shared/funds/approval/schema.ts';

const tags = ['approval'];

const list = createRoute({
  method: 'get',
  path: '/v1/approval-flows',
  operationId: 'listApprovalFlows',
  summary: 'Who signs what: the flow in force of every kind, its versions and the substitutes',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Flows', FlowListView), ...problems() },
});

const publish = createRoute({
  method: 'put',
  path: '/v1/approval-flows',
  operationId: 'publishApprovalFlow',
  summary: 'Publish the next version of a kind’s flow; requests under way keep theirs',
  tags,
  security: SESSION,
  request: { body: jsonBody(PutFlow) },
  responses: { 200: jsonContent('The flow', FlowView), ...problems(409, 422) },
});

const substitutes = createRoute({
  method: 'put',
  path: '/v1/approval-flows/substitutes',
  operationId: 'putApprovalSubstitutes',
  summary: 'Who signs for whom, and from when to when',
  tags,
  security: SESSION,
  request: { body: jsonBody(PutSubstitutes) },
  responses: { 200: jsonContent('Flows', FlowListView), ...problems(409, 422) },
});

const simulate = createRoute({
  method: 'post',
  path: '/v1/approval-flows/simulation',
  operationId: 'simulateApprovalFlow',
  summary: 'Who would sign a request of an amount, by a draft or by the flow in force',
  tags,
  security: SESSION,
  request: { body: jsonBody(SimulateFlow) },
  responses: { 200: jsonContent('The steps with their people', SimulationView), ...problems(422) },
});

/** Approval chain by amount and kind (capability 11.15). */
export const registerApprovalRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => c.json(FlowListView.parse(await listFlows(await unionCtx(c))), 200));
  app.openapi(publish, async (c) =>
    c.json(FlowView.parse(await publishFlow(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(substitutes, async (c) =>
    c.json(FlowListView.parse(await putSubstitutes(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(simulate, async (c) =>
    c.json(SimulationView.parse(await simulateFlow(await unionCtx(c), c.req.valid('json'))), 200),
  );
};
