import { notFound } from '../../kernel/errors.ts';
import { type Period, period, periodOf, periodOfDay } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { readMonth } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { Account, Chart } from './chart.ts';
import { readChart } from './chart-store.ts';
import { type EntryPart, isInPart } from './entry-rules.ts';
import { driftOf, foldMonths, foldVouchers, type Movement, totalsOf, verifyMonth } from './proof.ts';
import { hashAttribute, sumSide } from './rules.ts';
import type { PreparedBy, Voucher, VoucherSource } from './schema.ts';
import { readMonthsUntil, readReversals, readVoucher, readVoucherPage, readVouchers } from './store.ts';
import type { VoucherView } from './views.ts';

const NOTHING: Movement = { debitFen: 0, creditFen: 0 };

const yearOf = (of: Period): Period => period(`${of.slice(0, 4)}-01`);

/** Balance on the account's own side. */
const balanceOf = (account: Account, { debitFen, creditFen }: Movement): number =>
  account.normalSide === 'debit' ? debitFen - creditFen : creditFen - debitFen;

/** Balances up to a month: opening of the year, both movements of the year, closing. Accounts that never moved are left out. */
export const readBalances = async (ctx: UnionCtx, to: Period = periodOf(ctx.tools.now())) => {
  allow(ctx, 'funds.ledger.read');
  const from = yearOf(to);
  const [chart, months] = await Promise.all([readChart(ctx), readMonthsUntil(ctx, to, false)]);
  const before = foldMonths(months.filter((month) => month.sk < from));
  const during = foldMonths(months.filter((month) => month.sk >= from));
  const data = chart.accounts.flatMap((account) => {
    const [opening, moved] = [before.get(account.code), during.get(account.code)];
    if (!opening && !moved) return [];
    const openingFen = balanceOf(account, opening ?? NOTHING);
    const { debitFen, creditFen } = moved ?? NOTHING;
    const closingFen = openingFen + balanceOf(account, moved ?? NOTHING);
    const { code, zh, en, normalSide } = account;
    return [{ account: code, zh, en, class: account.class, normalSide, openingFen, debitFen, creditFen, closingFen }];
  });
  return { from, to, data };
};

/** The light of the books: green only when both sides are equal and the running month's vouchers add up to what was kept. */
export const readTrialBalance = async (ctx: UnionCtx, to: Period = periodOf(ctx.tools.now())) => {
  allow(ctx, 'funds.ledger.read');
  const months = await readMonthsUntil(ctx, to);
  const { debitFen, creditFen } = totalsOf(foldMonths(months));
  const vouchers = await readVouchers(ctx, to);
  const kept = foldMonths(months.filter((month) => month.sk === to));
  const drift = driftOf(kept, foldVouchers(vouchers));
  const differenceFen = debitFen - creditFen;
  return {
    from: yearOf(to),
    to,
    debitFen,
    creditFen,
    differenceFen,
    balanced: differenceFen === 0 && drift.length === 0,
    vouchersChecked: vouchers.length,
    drift,
  };
};

const MAX_FINDINGS = 1_000;

/** Reads a month's vouchers again and checks numbers, contents and chain against the month item's head. */
export const verifyLedger = async (ctx: UnionCtx, of: Period = periodOf(ctx.tools.now())) => {
  allow(ctx, 'funds.ledger.read');
  const head = await readMonth(ctx, of);
  const vouchers = await readVouchers(ctx, of);
  const findings = verifyMonth(head, vouchers);
  const headHash = head?.[hashAttribute('ji')];
  return {
    period: of,
    ok: findings.length === 0,
    vouchers: vouchers.length,
    headHash: typeof headHash === 'string' ? headHash : null,
    findings: findings.slice(0, MAX_FINDINGS),
  };
};

/** Where the cause of a voucher stands in this API; kinds without a line have no place of their own. */
const HREF: Readonly<Partial<Record<VoucherSource['kind'], (source: VoucherSource) => string>>> = {
  duesRun: (source) => `/v1/dues/batches/${source.id}`,
  duesPayment: (source) => `/v1/dues/months/${source.period}`,
  duesCorrection: (source) => `/v1/dues/months/${source.period}`,
  duesWorklist: (source) => `/v1/dues/months/${source.period}`,
  expenditure: (source) => `/v1/expenditures/${source.id}`,
  advance: (source) => `/v1/expenditures/${source.id}`,
  opening: () => '/v1/ledger/opening',
  payout: (source) => `/v1/payouts/${source.id}`,
  reversal: (source) => `/v1/ledger/vouchers/${source.id}`,
  contributionReceipt: (source) => `/v1/contributions?year=${source.period.slice(0, 4)}`,
  contributionPassBack: (source) => `/v1/contributions?year=${source.period.slice(0, 4)}`,
  contributionNotice: (source) => `/v1/contributions/${source.period}`,
  contributionRefund: (source) => `/v1/contributions/${source.period}`,
  preparatoryReturn: (source) => `/v1/contributions/${source.period}`,
  contributionRemittance: (source) => `/v1/contributions?year=${source.period.slice(0, 4)}`,
  carryForward: (source) => `/v1/ledger/years/${source.period.slice(0, 4)}/carry-forward`,
  assetAcquisition: (source) => `/v1/assets/${source.id}`,
  assetDisposal: (source) => `/v1/asset-disposals/${source.id}`,
  depreciation: () => '/v1/assets/register',
};

