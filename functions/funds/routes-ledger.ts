import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { jsonContent, PageQuery, pageOf, problems, SESSION_OR_KEY } from '#functions/http/route.ts';
import {
  getVoucher,
  listEntries,
  listVouchers,
  readBalances,
  readTrialBalance,
  verifyLedger,
} from '#shared/funds/ledger/actions.ts';
import { readChart } from '#shared/funds/ledger/chart-store.ts';
import { ENTRY_PARTS } from '#shared/funds/ledger/entry-rules.ts';
import {
  AccountCodeSchema,
  AccountListView,
  BalancesView,
  EntryView,
  TrialBalanceView,
  VerificationView,
  VoucherIdSchema,
  VoucherView,
} from '#shared/funds/ledger/views.ts';
import { PeriodSchema, periodOf } from '#shared/kernel/period.ts';
import { allow } from '#shared/tenancy/access/allow.ts';

const tags = ['ledger'];
const security = SESSION_OR_KEY;
const period = PeriodSchema.meta({ example: '2026-11', maxLength: 7 }).optional();
const MonthQuery = z.strictObject({ period });
const MonthPageQuery = PageQuery.extend({ period });
const EntryQuery = MonthPageQuery.extend({
  part: z
    .enum(ENTRY_PARTS)
    .optional()
    .meta({ description: 'What a cell of a statement takes of the month; all without it.' }),
});
/** A voucher has several lines, so a page of entries may be longer than a page of vouchers. */
const EntryPage = z
  .object({ data: z.array(EntryView).max(40_000), nextCursor: z.string().max(2000).nullable(), hasMore: z.boolean() })
  .meta({ id: 'LedgerEntryPage' });
const VoucherPage = pageOf(VoucherView).meta({ id: 'VoucherPage' });

const accounts = createRoute({
  method: 'get',
  path: '/v1/ledger/accounts',
  operationId: 'listAccounts',
  summary: 'The union’s chart of accounts (财会〔2021〕7号): listed, borrowed and own ones',
  tags,
  security,
  responses: { 200: jsonContent('Accounts', AccountListView), ...problems() },
});

const balances = createRoute({
  method: 'get',
  path: '/v1/ledger/balances',
  operationId: 'listBalances',
  summary: 'Opening, movements of the year and closing of every account that moved',
  tags,
  security,
  request: { query: MonthQuery },
  responses: { 200: jsonContent('Balances', BalancesView), ...problems() },
});

const entries = createRoute({
  method: 'get',
  path: '/v1/ledger/accounts/{code}/entries',
  operationId: 'listAccountEntries',
  summary: 'Lines of an account in a month, each with its voucher',
  tags,
  security,
  request: { params: z.object({ code: AccountCodeSchema }), query: EntryQuery },
  responses: { 200: jsonContent('Entries', EntryPage), ...problems(404) },
});

const vouchers = createRoute({
  method: 'get',
  path: '/v1/ledger/vouchers',
  operationId: 'listVouchers',
  summary: 'Vouchers of a month in the order of their numbers',
  tags,
  security,
  request: { query: MonthPageQuery },
  responses: { 200: jsonContent('Vouchers', VoucherPage), ...problems() },
});

const voucher = createRoute({
  method: 'get',
  path: '/v1/ledger/vouchers/{voucherId}',
  operationId: 'getVoucher',
  summary: 'A voucher with its lines and the way back to what caused it',
  tags,
  security,
  request: { params: z.object({ voucherId: VoucherIdSchema }) },
  responses: { 200: jsonContent('The voucher', VoucherView), ...problems(404) },
});

const trial = createRoute({
  method: 'get',
  path: '/v1/ledger/trial-balance',
  operationId: 'getTrialBalance',
  summary: 'Whether the books balance, and whether vouchers and kept sums agree',
  tags,
  security,
  request: { query: MonthQuery },
  responses: { 200: jsonContent('The trial balance', TrialBalanceView), ...problems() },
});

const verification = createRoute({
  method: 'get',
  path: '/v1/ledger/verification',
  operationId: 'verifyLedger',
  summary: 'Checks a month’s vouchers: numbers without gaps, contents and hash chain',
  tags,
  security,
  request: { query: MonthQuery },
  responses: { 200: jsonContent('What was found', VerificationView), ...problems() },
});

/** The books (capabilities 8.1 to 8.4). */
export const registerLedgerRoutes = (app: HttpApp): void => {
  app.openapi(accounts, async (c) => {
    const ctx = await unionCtx(c);
    allow(ctx, 'funds.ledger.read');
    const { level, chartVersion, accounts: data } = await readChart(ctx);
    return c.json(AccountListView.parse({ level, chartVersion, data }), 200);
  });
  app.openapi(balances, async (c) =>
    c.json(BalancesView.parse(await readBalances(await unionCtx(c), c.req.valid('query').period)), 200),
  );
  app.openapi(entries, async (c) => {
    const ctx = await unionCtx(c);
    const { period: of = periodOf(ctx.tools.now()), part, ...page } = c.req.valid('query');
    const found = await listEntries(ctx, c.req.valid('param').code, { period: of, part }, page);
    return c.json(EntryPage.parse(found), 200);
  });
  app.openapi(vouchers, async (c) => {
    const ctx = await unionCtx(c);
    const { period: of = periodOf(ctx.tools.now()), ...page } = c.req.valid('query');
    return c.json(VoucherPage.parse(await listVouchers(ctx, of, page)), 200);
  });
  app.openapi(voucher, async (c) =>
    c.json(VoucherView.parse(await getVoucher(await unionCtx(c), c.req.valid('param').voucherId)), 200),
  );
  app.openapi(trial, async (c) =>
    c.json(TrialBalanceView.parse(await readTrialBalance(await unionCtx(c), c.req.valid('query').period)), 200),
  );
  app.openapi(verification, async (c) =>
    c.json(VerificationView.parse(await verifyLedger(await unionCtx(c), c.req.valid('query').period)), 200),
  );
};
