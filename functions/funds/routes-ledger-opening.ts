import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { PostDraft } from '#shared/funds/ledger/draft-views.ts';
import { getOpening, proposeOpening, saveOpening } from '#shared/funds/ledger/opening-actions.ts';
import { postOpening, withdrawOpening } from '#shared/funds/ledger/opening-posting.ts';
import {
  OpeningProposalView,
  OpeningView,
  ProposeOpening,
  SaveOpening,
  WithdrawOpening,
} from '#shared/funds/ledger/opening-schema.ts';

const tags = ['ledger'];
const security = SESSION;
const OpeningVouchers = z.object({ voucherIds: z.array(z.string().max(20)).max(2) }).meta({ id: 'OpeningVouchers' });

const get = createRoute({
  method: 'get',
  path: '/v1/ledger/opening',
  operationId: 'getOpening',
  summary: 'Opening balances as they are prepared or posted',
  tags,
  security,
  responses: { 200: jsonContent('Opening balances', OpeningView), ...problems() },
});

const save = createRoute({
  method: 'put',
  path: '/v1/ledger/opening',
  operationId: 'saveOpening',
  summary: 'Prepare opening balances as at the last day of a month',
  tags,
  security,
  request: { body: jsonBody(SaveOpening) },
  responses: { 200: jsonContent('Opening balances', OpeningView), ...problems(409, 422) },
});

const propose = createRoute({
  method: 'post',
  path: '/v1/ledger/opening/proposals',
  operationId: 'proposeOpening',
  summary: 'Read an old trial balance, of the chart of 2009 or 2021; nothing is saved',
  tags,
  security,
  request: { body: jsonBody(ProposeOpening) },
  responses: { 200: jsonContent('What the file holds', OpeningProposalView), ...problems(404, 413, 415, 422) },
});

const post = createRoute({
  method: 'post',
  path: '/v1/ledger/opening/posting',
  operationId: 'postOpening',
  summary: 'Check opening balances prepared by somebody else and post them, once',
  tags,
  security,
  request: { headers: IdempotencyHeader, body: jsonBody(PostDraft) },
  responses: { 200: jsonContent('Their vouchers', OpeningVouchers), ...problems(404, 409, 422) },
});

const withdraw = createRoute({
  method: 'post',
  path: '/v1/ledger/opening/withdrawal',
  operationId: 'withdrawOpening',
  summary: 'Take posted opening balances back in red while their months are open',
  tags,
  security,
  request: { headers: IdempotencyHeader, body: jsonBody(WithdrawOpening) },
  responses: { 200: jsonContent('The red vouchers', OpeningVouchers), ...problems(404, 409, 422) },
});

/** Opening balances (期初建账). */
export const registerLedgerOpeningRoutes = (app: HttpApp): void => {
  app.openapi(get, async (c) => c.json(OpeningView.parse(await getOpening(await unionCtx(c))), 200));
  app.openapi(save, async (c) =>
    c.json(OpeningView.parse(await saveOpening(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(propose, async (c) =>
    c.json(OpeningProposalView.parse(await proposeOpening(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(post, async (c) =>
    c.json(OpeningVouchers.parse(await postOpening(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(withdraw, async (c) =>
    c.json(OpeningVouchers.parse(await withdrawOpening(await unionCtx(c), c.req.valid('json').reason)), 200),
  );
};
