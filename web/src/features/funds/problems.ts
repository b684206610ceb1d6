import { defineProblems } from '#web/i18n/problems.ts';
import { arrearsProblems } from './arrears/problems.ts';
import { assetProblems } from './assets/problems.ts';
import { bankProblems } from './bank/problems.ts';
import { budgetProblems } from './budget/problems.ts';
import { closingProblems } from './closing/problems.ts';
import { dutyProblems } from './duties/problems.ts';
import { expenditureProblems } from './expenditure/problems.ts';
import { openingProblems } from './opening/problems.ts';
import { publicityProblems } from './publicity/problems.ts';
import { statementProblems } from './statements/problems.ts';
import { voucherProblems } from './vouchers/problems.ts';

export const problems = defineProblems({
  ...arrearsProblems,
  ...voucherProblems,
  ...openingProblems,
  ...bankProblems,
  ...budgetProblems,
  ...closingProblems,
  ...assetProblems,
  ...dutyProblems,
  ...expenditureProblems,
  ...publicityProblems,
  ...statementProblems,
  'funds.dues.declaredCountMismatch': {
    zh: '合计行写 {declared} 人，文件里读到 {found} 人，没有入账。请核对文件是否完整，再上传一次。',
    en: 'The totals say {declared} people, the file has {found}; nothing was posted. Check that the file is whole.',
  },
  'funds.dues.declaredTotalMismatch': {
    zh: '合计金额与逐行相加不一致，没有入账。请核对文件的合计行。',
    en: 'The declared sum is not the sum of the rows; nothing was posted. Check the totals row of the file.',
  },
  'funds.dues.declaredMissing': {
    zh: '文件没有合计行，请填写申报的人数和合计金额后再入账。',
    en: 'The file has no totals row. Enter how many people and what sum it should hold.',
  },
  'funds.dues.columnsMissing': {
    zh: '还不知道哪一列是人、哪一列是会费，请先指定。',
    en: 'Say which column names the person and which one holds the amount.',
  },
  'funds.dues.headerMissing': {
    zh: '没有找到表头。请在第一行写上“工号”（或“证件号码”）和“会费”。',
    en: 'No header row was found. Name the columns in the first row.',
  },
  'funds.dues.fileRefused': {
    zh: '文件有 {count} 处不符合要求，没有入账。请改正后再上传。',
    en: '{count} cells were refused; nothing was posted. Correct them and upload again.',
  },
  'funds.dues.periodClosed': {
    zh: '{period} 已结账，请改报当前月份，或走更正。',
    en: '{period} is closed. Use the running month, or a correction.',
  },
  'funds.dues.memberNotFound': {
    zh: '名册里没有这个人，款项先进入待处理清单。',
    en: 'Nobody on the roster has this number; the money waits on the worklist.',
  },
  'funds.dues.memberNotActive': {
    zh: '此人目前不缴会费（未入会、已离开或保留会籍），款项先进入待处理清单。',
    en: 'This person owes no dues now; the money waits on the worklist.',
  },
  'funds.dues.memberAmbiguous': {
    zh: '名册里不止一人用这个编号，请查清是谁。',
    en: 'More than one person has this number; find out who it is.',
  },
  'funds.dues.memberTwice': {
    zh: '同一人在文件里出现了两次，只收第一次。',
    en: 'The same person stands twice in the file; only the first counts.',
  },
  'funds.dues.alreadyPostedOtherAmount': {
    zh: '本月已按另一个金额入账。若确有变化，请在会费页更正。',
    en: 'Posted this month with another amount. Correct it on the dues page if it changed.',
  },
  'funds.dues.paidOtherwise': {
    zh: '本人已自交本月会费，工资又扣了一次，请核实后退还或更正。',
    en: 'The member has paid this month in person and payroll deducted again.',
  },
  'funds.dues.alreadyPaid': {
    zh: '该会员本月会费已缴足，不用再缴。若要补收差额，请用更正。',
    en: 'This month is paid in full already. Use a correction for a difference.',
  },
  'funds.dues.netNegative': {
    zh: '退还的比已缴的还多，请核对金额。',
    en: 'More would go back than was paid. Check the amount.',
  },
  'funds.dues.itemResolved': {
    zh: '这一项刚刚已由别人处理，请看“已处理”。',
    en: 'Somebody has just settled this item; see the settled ones.',
  },
  'funds.contributions.moreThanOwed': {
    zh: '上缴金额超过了应上缴的余额，请核对。',
    en: 'More than is owed would go up. Check the amount.',
  },
  'funds.contributions.remittedAlready': {
    zh: '这笔到账的应上缴部分已经上缴，请先在“到账与上缴”里冲销那笔上缴，再冲销到账。',
    en: 'The upper share of this receipt was passed up. Take that remittance back first, then the receipt.',
  },
  'funds.contributions.passedBackAlready': {
    zh: '这笔缴款已有返还或转拨通知，请先冲销那一笔。',
    en: 'Some of this payment came back or was announced. Take that back first.',
  },
  'funds.contributions.noticeSettled': {
    zh: '通知的款项已经到账，请先冲销返还到账的那一笔。',
    en: 'The money of this notice has come. Take that receipt back first.',
  },
  'funds.contributions.schemeTooEarly': {
    zh: '{period} 的经费已按原比例分成，新比例请从之后的月份起。',
    en: 'Money of {period} was split already; let the new shares begin later.',
  },
});
