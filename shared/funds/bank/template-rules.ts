// 支付结算办法 (银发〔1997〕393号): payout files as banks take them, GB18030, CRLF, two decimals, no currency sign.
import * as z from 'zod';
import { refuse } from '../../kernel/errors.ts';
import { fen, formatPlainYuan } from '../../kernel/fen.ts';
import { looksLikeFormula } from '../../kernel/text.ts';

export const PAYOUT_COLUMNS = ['no', 'name', 'card', 'amount', 'memo', 'blank'] as const;
export type PayoutColumn = (typeof PAYOUT_COLUMNS)[number];
export const DELIMITERS = ['comma', 'pipe', 'tab'] as const;
const MARKS = { comma: ',', pipe: '|', tab: '\t' } as const;

const Column = z.strictObject({
  field: z.enum(PAYOUT_COLUMNS),
  /** What the bank calls the column. */
  head: z
    .string()
    .trim()
    .max(40)
    .regex(/^[^,|\t\r\n"]*$/),
});

/** How one bank wants its files. A union writes down what its own bank says. */
export const PayoutTemplate = z
  .strictObject({
    delimiter: z.enum(DELIMITERS),
    hasHead: z.boolean(),
    /** A first line with the number of rows and their sum. */
    hasTotals: z.boolean(),
    columns: z.array(Column).min(3).max(12),
    maxRows: z.int().min(1).max(5_000),
    extension: z.enum(['csv', 'txt']),
  })
  .meta({
    id: 'PayoutTemplate',
    example: {
      delimiter: 'comma',
      hasHead: true,
      hasTotals: false,
      columns: [
        { field: 'name', head: '收款人户名' },
        { field: 'card', head: '收款账号' },
        { field: 'amount', head: '金额' },
      ],
      maxRows: 500,
      extension: 'csv',
    },
  });
export type PayoutTemplate = z.infer<typeof PayoutTemplate>;

const column = (field: PayoutColumn, head: string) => ({ field, head });
const USUAL = [
  column('no', '序号'),
  column('name', '收款人户名'),
  column('card', '收款账号'),
  column('amount', '金额'),
  column('memo', '用途'),
];

export const TEMPLATE_KEYS = ['table', 'totals', 'pipe'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** Where a union begins; what its bank wants differently it changes. */
export const TEMPLATES: Readonly<Record<TemplateKey, PayoutTemplate>> = {
  table: { delimiter: 'comma', hasHead: true, hasTotals: false, columns: USUAL, maxRows: 500, extension: 'csv' },
  totals: { delimiter: 'comma', hasHead: true, hasTotals: true, columns: USUAL, maxRows: 300, extension: 'csv' },
  pipe: {
    delimiter: 'pipe',
    hasHead: false,
    hasTotals: false,
    columns: [USUAL[2], USUAL[1], USUAL[3], USUAL[4]].filter((one) => one !== undefined),
    maxRows: 200,
    extension: 'txt',
  },
};

/** Refuses a template without payee, account or amount, or with a column twice. */
export const checkTemplate = (template: PayoutTemplate): void => {
  const fields = template.columns.map(({ field }) => field).filter((field) => field !== 'blank');
  const missing = (['name', 'card', 'amount'] as const).find((field) => !fields.includes(field));
  const at = [{ pointer: '/columns', code: 'funds.bank.templateIncomplete' }];
  if (missing !== undefined || new Set(fields).size !== fields.length)
    refuse('rule', 'funds.bank.templateIncomplete', { column: missing ?? '' }, at);
};

/** Refuses text that a bank's program would take for something else: delimiters, line breaks, ¥, formulas. */
export const checkPayoutText = (text: string, pointer: string): void => {
  const isPlain = text.isWellFormed() && !/[,|\t\r\n"¥￥]/.test(text) && !looksLikeFormula(text);
  if (!isPlain)
    refuse('invalid', 'funds.bank.payoutText', { text: text.slice(0, 60) }, [
      { pointer, code: 'funds.bank.payoutText', params: { text: text.slice(0, 60) } },
    ]);
};

const MAX_MEMO_CHARS = 60;

/** The purpose of a row out of a request's title, without what a bank's program or a spreadsheet takes for more than words. */
export const payoutMemo = (title: string): string =>
  [...title.toWellFormed().replace(/[,|\t\r\n"¥￥]/g, ' ')]
    .slice(0, MAX_MEMO_CHARS)
    .join('')
    .replace(/^[\s=+\-@＝＋－＠]+/, '')
    .trim();

export type PayoutLine = {
  readonly no: number;
  readonly name: string;
  readonly card: string;
  readonly amountFen: number;
  readonly memo: string;
};

/** Rows cut into files of at most as many rows as the bank takes. */
export const splitRows = <T>(rows: readonly T[], maxRows: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / maxRows) }, (_, index) =>
    rows.slice(index * maxRows, (index + 1) * maxRows),
  );

const textOfField = (line: PayoutLine, field: PayoutColumn): string => {
  switch (field) {
    case 'no':
      return String(line.no);
    case 'amount':
      return formatPlainYuan(fen(line.amountFen));
    case 'blank':
      return '';
    default:
      return line[field];
  }
};

/** The text of one file, each line ended by CRLF. */
export const payoutText = (lines: readonly PayoutLine[], template: PayoutTemplate): string => {
  const mark = MARKS[template.delimiter];
  const totalFen = lines.reduce((sum, line) => sum + line.amountFen, 0);
  const totals = template.hasTotals ? [[String(lines.length), formatPlainYuan(fen(totalFen))].join(mark)] : [];
  const head = template.hasHead ? [template.columns.map((one) => one.head).join(mark)] : [];
  const body = lines.map((line) => template.columns.map(({ field }) => textOfField(line, field)).join(mark));
  return [...totals, ...head, ...body].map((text) => `${text}\r\n`).join('');
};
