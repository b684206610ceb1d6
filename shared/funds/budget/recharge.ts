import type { Day } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { VoucherLine } from '../ledger/schema.ts';
import { bear, type Encumbrance, readStanding, yearOfDay } from './charge.ts';
import { lineId, lineName, mergeChanges, spendingOf } from './charge-rules.ts';
import { lineWrite } from './line-store.ts';

/**
 * Writes that turn what a payment had spent into what is held again, for red lines of the day `on`: the lines have as
 * much left as before. To be committed with the red voucher, inside `build` of `postInMonth`.
 */
export const holdAgain = async (
  ctx: UnionCtx,
  input: { readonly on: Day; readonly lines: readonly VoucherLine[] },
): Promise<{ readonly encumbrances: readonly Encumbrance[]; readonly writes: readonly Write[] }> => {
  const { unionId } = ctx.scope;
  const year = yearOfDay(input.on);
  const spending = spendingOf(input.lines);
  const standing = await readStanding(ctx, year, spending);
  const borne = spending.map((wanted) => bear(wanted, year, standing));
  const limited = new Set(borne.filter((one) => one.isLimited).map((one) => lineId(one.change)));
  const changes = mergeChanges(
    borne.map(({ change }) => ({ ...change, encumberedFen: change.encumberedFen - change.actualFen })),
  );
  return {
    encumbrances: changes.map(({ account, project, encumberedFen }) => ({
      unionId,
      year,
      ...lineName(account, project),
      amountFen: encumberedFen,
    })),
    writes: changes.map((change) =>
      lineWrite(unionId, year, change, limited.has(lineId(change)) ? 'limited' : 'unlimited'),
    ),
  };
};
