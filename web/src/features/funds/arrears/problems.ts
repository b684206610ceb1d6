import { defineProblems } from '#web/i18n/problems.ts';

export const arrearsProblems = defineProblems({
  'funds.dues.nothingOwed': {
    zh: '没有欠缴的月份。可能刚刚缴清，请刷新列表。',
    en: 'Nothing is owed any more; reload the list.',
  },
  'funds.dues.excused': {
    zh: '欠缴的月份已登记正当理由，不能视为自动退会。',
    en: 'A proper reason is on file for these months; it cannot be taken for leaving.',
  },
  'funds.dues.notDeemedLeft': {
    zh: '条件还不够：连续未缴 {unpaid} 个月（需满 {months} 个月），提醒 {reminded} 次（至少 {reminders} 次）。请先提醒并留下记录。',
    en: 'Not enough yet: {unpaid} of {months} months unpaid, reminded {reminded} of {reminders} times. Remind first.',
  },
  'funds.dues.exemptAlready': {
    zh: '这几个月里已有免缴决定。请先结束原来的决定，再登记新的。',
    en: 'An exemption covers one of these months already; end it first.',
  },
  'funds.contributions.notOfChannel': {
    zh: '{period} 的拨缴方式下没有这一步。请先在“分成与拨缴方式”里核对拨缴方式。',
    en: 'The channel of {period} knows no such step; check the channel first.',
  },
  'funds.contributions.channelTooEarly': {
    zh: '{period} 已有入账，新的拨缴方式请从之后的月份起。',
    en: 'Money of {period} is on the books; let the new channel begin later.',
  },
  'funds.contributions.notYetDue': {
    zh: '{period} 到 {dueDay} 才到期，还不能催缴，请取消勾选。',
    en: '{period} is due on {dueDay}; leave it out.',
  },
  'funds.receipts.numberTaken': {
    zh: '这个收据号已经登记过了，请核对纸质收据上的号码。',
    en: 'This receipt number was entered already; check the form.',
  },
  'funds.receipts.moreThanVoucher': {
    zh: '收据金额超过了凭证的收款金额，请核对金额或凭证号。',
    en: 'The receipt is for more than the voucher brought; check both.',
  },
});
