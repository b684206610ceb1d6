import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const FUNDS_TEXTS: ProblemTexts = {
  'funds.ledger.periodClosed': ['{period} 已结账，请改记当前月份或申请反结账。', '{period} is closed.'],
};
