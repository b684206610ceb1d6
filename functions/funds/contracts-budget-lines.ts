import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { jsonContent, PageQuery, pageOf, problems, SESSION, SESSION_OR_KEY } from '#functions/http/route.ts';
import { LineEntry, LineHolder } from '#shared/funds/budget/views-execution.ts';
import { idPattern } from '#shared/kernel/ids.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['budget'];

const ofLine = z.object({
  year: z.coerce.number().int().min(1992).max(2199).meta({ example: 2026 }),
  code: z
    .string()
    .max(13)
    .regex(/^5\d{2,12}$/)
    .meta({ example: '50102' }),
});
const LineQuery = PageQuery.extend({ project: z.string().max(30).regex(idPattern('project')).optional() });
export const LineEntryPage = pageOf(LineEntry).meta({ id: 'BudgetLineEntryPage' });
export const LineHolderPage = pageOf(LineHolder).meta({ id: 'BudgetLineHolderPage' });

export const lineEntriesRoute = createRoute({
  method: 'get',
  path: '/v1/budgets/{year}/lines/{code}/entries',
  operationId: 'listBudgetLineEntries',
  summary: 'Entries of a month that a spending line bears, with their vouchers',
  tags,
  security: SESSION_OR_KEY,
  request: { params: ofLine, query: LineQuery.extend({ period: PeriodSchema }) },
  responses: { 200: jsonContent('A page of entries; it may hold fewer than its limit', LineEntryPage), ...problems() },
});

export const lineHoldersRoute = createRoute({
  method: 'get',
  path: '/v1/budgets/{year}/lines/{code}/holders',
  operationId: 'listBudgetLineHolders',
  summary: 'Requests that hold money of a spending line now',
  tags,
  security: SESSION,
  request: { params: ofLine, query: LineQuery },
  responses: {
    200: jsonContent('A page of requests; it may hold fewer than its limit', LineHolderPage),
    ...problems(),
  },
});
