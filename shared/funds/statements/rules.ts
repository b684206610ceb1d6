// 工会会计制度 (财会〔2021〕7号) annex 1 part 5: how each item of 工会01表 and 工会02表 is filled in from the accounts.
import type { Period } from '../../kernel/period.ts';
import { ADJUSTED, PANELS, type RowRule } from './form-rules.ts';
import type { AccountMovement, CellPart, Check, Column, Form, Span, Statement, StatementRow } from './schema.ts';
import { entriesOf, lumpBefore, OF_CHANGES, OF_YEAR, takes, type Window, windowOf, yearStart } from './window-rules.ts';

const isBelow = (account: string, mains: readonly string[]): boolean => mains.some((main) => account.startsWith(main));

const gather = (mains: readonly string[], window: Window, movements: readonly AccountMovement[]): CellPart[] => {
  const sums = new Map<string, CellPart>();
  const before = lumpBefore(window);
  for (const movement of movements) {
    if (!isBelow(movement.account, mains) || !takes(window, movement)) continue;
    const at = movement.period < before ? null : movement.period;
    const place = `${movement.account} ${at ?? ''}`;
    const amountFen = (sums.get(place)?.amountFen ?? 0) + movement.netFen;
    const entries = at === null ? 'all' : entriesOf(window, at, movements);
    sums.set(place, { account: movement.account, period: at, entries, amountFen });
  }
  return [...sums.values()];
};

const negated = (parts: readonly CellPart[]): CellPart[] =>
  parts.map((part) => ({ ...part, amountFen: 0 - part.amountFen }));

const isFilled = (rule: RowRule, span: Span): boolean =>
  rule.kind !== 'head' && (rule.only === undefined || rule.only === span.scope);

type Sheet = {
  readonly rules: ReadonlyMap<string, RowRule>;
  readonly span: Span;
  readonly movements: readonly AccountMovement[];
};

const partsOf = (sheet: Sheet, key: string, column: Column): readonly CellPart[] => {
  const rule = sheet.rules.get(key);
  if (!rule || !isFilled(rule, sheet.span)) return [];
  if (rule.plus)
    return [
      ...rule.plus.flatMap((each) => partsOf(sheet, each, column)),
      ...(rule.minus ?? []).flatMap((each) => negated(partsOf(sheet, each, column))),
    ];
  const parts = gather(rule.accounts, windowOf(rule, sheet.span, column), sheet.movements);
  return rule.side === 'debit' ? parts : negated(parts);
};

const sumOf = (parts: readonly CellPart[]): number => parts.reduce((sum, { amountFen }) => sum + amountFen, 0);

const sheetOf = (form: Form, span: Span, movements: readonly AccountMovement[]): Sheet => ({
  rules: new Map(PANELS[form].flat().map((rule) => [rule.key, rule])),
  span,
  movements,
});

const accountsOf = (sheet: Sheet, rule: RowRule): readonly string[] => {
  const below = [...(rule.plus ?? []), ...(rule.minus ?? [])];
  const rules = [...sheet.rules.values()].filter(({ key }) => below.includes(key));
  return [...rule.accounts, ...rules.flatMap((each) => accountsOf(sheet, each))];
};

const rowOf = (sheet: Sheet, rule: RowRule, chart: readonly string[]): StatementRow => {
  const accounts = accountsOf(sheet, rule);
  const cell = (column: Column): number | null =>
    isFilled(rule, sheet.span) ? sumOf(partsOf(sheet, rule.key, column)) : null;
  const { key, zh, en, kind, indent } = rule;
  const isInChart = kind === 'head' || chart.some((code) => isBelow(code, accounts));
  return { key, zh, en, kind, indent, isInChart, firstFen: cell('first'), secondFen: cell('second'), accounts };
};

/** What stands on income and spending accounts at the end of a month: the result that was not carried forward yet. */
export const uncarriedFen = (movements: readonly AccountMovement[], to: Period): number =>
  sumOf(negated(gather(['4', '5'], { kind: 'closing', to }, movements)));

const check = (code: Check['code'], leftFen: number, rightFen: number): Check => ({
  code,
  isMet: leftFen === rightFen,
  leftFen,
  rightFen,
});

const FUNDS = ['321', '322', '331', '332'];

/** Assets are liabilities, net assets and the result that was not carried forward; after the carry-forward that is nothing. */
const balanceCheck = (sheet: Sheet): Check => {
  const total = (key: string): number => sumOf(partsOf(sheet, key, 'second'));
  return check(
    'balanced',
    total('assetsTotal'),
    total('claimsTotal') + uncarriedFen(sheet.movements, sheet.span.period),
  );
};

/** The funds of the balance sheet have changed in the year by the result and the adjustments, and by nothing else. */
const tieCheck = ({ movements, span }: Sheet): Check => {
  const start = yearStart(span.period);
  const credit = (mains: readonly string[], window: Window): number => sumOf(negated(gather(mains, window, movements)));
  const flow: Window = { kind: 'flow', from: start, to: span.period, kinds: OF_YEAR };
  const now = credit(FUNDS, { kind: 'closing', to: span.period }) + uncarriedFen(movements, span.period);
  const then = credit(FUNDS, { kind: 'opening', start });
  return check('ties', now, then + credit(ADJUSTED, { ...flow, kinds: OF_CHANGES }) + credit(['4', '5'], flow));
};

/** A statement for a month or a year, with its checks. `chart` is every code of the union's chart. */
export const buildStatement = (
  form: Form,
  span: Span,
  movements: readonly AccountMovement[],
  chart: readonly string[],
): Statement => {
  const sheet = sheetOf(form, span, movements);
  const start = yearStart(span.period);
  return {
    form,
    span,
    panels: PANELS[form].map((panel) => panel.map((rule) => rowOf(sheet, rule, chart))),
    checks: [form === 'balanceSheet' ? balanceCheck(sheet) : tieCheck(sheet)],
    uncarriedFen: uncarriedFen(movements, span.period),
    isCarriedForward: movements.some(
      ({ kind, period: at }) => kind === 'carryForward' && at >= start && at <= span.period,
    ),
  };
};

/** Where a cell comes from: by account and month, what lies before the year in one; oldest first. */
export const cellParts = (
  form: Form,
  span: Span,
  movements: readonly AccountMovement[],
  cell: { readonly row: string; readonly column: Column },
): readonly CellPart[] =>
  partsOf(sheetOf(form, span, movements), cell.row, cell.column)
    .filter(({ amountFen }) => amountFen !== 0)
    .toSorted((a, b) => (`${a.period ?? ''} ${a.account}` < `${b.period ?? ''} ${b.account}` ? -1 : 1));
