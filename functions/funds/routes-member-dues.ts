import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonContent, problems, SESSION_OR_KEY } from '#functions/http/route.ts';
import { getMemberDues } from '#shared/funds/dues/month-queries.ts';
import { MemberIdSchema } from '#shared/funds/dues/schema.ts';
import { OwnDuesView } from '#shared/funds/dues/views-delta.ts';

const memberDuesRoute = createRoute({
  method: 'get',
  path: '/v1/dues/members/{memberId}',
  operationId: 'getMemberDues',
  summary: 'What one member owes now and paid in the last twelve months',
  tags: ['dues'],
  security: SESSION_OR_KEY,
  request: { params: z.object({ memberId: MemberIdSchema }) },
  responses: { 200: jsonContent('Twelve months', OwnDuesView), ...problems(404) },
});

/** Dues as a member's own page shows them. */
export const registerMemberDuesRoutes = (app: HttpApp): void => {
  app.openapi(memberDuesRoute, async (c) => {
    const dues = await getMemberDues(await unionCtx(c), c.req.valid('param').memberId);
    return c.json(OwnDuesView.parse(dues), 200);
  });
};
