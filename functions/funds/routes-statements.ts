import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonContent, problems, SESSION_OR_KEY } from '#functions/http/route.ts';
import { XLSX, xlsxAnswer } from '#functions/http/xlsx.ts';
import { readBudgetForm } from '#shared/funds/statements/budget-queries.ts';
import { layoutFile } from '#shared/funds/statements/file.ts';
import {
  askedSpan,
  readCell,
  readComparison,
  readStatement,
  viewOfStatement,
} from '#shared/funds/statements/queries.ts';
import {
  BudgetFormQuery,
  BudgetFormView,
  CellPartsView,
  CellQuery,
  ComparisonQuery,
  ComparisonView,
  StatementQuery,
  StatementView,
} from '#shared/funds/statements/views.ts';

const tags = ['statements'];
const security = SESSION_OR_KEY;

const WORKBOOK = {
  description: 'The workbook',
  content: { [XLSX]: { schema: z.string().max(20_000_000).meta({ format: 'binary' }) } },
};

const statement = createRoute({
  method: 'get',
  path: '/v1/statements',
  operationId: 'getStatement',
  summary: 'Balance sheet (工会01表) or income and expenditure (工会02表) of a month or a year, with its checks',
  tags,
  security,
  request: { query: StatementQuery },
  responses: { 200: jsonContent('The statement', StatementView), ...problems(422) },
});

const cell = createRoute({
  method: 'get',
  path: '/v1/statements/cell',
  operationId: 'getStatementCell',
  summary: 'Where a cell of a statement comes from: accounts by month, whose entries lead to vouchers',
  tags,
  security,
  request: { query: CellQuery },
  responses: { 200: jsonContent('The parts', CellPartsView), ...problems(404, 422) },
});

const comparison = createRoute({
  method: 'get',
  path: '/v1/statements/comparison',
  operationId: 'compareStatements',
  summary: 'Income and spending of the union’s own years side by side, in whole and per member',
  tags,
  security,
  request: { query: ComparisonQuery },
  responses: { 200: jsonContent('The years', ComparisonView), ...problems() },
});

const file = createRoute({
  method: 'get',
  path: '/v1/statements/file',
  operationId: 'downloadStatement',
  summary: 'The statement as a workbook in the official form',
  tags,
  security,
  request: { query: StatementQuery },
  responses: {
    200: WORKBOOK,
    ...problems(422),
  },
});

const budgetForm = createRoute({
  method: 'get',
  path: '/v1/statements/budget',
  operationId: 'getBudgetForm',
  summary:
    'Budget table (预算表) or final-account table (决算表) of a year: planned, adjusted, booked, the year before',
  tags,
  security,
  request: { query: BudgetFormQuery },
  responses: { 200: jsonContent('The table', BudgetFormView), ...problems(422) },
});

const budgetFile = createRoute({
  method: 'get',
  path: '/v1/statements/budget/file',
  operationId: 'downloadBudgetForm',
  summary: 'The budget or final-account table as a workbook',
  tags,
  security,
  request: { query: BudgetFormQuery },
  responses: { 200: WORKBOOK, ...problems(422) },
});

const registerBudgetForms = (app: HttpApp): void => {
  app.openapi(budgetForm, async (c) =>
    c.json(BudgetFormView.parse(await readBudgetForm(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(budgetFile, async (c) => {
    const { layout } = await readBudgetForm(await unionCtx(c), c.req.valid('query'));
    const answer = xlsxAnswer(await layoutFile(layout), `${layout.title.zh}-${layout.when.zh}.xlsx`);
    return c.body(answer.body, 200, answer.headers);
  });
};

/** Statements of the books (capability 11.20). */
export const registerStatementRoutes = (app: HttpApp): void => {
  app.openapi(statement, async (c) => {
    const ctx = await unionCtx(c);
    const { form, ...asked } = c.req.valid('query');
    return c.json(StatementView.parse(viewOfStatement(await readStatement(ctx, form, askedSpan(ctx, asked)))), 200);
  });
  app.openapi(cell, async (c) =>
    c.json(CellPartsView.parse(await readCell(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(comparison, async (c) => {
    const { year, years } = c.req.valid('query');
    return c.json(ComparisonView.parse(await readComparison(await unionCtx(c), year, years)), 200);
  });
  app.openapi(file, async (c) => {
    const ctx = await unionCtx(c);
    const { form, ...asked } = c.req.valid('query');
    const { layout } = await readStatement(ctx, form, askedSpan(ctx, asked));
    const answer = xlsxAnswer(await layoutFile(layout), `${layout.title.zh}-${layout.when.zh}.xlsx`);
    return c.body(answer.body, 200, answer.headers);
  });
  registerBudgetForms(app);
};
