import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, problems, SESSION, SESSION_OR_KEY } from '#functions/http/route.ts';
import { carryForward, previewCarryForward } from '#shared/funds/ledger/carry-actions.ts';
import { closeMonth, confirmReopening, dropReopening, requestReopening } from '#shared/funds/ledger/close-actions.ts';
import { readChecklist, readClosingYear } from '#shared/funds/ledger/close-queries.ts';
import {
  CarryForward,
  CarryView,
  ChecklistView,
  ClosingYearView,
  RequestReopening,
} from '#shared/funds/ledger/close-views.ts';
import { dayOf, PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['ledger'];
const params = z.object({ period: PeriodSchema.meta({ example: '2026-10', maxLength: 7 }) });
const Year = z.coerce.number().int().min(1900).max(2199).meta({ example: 2026 });
const yearParams = z.object({ year: Year });
const YearQuery = z.strictObject({ year: Year.optional() });

const listClosings = createRoute({
  method: 'get',
  path: '/v1/ledger/closings',
  operationId: 'listClosings',
  summary: 'The months of a year: running, open or closed, and what was opened again',
  tags,
  security: SESSION_OR_KEY,
  request: { query: YearQuery },
  responses: { 200: jsonContent('The year', ClosingYearView), ...problems() },
});

const getChecklist = createRoute({
  method: 'get',
  path: '/v1/ledger/closings/{period}',
  operationId: 'getClosingChecklist',
  summary: 'What is looked at before a month is closed, and whether it may be',
  tags,
  security: SESSION_OR_KEY,
  request: { params },
  responses: { 200: jsonContent('The checklist', ChecklistView), ...problems() },
});

const close = createRoute({
  method: 'post',
  path: '/v1/ledger/closings/{period}',
  operationId: 'closeMonth',
  summary: 'Close a month that is over: nothing can be booked into it from then on',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The month', ChecklistView), ...problems(409, 422) },
});

const request = createRoute({
  method: 'post',
  path: '/v1/ledger/closings/{period}/reopening',
  operationId: 'requestReopening',
  summary: 'Ask to open the last closed month again; another person has to confirm',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(RequestReopening) },
  responses: { 200: jsonContent('The month', ChecklistView), ...problems(409, 422) },
});

const confirm = createRoute({
  method: 'post',
  path: '/v1/ledger/closings/{period}/reopening/confirmation',
  operationId: 'confirmReopening',
  summary: 'Open the month that somebody else asked to open',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The month', ChecklistView), ...problems(404, 409, 422) },
});

const drop = createRoute({
  method: 'delete',
  path: '/v1/ledger/closings/{period}/reopening',
  operationId: 'dropReopening',
  summary: 'Take back or turn down the request to open a month again',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The month', ChecklistView), ...problems(404, 409) },
});

const preview = createRoute({
  method: 'get',
  path: '/v1/ledger/years/{year}/carry-forward',
  operationId: 'previewCarryForward',
  summary: 'The vouchers that would end a year, and what still stands in their way',
  tags,
  security: SESSION_OR_KEY,
  request: { params: yearParams },
  responses: { 200: jsonContent('The preview', CarryView), ...problems() },
});

const carry = createRoute({
  method: 'post',
  path: '/v1/ledger/years/{year}/carry-forward',
  operationId: 'carryForward',
  summary: 'Carry a year forward on 31 December, earmarked money apart from the rest',
  tags,
  security: SESSION,
  request: { params: yearParams, body: jsonBody(CarryForward) },
  responses: { 200: jsonContent('What was posted', CarryView), ...problems(409, 422) },
});

/** Closing of months and years (capability 8.5, 8.6). */
export const registerCloseRoutes = (app: HttpApp): void => {
  app.openapi(listClosings, async (c) => {
    const ctx = await unionCtx(c);
    const year = c.req.valid('query').year ?? Number(dayOf(ctx.tools.now()).slice(0, 4));
    return c.json(ClosingYearView.parse(await readClosingYear(ctx, year)), 200);
  });
  app.openapi(getChecklist, async (c) =>
    c.json(ChecklistView.parse(await readChecklist(await unionCtx(c), c.req.valid('param').period)), 200),
  );
  app.openapi(close, async (c) =>
    c.json(ChecklistView.parse(await closeMonth(await unionCtx(c), c.req.valid('param').period)), 200),
  );
  app.openapi(request, async (c) => {
    const month = await requestReopening(await unionCtx(c), c.req.valid('param').period, c.req.valid('json'));
    return c.json(ChecklistView.parse(month), 200);
  });
  app.openapi(confirm, async (c) =>
    c.json(ChecklistView.parse(await confirmReopening(await unionCtx(c), c.req.valid('param').period)), 200),
  );
  app.openapi(drop, async (c) =>
    c.json(ChecklistView.parse(await dropReopening(await unionCtx(c), c.req.valid('param').period)), 200),
  );
  app.openapi(preview, async (c) =>
    c.json(CarryView.parse(await previewCarryForward(await unionCtx(c), c.req.valid('param').year)), 200),
  );
  app.openapi(carry, async (c) => {
    const year = await carryForward(await unionCtx(c), c.req.valid('param').year, c.req.valid('json'));
    return c.json(CarryView.parse(year), 200);
  });
};
