import { Button, Select } from 'antd';
import { type JSX, useState } from 'react';
import { IMPORT_FIELDS, isAdded } from '#shared/members/imports/field-schema.ts';
import { type MemberImport, setImportMapping } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { importKey } from '../api/use-import.ts';
import { fieldLabels, type ImportField } from '../labels.ts';
import { PutAside } from './put-aside.tsx';
import { importTexts } from './texts.ts';

type Column = MemberImport['columns'][number];
type ColumnRowProps = {
  readonly column: Column;
  readonly field: ImportField | null;
  readonly taken: readonly (ImportField | null)[];
  readonly onChange: (field: ImportField | null) => void;
};

const ColumnRow = ({ column, field, taken, onChange }: ColumnRowProps): JSX.Element => {
  const t = useText(importTexts);
  const locale = useLocale();
  const header = column.header.trim() || t('mapNoHeader');
  const options = IMPORT_FIELDS.map((value) => ({
    value: value as string,
    label: fieldLabels[value][locale],
    disabled: value !== field && !isAdded(value) && taken.includes(value),
  }));
  return (
    <li className="tx-map-row" data-skipped={field === null || undefined}>
      <span className="tx-map-letters" title={t('mapColumn', { letters: column.letters })}>
        {column.letters}
      </span>
      <span className="tx-map-source">
        <strong>{header}</strong>
        <span className="tx-map-samples">
          {column.samples.length === 0 ? t('mapEmpty') : null}
          {column.samples.map((sample, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: samples are a fixed list and may repeat
            <span key={index}>{sample}</span>
          ))}
        </span>
      </span>
      <Icon name="right" size={18} />
      <Select
        aria-label={`${t('mapColumn', { letters: column.letters })} ${header} ${t('mapTo')}`}
        value={field ?? ''}
        options={[{ value: '', label: t('mapSkip') }, ...options]}
        onChange={(value) => onChange(value === '' ? null : (value as ImportField))}
      />
    </li>
  );
};

type MappingStepProps = { readonly state: MemberImport; readonly onChecked: () => void };

/** What each column of the file is: proposed by its header or by last time, with samples to check against. */
export const MappingStep = ({ state, onChecked }: MappingStepProps): JSX.Element => {
  const t = useText(importTexts);
  const [mapping, setMapping] = useState<readonly (ImportField | null)[]>(state.columns.map(({ field }) => field));
  const check = useAction({
    run: (chosen: readonly (ImportField | null)[]) => setImportMapping(state.id, { mapping: [...chosen] }),
    stale: [importKey(state.id)],
    done: onChecked,
  });
  const hasKey = mapping.includes('idNumber') || mapping.includes('employeeNo');
  const known = mapping.filter((field) => field !== null).length;
  return (
    <Card title={t('mapTitle')} extra={<span className="tx-faint">{state.fileName}</span>}>
      <p className="tx-lead">
        {t('mapFile', { row: state.headerRow, rows: formatCount(state.rows) })}
        {'。'}
        {t('mapHint', { known, total: state.columns.length })}
      </p>
      {state.isMappingRemembered ? (
        <p className="tx-callout tx-tone-info">
          <Icon name="check" size={18} />
          <span>{t('mapRemembered')}</span>
        </p>
      ) : null}
      <ul className="tx-map" aria-label={t('mapTitle')}>
        {state.columns.map((column, index) => (
          <ColumnRow
            key={column.column}
            column={column}
            field={mapping[index] ?? null}
            taken={mapping}
            onChange={(field) => setMapping(mapping.map((each, at) => (at === index ? field : each)))}
          />
        ))}
      </ul>
      {hasKey ? null : (
        <p className="tx-callout tx-tone-danger" role="alert">
          <Icon name="stop" size={18} />
          <span>{t('mapNeedKey')}</span>
        </p>
      )}
      {mapping.includes('name') || !hasKey ? null : (
        <p className="tx-callout tx-tone-warning">
          <Icon name="alert" size={18} />
          <span>{t('mapNeedName')}</span>
        </p>
      )}
      <ErrorPanel problem={check.error} />
      <div className="tx-form-actions">
        <Button type="primary" disabled={!hasKey} loading={check.isPending} onClick={() => check.mutate(mapping)}>
          {t('check')}
        </Button>
        <PutAside importId={state.id} />
      </div>
    </Card>
  );
};
