import { dayOf, lastDayOf, type Period, periodOf } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { postInMonth } from '../ledger/posting.ts';
import { readMonthsUntil } from '../ledger/store.ts';
import { chargeFen, depreciationDraft, monthsToRun, outstandingFen } from './depreciation-rules.ts';
import { depreciationPosted } from './events.ts';
import { readRegister } from './queries.ts';
import type { DepreciationRecord } from './schema.ts';
import { headWrite, readHead, readOwn, recordWrite } from './store.ts';
import type { RegisterView } from './views.ts';

/** Posts one month: everything that is outstanding up to its end, once; nothing when nothing is. */
const runMonth = async (ctx: UnionCtx, permit: Permit, period: Period): Promise<void> => {
  const today = dayOf(ctx.tools.now());
  const on = lastDayOf(period) < today ? lastDayOf(period) : today;
  await postInMonth(
    ctx,
    permit,
    async (books) => {
      // One after the other: a card that comes in between moves the head, and the plan is made again.
      const head = await readHead(ctx);
      const assets = await readOwn(ctx);
      const amountFen = outstandingFen(assets, head, period);
      if (amountFen === 0 && (head.through ?? '') >= period) return { done: undefined };
      const through = (head.through ?? '') > period ? head.through : period;
      const next = { ...head, through: through ?? period, postedFen: head.postedFen + amountFen };
      if (amountFen === 0)
        return { writes: [headWrite(ctx, next)], events: [depreciationPosted(period, 0, null)], result: undefined };
      const posting = books.post(depreciationDraft(period, amountFen));
      const voucherId = posting.voucher.id;
      const charged = assets.filter((asset) => asset.status !== 'disposed' && chargeFen(asset, period) > 0).length;
      const record: DepreciationRecord = { period, amountFen, assets: charged, voucherId, at: books.at };
      return {
        posting,
        writes: [headWrite(ctx, next), recordWrite(ctx, record)],
        events: [depreciationPosted(period, amountFen, voucherId)],
        result: undefined,
      };
    },
    on,
  );
};

/**
 * Posts depreciation up to the running month: a voucher for each month that is open and was not charged; what closed
 * months missed is in the next open one. Running it again changes nothing.
 */
export const runDepreciation = async (ctx: UnionCtx): Promise<RegisterView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  const running = periodOf(ctx.tools.now());
  const [head, assets, months] = await Promise.all([readHead(ctx), readOwn(ctx), readMonthsUntil(ctx, running)]);
  if (assets.length > 0)
    for (const period of monthsToRun(assets, head, months, running)) await runMonth(ctx, permit, period);
  return readRegister(ctx);
};
