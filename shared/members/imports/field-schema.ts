/** What a column of a roster file can be. */
export const IMPORT_FIELDS = [
  'name',
  'idNumber',
  'employeeNo',
  'phone',
  'sex',
  'department',
  'team',
  'hiredOn',
  'joinedOn',
  'education',
  'nation',
  'wageBase',
  'membership',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Fields that several columns may be: what they hold is added up. */
const ADDED: ReadonlySet<ImportField> = new Set(['wageBase']);

/** Whether several columns of a file may be this field, because their amounts are added. */
export const isAdded = (field: ImportField): boolean => ADDED.has(field);
