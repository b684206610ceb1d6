import type { ErrorParams } from '../../kernel/errors.ts';
import type { ImportField } from './field-schema.ts';
import { columnLetters, type Mapping } from './fields.ts';

/** What is wrong, or was put right, in one cell. `place` is how a spreadsheet names it: E15. */
export type Trouble = {
  readonly field: ImportField;
  readonly column: number;
  readonly place: string;
  readonly code: string;
  readonly params?: ErrorParams;
};

/** Where a field stands in a row. */
export const placeIn = (
  mapping: Mapping,
  row: number,
  field: ImportField,
  column = Math.max(0, mapping.indexOf(field)),
): Pick<Trouble, 'field' | 'column' | 'place'> => {
  return { field, column, place: `${columnLetters(column)}${row}` };
};
