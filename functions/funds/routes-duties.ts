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
import { listDutyUses, listExceptions, recordException, revokeException } from '#shared/funds/duties/actions.ts';
import { ExceptionIdSchema, RecordException, RevokeException } from '#shared/funds/duties/schema.ts';
import { DutyUseView, ExceptionListView, ExceptionView } from '#shared/funds/duties/views.ts';

const tags = ['approval'];
const params = z.object({ exceptionId: ExceptionIdSchema });
const Uses = pageOf(DutyUseView).meta({ id: 'DutyUsePage' });

const list = createRoute({
  method: 'get',
  path: '/v1/duty-exceptions',
  operationId: 'listDutyExceptions',
  summary: 'Exceptions of a small union from the separation of duties, and who could have which',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Exceptions', ExceptionListView), ...problems() },
});

const record = createRoute({
  method: 'post',
  path: '/v1/duty-exceptions',
  operationId: 'recordDutyException',
  summary: 'Record what the committee decided: who, which duties, why, until when, with its paper',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(RecordException) },
  responses: { 201: jsonContent('The exception', ExceptionView), ...problems(404, 409, 422) },
});

const revoke = createRoute({
  method: 'post',
  path: '/v1/duty-exceptions/{exceptionId}/revocation',
  operationId: 'revokeDutyException',
  summary: 'End an exception before its day',
  tags,
  security: SESSION,
  request: { params, headers: IdempotencyHeader, body: jsonBody(RevokeException) },
  responses: { 200: jsonContent('The exception', ExceptionView), ...problems(404, 409, 422) },
});

const uses = createRoute({
  method: 'get',
  path: '/v1/duty-exceptions/{exceptionId}/uses',
  operationId: 'listDutyUses',
  summary: 'Vouchers and payments that were made under an exception, the newest first',
  tags,
  security: SESSION,
  request: { params, query: PageQuery },
  responses: { 200: jsonContent('A page of uses', Uses), ...problems(404) },
});

/** Separation of duties, and what a small union decided otherwise. */
export const registerDutyRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => c.json(ExceptionListView.parse(await listExceptions(await unionCtx(c))), 200));
  app.openapi(record, async (c) =>
    c.json(ExceptionView.parse(await recordException(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(revoke, async (c) => {
    const { exceptionId } = c.req.valid('param');
    return c.json(ExceptionView.parse(await revokeException(await unionCtx(c), exceptionId, c.req.valid('json'))), 200);
  });
  app.openapi(uses, async (c) => {
    const { exceptionId } = c.req.valid('param');
    return c.json(Uses.parse(await listDutyUses(await unionCtx(c), exceptionId, c.req.valid('query'))), 200);
  });
};
