import { defineTexts } from '#web/i18n/text.ts';

export const actTexts = defineTexts({
  zh: {
    cancel: '不再支出',
    cancelHint: '已批准但不付款的申请：释放占用的预算、发票和个人额度，不能恢复。',
    cancelled: '已取消',
    cancelExample: '活动取消，不再支出',
  },
  en: {
    cancel: 'Let it go',
    cancelHint: 'Approved and never to be paid: budget, invoices and grants are given back. It cannot be undone.',
    cancelled: 'Cancelled',
    cancelExample: 'the event was called off',
  },
});
