import type { Member, MemberImport, MemberImportRow } from '#web/api/client.ts';
import type { Label } from '#web/i18n/text.ts';
import type { Tone } from '#web/ui/status-tag.tsx';

export type Standing = Member['standing'];
export type ImportStatus = MemberImport['status'];
export type ImportField = MemberImportRow['troubles'][number]['field'];
export type ChangedField = MemberImportRow['changes'][number]['field'];

export const standingLabels: Readonly<Record<Standing, Label>> = {
  active: { zh: '会员', en: 'Member' },
  retained: { zh: '保留会籍', en: 'Retained' },
  notJoined: { zh: '未入会', en: 'Not joined' },
  left: { zh: '已退会', en: 'Left' },
  transferredOut: { zh: '已转出', en: 'Transferred out' },
  deemedLeft: { zh: '视为自动退会', en: 'Deemed to have left' },
  expelled: { zh: '已开除会籍', en: 'Expelled' },
};

export const standingTones: Readonly<Record<Standing, Tone>> = {
  active: 'success',
  retained: 'info',
  notJoined: 'neutral',
  left: 'neutral',
  transferredOut: 'neutral',
  deemedLeft: 'neutral',
  expelled: 'danger',
};

/** What an officer does to bring somebody to a standing. */
export const standingActs: Readonly<Record<Standing, Label>> = {
  active: { zh: '办理入会（或恢复会籍）', en: 'Join, or resume membership' },
  retained: { zh: '保留会籍', en: 'Retain membership' },
  notJoined: { zh: '登记为未入会职工', en: 'List as an employee who has not joined' },
  left: { zh: '退会', en: 'Leave' },
  transferredOut: { zh: '会籍转出', en: 'Transfer out' },
  deemedLeft: { zh: '视为自动退会', en: 'Deem to have left' },
  expelled: { zh: '开除会籍', en: 'Expel' },
};

export const sexLabels: Readonly<Record<Member['sex'], Label>> = {
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
  unknown: { zh: '未登记', en: 'Not recorded' },
};

const idKinds: Readonly<Record<string, Label>> = {
  residentId: { zh: '居民身份证', en: 'Resident identity card' },
  residencePermit: { zh: '港澳台居民居住证', en: 'Residence permit (HK, Macao, Taiwan)' },
  foreignPermanent: { zh: '外国人永久居留身份证', en: "Foreigner's permanent residence card" },
  foreignPermanentOld: { zh: '外国人永久居留证（旧版）', en: "Foreigner's permanent residence card (old)" },
  passport: { zh: '护照', en: 'Passport' },
  homeReturnPermit: { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit (HK, Macao)' },
  taiwanPermit: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit (Taiwan)' },
};

export const idKindLabel = (kind: string): Label => idKinds[kind] ?? { zh: kind, en: kind };

export const fieldLabels: Readonly<Record<ImportField | ChangedField, Label>> = {
  name: { zh: '姓名', en: 'Name' },
  idNumber: { zh: '证件号码', en: 'Identity number' },
  employeeNo: { zh: '工号', en: 'Employee number' },
  phone: { zh: '手机号', en: 'Phone' },
  sex: { zh: '性别', en: 'Sex' },
  department: { zh: '部门', en: 'Department' },
  team: { zh: '班组', en: 'Team' },
  hiredOn: { zh: '入职日期', en: 'Hired on' },
  joinedOn: { zh: '入会日期', en: 'Joined on' },
  education: { zh: '学历', en: 'Education' },
  nation: { zh: '民族', en: 'Nationality' },
  wageBase: { zh: '工资基数', en: 'Wage base' },
  membership: { zh: '是否会员', en: 'Is a member' },
  standing: { zh: '会籍', en: 'Standing' },
};

export const importStatusLabels: Readonly<Record<ImportStatus, Label>> = {
  mapping: { zh: '待对应列', en: 'Columns to be matched' },
  checking: { zh: '正在检查', en: 'Checking' },
  checked: { zh: '待确认导入', en: 'Waiting for you' },
  committing: { zh: '正在导入', en: 'Importing' },
  committed: { zh: '已导入', en: 'Imported' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  failed: { zh: '未完成', en: 'Failed' },
  undoing: { zh: '正在撤销', en: 'Undoing' },
  undone: { zh: '已撤销', en: 'Undone' },
};

export const importStatusTones: Readonly<Record<ImportStatus, Tone>> = {
  mapping: 'warning',
  checking: 'info',
  checked: 'warning',
  committing: 'info',
  committed: 'success',
  cancelled: 'neutral',
  failed: 'danger',
  undoing: 'info',
  undone: 'neutral',
};

const NUMBER_DIGITS = 6;

/** The number on the card: dense in the union and never given twice. */
export const memberNumber = (ordinal: number): string => String(ordinal + 1).padStart(NUMBER_DIGITS, '0');

/** Enough of an id to tell two people of one list apart where the name is not at hand. */
export const memberNumberOfId = (memberId: string): string => `…${memberId.slice(-6)}`;
