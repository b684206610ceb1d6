// 工会预算管理办法 (总工办发〔2019〕26号), 基层工会预算管理办法 (总工办发〔2020〕29号): 预算表 and 决算表 beside the books.
import { PANELS } from './form-rules.ts';
import { type Layout, type LayoutCell, moneyColumn, nameColumn, SIGNATURES, type Text } from './layout-rules.ts';
import { cellParts } from './rules.ts';
import type { AccountMovement, CellPart, Column } from './schema.ts';
import { spanOf } from './window-rules.ts';

export const BUDGET_FORMS = ['budget', 'finalAccounts'] as const;
export type BudgetForm = (typeof BUDGET_FORMS)[number];

export type BudgetAmount = { readonly account: string; readonly amountFen: number };

export type BudgetFormInput = {
  readonly year: number;
  readonly unionName: string;
  /** As it first came into force, and as it is in force now; null where the year has no budget. */
  readonly original: readonly BudgetAmount[] | null;
  readonly current: readonly BudgetAmount[] | null;
  /** 动用上年结余, as it first came into force and as it is now. */
  readonly originalSurplusFen: number;
  readonly currentSurplusFen: number;
  readonly movements: readonly AccountMovement[];
  readonly nameOf: (code: string) => Text | undefined;
};

type Amounts = {
  readonly originalFen: number;
  readonly currentFen: number;
  readonly actualFen: number;
  readonly priorFen: number;
};

const SUB_DIGITS = 5;
const WHOLE_BP = 10_000;
const RATE_COLUMN = 4;
const TITLES: Readonly<Record<BudgetForm, Text>> = {
  budget: { zh: '工会经费收支预算表', en: 'Budget of income and expenditure' },
  finalAccounts: { zh: '工会经费收支决算表', en: 'Final account of income and expenditure' },
};

const columnsOf = (form: BudgetForm): Layout['columns'] =>
  form === 'budget'
    ? [
        nameColumn('项目', 'Item'),
        moneyColumn('上年决算数', 'Final account of last year'),
        moneyColumn('本年预算数', 'Budget'),
        moneyColumn('调整后预算数', 'Adjusted budget'),
      ]
    : [
        nameColumn('项目', 'Item'),
        moneyColumn('年初预算数', 'Budget'),
        moneyColumn('调整后预算数', 'Adjusted budget'),
        moneyColumn('决算数', 'Final account'),
        { head: { zh: '执行率', en: 'Rate' }, kind: 'rate', widthChars: 10 },
        moneyColumn('上年决算数', 'Final account of last year'),
      ];

const cellsOf = (form: BudgetForm, amounts: Amounts, style: LayoutCell, row?: string): readonly LayoutCell[] => {
  const { isStrong = false } = style;
  const cell = (value: number | null, column?: Column): LayoutCell => ({
    value,
    isStrong,
    ...(row && column && value ? { row, column } : {}),
  });
  const { originalFen, currentFen, actualFen, priorFen } = amounts;
  const prior = cell(priorFen, 'second');
  if (form === 'budget') return [style, prior, cell(originalFen), cell(currentFen)];
  const rate = currentFen === 0 ? null : Math.round((actualFen / currentFen) * WHOLE_BP);
  return [style, cell(originalFen), cell(currentFen), cell(actualFen, 'first'), cell(rate), prior];
};

const planned = (lines: readonly BudgetAmount[] | null, code: string): number =>
  (lines ?? []).reduce((sum, line) => (line.account.startsWith(code) ? sum + line.amountFen : sum), 0);

const booked = (parts: readonly CellPart[], code: string): number =>
  parts.reduce((sum, part) => (part.account.startsWith(code) ? sum + part.amountFen : sum), 0);

type Books = { readonly now: readonly CellPart[]; readonly before: readonly CellPart[] };

const amountsOf = ({ original, current }: BudgetFormInput, { now, before }: Books, code: string): Amounts => ({
  originalFen: planned(original, code),
  currentFen: planned(current, code),
  actualFen: booked(now, code),
  priorFen: booked(before, code),
});

