import type { DomainEvent } from '../../kernel/event.ts';
import { sortKeyOf } from '../../members/roster/sort-key.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { MonthItem } from '../../storage/month.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { BORROWABLE, type Chart, type ChartChoice, type ChartLevel, chartOf, isFixed, listedLine } from './chart.ts';
import { accountBorrowed, accountChanged, levelChanged } from './chart-events.ts';
import { atLevel, renamed, withAccount, withBorrowed, withoutAccount, withoutBorrowed } from './chart-rules.ts';
import { chartWrite, readChartChoice } from './chart-store.ts';
import type { AddAccount, ChartView, RenameAccount } from './chart-views.ts';
import { movedAccounts } from './proof.ts';
import { lastNumber, numberAttribute } from './rules.ts';
import { readMonthsUntil } from './store.ts';

/** Open months that a change of the chart is fenced on; whoever closes yearly has thirteen at most. */
const MAX_FENCES = 60;
const MAX_PARENT_LENGTH = 5;

/** While the chart changes, nothing may be posted that the change did not see: every open month stands still. */
const fencesOf = (months: readonly MonthItem[]): readonly MonthChange[] =>
  months
    .filter((month) => month.closedAt === undefined)
    .slice(-MAX_FENCES)
    .map((month) => ({ period: month.sk, fence: { [numberAttribute('ji')]: lastNumber(month, 'ji') } }));

type Known = { readonly choice: ChartChoice; readonly chart: Chart; readonly moved: ReadonlySet<string> };

const changeChart = async <T>(
  ctx: UnionCtx,
  plan: (known: Known) => { readonly choice: ChartChoice; readonly event: DomainEvent; readonly result: T },
): Promise<T> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const [kept, months] = await Promise.all([readChartChoice(ctx), readMonthsUntil(ctx)]);
  const { v, ...choice } = kept;
  const next = plan({ choice, chart: chartOf(choice), moved: movedAccounts(months) });
  if (next.choice === choice) return next.result;
  await commit(ctx, {
    permit,
    writes: [chartWrite(ctx, next.choice, v)],
    events: [next.event],
    months: fencesOf(months),
  });
  return next.result;
};

/** The union's chart with what may be done to each account. */
export const getChart = async (ctx: UnionCtx): Promise<ChartView> => {
  allow(ctx, 'funds.ledger.read');
  const [choice, months] = await Promise.all([readChartChoice(ctx), readMonthsUntil(ctx, undefined, false)]);
  const chart = chartOf(choice);
  const moved = movedAccounts(months);
  const free = choice.level === 'grassroots' ? BORROWABLE.filter((code) => !choice.borrowed.includes(code)) : [];
  return {
    level: chart.level,
    chartVersion: chart.chartVersion,
    isLevelFree: moved.size === 0 && choice.own.length === 0,
    accounts: chart.accounts.map((account) => ({
      ...account,
      hasMoved: moved.has(account.code),
      isOpen:
        account.code.length <= MAX_PARENT_LENGTH &&
        !isFixed(account.code) &&
        !(account.isLeaf && moved.has(account.code)),
    })),
    borrowable: free.map(listedLine),
  };
};

/** Adds a sub-account below a listed, borrowed or own one that has not moved; answers its code. */
export const addAccount = (ctx: UnionCtx, command: AddAccount): Promise<{ readonly code: string }> => {
  const { parent, code, zh, en = zh } = command;
  return changeChart(ctx, ({ choice, chart, moved }) => {
    const { pinyin } = sortKeyOf(zh);
    const next = withAccount(choice, chart, { parent, code, zh, en, pinyin }, moved);
    return { choice: next.choice, event: accountChanged('added', next.added), result: { code: next.added.code } };
  });
};

/** Gives an own sub-account another name. Posted vouchers keep their code and show the new name. */
export const renameAccount = (ctx: UnionCtx, code: string, { zh, en = zh }: RenameAccount): Promise<{ code: string }> =>
  changeChart(ctx, ({ choice, chart }) => {
    const next = { code, zh, en, pinyin: sortKeyOf(zh).pinyin };
    return { choice: renamed(choice, chart, next), event: accountChanged('renamed', next), result: { code } };
  });

/** Takes an own sub-account away that never moved. */
export const removeAccount = (ctx: UnionCtx, code: string): Promise<{ code: string }> =>
  changeChart(ctx, ({ choice, chart, moved }) => {
    const event = accountChanged('removed', { code, zh: chart.accountOf(code)?.zh ?? '' });
    return { choice: withoutAccount(choice, chart, code, moved), event, result: { code } };
  });

/** Borrows a main account of county level with its sub-accounts. */
export const borrowAccount = (ctx: UnionCtx, code: string): Promise<{ code: string }> =>
  changeChart(ctx, ({ choice }) => ({
    choice: withBorrowed(choice, code),
    event: accountBorrowed('borrowed', code),
    result: { code },
  }));

/** Gives a borrowed account back that never moved. */
export const returnAccount = (ctx: UnionCtx, code: string): Promise<{ code: string }> =>
  changeChart(ctx, ({ choice, moved }) => ({
    choice: withoutBorrowed(choice, code, moved),
    event: accountBorrowed('returned', code),
    result: { code },
  }));

/** Says which chart the union keeps, before anything is booked. */
export const setChartLevel = (ctx: UnionCtx, level: ChartLevel): Promise<{ level: ChartLevel }> =>
  changeChart(ctx, ({ choice, moved }) => ({
    choice: atLevel(choice, level, moved),
    event: levelChanged(choice.level, level),
    result: { level },
  }));
