import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const TENANCY_TEXTS: ProblemTexts = {
  'tenancy.access.forbidden': ['当前身份没有这项权限。', 'Your office does not allow this.'],
  'tenancy.access.scopeMissing': ['API 密钥缺少所需的权限范围。', 'The API key lacks the scope.'],
  'tenancy.access.noPermit': ['缺少权限凭据。', 'No permit.'],
  'tenancy.application.invalid': ['申请有 {count} 处需要修改。', '{count} fields of the application were refused.'],
  'tenancy.application.nameWithoutUnion': ['工会名称应包含“工会”二字。', 'The name must contain 工会.'],
  'tenancy.application.districtUnknown': [
    '没有这个区县，请从列表中选择。',
    'Unknown district; choose one from the list.',
  ],
  'tenancy.application.codeTaken': [
    '该统一社会信用代码已提交过申请或已建会，请与所在区县工会联系。',
    'This code has applied already or has a union; ask the union of your district.',
  ],
  'tenancy.application.notFound': ['没有找到这份申请。', 'There is no such application.'],
  'tenancy.application.alreadyDecided': ['这份申请已经处理过了。', 'This application has been decided already.'],
  'tenancy.union.notFound': ['没有找到该工会。', 'There is no such union.'],
  'tenancy.union.notActive': ['该工会当前不是正常状态，只能查看。', 'The union is not active; it can only be read.'],
  'tenancy.union.statusForbidden': ['不能从“{from}”变为“{to}”。', 'Cannot go from {from} to {to}.'],
  'tenancy.union.contactInvalid': ['联系人有 {count} 处需要修改。', '{count} fields of the contact were refused.'],
  'tenancy.union.alreadyProvisioned': ['该工会已经开通。', 'The union is set up already.'],
  'tenancy.phone.sealed': ['无法读取申请人电话。', 'The phone number cannot be read.'],
  'tenancy.login.expired': ['登录已过期，请重新登录。', 'The sign-in has expired; sign in again.'],
  'tenancy.login.issuerDown': [
    '登录服务暂时没有响应，请稍后再试；已登录的人不受影响。',
    'The sign-in service does not answer; try again later. Open sessions are not affected.',
  ],
  'tenancy.login.otherBrowser': [
    '登录要在同一个浏览器里完成，请重新登录。',
    'The sign-in must end in the browser where it began; sign in again.',
  ],
  'tenancy.login.refused': ['登录没有通过，请重新登录。', 'The sign-in was refused; sign in again.'],
  'tenancy.person.bound': ['该账号已绑定。', 'This account is bound already.'],
  'tenancy.session.ended': ['登录已结束，请重新登录。', 'The session has ended; sign in again.'],
  'tenancy.session.notFound': ['没有找到这个登录。', 'There is no such session.'],
  'tenancy.office.notFound': ['您没有这个身份，或任期已满。', 'You do not hold this office, or its term has ended.'],
  'tenancy.invitation.invalid': ['邀请无效，请向工会索取新的邀请。', 'The invitation is not valid; ask for a new one.'],
  'tenancy.invitation.notFound': ['没有找到这份邀请。', 'There is no such invitation.'],
  'tenancy.invitation.notOpen': ['邀请已被使用或撤回。', 'The invitation was used or withdrawn.'],
  'tenancy.invitation.expired': ['邀请已于 {expiresOn} 过期。', 'The invitation ended on {expiresOn}.'],
  'tenancy.invitation.otherPhone': [
    '这份邀请发给了另一个手机号，请用该手机号登录。',
    'This invitation is for another phone number; sign in with that one.',
  ],
  'tenancy.officer.notFound': ['没有找到这位干部。', 'There is no such officer.'],
  'tenancy.officer.chairOnly': ['主席职务只能由主席任免。', 'Only a chair gives or takes the office of chair.'],
  'tenancy.officer.lastChair': [
    '这是唯一在任的主席，请先安排继任者。',
    'This is the last chair in office; appoint a successor first.',
  ],
  'tenancy.officer.roleTwice': ['同一职务的任期重叠。', 'Two terms of the same office overlap.'],
  'tenancy.officer.termReversed': ['任期结束早于开始。', 'The term ends before it begins.'],
  'tenancy.officer.termTooLong': ['任期最长五年。', 'A term lasts five years at most.'],
  'tenancy.officer.termOver': ['任期已满，请填写今天或以后的日期。', 'The term is over already.'],
  'tenancy.officer.financeIsCashier': ['会计和出纳不能由同一人担任。', 'Finance and cashier must be two persons.'],
  'tenancy.officer.auditIsLeader': [
    '经审委员不能由主席或副主席担任。',
    'A chair or vice-chair cannot be in the audit committee.',
  ],
  'tenancy.officer.auditIsCommittee': [
    '经审委员不能兼任工会委员会委员。',
    'A committee member cannot be in the audit committee.',
  ],
  'tenancy.officer.auditHandlesMoney': ['经审委员不能兼任会计或出纳。', 'An auditor cannot be finance or cashier.'],
};
