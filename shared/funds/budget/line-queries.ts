import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { listOfYear } from '../expenditure/store.ts';
import { readVoucherPage } from '../ledger/store.ts';
import { type LineName, lineCandidates, lineId, lineName } from './charge-rules.ts';
import { readLines } from './line-store.ts';
import type { LineEntry, LineHolder } from './views-execution.ts';

type PageInput = { readonly limit: number; readonly cursor?: string | undefined };
type Of = LineName & { readonly year: number };

/**
 * Entries of a month's vouchers that a line of the budget bears, each with its voucher: what stands on the accounts
 * below it as far as they have no line of their own. A page may hold fewer than its limit.
 */
export const listLineEntries = async (
  ctx: UnionCtx,
  of: Of & { readonly period: Period },
  page: PageInput,
): Promise<CursorPage<LineEntry>> => {
  allow(ctx, 'funds.budget.read');
  const id = lineId(of);
  const found = await readVoucherPage(ctx, `listBudgetLineEntries/${of.year}/${id}`, of.period, page);
  const limited = new Set((await readLines(ctx, of.year)).filter((line) => line.isLimited).map(lineId));
  const isBorne = (account: string, project: string | undefined): boolean => {
    const wanted = lineName(account, project);
    return (
      (lineCandidates(wanted)
        .map(lineId)
        .find((one) => limited.has(one)) ?? lineId(wanted)) === id
    );
  };
  const data = found.data
    .filter(({ source }) => source.kind !== 'carryForward' && source.kind !== 'opening')
    .flatMap(({ id: voucherId, date, summary, lines }) =>
      lines
        .filter((line) => isBorne(line.account, line.project))
        .map((line) => ({
          voucherId,
          date,
          summary,
          account: line.account,
          memo: line.memo ?? null,
          amountFen: line.debitFen - line.creditFen,
        })),
    );
  return { ...found, data };
};

/** Requests that hold money of a line now, the newest first. A page may hold fewer than its limit. */
export const listLineHolders = async (ctx: UnionCtx, of: Of, page: PageInput): Promise<CursorPage<LineHolder>> => {
  allow(ctx, 'funds.budget.read');
  const id = lineId(of);
  const found = await listOfYear(ctx, String(of.year), page);
  const data = found.data.flatMap((request) => {
    const held = request.encumbrances.filter((one) => one.year === of.year && lineId(one) === id);
    const heldFen = held.reduce((sum, one) => sum + one.amountFen, 0);
    if (heldFen === 0) return [];
    const { id: expenditureId, title, applicant, submittedOn } = request;
    return [{ expenditureId, title, applicant: applicant.name, submittedOn, heldFen }];
  });
  return { ...found, data };
};
