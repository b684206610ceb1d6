import type { Member } from '../roster/schema.ts';

/** A fact of a file before and after a row; `null` where nothing stood, or where the value itself stays hidden. */
export type FieldChange = {
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
};

/** Facts that a row can change, as a person calls them. A wage is named and never shown. */
export const CHANGED_FIELDS = [
  'name',
  'phone',
  'sex',
  'standing',
  'joinedOn',
  'employeeNo',
  'department',
  'team',
  'hiredOn',
  'education',
  'nation',
  'wageBase',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

const textOf = (member: Member, field: ChangedField): string | null => {
  if (field === 'wageBase') return null;
  if (field === 'phone') return member.phoneMasked ?? null;
  return member[field] ?? null;
};

const differs = (before: Member, after: Member, field: ChangedField): boolean => {
  if (field === 'wageBase') return before.wageBaseFen !== after.wageBaseFen;
  if (field === 'phone') return before.phoneCipher !== after.phoneCipher;
  return before[field] !== after[field];
};

/** What differs between two states of one file, in the order of a file's page. */
export const changesOf = (before: Member, after: Member): FieldChange[] =>
  CHANGED_FIELDS.filter((field) => differs(before, after, field)).map((field) => ({
    field,
    before: textOf(before, field),
    after: textOf(after, field),
  }));
