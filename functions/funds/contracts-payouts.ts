import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import {
  IdempotencyHeader,
  jsonBody,
  jsonContent,
  PageQuery,
  pageOf,
  problems,
  SESSION,
} from '#functions/http/route.ts';
import { CancelPayout, DropQueued, MakePayout, PayoutId, ReadResult } from '#shared/funds/bank/payout-schema.ts';
import { PayoutDeskView, PayoutDetailView, PayoutView, ResultView } from '#shared/funds/bank/payout-views.ts';
import { BankAccountId } from '#shared/funds/bank/schema.ts';
import { PayoutTemplate } from '#shared/funds/bank/template-rules.ts';

const tags = ['payouts'];
const params = z.object({ payoutId: PayoutId });
export const PayoutPage = pageOf(PayoutView).meta({ id: 'PayoutPage' });
/** Bytes of the bank's own charset; the browser saves them as they are. */
export const BANK_FILE = 'application/octet-stream';

export const listPayoutsRoute = createRoute({
  method: 'get',
  path: '/v1/payouts',
  operationId: 'listPayouts',
  summary: 'Batches of payments, the newest first',
  tags,
  security: SESSION,
  request: { query: PageQuery },
  responses: { 200: jsonContent('A page', PayoutPage), ...problems() },
});

export const deskRoute = createRoute({
  method: 'get',
  path: '/v1/payouts/desk',
  operationId: 'getPayoutDesk',
  summary: 'What waits to be paid by bank: approved requests and rows that came back',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The desk', PayoutDeskView), ...problems() },
});

export const makePayoutRoute = createRoute({
  method: 'post',
  path: '/v1/payouts',
  operationId: 'makePayout',
  summary: 'Make a batch out of requests, returned rows and rows of its own',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(MakePayout) },
  responses: { 201: jsonContent('The batch', PayoutView), ...problems(404, 409, 413, 422) },
});

export const getPayoutRoute = createRoute({
  method: 'get',
  path: '/v1/payouts/{payoutId}',
  operationId: 'getPayout',
  summary: 'One batch with its rows',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The batch', PayoutDetailView), ...problems(404) },
});

export const releasePayoutRoute = createRoute({
  method: 'post',
  path: '/v1/payouts/{payoutId}/release',
  operationId: 'releasePayout',
  summary: 'Release a batch for the bank; never by who made it',
  tags,
  security: SESSION,
  request: { params },
  responses: { 200: jsonContent('The batch', PayoutView), ...problems(404, 409, 422) },
});

export const cancelPayoutRoute = createRoute({
  method: 'post',
  path: '/v1/payouts/{payoutId}/cancellation',
  operationId: 'cancelPayout',
  summary: 'Take a batch back that is not released',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(CancelPayout) },
  responses: { 200: jsonContent('The batch', PayoutView), ...problems(404, 409) },
});

export const payoutFileRoute = createRoute({
  method: 'get',
  path: '/v1/payouts/{payoutId}/files/{number}',
  operationId: 'downloadPayoutFile',
  summary: 'One file of a released batch for the bank, in GB18030',
  tags,
  security: SESSION,
  request: { params: params.extend({ number: z.coerce.number().int().min(1).max(500) }) },
  responses: {
    200: {
      description: 'The file',
      content: { [BANK_FILE]: { schema: z.string().max(5_000_000).meta({ format: 'binary' }) } },
    },
    ...problems(404, 422),
  },
});

export const readResultRoute = createRoute({
  method: 'post',
  path: '/v1/payouts/{payoutId}/results',
  operationId: 'readPayoutResult',
  summary: 'Try or read the bank’s answer: success pays, failure is queued again',
  tags,
  security: SESSION,
  request: { params, body: jsonBody(ReadResult) },
  responses: { 200: jsonContent('What became of each row', ResultView), ...problems(404, 409, 413, 415, 422) },
});

export const dropQueuedRoute = createRoute({
  method: 'post',
  path: '/v1/payouts/{payoutId}/returned/{no}/removal',
  operationId: 'dropReturnedPayment',
  summary: 'Take a returned row off the queue; its request can be paid another way',
  tags,
  security: SESSION,
  request: { params: params.extend({ no: z.coerce.number().int().min(1).max(500) }), body: jsonBody(DropQueued) },
  responses: { 200: jsonContent('The desk', PayoutDeskView), ...problems(404, 409) },
});

export const putTemplateRoute = createRoute({
  method: 'put',
  path: '/v1/bank-accounts/{accountId}/payout-template',
  operationId: 'putPayoutTemplate',
  summary: 'How the account’s bank wants payout files',
  tags,
  security: SESSION,
  request: { params: z.object({ accountId: BankAccountId }), body: jsonBody(PayoutTemplate) },
  responses: { 200: jsonContent('The template', PayoutTemplate), ...problems(404, 409, 422) },
});