/** A line with its account by name. */
export const lineViewOf = (line: Voucher['lines'][number], chart: Chart) => ({
  account: line.account,
  zh: chart.accountOf(line.account)?.zh ?? '',
  en: chart.accountOf(line.account)?.en ?? '',
  debitFen: line.debitFen,
  creditFen: line.creditFen,
  memo: line.memo ?? null,
  project: line.project ?? null,
  isEarmarked: line.earmarked ?? false,
});

const nameOf = (by: PreparedBy): string => by.name ?? by.id ?? by.kind;

/** A voucher as pages show it: accounts by name (never by code alone), the way back to its source, red links both ways. */
export const voucherViewOf = (voucher: Voucher, chart: Chart, reversedBy?: string): VoucherView => ({
  id: voucher.id,
  type: voucher.type,
  number: voucher.number,
  period: voucher.date.slice(0, 7),
  date: voucher.date,
  summary: voucher.summary,
  lines: voucher.lines.map((line) => lineViewOf(line, chart)),
  totalFen: Number(sumSide(voucher.lines, 'debitFen')),
  source: voucher.source,
  sourceHref: HREF[voucher.source.kind]?.(voucher.source) ?? null,
  preparedBy: nameOf(voucher.preparedBy),
  reviewedBy: voucher.reviewedBy ? nameOf(voucher.reviewedBy) : null,
  selfReview: voucher.selfReview ?? null,
  attachments: voucher.attachments ?? 0,
  attachmentIds: [...(voucher.attachmentIds ?? [])],
  reverses: voucher.reverses ?? null,
  reversedBy: reversedBy ?? null,
  at: voucher.at,
  previousHash: voucher.previousHash,
  hash: voucher.hash,
});

/** One voucher; throws `http.resource.notFound`, for those of other unions as well. */
export const getVoucher = async (ctx: UnionCtx, id: string): Promise<VoucherView> => {
  allow(ctx, 'funds.ledger.read');
  const voucher = await readVoucher(ctx, id);
  if (!voucher) return notFound();
  const [chart, reversals] = await Promise.all([readChart(ctx), readReversals(ctx, periodOfDay(voucher.date))]);
  return voucherViewOf(voucher, chart, reversals.get(id));
};

type PageInput = { readonly limit: number; readonly cursor?: string | undefined };

/** A month's vouchers, page by page. */
export const listVouchers = async (ctx: UnionCtx, of: Period, page: PageInput): Promise<CursorPage<VoucherView>> => {
  allow(ctx, 'funds.ledger.read');
  const [found, chart, reversals] = await Promise.all([
    readVoucherPage(ctx, 'listVouchers', of, page),
    readChart(ctx),
    readReversals(ctx, of),
  ]);
  return { ...found, data: found.data.map((one) => voucherViewOf(one, chart, reversals.get(one.id))) };
};

/**
 * Lines of one account in a month, or the part of them that a statement takes, with the voucher that each belongs to. A
 * page may hold fewer than its limit.
 */
export const listEntries = async (
  ctx: UnionCtx,
  code: string,
  { period: of, part = 'all' }: { readonly period: Period; readonly part?: EntryPart | undefined },
  page: PageInput,
) => {
  allow(ctx, 'funds.ledger.read');
  if (!(await readChart(ctx)).accountOf(code)) return notFound();
  const found = await readVoucherPage(ctx, `listEntries/${code}`, of, page);
  const vouchers = found.data.filter(({ source }) => isInPart(part, source.kind));
  const data = vouchers.flatMap((voucher) =>
    voucher.lines
      .filter((line) => line.account.startsWith(code))
      .map((line) => ({
        voucherId: voucher.id,
        date: voucher.date,
        summary: voucher.summary,
        memo: line.memo ?? null,
        debitFen: line.debitFen,
        creditFen: line.creditFen,
      })),
  );
  return { ...found, data };
};
