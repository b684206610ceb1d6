import type { Locale } from '#web/i18n/locale.ts';

export const budgetRule: Readonly<
  Record<Locale, { readonly name: string; readonly source: string; readonly text: string }>
> = {
  zh: {
    name: '基层工会预算管理办法',
    source: '总工办发〔2020〕29号（条文待核实）；工会法第四十五条',
    text: '以收定支、收支平衡，不得编制赤字预算；预算经工会委员会和经费审查委员会审查、会员大会或会员代表大会通过，报上一级工会；无预算不支出，调整须按原程序办理。',
  },
  en: {
    name: 'Rules on budgets of grassroots unions',
    source: '总工办发〔2020〕29号 (text not verified); Trade Union Law Art. 45',
    text: 'Spending follows income and has no deficit. Committee, audit committee and members’ meeting decide, the upper union approves or files. Nothing is spent without a line; an adjustment takes the same steps.',
  },
};
