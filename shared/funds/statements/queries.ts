import { DomainError, notFound } from '../../kernel/errors.ts';
import { figuresOf } from '../../kernel/figures.ts';
import { addMonths, isFuturePeriod, type Period, period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import type { MonthItem } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { ProfileItem } from '../../tenancy/unions/store.ts';
import type { Chart } from '../ledger/chart.ts';
import { readChart } from '../ledger/chart-store.ts';
import { readMonthsUntil } from '../ledger/store.ts';
import { compareYears } from './compare-rules.ts';
import { PANELS, type RowRule } from './form-rules.ts';
import { type Layout, layoutOf } from './layout-rules.ts';
import { movementsOfMonths } from './movement-rules.ts';
import { buildStatement, cellParts } from './rules.ts';
import type { Form, Span, Statement } from './schema.ts';
import type { CellQuery, StatementQuery } from './views.ts';
import { spanOf, yearStart } from './window-rules.ts';

/** The month or year that is asked for; without either, the running month. Throws `funds.statements.periodFuture`. */
export const askedSpan = (ctx: UnionCtx, { period: of, year }: Pick<StatementQuery, 'period' | 'year'>): Span => {
  const now = ctx.tools.now();
  const span = year === undefined ? spanOf({ period: of ?? periodOf(now) }) : spanOf({ year });
  const start = span.scope === 'year' ? yearStart(span.period) : span.period;
  if (isFuturePeriod(start, now)) throw new DomainError('rule', 'funds.statements.periodFuture', { period: start });
  return span;
};

/** The union's name, as forms carry it. */
export const readUnionName = async (ctx: UnionCtx): Promise<string> =>
  (await ctx.db.get<ProfileItem>(key.profile(ctx.scope.unionId)))?.name ?? '';

/** Months of a span that exist and are not closed. */
const openMonthsOf = (span: Span, months: readonly MonthItem[]): readonly Period[] => {
  const from = span.scope === 'year' ? yearStart(span.period) : span.period;
  return months
    .filter(({ sk, closedAt }) => sk >= from && sk <= span.period && closedAt === undefined)
    .map(({ sk }) => sk);
};

const codesOf = (chart: Chart): readonly string[] => chart.accounts.map(({ code }) => code);

export type StatementAnswer = Statement & { readonly layout: Layout; readonly openMonths: readonly Period[] };

/** A statement in its official form: the sums of the month items, read in one Query. */
export const readStatement = async (ctx: UnionCtx, form: Form, span: Span): Promise<StatementAnswer> => {
  allow(ctx, 'funds.statements.read');
  const [months, chart, unionName] = await Promise.all([
    readMonthsUntil(ctx, span.period, false),
    readChart(ctx),
    readUnionName(ctx),
  ]);
  const statement = buildStatement(form, span, movementsOfMonths(months), codesOf(chart));
  return { ...statement, layout: layoutOf(statement, unionName), openMonths: openMonthsOf(span, months) };
};

/** What the contract shows of a statement. */
export const viewOfStatement = ({
  form,
  span,
  layout,
  checks,
  uncarriedFen,
  isCarriedForward,
  openMonths,
}: StatementAnswer) => ({
  form,
  scope: span.scope,
  period: span.period,
  layout,
  checks,
  uncarriedFen,
  isCarriedForward,
  openMonths,
});

const ruleOfRow = (form: Form, row: string): RowRule => {
  const rule = PANELS[form].flat().find(({ key: name, kind }) => name === row && kind !== 'head');
  if (!rule) return notFound();
  return rule;
};

/** Where a cell of a statement comes from: accounts by month, each with the name under which entries are listed. */
export const readCell = async (ctx: UnionCtx, query: CellQuery) => {
  allow(ctx, 'funds.statements.read');
  const span = askedSpan(ctx, query);
  const { zh, en } = ruleOfRow(query.form, query.row);
  const [months, chart] = await Promise.all([readMonthsUntil(ctx, span.period, false), readChart(ctx)]);
  const parts = cellParts(query.form, span, movementsOfMonths(months), query);
  const data = parts.map((part) => {
    const account = chart.accountOf(part.account);
    return { ...part, zh: account?.zh ?? part.account, en: account?.en ?? part.account };
  });
  return { title: { zh, en }, totalFen: parts.reduce((sum, { amountFen }) => sum + amountFen, 0), data };
};

const MONTHS_OF_YEAR = 12;

/** Income and spending of a year and of those before it, in whole and per member; rows without any amount are left out. */
export const readComparison = async (ctx: UnionCtx, last: number | undefined, count: number) => {
  allow(ctx, 'funds.statements.read');
  const running = periodOf(ctx.tools.now());
  const end = last === undefined ? running : period(`${last}-12`);
  const start = addMonths(yearStart(end), -MONTHS_OF_YEAR * (count - 1));
  const items = await readMonthsUntil(ctx, end, false);
  const movements = movementsOfMonths(items);
  const counts = items.map((item) => ({ period: item.sk, members: figuresOf(item).members }));
  const years = Array.from({ length: count }, (_, index) => Number(start.slice(0, 4)) + index);
  const rules = PANELS.income.flat().filter(({ basis }) => basis === 'flow');
  const data = rules
    .map(({ key: row, zh, en, kind, indent }) => ({
      zh,
      en,
      kind,
      indent,
      ...compareYears(row, years, movements, counts),
    }))
    .filter((row) => row.kind === 'sum' || row.years.some(({ amountFen }) => amountFen !== 0));
  return { data };
};
