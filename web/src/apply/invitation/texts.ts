import { defineTexts } from '#web/i18n/text.ts';

export const invitationTexts = defineTexts({
  zh: {
    received: '您收到一份任职邀请',
    signInFirst: '请先登录。登录后回到本页，再决定是否接受。',
    phoneHint: '如果邀请指定了手机号，请用该手机号登录。',
    signIn: '登录后查看',
    signedInAs: '您已登录为',
    acceptHint: '接受后，您即以邀请中的职务进入该工会。职务随任期结束而失效，您的操作会记入审计日志。',
    accept: '接受邀请',
    otherAccount: '换一个账号登录',
    acceptedTitle: '已接受，欢迎加入',
    acceptedHint: '您现在是 {union} 的{roles}。',
    enter: '进入工作台',
    missingTitle: '链接不完整',
    missingHint: '请从邀请消息里打开完整的链接；链接 7 天内有效，只能使用一次。',
  },
  en: {
    received: 'You are invited to an office',
    signInFirst: 'Sign in first. You come back to this page and decide then.',
    phoneHint: 'If the invitation names a mobile number, sign in with that one.',
    signIn: 'Sign in to see it',
    signedInAs: 'You are signed in as',
    acceptHint:
      'Accepting lets you act for the union in that office until its term ends. What you do is in the audit trail.',
    accept: 'Accept',
    otherAccount: 'Sign in as somebody else',
    acceptedTitle: 'Accepted, welcome',
    acceptedHint: 'You now act for {union} as {roles}.',
    enter: 'Open the workbench',
    missingTitle: 'The link is not complete',
    missingHint: 'Open the whole link out of the message. It works for 7 days and once only.',
  },
});
