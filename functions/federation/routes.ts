import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { nodeCtx } from '#functions/http/identify.ts';
import { jsonContent, PageQuery, problems, SESSION } from '#functions/http/route.ts';
import { readDashboard, readNodeDetail, readTrend } from '#shared/federation/figures/actions.ts';
import { FIGURE_DEFINITIONS, RATE_DEFINITIONS } from '#shared/federation/figures/definitions.ts';
import {
  DashboardView,
  DefinitionsView,
  MAX_CHILDREN,
  MAX_TREND_MONTHS,
  MonthField,
  NodeDetailView,
  TrendView,
} from '#shared/federation/figures/views.ts';
import { readRanking } from '#shared/federation/ranking/actions.ts';
import { MAX_PLACES } from '#shared/federation/ranking/rules.ts';
import { RANKED_BY, RANKING_ORDERS } from '#shared/federation/ranking/schema.ts';
import { RankingView } from '#shared/federation/ranking/views.ts';
import type { Period } from '#shared/kernel/period.ts';
import { NodeParams } from './params.ts';

const tags = ['federation'];

const DashboardQuery = PageQuery.extend({
  month: MonthField.optional(),
  limit: z.coerce.number().int().min(1).max(MAX_CHILDREN).default(MAX_CHILDREN),
});

const TrendQuery = z.strictObject({
  months: z.coerce.number().int().min(1).max(MAX_TREND_MONTHS).default(12),
  until: MonthField.optional(),
});

const RankingQuery = z.strictObject({
  month: MonthField.optional(),
  by: z.enum(RANKED_BY).default('membership'),
  order: z.enum(RANKING_ORDERS).default('best'),
  limit: z.coerce.number().int().min(1).max(MAX_PLACES).default(20),
});

const node = createRoute({
  method: 'get',
  path: '/v1/federation/nodes/{code}',
  operationId: 'getFederationNode',
  summary: 'A federation, the way to it and the ones right below',
  tags,
  security: SESSION,
  request: { params: NodeParams },
  responses: { 200: jsonContent('The node', NodeDetailView), ...problems(404) },
});

const dashboard = createRoute({
  method: 'get',
  path: '/v1/federation/nodes/{code}/dashboard',
  operationId: 'getFederationDashboard',
  summary: 'Totals of a federation and of each child for one month',
  tags,
  security: SESSION,
  request: { params: NodeParams, query: DashboardQuery },
  responses: { 200: jsonContent('The dashboard', DashboardView), ...problems(404, 422) },
});

const trend = createRoute({
  method: 'get',
  path: '/v1/federation/nodes/{code}/trend',
  operationId: 'getFederationTrend',
  summary: 'Totals of a federation over the last months, oldest first',
  tags,
  security: SESSION,
  request: { params: NodeParams, query: TrendQuery },
  responses: { 200: jsonContent('The months', TrendView), ...problems(404, 422) },
});

const ranking = createRoute({
  method: 'get',
  path: '/v1/federation/nodes/{code}/ranking',
  operationId: 'getFederationRanking',
  summary: 'The unions of a subtree at one end of an outcome',
  tags,
  security: SESSION,
  request: { params: NodeParams, query: RankingQuery },
  responses: { 200: jsonContent('The places', RankingView), ...problems(404, 422) },
});

const definitions = createRoute({
  method: 'get',
  path: '/v1/federation/figure-definitions',
  operationId: 'listFigureDefinitions',
  summary: 'What each figure and rate means: formula and source',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The definitions', DefinitionsView), ...problems() },
});

/** The federation reads kept totals only: there is no route here that opens a union, let alone a member. */
export const registerFederationRoutes = (app: HttpApp): void => {
  app.openapi(node, async (c) =>
    c.json(NodeDetailView.parse(await readNodeDetail(await nodeCtx(c), c.req.valid('param').code)), 200),
  );
  app.openapi(dashboard, async (c) => {
    const { month, limit, cursor } = c.req.valid('query');
    const query = { month: month as Period | undefined, limit, cursor };
    const found = await readDashboard(await nodeCtx(c), c.req.valid('param').code, query);
    return c.json(DashboardView.parse(found), 200);
  });
  app.openapi(trend, async (c) => {
    const { months, until } = c.req.valid('query');
    const query = { months, until: until as Period | undefined };
    return c.json(TrendView.parse(await readTrend(await nodeCtx(c), c.req.valid('param').code, query)), 200);
  });
  app.openapi(ranking, async (c) => {
    const { month, ...query } = c.req.valid('query');
    const asked = { ...query, month: month as Period | undefined };
    return c.json(RankingView.parse(await readRanking(await nodeCtx(c), c.req.valid('param').code, asked)), 200);
  });
  app.openapi(definitions, async (c) => {
    await nodeCtx(c);
    return c.json(DefinitionsView.parse({ figures: FIGURE_DEFINITIONS, rates: RATE_DEFINITIONS }), 200);
  });
};
