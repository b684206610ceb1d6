import { FIGURES, type FigureDeltas, type FigureName, figureAttribute } from '../kernel/figures.ts';
import type { Period } from '../kernel/period.ts';
import type { Item } from './item.ts';
import { key } from './keys.ts';
import type { TransactAction } from './requests.ts';

/**
 * A change of a month item. One item per union and month holds figures (`f_…`), account movements (`d_…`, `c_…`),
 * voucher numbers, committed runs and the closing gate, so that one conditional update is gate, number and sum at once.
 */
export type MonthChange = {
  readonly period: Period;
  readonly figures?: FigureDeltas;
  /** Further numbers to add, by attribute. */
  readonly add?: Readonly<Record<string, number>>;
  /** Attributes to set (the last voucher's hash and number). */
  readonly set?: Readonly<Record<string, unknown>>;
  /** Attributes to take away (the close of a month that is opened again). */
  readonly remove?: readonly string[];
  /** One entry to set in the map of committed runs. */
  readonly run?: { readonly id: string; readonly entry: Item };
  /** What must still be true of the item as it was read; when it moved, `commit` refuses with `storage.month.moved`. */
  readonly fence?: Readonly<Record<string, unknown>>;
  /** Bookkeeping: refused once the month is closed. */
  readonly booking?: boolean;
};

export const STOCKS: readonly FigureName[] = FIGURES.filter((figure) => figure.kind === 'stock').map(
  (figure) => figure.name,
);

export const hasStocks = (change: MonthChange): boolean => STOCKS.some((name) => (change.figures?.[name] ?? 0) !== 0);

const onlyKind = (deltas: FigureDeltas, stocks: boolean): FigureDeltas =>
  Object.fromEntries(
    Object.entries(deltas).filter(([name, value]) => value !== 0 && STOCKS.includes(name as FigureName) === stocks),
  );

/** Puts stocks into the running month and flows where they belong, and merges changes of the same month. */
export const planMonths = (changes: readonly MonthChange[], running: Period): readonly MonthChange[] => {
  const byPeriod = new Map<Period, MonthChange>();
  const merge = (change: MonthChange): void => {
    const known = byPeriod.get(change.period);
    byPeriod.set(change.period, known ? mergeChanges(known, change) : change);
  };
  for (const change of changes) {
    const stocks = onlyKind(change.figures ?? {}, true);
    const flows = onlyKind(change.figures ?? {}, false);
    const { figures: _, ...rest } = change;
    if (Object.keys(rest).length > 1 || Object.keys(flows).length > 0) merge({ ...rest, figures: flows });
    if (Object.keys(stocks).length > 0) merge({ period: running, figures: stocks });
  }
  return [...byPeriod.values()];
};

const addNumbers = (
  a: Readonly<Record<string, number>> = {},
  b: Readonly<Record<string, number>> = {},
): Record<string, number> => {
  const sum: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
};

const mergeChanges = (a: MonthChange, b: MonthChange): MonthChange => ({
  ...a,
  ...b,
  figures: addNumbers(a.figures as Record<string, number>, b.figures as Record<string, number>),
  add: addNumbers(a.add, b.add),
  set: { ...a.set, ...b.set },
  fence: { ...a.fence, ...b.fence },
  booking: Boolean(a.booking) || Boolean(b.booking),
});

/** The update of one month item. `v` rises with each change: it is the fence of everything that is derived from it. */
export const monthAction = (unionId: string, change: MonthChange): TransactAction => {
  const names: Record<string, string> = { '#v': 'v', '#pk': 'pk' };
  const values: Record<string, unknown> = { ':one': 1 };
  const adds = ['#v :one'];
  const sets: string[] = [];
  const conditions = ['attribute_exists(#pk)'];
  let counter = 0;
  const bind = (attribute: string, value: unknown): [string, string] => {
    counter += 1;
    names[`#a${counter}`] = attribute;
    values[`:a${counter}`] = value;
    return [`#a${counter}`, `:a${counter}`];
  };
  const numbers: [string, number][] = [
    ...Object.entries(change.figures ?? {}).map(([name, by]): [string, number] => [
      figureAttribute(name as FigureName),
      by ?? 0,
    ]),
    ...Object.entries(change.add ?? {}),
  ];
  for (const [attribute, by] of numbers) if (by !== 0) adds.push(bind(attribute, by).join(' '));
  for (const [attribute, value] of Object.entries(change.set ?? {})) sets.push(bind(attribute, value).join(' = '));
  if (change.run) {
    const [name, value] = bind(change.run.id, change.run.entry);
    names['#runs'] = 'runs';
    sets.push(`#runs.${name} = ${value}`);
  }
  const removes = (change.remove ?? []).map((attribute, index) => {
    names[`#r${index}`] = attribute;
    return `#r${index}`;
  });
  for (const [attribute, value] of Object.entries(change.fence ?? {})) {
    const [name, bound] = bind(attribute, value ?? 0);
    const isUnset = value === undefined || value === 0 || value === '';
    if (value === undefined) delete values[bound];
    conditions.push(
      value === undefined
        ? `attribute_not_exists(${name})`
        : isUnset
          ? `(attribute_not_exists(${name}) OR ${name} = ${bound})`
          : `${name} = ${bound}`,
    );
  }
  if (change.booking) {
    names['#closed'] = 'closedAt';
    conditions.push('attribute_not_exists(#closed)');
  }
  if (hasStocks(change)) {
    names['#next'] = 'next';
    conditions.push('attribute_not_exists(#next)');
  }
  return {
    Update: {
      TableName: '',
      Key: key.month(unionId, change.period),
      UpdateExpression: [
        `ADD ${adds.join(', ')}`,
        ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
        ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
      ].join(' '),
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};
