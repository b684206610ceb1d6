/** What happened and what to do, of statements. */
export const statementProblems = {
  'funds.statements.periodFuture': {
    zh: '{period} 还没有到，请选本月或以前的月份。',
    en: '{period} has not begun; choose the running month or an earlier one.',
  },
} as const;
