import { type Period, periodOf } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import type { MonthItem } from '../../storage/month.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { headCheck, readClosing } from './close-store.ts';
import { checkOpeningPlace, checkWithinBooks } from './opening-rules.ts';
import { readOpening } from './opening-store.ts';
import { foldMonths } from './proof.ts';
import { lastNumber, numberAttribute } from './rules.ts';
import type { Voucher } from './schema.ts';
import { readMonthsUntil } from './store.ts';

const MAX_FENCES = 60;

/** Earlier open months stand still while the balances are posted: nothing slips in before them. */
const fencesOf = (months: readonly MonthItem[], to: Period, except: readonly Period[]): readonly MonthChange[] =>
  months
    .filter((month) => month.sk <= to && month.closedAt === undefined && !except.includes(month.sk))
    .slice(-MAX_FENCES)
    .map((month) => ({ period: month.sk, fence: { [numberAttribute('ji')]: lastNumber(month, 'ji') } }));

export type OpeningPlace = { readonly fences: readonly MonthChange[]; readonly stands: Write };

/**
 * The place of opening balances of a month, whose vouchers stand in the months of `own`: refused behind a close and on
 * top of vouchers. What it saw is held until they are posted: open months are fenced, and a month that is opened late
 * meanwhile passes through the closes, so that it is seen as well.
 */
export const placeOfOpening = async (ctx: UnionCtx, of: Period, own: readonly Period[]): Promise<OpeningPlace> => {
  const stands = headCheck(ctx, await readClosing(ctx));
  const months = await readMonthsUntil(ctx);
  const seen = months.map((month) => ({
    sk: month.sk,
    isClosed: month.closedAt !== undefined,
    hasBalance: foldMonths([month]).size > 0,
  }));
  checkOpeningPlace(own[0] ?? of, of, seen);
  return { fences: fencesOf(months, of, own), stands };
};

/**
 * Holds a voucher of an earlier month to the opening balances that it was planned on: what stood in them is not counted
 * a second time. The running month is always behind them, so that everyday postings cost nothing.
 */
export const withinBooks = async (ctx: UnionCtx, of: Period, voucher: Voucher): Promise<readonly Write[]> => {
  if (voucher.source.kind === 'opening' || of >= periodOf(ctx.tools.now())) return [];
  const opening = await readOpening(ctx);
  checkWithinBooks(of, voucher.source.kind, opening);
  return [
    {
      op: 'check',
      key: key.opening(ctx.scope.unionId),
      condition: opening
        ? { expression: '#v = :v', names: { '#v': 'v' }, values: { ':v': opening.v } }
        : { expression: 'attribute_not_exists(pk)' },
      refusal: { kind: 'conflict', code: 'storage.month.moved' },
    },
  ];
};
