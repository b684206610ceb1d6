import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { nodeCtx } from '#functions/http/identify.ts';
import { jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { FinalAccountsView, readFinalAccounts } from '#shared/federation/figures/final-accounts.ts';
import { NodeParams } from './params.ts';

const finalAccounts = createRoute({
  method: 'get',
  path: '/v1/federation/nodes/{code}/final-accounts',
  operationId: 'getFederationFinalAccounts',
  summary: 'Final accounts of a federation for a year, transfers between its unions cancelled out',
  tags: ['federation'],
  security: SESSION,
  request: {
    params: NodeParams,
    query: z.strictObject({ year: z.coerce.number().int().min(1950).max(2199).optional() }),
  },
  responses: { 200: jsonContent('The accounts', FinalAccountsView), ...problems(404, 422) },
});

/** Final accounts of a level (capability 11.21). */
export const registerFinalAccountRoutes = (app: HttpApp): void => {
  app.openapi(finalAccounts, async (c) => {
    const found = await readFinalAccounts(await nodeCtx(c), c.req.valid('param').code, c.req.valid('query').year);
    return c.json(FinalAccountsView.parse(found), 200);
  });
};
