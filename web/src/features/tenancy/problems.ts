import { defineProblems } from '#web/i18n/problems.ts';

export const problems = defineProblems({
  'tenancy.rules.valueInvalid': {
    zh: '有数值不符合这条规则的要求，没有保存。请检查标出的栏目。',
    en: 'A value is not one that this rule takes; nothing was saved. Check the marked fields.',
  },
  'tenancy.rules.tooEarly': {
    zh: '决定最早从 {earliest} 起执行，请改选日期；以前的月份不变。',
    en: 'Choose {earliest} or later; earlier months stay as they were.',
  },
  'tenancy.rules.begun': {
    zh: '{validFrom} 起的决定已经生效，不能改动。请从以后的日期另作决定。',
    en: 'The decision of {validFrom} has begun. Decide anew from a later day.',
  },
  'tenancy.officer.financeIsCashier': {
    zh: '会计管账，出纳管钱，必须是两个人。请把其中一个职务交给别人。',
    en: 'The accountant keeps the books and the cashier the money: two persons. Give one of the offices to somebody else.',
  },
  'tenancy.officer.auditIsLeader': {
    zh: '经审委员监督主席和副主席，不能由他们自己担任。请另选一人。',
    en: 'An auditor watches over the chair and vice-chair and cannot be one of them. Choose somebody else.',
  },
  'tenancy.officer.auditIsCommittee': {
    zh: '经审委员监督工会委员会，不能兼任委员。请另选一人。',
    en: 'An auditor watches over the committee and cannot sit on it. Choose somebody else.',
  },
  'tenancy.officer.auditHandlesMoney': {
    zh: '经审委员审查账目，不能自己记账或收付款。请另选一人。',
    en: 'An auditor reviews the books and cannot keep them or handle money. Choose somebody else.',
  },
  'tenancy.officer.roleTwice': {
    zh: '同一职务的两段任期有重叠，请先结束前一段。',
    en: 'Two terms of the same office overlap; end the earlier one first.',
  },
  'tenancy.officer.lastChair': {
    zh: '这是唯一在任的主席。请先任命继任者，再结束这段任期。',
    en: 'This is the only chair in office. Appoint a successor first.',
  },
  'tenancy.officer.chairOnly': {
    zh: '主席的任免只能由主席办理，请联系主席。',
    en: 'Only the chair gives or takes the office of chair; ask the chair.',
  },
  'tenancy.application.alreadyDecided': {
    zh: '这份申请已经处理过了，没有重复执行。列表已更新为最新结果。',
    en: 'This application has been decided already; nothing was done twice. The list shows the result.',
  },
  'tenancy.filing.alreadyAnswered': {
    zh: '这份预算已经答复过了，没有重复执行。请刷新查看结果。',
    en: 'This budget was answered already; nothing was done twice. Reload to see the answer.',
  },
  'tenancy.application.codeTaken': {
    zh: '该统一社会信用代码已提交过申请或已建会。若不是本单位所为，请联系所在区县总工会，热线 12351。',
    en: 'This code has applied already or has a union. If that was not you, ask the federation of your district, hotline 12351.',
  },
  'tenancy.invitation.otherPhone': {
    zh: '这份邀请发给了另一个手机号。请退出，用收到邀请的手机号登录。',
    en: 'This invitation is for another mobile number. Sign out and sign in with that one.',
  },
  'tenancy.invitation.notOpen': {
    zh: '这份邀请已经用过或被撤回，请向工会索取新的邀请。',
    en: 'This invitation was used or withdrawn; ask the union for a new one.',
  },
  'tenancy.invitation.expired': {
    zh: '这份邀请已于 {expiresOn} 过期，请向工会索取新的邀请。',
    en: 'This invitation ended on {expiresOn}; ask the union for a new one.',
  },
});
