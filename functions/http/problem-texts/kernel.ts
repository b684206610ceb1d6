import type { ProblemTexts } from './types.ts';

/** Chinese, then English: what happened and what to do. */
export const KERNEL_TEXTS: ProblemTexts = {
  'kernel.amount.notANumber': ['金额格式不对，请填写如 1234.50 的数字。', 'Not an amount; write it like 1234.50.'],
  'kernel.amount.tooManyDecimals': ['金额最多两位小数。', 'An amount has at most two decimals.'],
  'kernel.amount.outOfRange': ['金额超出系统可处理的范围。', 'The amount is out of range.'],
  'kernel.amount.basisPoints': [
    '比例应为 0 到 10,000 之间的整数（万分之几）。',
    'A share is a whole number of basis points from 0 to 10,000.',
  ],
  'kernel.amount.weights': ['分配比例不正确。', 'The weights are not valid.'],
  'kernel.day.notADate': ['日期不存在，请写成 2026-11-22。', 'No such day; write it like 2026-11-22.'],
  'kernel.period.format': ['月份请写成 2026-11。', 'Write the month like 2026-11.'],
  'kernel.instant.format': ['时间格式不对。', 'Not an instant.'],
  'kernel.name.empty': ['请填写姓名。', 'The name is missing.'],
  'kernel.name.formula': [
    '姓名以公式开头，已拒收，请填写真实姓名。',
    'The name looks like a formula; write the real name.',
  ],
  'kernel.name.privateUse': [
    '姓名含有不通用的自造字，请改用标准字或拼音。',
    'The name has private-use characters; use the standard one or pinyin.',
  ],
  'kernel.name.tooLong': ['姓名最长 50 个字符。', 'A name has at most 50 characters.'],
  'kernel.identity.missing': ['请填写证件号码。', 'The identity number is missing.'],
  'kernel.identity.checksumMismatch': [
    '证件号码校验位不符，末位应为 {expected}，请核对。',
    'The check digit does not match; the last one should be {expected}.',
  ],
  'kernel.identity.precisionLost': [
    '该号码被表格软件存成了数字，后几位已丢失，请把这一列设为文本后重新填写。',
    'The spreadsheet stored this number as a number and its last digits are lost; format the column as text and type it again.',
  ],
  'kernel.identity.birthImpossible': ['证件号码里的出生日期不存在。', 'The birth date in the number does not exist.'],
  'kernel.identity.regionUnknown': [
    '证件号码开头的地区码不存在。',
    'The region at the start of the number is unknown.',
  ],
  'kernel.identity.format': ['证件号码格式不对。', 'Not a known kind of identity number.'],
  'kernel.uscc.length': ['统一社会信用代码应为 18 位。', 'The code has 18 characters.'],
  'kernel.uscc.alphabet': [
    '统一社会信用代码只含数字和大写字母，不含 I、O、Z、S、V。',
    'The code has digits and capital letters without I, O, Z, S and V.',
  ],
  'kernel.uscc.checksumMismatch': [
    '统一社会信用代码校验位不符，请核对是否抄错。',
    'The check character does not match.',
  ],
  'kernel.uscc.organisationMismatch': [
    '统一社会信用代码中的组织机构代码校验不符，请核对。',
    'The organisation code inside does not match its check character.',
  ],
  'kernel.uscc.notAUnion': [
    '这不是工会的代码：基层工会代码以 81 开头。',
    "Not a union: a grassroots union's code begins with 81.",
  ],
  'kernel.uscc.notAnEnterprise': [
    '这不是企业的代码：企业代码以 91 开头。',
    'Not an enterprise: its code begins with 91.',
  ],
  'kernel.phone.format': ['手机号码格式不对，应为 11 位。', 'Not a phone number of 11 digits.'],
  'kernel.phone.length': ['手机号码位数不对，应为 11 位。', 'The phone number does not have 11 digits.'],
  'kernel.phone.missing': ['请填写手机号码。', 'The phone number is missing.'],
};
