import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const MEMBERS_TEXTS: ProblemTexts = {
  'members.roster.notFound': ['没有找到这名职工。', 'There is no such member here.'],
  'members.roster.invalid': ['有 {count} 处填写不符合要求，请按提示修改。', '{count} fields were refused; see errors.'],
  'members.roster.dayInFuture': ['日期不能晚于今天。', 'The day lies in the future.'],
  'members.roster.moved': ['花名册正在被他人修改，请再试一次。', 'The roster is being changed by others; try again.'],
  'members.roster.ifMatch': [
    'If-Match 请写成带引号的版本号，如 "3"。',
    'Write If-Match as a quoted version, like "3".',
  ],
  'members.self.notBound': [
    '您的账号还没有绑定本单位的会员档案，请联系工会干部。',
    'Your account is not bound to a member file here; ask an officer.',
  ],
  'members.identity.duplicate': [
    '该证件号码已在花名册中，不能重复登记。',
    'This identity number is on the roster already.',
  ],
  'members.employeeNo.taken': ['该工号已被他人使用。', 'Somebody else has this employee number.'],
  'members.standing.notAllowed': ['会籍不能从“{from}”变为“{to}”。', 'The standing cannot change from {from} to {to}.'],
  'members.standing.inFuture': ['会籍变动日期不能晚于今天。', 'The change cannot lie in the future.'],
  'members.standing.beforeLast': [
    '会籍变动日期不能早于上一次变动（{since}）。',
    'The change cannot be earlier than the last one ({since}).',
  ],
  'members.reveal.tooMany': [
    '查看次数已达每小时 {perHour} 次的上限，请稍后再试。',
    'The limit of {perHour} reveals an hour is reached; try later.',
  ],
  'members.upload.notFound': ['没有找到上传的文件，请重新上传。', 'There is no such upload; upload the file again.'],
  'members.import.notFound': ['没有找到这次导入。', 'There is no such import here.'],
  'members.import.rowNotFound': ['文件里没有第 {row} 行。', 'The file has no row {row}.'],
  'members.import.noHeader': [
    '没有找到表头行，请确认文件含有“姓名”“身份证号码”等列名。',
    'No header row was found; the file needs column names such as 姓名.',
  ],
  'members.import.noRows': ['文件里没有人员数据。', 'The file has no people.'],
  'members.import.mappingLength': ['列对应关系应有 {columns} 项。', 'The mapping needs {columns} entries.'],
  'members.import.mappingTwice': ['同一个字段只能对应一列。', 'A field can stand for one column only.'],
  'members.import.mappingIncomplete': [
    '请至少对应“身份证号码”或“工号”一列，否则无法辨认人员。',
    'Map the identity number or the employee number: people cannot be told apart otherwise.',
  ],
  'members.import.notMapped': ['这个字段没有对应的列。', 'No column stands for this field.'],
  'members.import.wrongStatus': [
    '导入处于“{status}”状态，不能这样操作。',
    'The import is {status}; this cannot be done now.',
  ],
  'members.import.moved': ['这次导入刚刚被更新，请刷新后再试。', 'The import has just moved on; reload and try again.'],
  'members.import.nothingToCommit': ['没有可以写入的行。', 'There is nothing to write.'],
  'members.import.nothingToUndo': ['这次导入没有写入任何内容。', 'This import wrote nothing.'],
  'members.import.undoExpired': [
    '已超过 {days} 天，不能再整批撤销。',
    'More than {days} days have passed; the import cannot be undone as a whole.',
  ],
  'members.import.dayInFuture': ['日期晚于今天，请核对。', 'The day lies in the future; please check.'],
  'members.import.normalised': ['已按规范格式整理。', 'Put into the standard form.'],
  'members.import.labelUnknown': ['不认识的填写内容，请核对。', 'Not a known label; please check.'],
  'members.import.formula': [
    '单元格以公式开头，已拒收，请填写文字。',
    'The cell looks like a formula; write plain text.',
  ],
  'members.import.tooLong': ['内容太长，最多 {max} 个字符。', 'Too long; at most {max} characters.'],
  'members.import.employeeNoFormat': [
    '工号只能含文字、数字和 . _ / -，最长 32 个字符。',
    'An employee number has letters, digits and . _ / -, at most 32 characters.',
  ],
  'members.import.wageNegative': ['工资不能为负数。', 'A wage cannot be negative.'],
  'members.import.wageTooLarge': [
    '月工资超过 {maxYuan} 元，请核对。',
    'More than {maxYuan} yuan a month; please check.',
  ],
  'members.import.sexContradictsId': [
    '性别与身份证号码不一致，以身份证号码为准。',
    'The sex contradicts the identity number, which decides.',
  ],
  'members.import.ageUnusual': [
    '按证件号码计算年龄为 {age} 岁，请核对。',
    'By the number the age is {age}; please check.',
  ],
  'members.import.duplicateId': ['与第 {firstRow} 行证件号码重复。', 'The same identity number as in row {firstRow}.'],
  'members.import.duplicateEmployeeNo': [
    '与第 {firstRow} 行工号重复。',
    'The same employee number as in row {firstRow}.',
  ],
  'members.import.duplicatePerson': ['与第 {firstRow} 行是同一个人。', 'The same person as in row {firstRow}.'],
  'members.import.ambiguous': [
    '花名册中有不止一人符合，请补充证件号码。',
    'More than one person on the roster fits; add the identity number.',
  ],
  'members.import.employeeNoOfOther': [
    '该工号在花名册中属于另一人，请核对工号或证件号码。',
    'On the roster this employee number belongs to somebody else; check number and identity.',
  ],
  'members.import.otherPerson': [
    '号码对应花名册中的另一个姓名，可能不是同一个人，请核对后在会员页修改。',
    'On the roster this number belongs to another name; check it and change the member’s page if it is the same person.',
  ],
  'members.import.membershipDiffers': [
    '会员身份与花名册不一致（现为“{standing}”），会籍变动请在会员页办理。',
    'Membership differs from the roster ({standing}); change the standing on the member’s page.',
  ],
  'members.undo.gone': ['档案已不存在。', 'The file is gone.'],
  'members.undo.touched': ['导入后又被修改，保留现状。', 'Changed since the import; left as it is.'],
  'members.undo.hasDues': ['已有会费记录，不能删除。', 'Dues were posted; the file stays.'],
};
