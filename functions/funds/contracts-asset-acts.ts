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
import { ApprovalAct } from '#shared/funds/approval/schema.ts';
import {
  CloseStocktake,
  CountAsset,
  CountSurplus,
  ExecuteDisposal,
  OpenStocktake,
  RequestDisposal,
} from '#shared/funds/assets/schema-commands.ts';
import { DisposalView } from '#shared/funds/assets/views.ts';
import { CountView, StocktakeHeading, StocktakeView } from '#shared/funds/assets/views-stocktake.ts';
import { idPattern } from '#shared/kernel/ids.ts';
import { AssetParams } from './contracts-assets.ts';

const tags = ['assets'];
const security = SESSION;
const DisposalParams = z.object({
  disposalId: z.string().max(30).regex(idPattern('disposal')).meta({ example: 'dsp_01JD9Z6T7QF3000000000000AA' }),
});
const StocktakeParams = z.object({
  stocktakeId: z.string().max(30).regex(idPattern('stocktake')).meta({ example: 'stk_01JD9Z6T7QF3000000000000AA' }),
});
const CountParams = StocktakeParams.extend({
  code: z
    .string()
    .max(9)
    .regex(/^ZC-\d{6}$/)
    .meta({ example: 'ZC-000001' }),
});
export const DisposalPage = pageOf(DisposalView).meta({ id: 'AssetDisposalPage' });
export const StocktakePage = pageOf(StocktakeHeading).meta({ id: 'StocktakePage' });

export const requestRoute = createRoute({
  method: 'post',
  path: '/v1/assets/{assetId}/disposals',
  operationId: 'requestAssetDisposal',
  summary: 'Ask to dispose of an asset; the approval begins',
  tags,
  security,
  request: { params: AssetParams, headers: IdempotencyHeader, body: jsonBody(RequestDisposal) },
  responses: { 201: jsonContent('The request', DisposalView), ...problems(404, 409, 422) },
});

export const listDisposalsRoute = createRoute({
  method: 'get',
  path: '/v1/asset-disposals',
  operationId: 'listAssetDisposals',
  summary: 'Disposals, the latest first',
  tags,
  security,
  request: { query: PageQuery },
  responses: { 200: jsonContent('Disposals', DisposalPage), ...problems() },
});

export const getDisposalRoute = createRoute({
  method: 'get',
  path: '/v1/asset-disposals/{disposalId}',
  operationId: 'getAssetDisposal',
  summary: 'A disposal with its approval',
  tags,
  security,
  request: { params: DisposalParams },
  responses: { 200: jsonContent('The disposal', DisposalView), ...problems(404) },
});

export const actRoute = createRoute({
  method: 'post',
  path: '/v1/asset-disposals/{disposalId}/acts',
  operationId: 'actOnAssetDisposal',
  summary: 'Approve, refuse, return, transfer, add a signer, withdraw or remind',
  tags,
  security,
  request: { params: DisposalParams, headers: IdempotencyHeader, body: jsonBody(ApprovalAct) },
  responses: { 200: jsonContent('The disposal', DisposalView), ...problems(404, 409, 422) },
});

export const executeRoute = createRoute({
  method: 'post',
  path: '/v1/asset-disposals/{disposalId}/execution',
  operationId: 'executeAssetDisposal',
  summary: 'Take an approved asset off the books, with proceeds and taxes',
  tags,
  security,
  request: { params: DisposalParams, headers: IdempotencyHeader, body: jsonBody(ExecuteDisposal) },
  responses: { 200: jsonContent('The disposal', DisposalView), ...problems(404, 409, 422) },
});

export const openRoute = createRoute({
  method: 'post',
  path: '/v1/stocktakes',
  operationId: 'openStocktake',
  summary: 'Open a count of everything that is registered now',
  tags,
  security,
  request: { headers: IdempotencyHeader, body: jsonBody(OpenStocktake) },
  responses: { 201: jsonContent('The count', StocktakeView), ...problems() },
});

export const listStocktakesRoute = createRoute({
  method: 'get',
  path: '/v1/stocktakes',
  operationId: 'listStocktakes',
  summary: 'Counts, the latest first',
  tags,
  security,
  request: { query: PageQuery },
  responses: { 200: jsonContent('Counts', StocktakePage), ...problems() },
});

export const getStocktakeRoute = createRoute({
  method: 'get',
  path: '/v1/stocktakes/{stocktakeId}',
  operationId: 'getStocktake',
  summary: 'A count with every difference',
  tags,
  security,
  request: { params: StocktakeParams },
  responses: { 200: jsonContent('The count', StocktakeView), ...problems(404) },
});

export const countRoute = createRoute({
  method: 'put',
  path: '/v1/stocktakes/{stocktakeId}/counts/{code}',
  operationId: 'countAsset',
  summary: 'Note what was found of a card; the last word on a code holds',
  tags,
  security,
  request: { params: CountParams, body: jsonBody(CountAsset) },
  responses: { 200: jsonContent('What was noted', CountView), ...problems(404, 409) },
});

export const surplusRoute = createRoute({
  method: 'post',
  path: '/v1/stocktakes/{stocktakeId}/surplus',
  operationId: 'countSurplus',
  summary: 'Note something that no card knows',
  tags,
  security,
  request: { params: StocktakeParams, body: jsonBody(CountSurplus) },
  responses: { 201: jsonContent('What was noted', CountView), ...problems(404, 409) },
});

export const closeStocktakeRoute = createRoute({
  method: 'post',
  path: '/v1/stocktakes/{stocktakeId}/closing',
  operationId: 'closeStocktake',
  summary: 'Close a count; never by the person who opened it',
  tags,
  security,
  request: { params: StocktakeParams, body: jsonBody(CloseStocktake) },
  responses: { 200: jsonContent('The count', StocktakeView), ...problems(404, 409, 422) },
});
