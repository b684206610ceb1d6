import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { ApprovalAct } from '#shared/funds/approval/schema.ts';
import { actOnExpenditure, addPapers, cancelExpenditure } from '#shared/funds/expenditure/decide-actions.ts';
import { payExpenditure, returnAdvance } from '#shared/funds/expenditure/pay-actions.ts';
import { getReceiptList, listOwnReceipts, signReceipt } from '#shared/funds/expenditure/receipt-actions.ts';
import { DecideReversal, ProposeReversal } from '#shared/funds/expenditure/reversal-schema.ts';
import { confirmReversal, dropReversal, proposeReversal } from '#shared/funds/expenditure/reverse-actions.ts';
import {
  AddPapers,
  CancelExpenditure,
  ExpenditureIdSchema,
  PayExpenditure,
  ReturnAdvance,
} from '#shared/funds/expenditure/schema.ts';
import { ExpenditureView, OwnReceiptView, ReceiptListView } from '#shared/funds/expenditure/views.ts';

const tags = ['expenditures'];
const params = z.object({ expenditureId: ExpenditureIdSchema });
const OwnReceipts = z.object({ data: z.array(OwnReceiptView).max(200) }).meta({ id: 'OwnReceipts' });

const actRoute = <T extends z.ZodType>(name: string, operationId: string, summary: string, body: T) =>
  createRoute({
    method: 'post',
    path: `/v1/expenditures/{expenditureId}/${name}`,
    operationId,
    summary,
    tags,
    security: SESSION,
    request: { params, headers: IdempotencyHeader, body: jsonBody(body) },
    responses: { 200: jsonContent('The request as it is now', ExpenditureView), ...problems(404, 409, 422) },
  });

const act = actRoute(
  'acts',
  'actOnExpenditure',
  'Approve, refuse, return, transfer, add, withdraw, remind',
  ApprovalAct,
);
const papers = actRoute('papers', 'addExpenditurePapers', 'Add papers that come later: signed list, photos', AddPapers);
const pay = actRoute('payment', 'payExpenditure', 'Pay an approved request: posts the voucher', PayExpenditure);
const cancel = actRoute('cancellation', 'cancelExpenditure', 'Let an approved request go unpaid', CancelExpenditure);
const giveBack = actRoute('return', 'returnAdvance', 'Take an advance back whole', ReturnAdvance);

const reverse = actRoute(
  'reversal',
  'proposeReversal',
  'Propose to take a payment back in red; somebody else confirms',
  ProposeReversal,
);
const confirm = actRoute(
  'reversal/confirmation',
  'confirmReversal',
  'Confirm a proposed reversal: red voucher, budget, invoices and grants at once',
  DecideReversal,
);
const drop = actRoute('reversal/withdrawal', 'dropReversal', 'Drop a proposed reversal', DecideReversal);

const receipts = createRoute({
  method: 'get',
  path: '/v1/expenditures/{expenditureId}/receipts',
  operationId: 'getReceiptList',
  summary: 'Who receives what of a request, and who has confirmed it',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The list', ReceiptListView), ...problems(404) },
});

const own = createRoute({
  method: 'get',
  path: '/v1/me/receipts',
  operationId: 'listOwnReceipts',
  summary: 'What the member is to confirm and has confirmed',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('Receipts', OwnReceipts), ...problems(404) },
});

const sign = createRoute({
  method: 'post',
  path: '/v1/me/receipts/{expenditureId}',
  operationId: 'signReceipt',
  summary: 'Confirm receipt, once, in one’s own name',
  tags,
  security: SESSION,
  request: { params, headers: IdempotencyHeader },
  responses: { 200: jsonContent('The receipt', OwnReceiptView), ...problems(404, 409, 422) },
});

/** Approval, payment and receipt of what was requested. */
export const registerExpenditureActRoutes = (app: HttpApp): void => {
  app.openapi(act, async (c) => {
    const { expenditureId } = c.req.valid('param');
    return c.json(
      ExpenditureView.parse(await actOnExpenditure(await unionCtx(c), expenditureId, c.req.valid('json'))),
      200,
    );
  });
  app.openapi(papers, async (c) => {
    const { expenditureId } = c.req.valid('param');
    return c.json(ExpenditureView.parse(await addPapers(await unionCtx(c), expenditureId, c.req.valid('json'))), 200);
  });
  app.openapi(pay, async (c) => {
    const { expenditureId } = c.req.valid('param');
    return c.json(
      ExpenditureView.parse(await payExpenditure(await unionCtx(c), expenditureId, c.req.valid('json'))),
      200,
    );
  });
  app.openapi(cancel, async (c) => {
    const { expenditureId } = c.req.valid('param');
    const view = await cancelExpenditure(await unionCtx(c), expenditureId, c.req.valid('json'));
    return c.json(ExpenditureView.parse(view), 200);
  });
  app.openapi(giveBack, async (c) => {
    const { expenditureId } = c.req.valid('param');
    return c.json(
      ExpenditureView.parse(await returnAdvance(await unionCtx(c), expenditureId, c.req.valid('json'))),
      200,
    );
  });
  app.openapi(reverse, async (c) => {
    const { expenditureId } = c.req.valid('param');
    return c.json(
      ExpenditureView.parse(await proposeReversal(await unionCtx(c), expenditureId, c.req.valid('json'))),
      200,
    );
  });
  app.openapi(confirm, async (c) => {
    const { expenditureId } = c.req.valid('param');
    const view = await confirmReversal(await unionCtx(c), expenditureId, c.req.valid('json'));
    return c.json(ExpenditureView.parse(view), 200);
  });
  app.openapi(drop, async (c) => {
    const { expenditureId } = c.req.valid('param');
    const view = await dropReversal(await unionCtx(c), expenditureId, c.req.valid('json'));
    return c.json(ExpenditureView.parse(view), 200);
  });
  app.openapi(receipts, async (c) =>
    c.json(ReceiptListView.parse(await getReceiptList(await unionCtx(c), c.req.valid('param').expenditureId)), 200),
  );
  app.openapi(own, async (c) => c.json(OwnReceipts.parse(await listOwnReceipts(await unionCtx(c))), 200));
  app.openapi(sign, async (c) =>
    c.json(OwnReceiptView.parse(await signReceipt(await unionCtx(c), c.req.valid('param').expenditureId)), 200),
  );
};
