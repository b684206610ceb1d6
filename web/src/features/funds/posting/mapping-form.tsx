import type { JSX } from 'react';
import type { DuesFileProposal } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { postingTexts } from './texts.ts';

export type Mapping = DuesFileProposal['mapping'];
type Field = 'employeeNo' | 'idNumber' | 'amount';

type MappingFormProps = {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};

export const MappingForm = ({ columns, mapping, onChange }: MappingFormProps): JSX.Element => {
  const t = useText(postingTexts);
  const named = columns.filter((column, index) => column !== '' && columns.indexOf(column) === index);
  const fields: readonly (readonly [Field, string])[] = [
    ['employeeNo', t('colEmployeeNo')],
    ['idNumber', t('colIdNumber')],
    ['amount', t('colAmount')],
  ];
  const choose = (field: Field, column: string): void => {
    const { [field]: _, ...rest } = mapping;
    onChange(column === '' ? rest : { ...rest, [field]: column });
  };
  return (
    <div className="tx-mapping">
      {fields.map(([field, label]) => (
        <label key={field}>
          {label}
          <select
            className="tx-funds-select"
            value={mapping[field] ?? ''}
            onChange={(event) => choose(field, event.target.value)}
          >
            <option value="">{t('colNone')}</option>
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
