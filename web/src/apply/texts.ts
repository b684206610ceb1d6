import { defineTexts } from '#web/i18n/text.ts';

export const applyTexts = defineTexts({
  zh: {
    title: '申请建会',
    hint: '为您的企业申请成立基层工会。提交后由所在区的上级工会审批，结果会通知联系人。',
    soon: '网上申请尚未开放',
    soonHint: '请先联系所在区总工会办理，热线 12351。',
    home: '返回首页',
  },
  en: {
    title: 'Apply for a union',
    hint: 'Found a union in your enterprise. The federation of your district decides, and the contact person is told.',
    soon: 'Applications are not open yet',
    soonHint: 'Please turn to the federation of your district, hotline 12351.',
    home: 'Back to the start',
  },
});
