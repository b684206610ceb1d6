import { personRef } from '../../kernel/context.ts';
import { maskBankCard } from '../../kernel/masking.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { beginApproval } from '../approval/actions.ts';
import type { ApprovalState } from '../approval/schema.ts';
import { readChart } from '../ledger/chart-store.ts';
import { outingFen } from './activity-rules.ts';
import { checkRequest, refuseStops, totalOf } from './check-rules.ts';
import { type Case, openCase } from './facts.ts';
import { grantsOf } from './grant-rules.ts';
import { grantWrites, totalWrite } from './grant-store.ts';
import { holdBudget } from './hold.ts';
import { claimInvoices } from './invoice-locks.ts';
import { kindCode } from './kind-codes.ts';
import type { PaperInput, PayeeInput } from './line-schema.ts';
import type { Expenditure, RequestExpenditure, StoredLine, StoredPayee } from './schema.ts';
import { expenditureWrite, readRecipients, recipientWrites } from './store.ts';
import { festivalFen } from './welfare-rules.ts';

/**
 * The payee with the account sealed by the union's vault, its last digits in sight. Nobody sees the whole account again,
 * so a request that comes back to the same payee keeps it unless another one is given.
 */
export const sealPayee = async (
  ctx: UnionCtx,
  id: string,
  payee: PayeeInput,
  before?: StoredPayee,
): Promise<StoredPayee> => {
  const { name, bankName, account } = payee;
  const bank = bankName ? { bankName } : {};
  if (!account) {
    const { accountMasked, accountCipher } = before?.name === name ? before : {};
    return { name, ...bank, ...(accountMasked && accountCipher ? { accountMasked, accountCipher } : {}) };
  }
  const digits = account.replaceAll(/\D/g, '');
  const accountCipher = (await vaultOf(ctx)).encrypt(id, 'payeeAccount', digits);
  return { name, ...bank, accountMasked: maskBankCard(digits), accountCipher };
};

const storedLines = async (ctx: UnionCtx, { checked, buckets }: Case): Promise<readonly StoredLine[]> => {
  const chart = await readChart(ctx);
  return checked.lines.map((line, index) => {
    const { account } = kindCode(line.kind);
    // Above grassroots, 502 stands for the activities of 501.
    const own = chart.accountOf(account) ? account : account.replace(/^501\d\d$/, '502');
    return { ...line, account: own, recipients: line.recipients.length, buckets: [...(buckets[index] ?? [])] };
  });
};

/** Minutes of a collective decision among papers. */
export const minutesOf = (papers: readonly PaperInput[]): readonly string[] =>
  papers.filter((one) => one.paper === 'minutes').map((one) => one.attachmentId);

export type Base = { readonly id: string; readonly v: number; readonly createdAt: Expenditure['createdAt'] };

/** A new request, or the one that came back and is submitted once more. */
export const baseOf = (ctx: UnionCtx, id: string, before: Expenditure | undefined): Base =>
  before ?? { id, v: 0, createdAt: ctx.tools.now() };

/** The approval of a request by the flow in force, begun by whoever calls. */
export const approvalFor = (
  ctx: UnionCtx,
  type: Expenditure['type'],
  amountFen: number,
  papers: readonly PaperInput[],
  previous?: ApprovalState,
): Promise<ApprovalState> =>
  beginApproval(ctx, {
    kind: type === 'advance' ? 'advance' : 'expenditure',
    amountFen,
    resolutionIds: minutesOf(papers),
    ...(previous ? { previous } : {}),
  });

/** What a request is and everything that is written with it: held budget, claimed invoices, counted grants. Throws at a stop. */
export const plannedExpense = async (
  ctx: UnionCtx,
  request: RequestExpenditure,
  base: Base,
  previous: Expenditure | undefined,
): Promise<{ readonly next: Expenditure; readonly writes: readonly Write[] }> => {
  const found = await openCase(ctx, request);
  const findings = checkRequest(found.checked, found.facts);
  refuseStops(findings);
  const lines = await storedLines(ctx, found);
  const totalFen = totalOf(lines);
  const budget = await holdBudget(ctx, Number(found.year), lines);
  const invoices = await claimInvoices(ctx, base.id, request.invoices);
  const grants = grantsOf(lines, found.recipients);
  const next: Expenditure = {
    ...base,
    type: 'expense',
    status: 'pending',
    title: request.title,
    payee: await sealPayee(ctx, base.id, request.payee, previous?.payee),
    lines,
    totalFen,
    invoices: request.invoices,
    papers: request.papers,
    warnings: findings,
    ...(request.settles ? { settles: request.settles } : {}),
    applicant: personRef(ctx.actor),
    submittedOn: found.facts.today as Expenditure['submittedOn'],
    encumbrances: budget.encumbrances,
    invoiceHashes: invoices.hashes,
    approval: await approvalFor(ctx, 'expense', totalFen, request.papers, previous?.approval),
    updatedAt: ctx.tools.now(),
  };
  const before = previous ? await readRecipients(ctx, base.id) : [];
  const writes = [
    expenditureWrite(ctx, next),
    ...invoices.writes,
    ...budget.writes,
    ...recipientWrites(ctx, base.id, found.recipients, before),
    ...grantWrites(ctx, found.year, found.pages, grants, 1),
    ...totalWrite(ctx, found.year, 'outing', outingFen(lines), found.outingTotalFen),
    ...totalWrite(ctx, found.year, 'festivals', festivalFen(lines), found.festivalTotalFen),
  ];
  return { next, writes };
};
