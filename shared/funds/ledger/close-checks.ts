import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { pk, sortPrefix } from '../../storage/keys.ts';
import { readMonth } from '../../storage/month.ts';
import { depreciationCheck } from '../assets/close-check.ts';
import { bankCheck } from '../bank/close-check.ts';
import type { WorklistItem } from '../dues/schema.ts';
import { published } from '../dues/worklist-queries.ts';
import { openResultAccounts } from './carry-rules.ts';
import { readChart } from './chart-store.ts';
import { earlierOpen } from './close-rules.ts';
import { countDrafts } from './draft-store.ts';
import { driftOf, foldMonths, foldVouchers, totalsOf, verifyMonth } from './proof.ts';
import { readMonthsUntil, readVouchers } from './store.ts';

/** One line of the checklist of a close; its parts each bring their own. */
export type CloseCheck = {
  readonly code: string;
  /** Whether a count above zero forbids the close; otherwise it only warns. */
  readonly isBlocking: boolean;
  readonly run: (ctx: UnionCtx, period: Period) => Promise<{ readonly count: number }>;
};

const DECEMBER = '-12';

const trialBalance: CloseCheck = {
  code: 'trialBalance',
  isBlocking: true,
  run: async (ctx, period) => {
    const { debitFen, creditFen } = totalsOf(foldMonths(await readMonthsUntil(ctx, period)));
    return { count: debitFen === creditFen ? 0 : 1 };
  },
};

const keptSums: CloseCheck = {
  code: 'keptSums',
  isBlocking: true,
  run: async (ctx, period) => {
    const month = await readMonth(ctx, period);
    const counted = foldVouchers(await readVouchers(ctx, period));
    return { count: driftOf(foldMonths(month ? [month] : []), counted).length };
  },
};

const chain: CloseCheck = {
  code: 'chain',
  isBlocking: true,
  run: async (ctx, period) => ({
    count: verifyMonth(await readMonth(ctx, period), await readVouchers(ctx, period)).length,
  }),
};

const earlierMonths: CloseCheck = {
  code: 'earlierMonths',
  isBlocking: true,
  run: async (ctx, period) => ({ count: earlierOpen(period, await readMonthsUntil(ctx, period)).length }),
};

/** Dues of the month that still wait for somebody to say whose they are; their money is booked and visible. */
const worklist: CloseCheck = {
  code: 'worklist',
  isBlocking: false,
  run: async (ctx, period) => {
    const beginsWith = sortPrefix.worklistOpen;
    const open = await ctx.db.queryAll<WorklistItem>({ pk: pk.worklist(ctx.scope.unionId), beginsWith });
    const isPublished = published(ctx);
    let count = 0;
    for (const item of open) if (item.period === period && (await isPublished(item))) count += 1;
    return { count };
  },
};

/** December is closed only after the year's income and expenditure were carried forward. */
const carryForward: CloseCheck = {
  code: 'carryForward',
  isBlocking: true,
  run: async (ctx, period) => {
    if (!period.endsWith(DECEMBER)) return { count: 0 };
    const [chart, months] = await Promise.all([readChart(ctx), readMonthsUntil(ctx, period)]);
    return { count: openResultAccounts(months, chart).length };
  },
};

/** Vouchers of the month that nobody has checked yet: behind the close they could not be posted. */
const drafts: CloseCheck = {
  code: 'drafts',
  isBlocking: true,
  run: async (ctx, period) => ({ count: await countDrafts(ctx, period) }),
};

/** What is looked at before a month is closed, in the order of the page. */
export const CLOSE_CHECKS: readonly CloseCheck[] = [
  earlierMonths,
  drafts,
  trialBalance,
  keptSums,
  chain,
  depreciationCheck,
  worklist,
  bankCheck,
  carryForward,
];
