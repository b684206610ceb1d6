import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import {
  addAccount,
  borrowAccount,
  getChart,
  removeAccount,
  renameAccount,
  returnAccount,
  setChartLevel,
} from '#shared/funds/ledger/chart-actions.ts';
import {
  AddAccount,
  BorrowAccount,
  ChartView,
  RenameAccount,
  SetChartLevel,
} from '#shared/funds/ledger/chart-views.ts';
import { AccountCodeSchema } from '#shared/funds/ledger/views.ts';

const tags = ['ledger'];
const security = SESSION;
const params = z.object({ code: AccountCodeSchema });
const changed = { 200: jsonContent('The chart after the change', ChartView), ...problems(409, 422) };

const chart = createRoute({
  method: 'get',
  path: '/v1/ledger/chart',
  operationId: 'getChart',
  summary: 'The chart with what may be added, borrowed and taken away',
  tags,
  security,
  responses: { 200: jsonContent('The chart', ChartView), ...problems() },
});

const level = createRoute({
  method: 'put',
  path: '/v1/ledger/chart/level',
  operationId: 'setChartLevel',
  summary: 'Say which chart the union keeps, before anything is booked',
  tags,
  security,
  request: { body: jsonBody(SetChartLevel) },
  responses: changed,
});

const add = createRoute({
  method: 'post',
  path: '/v1/ledger/chart/accounts',
  operationId: 'addAccount',
  summary: 'Add a sub-account below one that has not moved',
  tags,
  security,
  request: { body: jsonBody(AddAccount) },
  responses: { 201: jsonContent('The chart after the change', ChartView), ...problems(409, 422) },
});

const rename = createRoute({
  method: 'put',
  path: '/v1/ledger/chart/accounts/{code}',
  operationId: 'renameAccount',
  summary: 'Give an own sub-account another name',
  tags,
  security,
  request: { params, body: jsonBody(RenameAccount) },
  responses: changed,
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/ledger/chart/accounts/{code}',
  operationId: 'removeAccount',
  summary: 'Take an own sub-account away that never moved',
  tags,
  security,
  request: { params },
  responses: changed,
});

const borrow = createRoute({
  method: 'post',
  path: '/v1/ledger/chart/borrowed',
  operationId: 'borrowAccount',
  summary: 'Borrow an account of the chart of county level',
  tags,
  security,
  request: { body: jsonBody(BorrowAccount) },
  responses: { 201: jsonContent('The chart after the change', ChartView), ...problems(409, 422) },
});

const giveBack = createRoute({
  method: 'delete',
  path: '/v1/ledger/chart/borrowed/{code}',
  operationId: 'returnAccount',
  summary: 'Give a borrowed account back that never moved',
  tags,
  security,
  request: { params },
  responses: changed,
});

/** The chart of accounts as the union keeps it (财会〔2021〕7号). */
export const registerLedgerChartRoutes = (app: HttpApp): void => {
  app.openapi(chart, async (c) => c.json(ChartView.parse(await getChart(await unionCtx(c))), 200));
  app.openapi(level, async (c) => {
    const ctx = await unionCtx(c);
    await setChartLevel(ctx, c.req.valid('json').level);
    return c.json(ChartView.parse(await getChart(ctx)), 200);
  });
  app.openapi(add, async (c) => {
    const ctx = await unionCtx(c);
    await addAccount(ctx, c.req.valid('json'));
    return c.json(ChartView.parse(await getChart(ctx)), 201);
  });
  app.openapi(rename, async (c) => {
    const ctx = await unionCtx(c);
    await renameAccount(ctx, c.req.valid('param').code, c.req.valid('json'));
    return c.json(ChartView.parse(await getChart(ctx)), 200);
  });
  app.openapi(remove, async (c) => {
    const ctx = await unionCtx(c);
    await removeAccount(ctx, c.req.valid('param').code);
    return c.json(ChartView.parse(await getChart(ctx)), 200);
  });
  app.openapi(borrow, async (c) => {
    const ctx = await unionCtx(c);
    await borrowAccount(ctx, c.req.valid('json').code);
    return c.json(ChartView.parse(await getChart(ctx)), 201);
  });
  app.openapi(giveBack, async (c) => {
    const ctx = await unionCtx(c);
    await returnAccount(ctx, c.req.valid('param').code);
    return c.json(ChartView.parse(await getChart(ctx)), 200);
  });
};
