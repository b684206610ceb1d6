import { BUDGET_TEXTS } from './funds/budget.ts';
import { CONTRIBUTIONS_TEXTS } from './funds/contributions.ts';
import { DUES_TEXTS } from './funds/dues.ts';
import { LEDGER_TEXTS } from './funds/ledger.ts';
import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. One file for each part of the module. */
export const FUNDS_TEXTS: ProblemTexts = { ...BUDGET_TEXTS, ...LEDGER_TEXTS, ...DUES_TEXTS, ...CONTRIBUTIONS_TEXTS };
