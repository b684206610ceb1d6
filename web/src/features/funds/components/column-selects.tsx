import type { JSX } from 'react';

type ColumnSelectsProps<F extends string> = {
  /** What a column can be, with its name for people. */
  readonly fields: readonly (readonly [F, string])[];
  /** Header texts of the file. */
  readonly columns: readonly string[];
  readonly mapping: { readonly [K in F]?: string | undefined };
  /** What stands for no column. */
  readonly none: string;
  /** Undefined: the field has no column any more. */
  readonly onChoose: (field: F, column: string | undefined) => void;
};

/** Which column of a file is which, one choice for each field. */
export const ColumnSelects = <F extends string>(props: ColumnSelectsProps<F>): JSX.Element => {
  const { fields, columns, mapping, none, onChoose } = props;
  const named = columns.filter((column, index) => column !== '' && columns.indexOf(column) === index);
  return (
    <div className="tx-mapping">
      {fields.map(([field, label]) => (
        <label key={field}>
          {label}
          <select
            className="tx-funds-select"
            value={mapping[field] ?? ''}
            onChange={({ target }) => onChoose(field, target.value === '' ? undefined : target.value)}
          >
            <option value="">{none}</option>
            {named.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
};

/** A mapping with another column for a field, or with none. */
export const withColumn = <M extends object, F extends keyof M>(
  mapping: M,
  field: F,
  column: string | undefined,
): M => {
  const { [field]: _, ...rest } = mapping;
  return (column === undefined ? rest : { ...rest, [field]: column }) as M;
};
