import { createRoute } from '@hono/zod-openapi';
import type { HttpApp } from '#functions/http/env.ts';
import { nodeCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, PageQuery, pageOf, problems, SESSION } from '#functions/http/route.ts';
import { decideOnApplication, listApplications } from '#shared/tenancy/unions/application-actions.ts';
import {
  ApplicationIdField,
  ApplicationView,
  ApprovalCommand,
  DistrictCode,
  RefusalCommand,
} from '#shared/tenancy/unions/schema.ts';
import { idParam } from './views.ts';

const tags = ['federation'];
const InboxQuery = PageQuery.extend({ districtCode: DistrictCode.optional() });
const ApplicationPage = pageOf(ApplicationView).meta({ id: 'ApplicationPage' });

const list = createRoute({
  method: 'get',
  path: '/v1/federation/applications',
  operationId: 'listApplications',
  summary: 'Applications of a district, newest first',
  tags,
  security: SESSION,
  request: { query: InboxQuery },
  responses: { 200: jsonContent('One page of the inbox', ApplicationPage), ...problems(404) },
});

const approve = createRoute({
  method: 'post',
  path: '/v1/federation/applications/{id}/approval',
  operationId: 'approveApplication',
  summary: 'Approve: the union is set up within seconds',
  tags,
  security: SESSION,
  request: { params: idParam(ApplicationIdField), body: jsonBody(ApprovalCommand) },
  responses: { 200: jsonContent('The application', ApplicationView), ...problems(404, 409) },
});

const refuse = createRoute({
  method: 'post',
  path: '/v1/federation/applications/{id}/refusal',
  operationId: 'refuseApplication',
  summary: 'Refuse with a reason; the codes are free again',
  tags,
  security: SESSION,
  request: { params: idParam(ApplicationIdField), body: jsonBody(RefusalCommand) },
  responses: { 200: jsonContent('The application', ApplicationView), ...problems(404, 409) },
});

/** The inbox of a district: what administrators of the district, and above it, decide on. */
export const registerApplicationRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => {
    const page = await listApplications(await nodeCtx(c), c.req.valid('query'));
    return c.json(ApplicationPage.parse(page), 200);
  });
  app.openapi(approve, async (c) => {
    const { districtCode } = c.req.valid('json');
    const id = c.req.valid('param').id;
    return c.json(
      ApplicationView.parse(await decideOnApplication(await nodeCtx(c), id, { approve: true }, districtCode)),
      200,
    );
  });
  app.openapi(refuse, async (c) => {
    const { districtCode, reason } = c.req.valid('json');
    const decision = { approve: false, reason } as const;
    const id = c.req.valid('param').id;
    return c.json(ApplicationView.parse(await decideOnApplication(await nodeCtx(c), id, decision, districtCode)), 200);
  });
};
