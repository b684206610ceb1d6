import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonContent, problems, SESSION_OR_KEY } from '#functions/http/route.ts';
import { XLSX, xlsxAnswer } from '#functions/http/xlsx.ts';
import { layoutFile } from '#shared/funds/statements/file.ts';
import {
  askedSpan,
  readCell,
  readComparison,
  readStatement,
  viewOfStatement,
} from '#shared/funds/statements/queries.ts';
import {
  CellPartsView,
  CellQuery,
  ComparisonQuery,
  ComparisonView,
  StatementQuery,
  StatementView,
} from '#shared/funds/statements/views.ts';

const tags = ['statements'];
const security = SESSION_OR_KEY;

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
    200: {
      description: 'The workbook',
      content: { [XLSX]: { schema: z.string().max(20_000_000).meta({ format: 'binary' }) } },
    },
    ...problems(422),
  },
});

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
};
