import { foldLabel, type Header } from '../../files/header.ts';
import { DomainError } from '../../kernel/errors.ts';
import { shortHash } from '../ledger/canonical.ts';

export const FILE_FIELDS = ['employeeNo', 'idNumber', 'amount'] as const;
export type FileField = (typeof FILE_FIELDS)[number];
/** Header text of the column of each field. */
export type FileMapping = { readonly [F in FileField]?: string | undefined } & {
  /** Header texts of the pay items that make the wage base. */
  readonly wage?: string[] | undefined;
};

const LABELS: Readonly<Record<FileField, readonly string[]>> = {
  employeeNo: ['工号', '员工编号', '职工编号', '人员编号', '职工号', '员工号', '编号', 'employeeno'],
  idNumber: ['证件号码', '身份证号码', '身份证号', '身份证', '证件号', '公民身份号码', 'idnumber'],
  amount: ['会费', '工会会费', '会费金额', '代扣会费', '扣会费', '应扣会费', '实扣会费', 'dues'],
};
const KNOWN = new Set(Object.values(LABELS).flat());

/** Whether a header row would say this of a payroll file. */
export const isKnownLabel = (label: string): boolean => KNOWN.has(label);

const NAME_LABELS = ['姓名', '职工姓名', '员工姓名', 'name'];

/** Which column of a file is which; the pay items are those that count. */
export type Columns = { readonly [F in FileField]?: number } & {
  readonly name?: number;
  readonly wage: readonly number[];
};

const columnOf = (labels: readonly string[], field: FileField, wanted: string | undefined): number | undefined => {
  const names = wanted === undefined ? LABELS[field] : [foldLabel(wanted)];
  const found = names.map((name) => labels.indexOf(name)).find((index) => index >= 0);
  if (found === undefined && wanted !== undefined)
    throw new DomainError('invalid', 'funds.dues.columnUnknown', { column: wanted }, [
      { pointer: `/mapping/${field}`, code: 'funds.dues.columnUnknown', params: { column: wanted } },
    ]);
  return found;
};

const wageOf = ({ labels, texts }: Pick<Header, 'labels' | 'texts'>, wanted: readonly string[]): readonly number[] =>
  wanted.map((column, index) => {
    const exact = texts.indexOf(column);
    const found = exact >= 0 ? exact : labels.indexOf(foldLabel(column));
    if (found >= 0) return found;
    const params = { column };
    throw new DomainError('invalid', 'funds.dues.columnUnknown', params, [
      { pointer: `/mapping/wage/${index}`, code: 'funds.dues.columnUnknown', params },
    ]);
  });

/** The columns of a file: as they were named, else by their labels. Throws for a name that the file does not have. */
export const columnsOf = ({ labels, texts }: Header, wanted: FileMapping | undefined): Columns => {
  const found = FILE_FIELDS.flatMap((field) => {
    const column = columnOf(labels, field, wanted?.[field]);
    return column === undefined ? [] : [[field, column] as const];
  });
  const name = NAME_LABELS.map((label) => labels.indexOf(label)).find((index) => index >= 0);
  const wage = wageOf({ labels, texts }, wanted?.wage ?? []);
  return { ...Object.fromEntries(found), wage, ...(name === undefined ? {} : { name }) };
};

/** The column of the money, once it is known which column says whose it is. */
export const amountColumnOf = (columns: Columns): number | undefined =>
  columns.employeeNo === undefined && columns.idNumber === undefined ? undefined : columns.amount;

/** The header texts of the columns, as the file writes them. */
export const mappingOf = ({ texts }: Header, columns: Columns) => {
  const fields = FILE_FIELDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [[field, texts[column] ?? '']];
  });
  const wage = columns.wage.map((column) => texts[column] ?? '');
  return { ...Object.fromEntries(fields), ...(wage.length > 0 ? { wage } : {}) };
};

/** The same headers have the same signature, whatever their width, spaces and notes. */
export const signatureOf = ({ labels }: Header): string => shortHash(labels.join('\u001f'));

/** Columns that are in use for something else than pay. */
export const takenBy = ({ wage: _, ...columns }: Columns): ReadonlySet<number> => new Set(Object.values(columns));
