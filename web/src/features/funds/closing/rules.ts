export const carryRule = {
  zh: {
    name: '《工会会计制度》',
    source: '财会〔2021〕7号 第五十三、五十四条，321、322 科目说明',
    text: '年末将非专项收支转入工会资金结余的“本年收支结转”，专项收支转入工会资金结转的“本年收支结转”，再转入累计结转、累计结余；已完成项目的剩余资金由累计结转转入结余。',
  },
  en: {
    name: 'Accounting System for Trade Unions',
    source: '财会〔2021〕7号, Articles 53-54 and accounts 321, 322',
    text: 'At the end of a year free income and expenditure go to the surplus, earmarked ones to what is carried over, each through the result of the year into the accumulated sub-account; what is left of finished projects goes on to the surplus.',
  },
} as const;
