import { defineTexts } from '#web/i18n/text.ts';

export const movementTexts = defineTexts({
  zh: {
    receiptLine: '到账 {sum} 元',
    remittanceLine: '上缴 {sum} 元',
    passBackLine: '返还到账 {sum} 元',
    declarationLine: '申报 {sum} 元',
    taxPaymentLine: '缴入税务 {sum} 元',
    noticeLine: '转拨通知 {sum} 元（款未到）',
    refundLine: '小额缴费返还 {sum} 元',
    preparatoryReturnLine: '筹备金返还 {sum} 元',
    movements: '到账与上缴',
    movementsEmpty: '还没有到账或上缴记录',
    receiptDetail: '本级 {own} 元，应上缴 {upward} 元',
  },
  en: {
    receiptLine: 'Received {sum} yuan',
    remittanceLine: 'Passed up {sum} yuan',
    passBackLine: 'Passed back {sum} yuan',
    declarationLine: 'Filed {sum} yuan',
    taxPaymentLine: 'Paid to the tax office {sum} yuan',
    noticeLine: 'Transfer notice {sum} yuan, not here yet',
    refundLine: 'Refund to a small payer {sum} yuan',
    preparatoryReturnLine: 'Preparatory fund returned {sum} yuan',
    movements: 'Receipts and payments',
    movementsEmpty: 'Nothing was received or passed up yet',
    receiptDetail: '{own} yuan stay, {upward} yuan go up',
  },
});
