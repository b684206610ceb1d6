import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION, SESSION_OR_KEY } from '#functions/http/route.ts';
import {
  CreateBudgetVersion,
  MAX_VERSIONS,
  ReadBudgetFile,
  SaveBudget,
  SetInterim,
  TakeBudgetStep,
} from '#shared/funds/budget/schema.ts';
import {
  BudgetComparison,
  BudgetFileRows,
  BudgetVersionView,
  BudgetYearList,
  BudgetYearView,
} from '#shared/funds/budget/views.ts';
import { BudgetExecution } from '#shared/funds/budget/views-execution.ts';

const tags = ['budget'];
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const year = z.coerce.number().int().min(1992).max(2199).meta({ example: 2026 });
const number = z.coerce.number().int().min(1).max(MAX_VERSIONS).meta({ example: 1 });
const ofYear = z.object({ year });
const ofVersion = z.object({ year, number });

export const listBudgetsRoute = createRoute({
  method: 'get',
  path: '/v1/budgets',
  operationId: 'listBudgets',
  summary: 'Years with a budget: totals in force and what is being prepared',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('Years, newest first', BudgetYearList), ...problems() },
});

export const getBudgetRoute = createRoute({
  method: 'get',
  path: '/v1/budgets/{year}',
  operationId: 'getBudget',
  summary: 'A year’s budget: its versions, the rules of its place, interim spending',
  tags,
  security: SESSION_OR_KEY,
  request: { params: ofYear },
  responses: { 200: jsonContent('The year', BudgetYearView), ...problems() },
});

export const getExecutionRoute = createRoute({
  method: 'get',
  path: '/v1/budgets/{year}/execution',
  operationId: 'getBudgetExecution',
  summary: 'Limit, held, spent and available by line, income as planned and as booked',
  tags,
  security: SESSION_OR_KEY,
  request: { params: ofYear },
  responses: { 200: jsonContent('The execution', BudgetExecution), ...problems() },
});

export const setInterimRoute = createRoute({
  method: 'put',
  path: '/v1/budgets/{year}/interim',
  operationId: 'setInterimSpending',
  summary: 'Let the union spend before a budget is in force, with a reason, or end it',
  tags,
  security: SESSION,
  request: { params: ofYear, body: jsonBody(SetInterim) },
  responses: { 200: jsonContent('The year', BudgetYearView), ...problems(409, 422) },
});

export const createVersionRoute = createRoute({
  method: 'post',
  path: '/v1/budgets/{year}/versions',
  operationId: 'createBudgetVersion',
  summary: 'Begin the budget of a year, or an adjustment of the one in force',
  tags,
  security: SESSION,
  request: { params: ofYear, headers: IdempotencyHeader, body: jsonBody(CreateBudgetVersion) },
  responses: { 201: jsonContent('The draft', BudgetVersionView), ...problems(409, 422) },
});

export const readFileRoute = createRoute({
  method: 'post',
  path: '/v1/budgets/{year}/file-rows',
  operationId: 'readBudgetFile',
  summary: 'The lines of an uploaded budget table, checked against the chart; nothing is saved',
  tags,
  security: SESSION,
  request: { params: ofYear, body: jsonBody(ReadBudgetFile) },
  responses: { 200: jsonContent('The lines', BudgetFileRows), ...problems(404, 413, 415, 422) },
});

export const getVersionRoute = createRoute({
  method: 'get',
  path: '/v1/budgets/{year}/versions/{number}',
  operationId: 'getBudgetVersion',
  summary: 'One version with its lines and steps',
  tags,
  security: SESSION_OR_KEY,
  request: { params: ofVersion },
  responses: { 200: jsonContent('The version', BudgetVersionView), ...problems(404) },
});

export const saveVersionRoute = createRoute({
  method: 'put',
  path: '/v1/budgets/{year}/versions/{number}',
  operationId: 'saveBudgetVersion',
  summary: 'Save the lines of a draft; it may be unbalanced until it is submitted',
  tags,
  security: SESSION,
  request: { params: ofVersion, headers: IdempotencyHeader, body: jsonBody(SaveBudget) },
  responses: { 200: jsonContent('The version', BudgetVersionView), ...problems(404, 409, 422) },
});

export const takeStepRoute = createRoute({
  method: 'post',
  path: '/v1/budgets/{year}/versions/{number}/steps',
  operationId: 'takeBudgetStep',
  summary: 'Submit, pass (minutes or document number), return with a reason or discard a version',
  tags,
  security: SESSION,
  request: { params: ofVersion, headers: IdempotencyHeader, body: jsonBody(TakeBudgetStep) },
  responses: { 200: jsonContent('The version after the step', BudgetVersionView), ...problems(404, 409, 422) },
});

export const compareRoute = createRoute({
  method: 'get',
  path: '/v1/budgets/{year}/versions/{number}/comparison',
  operationId: 'compareBudgetVersions',
  summary: 'A version line by line against another of the same year',
  tags,
  security: SESSION_OR_KEY,
  request: { params: ofVersion, query: z.strictObject({ base: number }) },
  responses: { 200: jsonContent('The comparison', BudgetComparison), ...problems(404) },
});

export const exportRoute = createRoute({
  method: 'get',
  path: '/v1/budgets/{year}/versions/{number}/file',
  operationId: 'downloadBudgetFile',
  summary: 'The budget table as a workbook',
  tags,
  security: SESSION,
  request: { params: ofVersion },
  responses: {
    200: {
      description: 'The workbook',
      content: { [XLSX]: { schema: z.string().max(20_000_000).meta({ format: 'binary' }) } },
    },
    ...problems(404),
  },
});
