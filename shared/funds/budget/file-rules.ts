// The budget table in its usual columns: 科目编码, 科目名称, 上年决算数, 本年预算数, 说明; 项目名称 where there are projects.
import type { Account } from '../ledger/chart.ts';

export const BUDGET_COLUMNS = {
  account: '科目编码',
  name: '科目名称',
  project: '项目名称',
  prior: '上年决算数',
  amount: '本年预算数',
  note: '说明',
} as const;
export type BudgetColumn = keyof typeof BUDGET_COLUMNS;

export const SURPLUS_ROW = '动用上年结余';
export const INCOME_TOTAL = '收入合计';
export const SPENDING_TOTAL = '支出合计';

const plainName = (name: string): string => name.replace(/[\s　]/g, '').replace(/(?:支出|收入|费用|费)$/, '');

/**
 * Whether a file means the account of this chart by its code: the name must say the same, because the repealed chart of
 * 2009 gives the same codes to other things (501, 504, 507 …). The names of its main account may lead it.
 */
export const isSameAccount = (account: Account, written: string): boolean => {
  const own = plainName(account.zh);
  const given = plainName(written);
  return given !== '' && (given === own || given.endsWith(own) || own.startsWith(given));
};
