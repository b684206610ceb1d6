import { nameOfActor } from '../../kernel/context.ts';
import type { Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { chargeBudget } from '../budget/charge.ts';
import { BANK } from '../ledger/chart.ts';
import { postInMonth } from '../ledger/posting.ts';
import { bookingDay, bookingDraft } from './booking-rules.ts';
import { accountEvent } from './events.ts';
import type { BankLine, BankLineView, BookBankLine, NoteBankLine } from './line-schema.ts';
import { matchingWrites, shownMatch } from './match-actions.ts';
import { decideMatch, entriesOf, openFenOf } from './match-rules.ts';
import { checkNotReconciled } from './rules.ts';
import { lineWrite, needAccount, needLine, readState } from './store.ts';

export const viewOfLine = (line: BankLine): BankLineView => ({
  id: line.id,
  day: line.day,
  time: line.time ?? null,
  amountFen: line.amountFen,
  balanceFen: line.balanceFen ?? null,
  counterparty: line.counterparty,
  memo: line.memo,
  reference: line.reference ?? null,
  note: line.note ?? null,
  openFen: openFenOf(line.amountFen, line.parts),
  matches: line.parts.map((part) => part.match),
});

/** Books what is open of a line: its voucher and the match with it in one transaction. Spending goes on the budget. */
export const bookLine = async (
  ctx: UnionCtx,
  accountId: string,
  lineId: string,
  command: BookBankLine,
): Promise<BankLineView & { readonly voucherId: string }> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  await needAccount(ctx, accountId);
  const first = await needLine(ctx, accountId, command.day, lineId);
  const on = bookingDay(first, command.on);
  checkNotReconciled(await readState(ctx), on.slice(0, 7) as Period);
  const id = ctx.tools.newId('bankMatch');
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const line = await needLine(ctx, accountId, command.day, lineId);
      const { draft, bankIndex } = bookingDraft(line, command);
      const posting = books.post(draft);
      const entry = entriesOf([posting.voucher], BANK).filter(({ index }) => index === bankIndex);
      const who = { id, accountId, way: 'booked', by: nameOfActor(ctx.actor), at: books.at } as const;
      const matching = decideMatch(
        [{ item: line }],
        entry.map((item) => ({ item: { ...item, parts: [], v: 0 } })),
        who,
      );
      const voucherId = posting.voucher.id;
      const result = { ...viewOfLine(matching.lines[0] ?? line), voucherId };
      return {
        posting,
        writes: [...matchingWrites(ctx, accountId, matching), ...(await chargeBudget(ctx, { on, lines: draft.lines }))],
        events: [
          accountEvent('funds.bank.lineBooked', accountId, { ...shownMatch(matching.match), account: command.account }),
        ],
        answer: { status: 201, body: result },
        result,
      };
    },
    on,
  );
};

/** Leaves a line open with a word about why; an empty note takes it away. */
export const noteLine = async (
  ctx: UnionCtx,
  accountId: string,
  lineId: string,
  command: NoteBankLine,
): Promise<BankLineView> => {
  const permit = allow(ctx, 'funds.bank.reconcile');
  await needAccount(ctx, accountId);
  const { note: _, ...before } = await needLine(ctx, accountId, command.day, lineId);
  const after: BankLine = command.note === '' ? before : { ...before, note: command.note };
  await commit(ctx, {
    permit,
    writes: [lineWrite(ctx, accountId, after)],
    events: [accountEvent('funds.bank.lineNoted', accountId, { lineId, noted: command.note !== '' })],
  });
  return viewOfLine(after);
};
