import { type Cell, type Row, toCell } from '../../files/cell.ts';
import { DomainError, type ErrorParams } from '../../kernel/errors.ts';
import { parseYuan } from '../../kernel/fen.ts';
import { ageOn, type Identity, parseIdentity } from '../../kernel/identity.ts';
import { normaliseName } from '../../kernel/names.ts';
import { type Day, parseLooseDay } from '../../kernel/period.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { foldCode, looksLikeFormula } from '../../kernel/text.ts';
import { EMPLOYEE_NO, type Sex } from '../roster/schema.ts';
import { type ImportField, isAdded } from './field-schema.ts';
import type { Mapping } from './fields.ts';
import { educationOf, joinsOf, nationOf, sexOf } from './labels.ts';
import { placeIn, type Trouble } from './trouble.ts';

export type RowValues = {
  name?: string;
  identity?: Identity;
  employeeNo?: string;
  phone?: string;
  sex?: Sex;
  department?: string;
  team?: string;
  hiredOn?: Day;
  joinedOn?: Day;
  education?: string;
  nation?: string;
  wageBaseFen?: number;
  joins?: boolean;
};

export type Reading = {
  readonly row: number;
  readonly values: RowValues;
  /** Texts as they stand in the file (or as corrected), by field. */
  readonly texts: Readonly<Partial<Record<ImportField, string>>>;
  readonly troubles: readonly Trouble[];
  readonly notices: readonly Trouble[];
};

/** Cells that a person corrected, by row and field. */
export type Corrections = ReadonlyMap<number, Readonly<Partial<Record<ImportField, string>>>>;

const MAX_LABEL_CHARS = 50;
const MAX_WAGE_FEN = 1_000_000_000;
const USUAL_AGE = { youngest: 16, oldest: 100 };

type Said = { readonly code: string; readonly params?: ErrorParams };
type Parsed = { readonly values: RowValues; readonly notice?: Said };

const normalised = (values: RowValues, isSame: boolean): Parsed =>
  isSame ? { values } : { values, notice: { code: 'members.import.normalised' } };

const refuseCell = (code: string, params?: ErrorParams): never => {
  throw new DomainError('invalid', code, params);
};

const label = (text: string): string => {
  if (looksLikeFormula(text)) return refuseCell('members.import.formula');
  return text.length > MAX_LABEL_CHARS ? refuseCell('members.import.tooLong', { max: MAX_LABEL_CHARS }) : text;
};

const readIdentity = (cell: Cell): Parsed => {
  const identity = parseIdentity(cell.raw);
  if (!identity.ok)
    return refuseCell(identity.code, identity.expected === undefined ? {} : { expected: identity.expected });
  return normalised({ identity }, String(cell.raw) === identity.number);
};

const readPhone = (cell: Cell): Parsed => {
  const checked = parsePhone(cell.raw);
  return checked.ok
    ? normalised({ phone: checked.phone }, String(cell.raw) === checked.phone)
    : refuseCell(checked.code, { length: foldCode(cell.text).length });
};

const readDay = (field: 'hiredOn' | 'joinedOn', cell: Cell, today: Day): Parsed => {
  const on = parseLooseDay(cell.kind === 'number' ? Number(cell.raw) : cell.text);
  // HR lists people who start next month; nobody has joined next month.
  if (on > today && field === 'joinedOn') return refuseCell('members.roster.dayInFuture');
  if (on > today) return { values: { [field]: on }, notice: { code: 'members.import.dayInFuture' } };
  return normalised({ [field]: on }, cell.kind === 'date' || cell.text === on);
};

const readWage = (cell: Cell): Parsed => {
  const wageBaseFen = parseYuan(cell.text);
  if (wageBaseFen < 0) return refuseCell('members.import.wageNegative');
  if (wageBaseFen > MAX_WAGE_FEN) return refuseCell('members.import.wageTooLarge', { maxYuan: MAX_WAGE_FEN / 100 });
  return normalised({ wageBaseFen }, cell.kind === 'number' || /^\d+(?:\.\d{1,2})?$/.test(String(cell.raw)));
};

