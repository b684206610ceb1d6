import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { signUpCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, PUBLIC, problems } from '#functions/http/route.ts';
import { levelOf } from '#shared/federation/tree/rules.ts';
import { listChildNodes } from '#shared/federation/tree/store.ts';
import { applyForUnion, readApplicationStatus } from '#shared/tenancy/unions/application-actions.ts';
import {
  ApplicationCommand,
  ApplicationIdField,
  ApplicationReceipt,
  ApplicationStatusView,
  DistrictList,
  DistrictQuery,
} from '#shared/tenancy/unions/schema.ts';
import { idParam } from './views.ts';

const tags = ['sign-up'];

const apply = createRoute({
  method: 'post',
  path: '/v1/public/applications',
  operationId: 'applyForUnion',
  summary: 'Apply for a union (建会申请)',
  tags,
  security: PUBLIC,
  request: { body: jsonBody(ApplicationCommand) },
  responses: { 201: jsonContent('In the inbox of the district', ApplicationReceipt), ...problems(409, 422) },
});

const status = createRoute({
  method: 'get',
  path: '/v1/public/applications/{id}',
  operationId: 'getApplicationStatus',
  summary: 'How an application stands',
  tags,
  security: PUBLIC,
  request: {
    params: idParam(ApplicationIdField),
    query: z.strictObject({ token: z.string().min(20).max(100) }),
  },
  responses: { 200: jsonContent('The application', ApplicationStatusView), ...problems(404) },
});

const districts = createRoute({
  method: 'get',
  path: '/v1/public/districts',
  operationId: 'listDistricts',
  summary: 'Provinces, or the nodes right below one; applications go to a district',
  tags,
  security: PUBLIC,
  request: { query: DistrictQuery },
  responses: { 200: jsonContent('The nodes by code', DistrictList), ...problems() },
});

/** What anybody may do: find the district, apply, see how it stands. */
export const registerPublicRoutes = (app: HttpApp): void => {
  app.openapi(apply, async (c) => {
    const receipt = await applyForUnion(signUpCtx(c), c.req.valid('json'));
    c.header('location', `/v1/public/applications/${receipt.id}`);
    return c.json(ApplicationReceipt.parse(receipt), 201);
  });
  app.openapi(status, async (c) => {
    const view = await readApplicationStatus(signUpCtx(c), c.req.valid('param').id, c.req.valid('query').token);
    return c.json(ApplicationStatusView.parse(view), 200);
  });
  app.openapi(districts, async (c) => {
    const nodes = await listChildNodes(signUpCtx(c), c.req.valid('query').under);
    const data = nodes.map(({ code, name }) => ({ code, name, level: levelOf(code) }));
    return c.json(DistrictList.parse({ data }), 200);
  });
};
