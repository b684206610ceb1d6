import { defineTexts } from '#web/i18n/text.ts';

export const applyTexts = defineTexts({
  zh: {
    title: '申请建会',
    hint: '为您的企业申请成立基层工会。提交后由所在区县的上级工会审批，结果在查询页上随时可看。',
    statusTitle: '申请进度',
    statusHint: '本页会自动更新。请保存本页链接，凭它随时查看，不需要登录。',
    invitationTitle: '任职邀请',
    invitationHint: '工会邀请您担任职务。登录并接受后，即可进入工作台。',
    home: '返回首页',
    lastTitle: '您在这台设备上提交过申请',
    lastLink: '查看申请进度',
  },
  en: {
    title: 'Apply for a union',
    hint: 'Found a union in your enterprise. The federation of your district decides; a page of your own shows how it stands.',
    statusTitle: 'Your application',
    statusHint: 'This page updates by itself. Keep its link: it opens this page at any time, without signing in.',
    invitationTitle: 'Invitation to an office',
    invitationHint: 'A union invites you to an office. Sign in and accept, and its workbench is open to you.',
    home: 'Back to the start',
    lastTitle: 'You have applied from this device',
    lastLink: 'See how it stands',
  },
});
