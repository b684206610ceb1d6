import { nameOfActor } from '../../kernel/context.ts';
import { dayOf, type Period } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readMonth } from '../../storage/month.ts';
import { chargeBudget } from '../budget/charge.ts';
import { BANK } from '../ledger/chart.ts';
import { redVoucher } from '../ledger/draft-rules.ts';
import { reversalWrite } from '../ledger/draft-store.ts';
import { postInMonth } from '../ledger/posting.ts';
import type { Voucher } from '../ledger/schema.ts';
import { accountEvent } from './events.ts';
import { matchingWrites, shownMatch } from './match-actions.ts';
import { decideMatch, entriesOf, withoutMatch } from './match-rules.ts';
import type { BankMatch } from './match-schema.ts';
import { matchDelete, needEntry } from './match-store.ts';
import { lineWrite, needLine } from './store.ts';

/**
 * Takes the booking of a line back: its voucher is reversed in red, the voucher and its reversal match each other, and
 * the line is open again, all in one transaction. Behind a close the red voucher stands in the running month.
 */
export const unbook = async (
  ctx: UnionCtx,
  permit: Permit,
  accountId: string,
  match: BankMatch,
  voucher: Voucher,
): Promise<void> => {
  const of = voucher.date.slice(0, 7) as Period;
  const isClosed = (await readMonth(ctx, of))?.closedAt !== undefined;
  const on = isClosed ? dayOf(ctx.tools.now()) : voucher.date;
  const id = ctx.tools.newId('bankMatch');
  await postInMonth(
    ctx,
    permit,
    async (books) => {
      const draft = redVoucher(voucher, '取消流水记账', { period: of });
      const posting = books.post(draft);
      const lines = await Promise.all(match.lines.map((one) => needLine(ctx, accountId, one.day, one.id)));
      const originals = await Promise.all(match.entries.map((one) => needEntry(ctx, one.voucherId, one.index)));
      const reds = entriesOf([posting.voucher], BANK).map((entry) => ({ ...entry, parts: [], v: 0 }));
      const entries = [...originals.map((entry) => withoutMatch(entry, match.id)), ...reds];
      const who = { id, accountId, way: 'reversal', by: nameOfActor(ctx.actor), at: books.at } as const;
      const matching = decideMatch(
        [],
        entries.map((item) => ({ item })),
        who,
      );
      return {
        posting,
        writes: [
          ...lines.map((line) => lineWrite(ctx, accountId, withoutMatch(line, match.id))),
          matchDelete(ctx, accountId, match),
          ...matchingWrites(ctx, accountId, matching),
          reversalWrite(ctx, of, voucher.id, posting.voucher.id),
          ...(await chargeBudget(ctx, { on, lines: draft.lines })),
        ],
        events: [
          accountEvent('funds.bank.matchUndone', accountId, { ...shownMatch(match), reversedBy: posting.voucher.id }),
        ],
        result: posting.voucher.id,
      };
    },
    on,
  );
};
