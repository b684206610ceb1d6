import type { ProblemTexts } from '../types.ts';

/** Vouchers by hand: drafts, review, reversal, templates. */
export const VOUCHER_TEXTS: ProblemTexts = {
  'funds.ledger.draftPosted': [
    '该凭证已审核入账（{voucherId}），请查看已入账凭证。',
    'The draft was posted already, as {voucherId}.',
  ],
  'funds.ledger.notSubmitted': [
    '凭证尚未提交审核或已退回，请等制单人提交。',
    'The draft does not wait for a check: its maker has to submit it.',
  ],
  'funds.ledger.makerIsReviewer': [
    '制单人不能审核自己的凭证，请由另一位有审核权限的人员审核；小型工会可由委员会决定例外。',
    'Whoever made a voucher does not check it; somebody else has to. The committee of a small union may decide otherwise.',
  ],
  'funds.ledger.reversalFixed': [
    '红字冲销凭证的分录来自原凭证，不能修改；可以作废后重新冲销。',
    'A reversal follows from the voucher it takes back; discard it and begin anew.',
  ],
  'funds.ledger.alreadyReversed': [
    '凭证 {voucherId} 已经冲销过，不能重复冲销。',
    '{voucherId} was taken back already.',
  ],
  'funds.ledger.reversalOfReversal': [
    '红字凭证不能再冲销，请重新填制正确的凭证。',
    'A red voucher is not taken back; enter the right voucher anew.',
  ],
  'funds.ledger.reverseAtSource': [
    '该凭证由业务自动生成，请在来源业务中更正（支出、借款在该支出单上点「冲销付款」），账簿会随之红字冲销。',
    'The voucher follows from a business that has its own correction: correct it there. Payments and advances are taken back on their expenditure.',
  ],
  'funds.ledger.reversalBefore': ['冲销日期不能早于原凭证日期 {day}。', 'The reversal cannot be before {day}.'],
  'funds.ledger.templateNameTaken': ['已有模板「{name}」。', 'There is a template {name} already.'],
  'funds.ledger.templatesFull': ['最多 {max} 个凭证模板。', 'A union keeps at most {max} templates.'],
};
