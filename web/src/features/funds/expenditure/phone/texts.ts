import { defineTexts } from '#web/i18n/text.ts';

export const receiptTexts = defineTexts({
  zh: {
    hint: '领到慰问品或慰问金后，在这里确认签收。每笔只签一次，记下您的姓名和时间。',
    waiting: '待签收',
    signed: '已签收',
    sign: '我已领到，确认签收',
    signedAt: '{time} 已签收',
    none: '没有需要签收的',
    noneHint: '工会发放慰问时，会出现在这里。',
    on: '{day} 申请',
  },
  en: {
    hint: 'Confirm here what you have received. Each is confirmed once, with your name and the time.',
    waiting: 'To be confirmed',
    signed: 'Confirmed',
    sign: 'I have received it',
    signedAt: 'confirmed {time}',
    none: 'Nothing to confirm',
    noneHint: 'Gifts of the union appear here.',
    on: 'asked for on {day}',
  },
});
