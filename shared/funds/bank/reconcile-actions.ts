import { nameOfActor } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { isFuturePeriod, type Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { accountEvent } from './events.ts';
import {
  type ConfirmReconciliation,
  MAX_OPEN,
  type Reconciliation,
  type ReconciliationView,
  type ReopenReconciliation,
  type StatementView,
} from './reconcile-schema.ts';
import { readReconciliation, reconciliationDelete, reconciliationWrite } from './reconcile-store.ts';
import type { BankAccount } from './schema.ts';
import { asOfDay, ledgerBalance, readStanding, type Standing } from './standing.ts';
import { type ReconciliationStatement, reconcile } from './statement-rules.ts';
import { readAccounts, readState, stateWrite } from './store.ts';

const viewOfStatement = (
  statement: ReconciliationStatement,
  account: Pick<BankAccount, 'name' | 'bank' | 'numberTail'> | undefined,
  isStated: boolean,
): StatementView => ({
  ...statement,
  bankIn: [...statement.bankIn],
  bankOut: [...statement.bankOut],
  bookIn: [...statement.bookIn],
  bookOut: [...statement.bookOut],
  name: account?.name ?? '',
  bank: account?.bank ?? '',
  numberTail: account?.numberTail ?? '',
  isStated,
});

const statementsOf = (standing: Standing): readonly ReconciliationStatement[] =>
  reconcile(standing.accounts, standing.entries, {
    ledgerFen: standing.ledgerFen,
    asOf: asOfDay(standing.period),
  });

const signedView = async (ctx: UnionCtx, signed: Reconciliation, isLast: boolean): Promise<ReconciliationView> => {
  const [accounts, nowFen] = await Promise.all([readAccounts(ctx), ledgerBalance(ctx, signed.period)]);
  const find = (id: string) => accounts.find((account) => account.id === id);
  return {
    period: signed.period,
    asOf: asOfDay(signed.period),
    status: nowFen === signed.ledgerFen ? 'reconciled' : 'stale',
    ledgerFen: signed.ledgerFen,
    statements: signed.statements.map((one) => viewOfStatement(one, find(one.accountId), true)),
    by: signed.by,
    at: signed.at,
    note: signed.note ?? null,
    isLast,
  };
};

/** The reconciliation of a month: as it was signed, or as it stands now. */
export const getReconciliation = async (ctx: UnionCtx, of: Period): Promise<ReconciliationView> => {
  allow(ctx, 'funds.bank.read');
  const signed = await readReconciliation(ctx, of);
  if (signed) return signedView(ctx, signed, (await readState(ctx)).reconciledTo === of);
  const standing = await readStanding(ctx, of);
  const statements = statementsOf(standing).map((one, index) => {
    const { account, isStated = false } = standing.accounts[index] ?? {};
    return viewOfStatement(one, account, isStated);
  });
  return {
    period: of,
    asOf: asOfDay(of),
    status: 'open',
    ledgerFen: standing.ledgerFen,
    statements,
    by: null,
    at: null,
    note: null,
    isLast: false,
  };
};

const checkStatements = (statements: readonly ReconciliationStatement[]): void => {
  if (statements.length === 0) throw new DomainError('rule', 'funds.bank.noAccount');
  const open = statements.reduce(
    (sum, { bankIn, bankOut, bookIn, bookOut }) =>
      sum + bankIn.length + bankOut.length + bookIn.length + bookOut.length,
    0,
  );
  if (open > MAX_OPEN) throw new DomainError('limit', 'funds.bank.tooManyOpen', { open, max: MAX_OPEN });
  const off = statements.find(({ differenceFen }) => differenceFen !== 0);
  if (off) throw new DomainError('rule', 'funds.bank.notBalanced', { differenceFen: off.differenceFen });
};

const planned = (ctx: UnionCtx, standing: Standing, note: string | undefined): Reconciliation => {
  const statements = statementsOf(standing);
  checkStatements(statements);
  const { period, ledgerFen, state } = standing;
  return {
    period,
    ledgerFen,
    statements,
    openLines: statements.flatMap(({ accountId, bankIn, bankOut }) =>
      [...bankIn, ...bankOut].map(({ ref, day }) => ({ accountId, id: ref, day })),
    ),
    openEntries: [
      ...new Map(
        statements
          .flatMap(({ bookIn, bookOut }) => [...bookIn, ...bookOut])
          .map(({ ref, index }) => [`${ref}#${index}`, { voucherId: ref, index }]),
      ).values(),
    ],
    ...(state.reconciledTo === undefined ? {} : { previous: state.reconciledTo }),
    by: nameOfActor(ctx.actor),
    at: ctx.tools.now(),
    ...(note ? { note } : {}),
    v: 0,
  };
};

/**
 * Signs the reconciliation of a month for all accounts: each one's adjusted balances are equal. From then on nothing
 * that it shows may move. Throws `funds.bank.notBalanced` and, for a month that is over already, `monthReconciled`.
 */
export const confirmReconciliation = async (
  ctx: UnionCtx,
  of: Period,
  command: ConfirmReconciliation,
): Promise<ReconciliationView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  if (isFuturePeriod(of, ctx.tools.now())) throw new DomainError('rule', 'funds.bank.dayFuture');
  const standing = await readStanding(ctx, of);
  const { reconciledTo } = standing.state;
  if (reconciledTo !== undefined && reconciledTo >= of)
    throw new DomainError('conflict', 'funds.bank.monthReconciled', { period: reconciledTo });
  const signed = planned(ctx, standing, command.note);
  await commit(ctx, {
    permit,
    writes: [reconciliationWrite(ctx, signed), stateWrite(ctx, { ...standing.state, reconciledTo: of })],
    events: [
      accountEvent('funds.bank.reconciled', of, {
        period: of,
        ledgerFen: signed.ledgerFen,
        open: signed.openLines.length + signed.openEntries.length,
      }),
    ],
  });
  return signedView(ctx, signed, true);
};

/** Takes the last reconciliation back, with a reason. */
export const reopenReconciliation = async (
  ctx: UnionCtx,
  of: Period,
  { reason }: ReopenReconciliation,
): Promise<ReconciliationView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  const [signed, state] = await Promise.all([readReconciliation(ctx, of), readState(ctx)]);
  if (!signed) return notFound();
  if (state.reconciledTo !== of)
    throw new DomainError('rule', 'funds.bank.notLast', { period: state.reconciledTo ?? '' });
  const { previous } = signed;
  await commit(ctx, {
    permit,
    writes: [
      reconciliationDelete(ctx, signed),
      stateWrite(ctx, { v: state.v, ...(previous === undefined ? {} : { reconciledTo: previous }) }),
    ],
    events: [{ ...accountEvent('funds.bank.reopened', of, { period: of }), reason }],
  });
  return getReconciliation(ctx, of);
};
