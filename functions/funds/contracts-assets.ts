import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { MoveAsset, RegisterAsset, RegisterBorrowed } from '#shared/funds/assets/schema-commands.ts';
import {
  AnyAssetView,
  AssetListView,
  AssetRulesView,
  AssetView,
  BorrowedListView,
  BorrowedView,
  RegisterView,
} from '#shared/funds/assets/views.ts';
import { idPattern } from '#shared/kernel/ids.ts';
import { DaySchema } from '#shared/kernel/period.ts';

const tags = ['assets'];
const security = SESSION;
export const AssetParams = z.object({
  assetId: z.string().max(30).regex(idPattern('asset')).meta({ example: 'ast_01JD9Z6T7QF3000000000000AA' }),
});
const CodeParams = z.object({
  code: z
    .string()
    .max(9)
    .regex(/^ZC-\d{6}$/)
    .meta({ example: 'ZC-000001' }),
});
export const ReturnBody = z.strictObject({ returnedOn: DaySchema });

export const listAssetsRoute = createRoute({
  method: 'get',
  path: '/v1/assets',
  operationId: 'listAssets',
  summary: 'Every card of the union with its depreciation',
  tags,
  security,
  responses: { 200: jsonContent('Cards', AssetListView), ...problems() },
});

export const registerRoute = createRoute({
  method: 'get',
  path: '/v1/assets/register',
  operationId: 'getAssetRegister',
  summary: 'Cards and accounts side by side, and how far depreciation is posted',
  tags,
  security,
  responses: { 200: jsonContent('The register', RegisterView), ...problems() },
});

export const rulesRoute = createRoute({
  method: 'get',
  path: '/v1/assets/rules',
  operationId: 'getAssetRules',
  summary: 'Lines, bulk and years of depreciation as they hold today',
  tags,
  security,
  responses: { 200: jsonContent('The rules', AssetRulesView), ...problems() },
});

export const createAssetRoute = createRoute({
  method: 'post',
  path: '/v1/assets',
  operationId: 'registerAsset',
  summary: 'Register a card; what was bought or given goes on the books at once',
  tags,
  security,
  request: { headers: IdempotencyHeader, body: jsonBody(RegisterAsset) },
  responses: { 201: jsonContent('The card', AssetView), ...problems(409, 422) },
});

export const getAssetRoute = createRoute({
  method: 'get',
  path: '/v1/assets/{assetId}',
  operationId: 'getAsset',
  summary: 'A card of the register or of the side book',
  tags,
  security,
  request: { params: AssetParams },
  responses: { 200: jsonContent('The card', AnyAssetView), ...problems(404) },
});

export const byCodeRoute = createRoute({
  method: 'get',
  path: '/v1/assets/codes/{code}',
  operationId: 'getAssetByCode',
  summary: 'The card behind the code on a label',
  tags,
  security,
  request: { params: CodeParams },
  responses: { 200: jsonContent('The card', AnyAssetView), ...problems(404) },
});

export const moveRoute = createRoute({
  method: 'put',
  path: '/v1/assets/{assetId}/place',
  operationId: 'moveAsset',
  summary: 'Note where something stands and who keeps it',
  tags,
  security,
  request: { params: AssetParams, body: jsonBody(MoveAsset) },
  responses: { 200: jsonContent('The card', AnyAssetView), ...problems(404, 409) },
});

export const depreciateRoute = createRoute({
  method: 'post',
  path: '/v1/assets/depreciation-runs',
  operationId: 'runDepreciation',
  summary: 'Post depreciation up to the running month; running it again changes nothing',
  tags,
  security,
  responses: { 200: jsonContent('The register', RegisterView), ...problems(409, 422) },
});

export const listBorrowedRoute = createRoute({
  method: 'get',
  path: '/v1/borrowed-assets',
  operationId: 'listBorrowedAssets',
  summary: 'What belongs to the employer or a lessor: the side book (备查簿)',
  tags,
  security,
  responses: { 200: jsonContent('The side book', BorrowedListView), ...problems() },
});

export const createBorrowedRoute = createRoute({
  method: 'post',
  path: '/v1/borrowed-assets',
  operationId: 'registerBorrowedAsset',
  summary: 'Note something that is borrowed; no voucher',
  tags,
  security,
  request: { headers: IdempotencyHeader, body: jsonBody(RegisterBorrowed) },
  responses: { 201: jsonContent('The entry', BorrowedView), ...problems(409, 422) },
});

export const returnRoute = createRoute({
  method: 'post',
  path: '/v1/borrowed-assets/{assetId}/return',
  operationId: 'returnBorrowedAsset',
  summary: 'Give something borrowed back',
  tags,
  security,
  request: { params: AssetParams, body: jsonBody(ReturnBody) },
  responses: { 200: jsonContent('The entry', BorrowedView), ...problems(404, 409, 422) },
});
