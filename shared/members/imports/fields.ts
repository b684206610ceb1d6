import { foldLabel } from '../../files/header.ts';
import { type FieldError, refuse } from '../../kernel/errors.ts';
import type { PayItem } from '../roster/rulebook.ts';
import { IMPORT_FIELDS, type ImportField, isAdded } from './field-schema.ts';

/** Field of each column, in the order of the columns; null is left alone. */
export type Mapping = readonly (ImportField | null)[];

/** Header of the column that the download of refused rows adds; it is not part of a file's signature. */
export const REASON_LABEL = '错误原因';

const ALIASES: Readonly<Record<ImportField, string>> = {
  name: '姓名 名字 职工姓名 员工姓名 会员姓名 name',
  idNumber: '身份证号码 身份证号 身份证 证件号 证件号码 公民身份号码 居民身份证号 居民身份证号码 身份证件号码 idnumber',
  employeeNo: '工号 员工编号 职工编号 员工号 职工号 人员编号 员工工号 employeeno',
  phone: '联系电话 手机 手机号 手机号码 电话 联系方式 移动电话 电话号码 phone mobile',
  sex: '性别 sex gender',
  department: '部门 车间 所在部门 部门名称 部门/车间 车间/部门 科室 department',
  team: '班组 小组 工会小组 所在班组 班组名称 team',
  hiredOn: '入职日期 入职时间 入厂日期 入厂时间 到岗日期 进厂日期',
  joinedOn: '入会日期 入会时间 加入工会日期 加入工会时间',
  education: '学历 文化程度 最高学历',
  nation: '民族',
  wageBase: '基本工资 岗位工资 工资基数 会费基数 缴费基数 月基本工资 基本薪资',
  membership: '是否工会会员 是否会员 是否为工会会员 工会会员 是否入会 会员',
};
const FIELD_BY_LABEL: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => ALIASES[field].split(' ').map((label) => [foldLabel(label), field] as const)),
);

/** A column that says itself what the base is; beside it no pay item counts. */
const BASE_LABELS: ReadonlySet<string> = new Set(['工资基数', '会费基数', '缴费基数'].map(foldLabel));
export const isKnownLabel = (label: string): boolean => FIELD_BY_LABEL.has(label);

/** Columns that are pay items which count for the wage base, by the union's own list; undefined where none is on it. */
export const wageColumns = (labels: readonly string[], items: readonly PayItem[]): ReadonlySet<number> | undefined => {
  const base = labels.findIndex((label) => BASE_LABELS.has(label));
  if (base >= 0) return new Set([base]);
  const known = new Map(items.map(({ name, counts }) => [foldLabel(name), counts]));
  if (!labels.some((label) => known.has(label))) return undefined;
  return new Set(labels.flatMap((label, index) => (known.get(label) ? [index] : [])));
};

/**
 * A field for each column by its label; the first column wins when two look the same. Pay items are the wage base as
 * the union's list says, all of those that count together.
 */
export const proposeMapping = (labels: readonly string[], items: readonly PayItem[] = []): Mapping => {
  const taken = new Set<ImportField>();
  const wages = wageColumns(labels, items);
  return labels.map((label, index) => {
    const field = FIELD_BY_LABEL.get(label);
    if (wages?.has(index)) return 'wageBase';
    if (field === undefined || taken.has(field) || (wages && field === 'wageBase')) return null;
    taken.add(field);
    return field;
  });
};

/** Refuses a mapping that cannot tell people apart, names a field twice or does not fit the file. */
export const checkMapping = (mapping: Mapping, columns: number): void => {
  if (mapping.length !== columns) refuse('invalid', 'members.import.mappingLength', { columns });
  const errors = mapping.flatMap((field, index): FieldError[] =>
    field !== null && !isAdded(field) && mapping.indexOf(field) < index
      ? [{ pointer: `/mapping/${index}`, code: 'members.import.mappingTwice', params: { field } }]
      : [],
  );
  if (errors.length > 0) refuse('invalid', 'members.import.mappingTwice', {}, errors);
  if (!mapping.includes('idNumber') && !mapping.includes('employeeNo'))
    refuse('invalid', 'members.import.mappingIncomplete');
};

/** Column letters as a spreadsheet shows them: 0 → A, 26 → AA. */
export const columnLetters = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
};
