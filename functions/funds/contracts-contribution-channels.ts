import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION, SESSION_OR_KEY } from '#functions/http/route.ts';
import {
  ChannelView,
  PutChannel,
  RecordNotice,
  RecordTaxRows,
  TaxRowsView,
} from '#shared/funds/contributions/channel-schema.ts';
import {
  DemandView,
  OverdueView,
  RecordRefund,
  RefundView,
  SendDemand,
  VoidDemand,
} from '#shared/funds/contributions/demand-schema.ts';
import { MovementView, ReverseMovement } from '#shared/funds/contributions/movement-schema.ts';
import { PreparatoryView, RecordPreparatoryReturn } from '#shared/funds/contributions/preparatory-schema.ts';
import { idPattern } from '#shared/kernel/ids.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['contributions'];
const params = z.object({ period: PeriodSchema.meta({ example: '2026-11', maxLength: 7 }) });
export const ChannelList = z.object({ data: z.array(ChannelView).max(1_000) }).meta({ id: 'ContributionChannelList' });
export const DemandList = z.object({ data: z.array(DemandView).max(2_000) }).meta({ id: 'ContributionDemandList' });

export const listChannelsRoute = createRoute({
  method: 'get',
  path: '/v1/contributions/channels',
  operationId: 'listContributionChannels',
  summary: 'How the 2 % reaches the union, by the month from which it holds',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('Channels', ChannelList), ...problems() },
});

export const putChannelRoute = createRoute({
  method: 'put',
  path: '/v1/contributions/channels',
  operationId: 'putContributionChannel',
  summary: 'Set the channel from a month on for which no money was booked yet',
  tags,
  security: SESSION,
  request: { body: jsonBody(PutChannel) },
  responses: { 200: jsonContent('The channel', ChannelView), ...problems(409, 422) },
});

export const taxRowsRoute = createRoute({
  method: 'post',
  path: '/v1/contributions/tax-rows',
  operationId: 'recordContributionTaxRows',
  summary: 'Rows of the tax office or the treasury: filed, paid, passed back; a number counts once',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(RecordTaxRows) },
  responses: { 201: jsonContent('What became of each row', TaxRowsView), ...problems(409, 422) },
});

export const noticeRoute = createRoute({
  method: 'post',
  path: '/v1/contributions/{period}/notices',
  operationId: 'recordTransferNotice',
  summary: 'Record a transfer notice that is not paid yet: due from above on its day',
  tags,
  security: SESSION_OR_KEY,
  request: { params, headers: IdempotencyHeader, body: jsonBody(RecordNotice) },
  responses: { 201: jsonContent('The notice', MovementView), ...problems(409, 422) },
});

export const overdueRoute = createRoute({
  method: 'get',
  path: '/v1/contributions/overdue',
  operationId: 'listContributionsOverdue',
  summary: 'Months that the employer has not paid in full, with late fee, letters and the limitation',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('Months', OverdueView), ...problems() },
});

export const listDemandsRoute = createRoute({
  method: 'get',
  path: '/v1/contributions/demands',
  operationId: 'listContributionDemands',
  summary: 'Demand letters that went out, newest first',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('Letters', DemandList), ...problems() },
});

export const demandRoute = createRoute({
  method: 'post',
  path: '/v1/contributions/demands',
  operationId: 'sendContributionDemand',
  summary: 'Write a demand letter for overdue months and log that it went out',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(SendDemand) },
  responses: { 201: jsonContent('The letter', DemandView), ...problems(409, 422) },
});

export const refundRoute = createRoute({
  method: 'get',
  path: '/v1/contributions/refund',
  operationId: 'getContributionRefund',
  summary: 'Whether a year’s upward part comes back to a small payer, and what stands in the way',
  tags,
  security: SESSION_OR_KEY,
  request: { query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2199) }) },
  responses: { 200: jsonContent('The year', RefundView), ...problems() },
});

export const recordRefundRoute = createRoute({
  method: 'post',
  path: '/v1/contributions/refunds',
  operationId: 'recordContributionRefund',
  summary: 'Record what came back for a year',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(RecordRefund) },
  responses: { 201: jsonContent('The refund', MovementView), ...problems(409, 422) },
});

export const preparatoryRoute = createRoute({
  method: 'post',
  path: '/v1/contributions/preparatory-returns',
  operationId: 'recordPreparatoryReturn',
  summary: 'Record what came back of the preparatory fund after the founding',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(RecordPreparatoryReturn) },
  responses: { 201: jsonContent('The return', MovementView), ...problems(409, 422) },
});

export const getPreparatoryRoute = createRoute({
  method: 'get',
  path: '/v1/contributions/preparatory-returns',
  operationId: 'getPreparatoryFund',
  summary: 'Whether the preparatory fund comes back here, by which rule, and what of it has',
  tags,
  security: SESSION_OR_KEY,
  responses: { 200: jsonContent('The fund', PreparatoryView), ...problems() },
});

const DemandId = z.string().max(30).regex(idPattern('demand')).meta({ example: 'dmd_01JD9Z6T7QF3000000000000AA' });

export const voidDemandRoute = createRoute({
  method: 'post',
  path: '/v1/contributions/demands/{demandId}/void',
  operationId: 'voidContributionDemand',
  summary: 'Void a letter with a reason: it keeps its number and interrupts the limitation no more',
  tags,
  security: SESSION,
  request: { params: z.object({ demandId: DemandId }), headers: IdempotencyHeader, body: jsonBody(VoidDemand) },
  responses: { 200: jsonContent('The letter', DemandView), ...problems(404, 409, 422) },
});

const MovementId = z
  .string()
  .min(1)
  .max(30)
  .regex(/^[a-z]{3}_[0-9A-Z]{26}$/)
  .meta({ example: 'rcp_01JD9Z6T7QF3000000000000AA' });

export const reverseMovementRoute = createRoute({
  method: 'post',
  path: '/v1/contributions/{period}/movements/{movementId}/reversal',
  operationId: 'reverseContributionMovement',
  summary: 'Take back what was entered wrongly: in red, with a reason, on a day of an open month',
  tags,
  security: SESSION,
  request: {
    params: params.extend({ movementId: MovementId }),
    headers: IdempotencyHeader,
    body: jsonBody(ReverseMovement),
  },
  responses: { 200: jsonContent('The movement with what is said of it now', MovementView), ...problems(404, 409, 422) },
});
