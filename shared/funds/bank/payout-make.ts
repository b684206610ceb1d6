import { personRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Vault } from '../../storage/vault.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { listPayables, openPayeeAccount } from '../expenditure/payables.ts';
import { stillPayable } from '../expenditure/payout-lock.ts';
import { payoutEvent } from './payout-events.ts';
import { MAX_PAYOUT_LOCKS, MAX_PAYOUT_ROWS, type MakePayout, type Payout, type PayoutRow } from './payout-schema.ts';
import { payoutWrite, queuedDelete, readQueued, rowItem, takenWrite } from './payout-store.ts';
import { viewOfPayout } from './payout-view.ts';
import { accountDigits, checkOpen, numberTailOf } from './rules.ts';
import { needAccount, useAccount } from './store.ts';
import { checkPayoutText, payoutMemo, TEMPLATES } from './template-rules.ts';

export const CARD_FIELD = 'payoutCard';

type Draft = Omit<PayoutRow, 'no' | 'status' | 'v'>;
type Sealer = { readonly vault: Vault; readonly payoutId: string };

const sealed = ({ vault, payoutId }: Sealer, place: string, text: string, pointer: string) => {
  const digits = accountDigits(text, pointer);
  const sealedFor = `${payoutId}#${place}`;
  return {
    cardCipher: vault.encrypt(sealedFor, CARD_FIELD, digits),
    cardHash: vault.lookup(CARD_FIELD, digits),
    cardTail: numberTailOf(digits),
    sealedFor,
  };
};

const freeDrafts = (sealer: Sealer, command: MakePayout): readonly Draft[] =>
  command.rows.map((row, index) => {
    checkPayoutText(row.name, `/rows/${index}/name`);
    checkPayoutText(row.memo, `/rows/${index}/memo`);
    return {
      ...sealed(sealer, `f${index}`, row.card, `/rows/${index}/card`),
      name: row.name,
      amountFen: row.amountFen,
      memo: row.memo,
      source: { kind: 'free', account: row.account },
    };
  });

const expenditureDrafts = async (ctx: UnionCtx, sealer: Sealer, ids: readonly string[]): Promise<readonly Draft[]> => {
  const payables = ids.length === 0 ? [] : await listPayables(ctx);
  return Promise.all(
    ids.map(async (id, index) => {
      const at = `/expenditureIds/${index}`;
      const payable = payables.find((one) => one.id === id);
      if (!payable || payable.settles !== undefined)
        throw new DomainError('rule', 'funds.bank.notPayable', { id }, [
          { pointer: at, code: 'funds.bank.notPayable', params: { id } },
        ]);
      const card = await openPayeeAccount(ctx, payable);
      if (card === undefined)
        throw new DomainError('rule', 'funds.bank.payeeWithoutAccount', { name: payable.payee.name }, [
          { pointer: at, code: 'funds.bank.payeeWithoutAccount', params: { name: payable.payee.name } },
        ]);
      checkPayoutText(payable.payee.name, at);
      return {
        ...sealed(sealer, id, card, at),
        name: payable.payee.name,
        amountFen: payable.totalFen,
        memo: payoutMemo(payable.title),
        source: { kind: 'expenditure', id },
      } as const;
    }),
  );
};

const queuedDrafts = async (ctx: UnionCtx, command: MakePayout): Promise<readonly Draft[]> => {
  if (command.queued.length === 0) return [];
  const waiting = await readQueued(ctx);
  return command.queued.map((wanted, index) => {
    const found = waiting.find((one) => one.payoutId === wanted.payoutId && one.no === wanted.no);
    if (!found)
      throw new DomainError('conflict', 'funds.bank.queuedTaken', {}, [
        { pointer: `/queued/${index}`, code: 'funds.bank.queuedTaken' },
      ]);
    const { payoutId, no, status: _, reason = '', voucherId: __, v: ___, ...row } = found;
    return { ...row, again: { payoutId, no, reason } };
  });
};

const checkCounts = (command: MakePayout): void => {
  const locks = [...command.expenditureIds, ...command.queued.map((one) => `${one.payoutId}#${one.no}`)];
  const count = locks.length + command.rows.length;
  if (count === 0) throw new DomainError('invalid', 'funds.bank.payoutEmpty');
  if (new Set(locks).size !== locks.length) throw new DomainError('invalid', 'funds.bank.payoutTwice');
  if (count > MAX_PAYOUT_ROWS || locks.length > MAX_PAYOUT_LOCKS)
    throw new DomainError('limit', 'funds.bank.payoutTooLarge', { max: MAX_PAYOUT_ROWS, locks: MAX_PAYOUT_LOCKS });
};

/**
 * Makes a batch out of approved requests, rows that the bank gave back and rows of its own. Its rows are written first
 * under an id that nobody knows; the one transaction that publishes it locks every request and takes every returned
 * row, so that no money stands in two batches.
 */
export const makePayout = async (ctx: UnionCtx, command: MakePayout) => {
  const permit = allow(ctx, 'funds.bank.payout');
  checkCounts(command);
  const account = await needAccount(ctx, command.accountId);
  checkOpen(account);
  const id = ctx.tools.newId('payout');
  const sealer = { vault: await vaultOf(ctx), payoutId: id };
  const drafts = [
    ...(await expenditureDrafts(ctx, sealer, command.expenditureIds)),
    ...(await queuedDrafts(ctx, command)),
    ...freeDrafts(sealer, command),
  ];
  const rows: PayoutRow[] = drafts.map((draft, index) => ({ ...draft, no: index + 1, status: 'waiting', v: 1 }));
  const payout: Payout = {
    id,
    accountId: account.id,
    title: command.title,
    status: 'made',
    count: rows.length,
    totalFen: rows.reduce((sum, row) => sum + row.amountFen, 0),
    paid: 0,
    paidFen: 0,
    failed: 0,
    failedFen: 0,
    template: account.payoutTemplate ?? TEMPLATES.table,
    madeBy: personRef(ctx.actor),
    madeOn: dayOf(ctx.tools.now()),
    v: 0,
  };
  await ctx.db.writeMany(rows.map((row) => ({ ...rowItem(ctx, id, row), v: 1 })));
  const writes: readonly Write[] = [
    payoutWrite(ctx, payout),
    useAccount(ctx, account.id),
    ...command.expenditureIds.flatMap((one) => [takenWrite(ctx, one), stillPayable(ctx, one)]),
    ...command.queued.map((one) => queuedDelete(ctx, one.payoutId, one.no)),
  ];
  const result = viewOfPayout(ctx, payout);
  await commit(ctx, {
    permit,
    writes,
    events: [payoutEvent('funds.bank.payoutMade', payout)],
    answer: { status: 201, body: result },
  });
  return result;
};
