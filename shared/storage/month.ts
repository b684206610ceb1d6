import { type FigureDeltas, type FigureName, figureAttribute } from '../kernel/figures.ts';
import { type Period, periodOf } from '../kernel/period.ts';
import type { UnionCtx } from './context.ts';
import type { Item } from './item.ts';
import { key, pk } from './keys.ts';
import { STOCKS } from './month-plan.ts';
import type { TransactAction } from './requests.ts';

export type MonthItem = Item & {
  readonly pk: string;
  readonly sk: Period;
  readonly v: number;
  /** The district that this month counts for; with it the stream record alone places the figures in the tree. */
  readonly node?: string;
  /** The district from the month that is opened next on: history stays where it was. */
  readonly nextNode?: string;
};

const stocksOf = (item: Item | undefined): Item =>
  Object.fromEntries(
    STOCKS.map((name) => [figureAttribute(name), item?.[figureAttribute(name)] ?? 0]).filter(
      ([, value]) => value !== 0,
    ),
  );

/** A union's first month item, as provisioning puts it. */
export const firstMonth = (unionId: string, period: Period, node: string, figures: FigureDeltas): MonthItem => ({
  ...key.month(unionId, period),
  sk: period,
  v: 1,
  runs: {},
  node,
  ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [figureAttribute(name as FigureName), value])),
});

/** Where a new month counts: on from the month before it, or, before the union's first month, as in the first. */
const placeOf = async (ctx: UnionCtx, period: Period, last: MonthItem | undefined): Promise<Item> => {
  if (last) return { node: last.nextNode ?? last.node };
  const later = { pk: pk.months(ctx.scope.unionId), between: [period, '9999-99'], limit: 1, consistent: true } as const;
  const [first] = (await ctx.db.query<MonthItem>(later)).items;
  return { node: first?.node };
};

/** The last month item at or before a period. */
export const readMonthAtOrBefore = async (ctx: UnionCtx, period: Period): Promise<MonthItem | undefined> => {
  const page = await ctx.db.query<MonthItem>({
    pk: pk.months(ctx.scope.unionId),
    between: ['0000-00', period],
    limit: 1,
    newestFirst: true,
    consistent: true,
  });
  return page.items[0];
};

/** The month item itself, or undefined when the month was not opened yet. */
export const readMonth = async (
  ctx: UnionCtx,
  period: Period,
  options: { consistent?: boolean } = { consistent: true },
): Promise<MonthItem | undefined> => ctx.db.get<MonthItem>(key.month(ctx.scope.unionId, period), options);

export type ClosingHead = Item & {
  /** The last closed month: everything before it is closed too. */
  readonly closedThrough?: Period;
  readonly closedAt?: string;
  readonly v: number;
};

/** How far the books are closed; undefined as long as no month was. */
export const readClosingHead = async (ctx: UnionCtx): Promise<ClosingHead | undefined> =>
  ctx.db.get<ClosingHead>(key.closingHead(ctx.scope.unionId), { consistent: true });

/**
 * A month that is opened late passes through the closing head, so that a close racing with it sees it. Behind the
 * close it is born closed: nothing can be booked into it.
 */
const lateOpening = async (ctx: UnionCtx, period: Period): Promise<{ born: Item; pass: TransactAction[] }> => {
  if (period >= runningPeriod(ctx)) return { born: {}, pass: [] };
  const head = await readClosingHead(ctx);
  if (head?.closedThrough !== undefined && period <= head.closedThrough)
    return { born: { closedAt: head.closedAt }, pass: [] };
  const pass = {
    Update: {
      TableName: '',
      Key: key.closingHead(ctx.scope.unionId),
      UpdateExpression: 'ADD #v :one',
      ConditionExpression: 'attribute_not_exists(#through) OR #through < :period',
      ExpressionAttributeNames: { '#v': 'v', '#through': 'closedThrough' },
      ExpressionAttributeValues: { ':one': 1, ':period': period },
    },
  } as TransactAction;
  return { born: {}, pass: [pass] };
};

/**
 * Opens a month: stocks are carried on from the last row and that row is sealed for stocks (`next`), so that a change
 * racing with the opening lands in exactly one of the two. Safe to repeat.
 */
export const openMonth = async (ctx: UnionCtx, period: Period): Promise<void> => {
  const unionId = ctx.scope.unionId;
  const last = await readMonthAtOrBefore(ctx, period);
  if (last?.sk === period) return;
  const { born, pass } = await lateOpening(ctx, period);
  const put: TransactAction = {
    Put: {
      TableName: '',
      Item: {
        ...key.month(unionId, period),
        v: 1,
        runs: {},
        ...(await placeOf(ctx, period, last)),
        ...stocksOf(last),
        ...born,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
  const actions: TransactAction[] = [put, ...pass];
  if (last && last.next === undefined) {
    actions.push({
      Update: {
        TableName: '',
        Key: key.month(unionId, last.sk),
        UpdateExpression: 'SET #next = :period',
        ConditionExpression: '#v = :v AND attribute_not_exists(#next)',
        ExpressionAttributeNames: { '#next': 'next', '#v': 'v' },
        ExpressionAttributeValues: { ':period': period, ':v': last.v },
      },
    } as TransactAction);
  }
  try {
    await ctx.db.transact(actions, Buffer.from(ctx.tools.randomBytes(16)).toString('hex'));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') throw error;
  }
};

export const runningPeriod = (ctx: UnionCtx): Period => periodOf(ctx.tools.now());
