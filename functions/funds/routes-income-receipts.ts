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
  SESSION_OR_KEY,
} from '#functions/http/route.ts';
import { issueReceipt, listReceipts, voidReceipt } from '#shared/funds/dues/receipt-actions.ts';
import { IncomeReceiptView, IssueReceipt, VoidReceipt } from '#shared/funds/dues/receipt-schema.ts';
import { dayOf } from '#shared/kernel/period.ts';

const tags = ['receipts'];
const year = z.coerce.number().int().min(1900).max(2199);
const ReceiptPage = pageOf(IncomeReceiptView).meta({ id: 'IncomeReceiptPage' });

const list = createRoute({
  method: 'get',
  path: '/v1/income-receipts',
  operationId: 'listIncomeReceipts',
  summary: 'The register of income receipts of a year, newest first',
  tags,
  security: SESSION_OR_KEY,
  request: { query: PageQuery.extend({ year: year.optional() }) },
  responses: { 200: jsonContent('Receipts', ReceiptPage), ...problems() },
});

const issue = createRoute({
  method: 'post',
  path: '/v1/income-receipts',
  operationId: 'issueIncomeReceipt',
  summary: 'Enter a receipt under the next number of its year',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(IssueReceipt) },
  responses: { 201: jsonContent('The receipt', IncomeReceiptView), ...problems(409, 422) },
});

const annul = createRoute({
  method: 'post',
  path: '/v1/income-receipts/{year}/{number}/void',
  operationId: 'voidIncomeReceipt',
  summary: 'Void a receipt with a reason; it stays in the register',
  tags,
  security: SESSION,
  request: {
    params: z.object({ year, number: z.coerce.number().int().min(1).max(999_999) }),
    headers: IdempotencyHeader,
    body: jsonBody(VoidReceipt),
  },
  responses: { 200: jsonContent('The receipt', IncomeReceiptView), ...problems(404, 409, 422) },
});

/** The register of income receipts (工会经费收入专用收据). */
export const registerIncomeReceiptRoutes = (app: HttpApp): void => {
  app.openapi(list, async (c) => {
    const ctx = await unionCtx(c);
    const { year: of = Number(dayOf(ctx.tools.now()).slice(0, 4)), ...page } = c.req.valid('query');
    return c.json(ReceiptPage.parse(await listReceipts(ctx, of, page)), 200);
  });
  app.openapi(issue, async (c) =>
    c.json(IncomeReceiptView.parse(await issueReceipt(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(annul, async (c) => {
    const receipt = await voidReceipt(await unionCtx(c), c.req.valid('param'), c.req.valid('json'));
    return c.json(IncomeReceiptView.parse(receipt), 200);
  });
};
