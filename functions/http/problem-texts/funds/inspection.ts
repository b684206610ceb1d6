import type { ProblemTexts } from '../types.ts';

export const INSPECTION_TEXTS: ProblemTexts = {
  'funds.inspection.rangeInvalid': ['开始月份 {from} 晚于结束月份 {to}。', '{from} lies after {to}.'],
  'funds.inspection.rangeTooLong': ['一次最多 {max} 个月，请分段。', 'At most {max} months at once.'],
  'funds.inspection.tooManyVouchers': [
    '凭证超过 {max} 张，请缩短期间。',
    'More than {max} vouchers; choose fewer months.',
  ],
  'funds.inspection.dueInPast': ['整改期限不能早于今天。', 'The day by which to put it right lies in the past.'],
  'funds.inspection.voucherUnknown': ['没有这张凭证，请核对凭证号。', 'There is no such voucher.'],
  'funds.inspection.notPossible': ['这项发现现在是“{status}”，不能这样处理。', 'Not possible while it is {status}.'],
  'funds.inspection.ownAct': [
    '提出的人不能答复，答复的人不能复核。',
    'Who records does not answer, and who answers does not judge.',
  ],
  'funds.inspection.evidenceMissing': [
    '销号须有整改证据，请随答复或随销号附上附件。',
    'Closing needs evidence: attach papers to the answer or to the closing.',
  ],
  'funds.inspection.tooManyEntries': ['往来次数过多，请销号或撤销后另立。', 'Too many turns; close it or record anew.'],
  'funds.inspection.packTooLarge': [
    '附件超过 {maxMib} MB 或 1,000 个，请缩短期间。',
    'More than {maxMib} MB or 1,000 papers; choose fewer months.',
  ],
  'funds.inspection.packNotReady': ['资料包还没有生成好，请稍候。', 'The pack is not ready yet.'],
};
