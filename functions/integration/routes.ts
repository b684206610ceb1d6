import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { createClient, listClients, revokeClient, rotateClient } from '#shared/integration/clients/actions.ts';
import {
  ClientView,
  ClientWithKeyView,
  CreateClientInput,
  MAX_CLIENTS,
  RotateClientInput,
} from '#shared/integration/clients/schema.ts';
import { idPattern } from '#shared/kernel/ids.ts';

const tags = ['integration'];
const params = z.object({ clientId: z.string().max(40).regex(idPattern('client')) });
const ClientList = z.object({ data: z.array(ClientView).max(MAX_CLIENTS) }).meta({ id: 'ClientList' });

const list = createRoute({
  method: 'get',
  path: '/v1/clients',
  operationId: 'listClients',
  summary: 'API keys of the union, without their secrets',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The clients', ClientList), ...problems() },
});

const create = createRoute({
  method: 'post',
  path: '/v1/clients',
  operationId: 'createClient',
  summary: 'Make an API key; the answer shows it once',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateClientInput) },
  responses: { 201: jsonContent('The client and its key', ClientWithKeyView), ...problems(409, 422) },
});

const rotate = createRoute({
  method: 'post',
  path: '/v1/clients/{clientId}/rotation',
  operationId: 'rotateClient',
  summary: 'A second secret; the first ends after the overlap',
  tags,
  security: SESSION,
  request: { params, headers: IdempotencyHeader, body: jsonBody(RotateClientInput) },
  responses: { 201: jsonContent('The client and its new key', ClientWithKeyView), ...problems(404, 409) },
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/clients/{clientId}',
  operationId: 'revokeClient',
  summary: 'End a key at once',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The ended client', ClientView), ...problems(404, 409) },
});

/** API keys of a union (capability 2.10, 14.1). */
export const registerIntegrationRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => c.json(ClientList.parse({ data: await listClients(await unionCtx(c)) }), 200));
  app.openapi(create, async (c) => {
    const made = await createClient(await unionCtx(c), c.req.valid('json'));
    return c.json(ClientWithKeyView.parse(made), 201);
  });
  app.openapi(rotate, async (c) => {
    const made = await rotateClient(await unionCtx(c), c.req.valid('param').clientId, c.req.valid('json'));
    return c.json(ClientWithKeyView.parse(made), 201);
  });
  app.openapi(revoke, async (c) => {
    const ended = await revokeClient(await unionCtx(c), c.req.valid('param').clientId);
    return c.json(ClientView.parse(ended), 200);
  });
};