const isNothing = (amounts: Amounts): boolean => Object.values(amounts).every((fen) => fen === 0);

/** Sub-accounts on which something was planned or booked, in the order of the chart. */
const partsBelow = (input: BudgetFormInput, { now, before }: Books, main: string): readonly string[] => {
  const codes = [...(input.original ?? []), ...(input.current ?? []), ...now, ...before]
    .map(({ account }) => account)
    .filter((account) => account.startsWith(main) && account.length >= SUB_DIGITS);
  return [...new Set(codes.map((account) => account.slice(0, SUB_DIGITS)))].toSorted();
};

const sectionOf = (form: BudgetForm, input: BudgetFormInput, total: 'incomeTotal' | 'spendingTotal') => {
  const span = spanOf({ year: input.year });
  const parts = (column: Column) => cellParts('income', span, input.movements, { row: total, column });
  const books: Books = { now: parts('first'), before: parts('second') };
  const first = total === 'incomeTotal' ? '4' : '5';
  const mains = PANELS.income.flat().filter(({ key }) => key.startsWith(`a${first}`));
  const lines = mains.flatMap(({ key, zh, en }) => {
    const code = key.slice(1);
    const amounts = amountsOf(input, books, code);
    if (isNothing(amounts)) return [];
    const below = partsBelow(input, books, code).map((sub) => {
      const name = input.nameOf(sub) ?? { zh: sub, en: sub };
      return cellsOf(form, amountsOf(input, books, sub), { text: { zh: name.zh, en: name.en }, indent: 2 });
    });
    return [cellsOf(form, amounts, { text: { zh, en }, indent: 1 }, key), ...below];
  });
  return { lines, sums: amountsOf(input, books, first) };
};

const less = (a: Amounts, b: Amounts): Amounts => ({
  originalFen: a.originalFen - b.originalFen,
  currentFen: a.currentFen - b.currentFen,
  actualFen: a.actualFen - b.actualFen,
  priorFen: a.priorFen - b.priorFen,
});

const strong = (zh: string, en: string): LayoutCell => ({ text: { zh, en }, indent: 0, isStrong: true });

/** The share of a difference says nothing: only the amounts stand. */
const withoutRate = (form: BudgetForm, cells: readonly LayoutCell[]): readonly LayoutCell[] =>
  form === 'budget' ? cells : cells.map((cell, index) => (index === RATE_COLUMN ? { ...cell, value: null } : cell));

/** 预算表 or 决算表 of a year: what was planned first and last, what the books say, what they said a year before. */
export const budgetLayout = (form: BudgetForm, input: BudgetFormInput): Layout => {
  const income = sectionOf(form, input, 'incomeTotal');
  const spending = sectionOf(form, input, 'spendingTotal');
  const { year, originalSurplusFen: originalFen, currentSurplusFen: currentFen } = input;
  const surplus: Amounts = { originalFen, currentFen, actualFen: 0, priorFen: 0 };
  const used = withoutRate(form, cellsOf(form, surplus, strong('动用上年结余', 'Drawn from earlier surplus')));
  return {
    title: TITLES[form],
    code: '',
    unionName: input.unionName,
    when: { zh: `${year}年度`, en: `${year}` },
    columns: columnsOf(form),
    rows: [
      cellsOf(form, income.sums, strong('一、收入合计', 'I. Total income'), 'incomeTotal'),
      ...income.lines,
      ...(isNothing(surplus) ? [] : [used]),
      cellsOf(form, spending.sums, strong('二、支出合计', 'II. Total expenditure'), 'spendingTotal'),
      ...spending.lines,
      withoutRate(
        form,
        cellsOf(
          form,
          less(income.sums, spending.sums),
          strong('三、收支差额', 'III. Income less expenditure'),
          'difference',
        ),
      ),
    ],
    notes: input.current === null ? [{ zh: '本年没有生效的预算。', en: 'No budget is in force for this year.' }] : [],
    signatures: SIGNATURES,
  };
};
