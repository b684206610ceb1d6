import { type Form, type FormCell, writeForm } from '../../files/form.ts';
import { notFound } from '../../kernel/errors.ts';
import { dayOf, type Instant, type Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import type { ProfileItem } from '../../tenancy/unions/store.ts';
import { getReconciliation } from './reconcile-actions.ts';
import type { ReconciliationView, StatementView } from './reconcile-schema.ts';

type Row = readonly FormCell[];
const cell = (value: string | number | null, isStrong = false): FormCell => ({ value, isStrong });

/** Both halves of the table run down side by side; the shorter one is filled up with blanks. */
const sideBySide = (
  left: StatementView['bankIn'],
  right: StatementView['bankIn'],
  heads: readonly [string, string],
): readonly Row[] => {
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const half = (item: StatementView['bankIn'][number] | undefined): FormCell[] =>
      item ? [{ value: `${item.day} ${item.text}`, indent: 1 }, cell(item.amountFen)] : [cell(null), cell(null)];
    return [...half(left[index]), ...half(right[index])];
  });
  const sum = (items: StatementView['bankIn']): number => items.reduce((total, item) => total + item.amountFen, 0);
  return [[cell(heads[0], true), cell(sum(left), true), cell(heads[1], true), cell(sum(right), true)], ...rows];
};

/** The table of one account in the form that accountants use: the books on the left, the bank on the right. */
export const reconciliationForm = (view: ReconciliationView, statement: StatementView, union: string): Form => ({
  sheetName: `余额调节表 ${view.period}`,
  title: '银行存款余额调节表',
  code: '',
  line: [`单位：${union}`, `${view.asOf}`, '单位：元'],
  columns: [
    { head: '项目', kind: 'text', widthChars: 40 },
    { head: '金额', kind: 'money', widthChars: 16 },
    { head: '项目', kind: 'text', widthChars: 40 },
    { head: '金额', kind: 'money', widthChars: 16 },
  ],
  rows: [
    [
      cell('银行存款账面余额', true),
      cell(statement.bookFen, true),
      cell('银行对账单余额', true),
      cell(statement.bankFen, true),
    ],
    ...sideBySide(statement.bankIn, statement.bookIn, ['加：银行已收企业未收', '加：企业已收银行未收']),
    ...sideBySide(statement.bankOut, statement.bookOut, ['减：银行已付企业未付', '减：企业已付银行未付']),
    [
      cell('调节后余额', true),
      cell(statement.adjustedBookFen, true),
      cell('调节后余额', true),
      cell(statement.adjustedBankFen, true),
    ],
    ...(statement.differenceFen === 0
      ? []
      : [[cell('相差', true), cell(statement.differenceFen, true), cell(null), cell(null)]]),
  ],
  footer: [
    `开户行：${statement.bank}　账号尾号：${statement.numberTail}　账户：${statement.name}`,
    `编制：${view.by ?? ''}　复核：　　　　　　日期：${view.at ? dayOf(view.at as Instant) : ''}`,
  ],
  orientation: 'landscape',
});

/** The table of one account as a workbook. Throws `http.resource.notFound` for an account that is none. */
export const reconciliationFile = async (ctx: UnionCtx, of: Period, accountId: string): Promise<Uint8Array> => {
  const view = await getReconciliation(ctx, of);
  const statement = view.statements.find((one) => one.accountId === accountId);
  if (!statement) return notFound();
  const profile = await ctx.db.get<ProfileItem>(key.profile(ctx.scope.unionId));
  return writeForm(reconciliationForm(view, statement, profile?.name ?? ''));
};