/** Pay items add up to the base; together they stay below what one of them may be. */
const addWage = (before: RowValues, more: RowValues): RowValues => {
  const wageBaseFen = (before.wageBaseFen ?? 0) + (more.wageBaseFen ?? 0);
  if (wageBaseFen > MAX_WAGE_FEN) return refuseCell('members.import.wageTooLarge', { maxYuan: MAX_WAGE_FEN / 100 });
  return { wageBaseFen };
};

const readEmployeeNo = (cell: Cell): Parsed => {
  const employeeNo = foldCode(cell.text);
  if (!EMPLOYEE_NO.test(employeeNo)) return refuseCell('members.import.employeeNoFormat');
  return normalised({ employeeNo }, String(cell.raw) === employeeNo);
};

const readName = (cell: Cell): Parsed => {
  const name = normaliseName(cell.text);
  return normalised({ name }, String(cell.raw) === name);
};

/** A label that a code table knows, or as it is with a notice. */
const readLabel = (field: 'education' | 'nation', cell: Cell, known: string | undefined): Parsed =>
  known === undefined
    ? { values: { [field]: label(cell.text) }, notice: { code: 'members.import.labelUnknown' } }
    : { values: { [field]: known } };

const readFlag = (field: 'sex' | 'joins', value: Sex | boolean | undefined): Parsed =>
  value === undefined
    ? { values: {}, notice: { code: 'members.import.labelUnknown' } }
    : { values: { [field]: value } };

const readCell = (field: ImportField, cell: Cell, today: Day): Parsed => {
  switch (field) {
    case 'name':
      return readName(cell);
    case 'idNumber':
      return readIdentity(cell);
    case 'employeeNo':
      return readEmployeeNo(cell);
    case 'phone':
      return readPhone(cell);
    case 'sex':
      return readFlag('sex', sexOf(cell.text));
    case 'department':
    case 'team':
      return { values: { [field]: label(cell.text) } };
    case 'hiredOn':
    case 'joinedOn':
      return readDay(field, cell, today);
    case 'education':
      return readLabel(field, cell, educationOf(cell.text));
    case 'nation':
      return readLabel(field, cell, nationOf(cell.text));
    case 'wageBase':
      return readWage(cell);
    case 'membership':
      return readFlag('joins', joinsOf(cell.text));
  }
};

const crossCheck = (values: RowValues, mapping: Mapping, row: number, today: Day): Trouble[] => {
  const { identity, sex } = values;
  const notices: Trouble[] = [];
  if (identity?.sex !== undefined && sex !== undefined && sex !== identity.sex) {
    // The card decides: the 17th digit carries the sex, a typed column does not.
    values.sex = identity.sex;
    notices.push({ ...placeIn(mapping, row, 'sex'), code: 'members.import.sexContradictsId' });
  }
  const age = identity?.birthDay === undefined ? undefined : ageOn(identity.birthDay, today);
  if (age !== undefined && (age < USUAL_AGE.youngest || age > USUAL_AGE.oldest))
    notices.push({ ...placeIn(mapping, row, 'idNumber'), code: 'members.import.ageUnusual', params: { age } });
  return notices;
};

/** Reads one row by a mapping. Empty cells say nothing; every cell that is wrong is named. */
export const readRow = (
  row: Row,
  mapping: Mapping,
  today: Day,
  corrected: Partial<Record<ImportField, string>> = {},
): Reading => {
  const values: RowValues = {};
  const texts: Partial<Record<ImportField, string>> = {};
  const troubles: Trouble[] = [];
  const notices: Trouble[] = [];
  for (const [column, field] of mapping.entries()) {
    if (field === null) continue;
    const correction = corrected[field];
    // A correction says the whole of the field, however many columns it is added from.
    if (correction !== undefined && mapping.indexOf(field) < column) continue;
    const cell = correction === undefined ? row.cells[column] : toCell(correction);
    if (cell === undefined || cell.kind === 'empty') continue;
    texts[field] = texts[field] === undefined ? cell.text : `${texts[field]} + ${cell.text}`;
    const place = placeIn(mapping, row.row, field, column);
    try {
      const parsed = readCell(field, cell, today);
      Object.assign(values, isAdded(field) ? addWage(values, parsed.values) : parsed.values);
      if (parsed.notice) notices.push({ ...place, ...parsed.notice });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      troubles.push({ ...place, code: error.code, params: error.params });
    }
  }
  notices.push(...crossCheck(values, mapping, row.row, today));
  return { row: row.row, values, texts, troubles, notices };
};
