import { addMonths, lastDayOf, monthsBetween, type Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { BANK } from '../ledger/chart.ts';
import { foldMonths } from '../ledger/proof.ts';
import { readMonthsUntil } from '../ledger/store.ts';
import type { BankLine } from './line-schema.ts';
import type { EntryItem } from './match-rules.ts';
import { needEntry, readEntries } from './match-store.ts';
import type { Reconciliation } from './reconcile-schema.ts';
import { readReconciliation } from './reconcile-store.ts';
import { balanceAtEnd } from './rules.ts';
import type { BankAccount, BankMonth } from './schema.ts';
import type { StandingAccount } from './statement-rules.ts';
import { type BankState, needLine, readAccounts, readBankLines, readBankMonths, readState } from './store.ts';

export type StandingOfAccount = StandingAccount & {
  readonly account: BankAccount;
  readonly months: readonly BankMonth[];
  readonly isStated: boolean;
};

/** Everything that the bank's side and the books have, as far as a month needs it. */
export type Standing = {
  readonly period: Period;
  readonly state: BankState;
  readonly ledgerFen: number;
  readonly accounts: readonly StandingOfAccount[];
  readonly entries: readonly EntryItem[];
};

/** What 102 holds in the books when a month ends. */
export const ledgerBalance = async (ctx: UnionCtx, of: Period): Promise<number> => {
  const { debitFen = 0, creditFen = 0 } = foldMonths(await readMonthsUntil(ctx, of)).get(BANK) ?? {};
  return debitFen - creditFen;
};

const monthsFrom = (from: Period, to: Period): readonly Period[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, index) => addMonths(from, index));

/** The last balance that a statement shows by the end of the month, when nothing came after it. */
const statedOf = (months: readonly BankMonth[], of: Period): number | undefined => {
  const last = months.filter((month) => month.period <= of && month.lines > 0).at(-1);
  return last?.closingOn !== undefined && last.closingOn === last.lastOn ? last.closingFen : undefined;
};

const readAccountStanding = async (
  ctx: UnionCtx,
  account: BankAccount,
  of: Period,
  after: Reconciliation | undefined,
): Promise<StandingOfAccount> => {
  const months = await readBankMonths(ctx, account.id);
  const wanted = months.filter(({ period }) => period <= of && (after === undefined || period > after.period));
  const older = after?.openLines.filter((line) => line.accountId === account.id) ?? [];
  const lines: BankLine[] = await Promise.all(older.map(({ day, id }) => needLine(ctx, account.id, day, id)));
  for (const month of wanted) lines.push(...(await readBankLines(ctx, account.id, month.period)));
  const computedFen = balanceAtEnd(account, months, of) ?? 0;
  const statedFen = statedOf(months, of);
  return {
    id: account.id,
    isPrimary: account.primary ?? false,
    account,
    months,
    lines,
    computedFen,
    statedFen: statedFen ?? computedFen,
    isStated: statedFen !== undefined,
  };
};

/** The first month from which entries of the books can be on statements. */
const firstMonth = (accounts: readonly BankAccount[], of: Period): Period =>
  accounts
    .flatMap((account) => (account.anchorOn === undefined ? [] : [account.anchorOn.slice(0, 7) as Period]))
    .reduce((first, month) => (month < first ? month : first), of);

/** The month that was signed before a month that is signed itself. */
const signedBefore = async (ctx: UnionCtx, of: Period): Promise<Period | undefined> =>
  (await readReconciliation(ctx, of))?.previous;

/**
 * Reads what a month's reconciliation stands on. Months that were reconciled are not read again: what was open then
 * is known, and nothing else of them can move.
 */
export const readStanding = async (ctx: UnionCtx, of: Period): Promise<Standing> => {
  const [state, accounts, ledgerFen] = await Promise.all([readState(ctx), readAccounts(ctx), ledgerBalance(ctx, of)]);
  const { reconciledTo } = state;
  const before = reconciledTo !== undefined && reconciledTo < of ? reconciledTo : await signedBefore(ctx, of);
  const after = before === undefined ? undefined : await readReconciliation(ctx, before);
  const from = after ? addMonths(after.period, 1) : firstMonth(accounts, of);
  const entries: EntryItem[] = await Promise.all(
    (after?.openEntries ?? []).map(({ voucherId, index }) => needEntry(ctx, voucherId, index)),
  );
  for (const month of monthsFrom(from, of)) entries.push(...(await readEntries(ctx, month)));
  return {
    period: of,
    state,
    ledgerFen,
    accounts: await Promise.all(accounts.map((account) => readAccountStanding(ctx, account, of, after))),
    entries,
  };
};

/** The day at whose end the month's balances are compared. */
export const asOfDay = (of: Period) => lastDayOf(of);
