import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { DaySchema } from '#shared/kernel/period.ts';
import { decideRule, listRules, withdrawDecision } from '#shared/tenancy/rulebook/actions.ts';
import { DecideRule, RuleListView, RuleView } from '#shared/tenancy/rulebook/views.ts';
import { RULE_CATALOGUE } from './rule-catalogue.ts';

const tags = ['rules'];
const decisionParams = z.object({
  key: z
    .string()
    .max(80)
    .regex(/^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*){1,3}$/)
    .meta({ example: 'funds.dues.rate' }),
  validFrom: DaySchema.meta({ example: '2027-01-01' }),
});

const list = createRoute({
  method: 'get',
  path: '/v1/rules',
  operationId: 'listRules',
  summary: 'Rules and standards as they hold for the union today, with their sources and what it decided for itself',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The rules', RuleListView), ...problems() },
});

const decide = createRoute({
  method: 'put',
  path: '/v1/rules/{key}/decisions/{validFrom}',
  operationId: 'decideRule',
  summary: 'Set what the union decided for itself from a day on',
  tags,
  security: SESSION,
  request: { params: decisionParams, body: jsonBody(DecideRule) },
  responses: { 200: jsonContent('The rule', RuleView), ...problems(404, 409, 422) },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/v1/rules/{key}/decisions/{validFrom}',
  operationId: 'withdrawRuleDecision',
  summary: 'Take a decision back before its day',
  tags,
  security: SESSION,
  request: { params: decisionParams },
  responses: { 200: jsonContent('The rule', RuleView), ...problems(404, 409, 422) },
});

/** Rules and standards (规则与标准): what holds, where it comes from, and what the union decided instead. */
export const registerRuleRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => c.json(RuleListView.parse(await listRules(await unionCtx(c), RULE_CATALOGUE)), 200));
  app.openapi(decide, async (c) => {
    const rule = await decideRule(await unionCtx(c), RULE_CATALOGUE, c.req.valid('param'), c.req.valid('json'));
    return c.json(RuleView.parse(rule), 200);
  });
  app.openapi(withdraw, async (c) => {
    const rule = await withdrawDecision(await unionCtx(c), RULE_CATALOGUE, c.req.valid('param'));
    return c.json(RuleView.parse(rule), 200);
  });
};
