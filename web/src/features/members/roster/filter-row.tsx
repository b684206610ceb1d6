import { Input, Select } from 'antd';
import { type JSX, useEffect, useId, useState } from 'react';
import { QueryField, QueryRow } from '#web/console/kit/query-row.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import type { RosterFilter } from '../api/use-roster.ts';
import { type Standing, standingLabels } from '../labels.ts';
import { rosterTexts } from './texts.ts';

const MAX_SEARCH_CHARS = 60;
const TYPING_MS = 350;

type FilterRowProps = { readonly filter: RosterFilter; readonly onChange: (filter: RosterFilter) => void };

/** One box for everything that people know of a person; it searches while one types. */
export const FilterRow = ({ filter, onChange }: FilterRowProps): JSX.Element => {
  const t = useText(rosterTexts);
  const locale = useLocale();
  const id = useId();
  const [typed, setTyped] = useState(filter.q);
  useEffect(() => setTyped(filter.q), [filter.q]);
  useEffect(() => {
    if (typed.trim() === filter.q) return;
    const timer = setTimeout(() => onChange({ ...filter, q: typed.trim() }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, filter, onChange]);
  const choices = Object.entries(standingLabels).map(([value, label]) => ({ value, label: label[locale] }));
  const isFiltered = filter.q !== '' || filter.standing !== undefined;
  return (
    <QueryRow
      onSearch={() => onChange({ ...filter, q: typed.trim() })}
      {...(isFiltered ? { onReset: () => onChange({ q: '', standing: undefined }) } : {})}
    >
      <div className="tx-query-wide">
        <QueryField label={t('searchLabel')} htmlFor={`${id}-q`}>
          <Input
            id={`${id}-q`}
            type="search"
            value={typed}
            allowClear
            maxLength={MAX_SEARCH_CHARS}
            placeholder={t('searchPlaceholder')}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setTyped(event.target.value)}
          />
        </QueryField>
        <p id={`${id}-hint`} className="tx-faint tx-query-hint">
          {t('searchHint')}
        </p>
      </div>
      <QueryField label={t('standing')} htmlFor={`${id}-standing`}>
        <Select
          id={`${id}-standing`}
          value={filter.standing ?? ''}
          options={[{ value: '', label: t('standingAll') }, ...choices]}
          onChange={(value) => onChange({ ...filter, standing: value === '' ? undefined : (value as Standing) })}
        />
      </QueryField>
    </QueryRow>
  );
};
