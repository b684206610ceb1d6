import { foldLabel } from '../../files/header.ts';
import { DomainError } from '../../kernel/errors.ts';
import { parseYuan } from '../../kernel/fen.ts';
import { toHalfWidth } from '../../kernel/text.ts';
import { openTable } from './file.ts';
import type { ResultRow } from './payout-rules.ts';

const LABELS = {
  no: ['序号', '明细序号', '行号', 'no'],
  name: ['收款人户名', '收款户名', '收款人', '户名', '姓名', '收款人姓名', '收款人名称', 'name'],
  card: ['收款账号', '收款人账号', '收款帐号', '账号', '帐号', '卡号', '银行卡号', 'card'],
  amount: ['金额', '付款金额', '交易金额', '发生额', 'amount'],
  status: ['处理结果', '处理状态', '交易状态', '状态', '结果', '交易结果', '入账状态', 'status'],
  reason: ['失败原因', '原因', '错误信息', '返回信息', '处理信息', '备注', 'reason'],
} as const;
type Field = keyof typeof LABELS;
const KNOWN = new Set<string>(Object.values(LABELS).flat());

const PAID = /^(?:(?:交易|处理|付款|入账|转账)?成功|已入账|已付款|success|succeeded|ok|s|y|0|00|0000)$/i;
const FAILED = /失败|拒绝|不符|不存在|退回|退汇|未入账|错误|撤销|fail|reject|error|^(?:f|n)$/i;

/** Whether the bank says that it paid; undefined for words that say neither. */
const isPaidBy = (status: string): boolean | undefined => {
  const text = toHalfWidth(status).replace(/\s+/g, '');
  if (PAID.test(text)) return true;
  return FAILED.test(text) ? false : undefined;
};

const amountOf = (text: string): number | undefined => {
  try {
    return text === '' ? undefined : parseYuan(text);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
};

/** A bank's result file (回盘) as rows; throws `funds.bank.resultColumnsMissing` without a column that says what became of a row. */
export const readResultFile = async (bytes: Uint8Array): Promise<readonly ResultRow[]> => {
  const { header, body } = await openTable(bytes, undefined, (label) => KNOWN.has(label));
  const labels = header.labels.map(foldLabel);
  const column = (field: Field): number =>
    LABELS[field].map((label) => labels.indexOf(label)).find((index) => index >= 0) ?? -1;
  if (column('status') < 0 || (column('no') < 0 && column('card') < 0))
    throw new DomainError('rule', 'funds.bank.resultColumnsMissing');
  return body.map((row) => {
    const text = (field: Field): string => row.cells[column(field)]?.text.trim() ?? '';
    const no = Number(text('no'));
    return {
      row: row.row,
      no: Number.isSafeInteger(no) && no > 0 ? no : undefined,
      name: text('name').slice(0, 120),
      card: toHalfWidth(text('card')),
      amountFen: amountOf(text('amount')),
      isPaid: isPaidBy(text('status')),
      reason: (text('reason') || text('status')).slice(0, 200),
    };
  });
};
