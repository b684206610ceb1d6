import { defineProblems } from '#web/i18n/problems.ts';

/** Where the page can say more than the server: what to do next, and no codes in the sentence. */
export const problems = defineProblems({
  'members.identity.duplicate': {
    zh: '这个证件号码已在名册中。请在名册里查找此人，直接修改他的资料。',
    en: 'This identity number is on the roster already. Find the person there and change the file instead.',
  },
  'members.employeeNo.taken': {
    zh: '这个工号在名册中属于另一个人，请核对工号。',
    en: 'On the roster this employee number belongs to somebody else. Please check it.',
  },
  'members.standing.notAllowed': {
    zh: '按章程，现在的会籍不能直接这样变更。请刷新页面后重选。',
    en: 'The constitution does not allow this change from the present standing. Reload and choose again.',
  },
  'members.import.wrongStatus': {
    zh: '这次导入已经走到别的步骤，请刷新页面看它现在的状态。',
    en: 'This import has moved on to another step. Reload to see where it stands.',
  },
  'members.import.membershipDiffers': {
    zh: '文件里写的会员身份与名册不一致，本次不改动；会籍变动请在会员页办理。',
    en: "Membership in the file differs from the roster and is left as it is; change the standing on the member's page.",
  },
  'members.import.duplicateId': {
    zh: '与第 {firstRow} 行的证件号码相同。同一个人不用处理；不是同一个人请改正号码。',
    en: 'The same identity number as in row {firstRow}. Leave it if it is the same person; otherwise correct the number.',
  },
  'members.import.duplicateEmployeeNo': {
    zh: '与第 {firstRow} 行的工号相同，请改正其中一个。',
    en: 'The same employee number as in row {firstRow}; correct one of them.',
  },
  'members.import.duplicatePerson': {
    zh: '与第 {firstRow} 行是同一个人，只导入前一行，这一行不用处理。',
    en: 'The same person as in row {firstRow}: that row is imported, this one can be left.',
  },
  'members.import.noHeader': {
    zh: '没有找到表头。请确认文件里有一行写着“姓名”“身份证号码”这样的列名，再重新上传。',
    en: 'No header row was found. One row must have column names such as 姓名 or 身份证号码; then upload the file again.',
  },
});
