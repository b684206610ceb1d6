// 财会〔2021〕7号 annex 1 part 4 and Art. 64: how the forms look: title, number, unit, heads, rows, who signs.
import { lastDayOf, type Period } from '../../kernel/period.ts';
import type { Column, Form, Span, Statement, StatementRow } from './schema.ts';

export type Text = { readonly zh: string; readonly en: string };

export const CELL_KINDS = ['text', 'money', 'rate'] as const;
export type LayoutColumn = {
  readonly head: Text;
  readonly kind: (typeof CELL_KINDS)[number];
  readonly widthChars: number;
};

/** A cell of a printed table. Amounts in fen, rates in basis points; `row` and `column` say where a figure comes from. */
export type LayoutCell = {
  readonly text?: Text;
  readonly value?: number | null;
  readonly indent?: number;
  readonly isStrong?: boolean;
  readonly row?: string;
  readonly column?: Column;
};

/** A form as the page, the print and the workbook show it: one definition for all three. */
export type Layout = {
  readonly title: Text;
  /** The number of the form, 工会01表; empty for those without one. */
  readonly code: string;
  readonly unionName: string;
  readonly when: Text;
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly (readonly LayoutCell[])[];
  readonly notes: readonly Text[];
  readonly signatures: readonly Text[];
};

const TITLES: Readonly<Record<Form, { readonly title: Text; readonly code: string }>> = {
  balanceSheet: { title: { zh: '资产负债表', en: 'Balance sheet' }, code: '工会01表' },
  income: { title: { zh: '收入支出表', en: 'Income and expenditure' }, code: '工会02表' },
};

/** Who signs, with the day (Art. 64: 法定代表人, 主管会计工作的负责人, 会计机构负责人). */
export const SIGNATURES: readonly Text[] = [
  { zh: '单位负责人：', en: 'Head of the union: ' },
  { zh: '会计机构负责人：', en: 'Chief accountant: ' },
  { zh: '制表：', en: 'Prepared by: ' },
  { zh: '日期：', en: 'Date: ' },
];

const NAME_CHARS = 30;
const MONEY_CHARS = 18;

export const nameColumn = (zh: string, en: string): LayoutColumn => ({
  head: { zh, en },
  kind: 'text',
  widthChars: NAME_CHARS,
});
export const moneyColumn = (zh: string, en: string): LayoutColumn => ({
  head: { zh, en },
  kind: 'money',
  widthChars: MONEY_CHARS,
});

const columnsOf = (form: Form, { scope }: Span): readonly LayoutColumn[] => {
  if (form === 'income')
    return [
      nameColumn('项目', 'Item'),
      ...(scope === 'month'
        ? [moneyColumn('本月数', 'This month'), moneyColumn('本年累计数', 'Year to date')]
        : [moneyColumn('本年数', 'This year'), moneyColumn('上年数', 'Last year')]),
    ];
  const amounts = [
    moneyColumn('年初余额', 'Opening of the year'),
    scope === 'month' ? moneyColumn('期末余额', 'Closing') : moneyColumn('年末余额', 'Closing of the year'),
  ];
  return [
    nameColumn('资产', 'Assets'),
    ...amounts,
    nameColumn('负债和净资产', 'Liabilities and net assets'),
    ...amounts,
  ];
};

const dayWords = (of: Period): Text => {
  const day = lastDayOf(of);
  const [year, month, date] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: day };
};

const whenOf = (form: Form, { scope, period }: Span): Text => {
  if (form === 'balanceSheet') return dayWords(period);
  const [year, month] = period.split('-').map(Number);
  return scope === 'month' ? { zh: `${year}年${month}月`, en: period } : { zh: `${year}年度`, en: `${year}` };
};

const cellsOf = (row: StatementRow | undefined): readonly LayoutCell[] => {
  if (!row) return [{}, {}, {}];
  const { key, zh, en, indent, kind } = row;
  const isStrong = kind !== 'item';
  const amount = (value: number | null, column: Column): LayoutCell => ({
    value,
    isStrong,
    ...(value === null || value === 0 ? {} : { row: key, column }),
  });
  return [{ text: { zh, en }, indent, isStrong }, amount(row.firstFen, 'first'), amount(row.secondFen, 'second')];
};

/** The panels of a statement side by side, the totals of both on one line. */
const rowsOf = ({ panels }: Statement): readonly (readonly LayoutCell[])[] => {
  const height = Math.max(...panels.map((panel) => panel.length));
  const place = (panel: readonly StatementRow[], index: number): StatementRow | undefined =>
    index === height - 1 ? panel.at(-1) : index < panel.length - 1 ? panel[index] : undefined;
  return Array.from({ length: height }, (_, index) => panels.flatMap((panel) => cellsOf(place(panel, index))));
};

/** The official form of a statement. */
export const layoutOf = (statement: Statement, unionName: string): Layout => ({
  ...TITLES[statement.form],
  unionName,
  when: whenOf(statement.form, statement.span),
  columns: columnsOf(statement.form, statement.span),
  rows: rowsOf(statement),
  notes: [],
  signatures: SIGNATURES,
});
