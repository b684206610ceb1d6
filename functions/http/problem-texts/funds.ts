import { APPROVAL_TEXTS } from './funds/approval.ts';
import { ASSETS_TEXTS } from './funds/assets.ts';
import { BANK_TEXTS } from './funds/bank.ts';
import { BUDGET_TEXTS } from './funds/budget.ts';
import { CHART_TEXTS } from './funds/chart.ts';
import { CLOSING_TEXTS } from './funds/closing.ts';
import { CONTRIBUTIONS_TEXTS } from './funds/contributions.ts';
import { DUES_TEXTS } from './funds/dues.ts';
import { DUTIES_TEXTS } from './funds/duties.ts';
import { EXPENDITURE_TEXTS } from './funds/expenditure.ts';
import { INSPECTION_TEXTS } from './funds/inspection.ts';
import { LEDGER_TEXTS } from './funds/ledger.ts';
import { OPENING_TEXTS } from './funds/opening.ts';
import { PUBLICITY_TEXTS } from './funds/publicity.ts';
import { STATEMENTS_TEXTS } from './funds/statements.ts';
import { VOUCHER_TEXTS } from './funds/vouchers.ts';
import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. One file for each part of the module. */
export const FUNDS_TEXTS: ProblemTexts = {
  ...ASSETS_TEXTS,
  ...INSPECTION_TEXTS,
  ...APPROVAL_TEXTS,
  ...DUTIES_TEXTS,
  ...STATEMENTS_TEXTS,
  ...PUBLICITY_TEXTS,
  ...BANK_TEXTS,
  ...BUDGET_TEXTS,
  ...LEDGER_TEXTS,
  ...CHART_TEXTS,
  ...OPENING_TEXTS,
  ...VOUCHER_TEXTS,
  ...CLOSING_TEXTS,
  ...DUES_TEXTS,
  ...CONTRIBUTIONS_TEXTS,
  ...EXPENDITURE_TEXTS,
};
