import { type JSX, useEffect } from 'react';
import { listDistricts } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { SelectField } from '#web/light/field.tsx';
import { type Remote, useRemote } from '#web/light/remote.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import type { Draft, Field } from './draft.ts';
import { formTexts } from './texts.ts';

export type Region = { readonly code: string; readonly name: string };
type Regions = Remote<readonly Region[]>;

const load = async (under: string | undefined): Promise<readonly Region[]> =>
  (await listDistricts(under === undefined ? {} : { under })).data;

/** Nothing is asked below a place that was not chosen yet. */
const useRegions = (under: string): Regions =>
  useRemote(`districts/${under || 'none'}`, async () => (under === '' ? [] : load(under)));

export const useRegionLists = (draft: Draft): readonly [provinces: Regions, cities: Regions, districts: Regions] => [
  useRemote('districts/top', () => load(undefined)),
  useRegions(draft.province),
  useRegions(draft.city),
];

export const regionName = (draft: Draft, lists: ReturnType<typeof useRegionLists>): string =>
  [draft.province, draft.city, draft.district]
    .map((code, index) => lists[index]?.data?.find((region) => region.code === code)?.name ?? '')
    .join(' ')
    .trim();

const LEVELS = ['province', 'city', 'district'] as const;

type RegionFieldProps = {
  readonly draft: Draft;
  readonly errors: (field: Field) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

/** Province, city, district: each list follows from the choice before it. */
export const RegionField = ({ draft, errors, onChange }: RegionFieldProps): JSX.Element => {
  const t = useText(formTexts);
  const lists = useRegionLists(draft);
  const choose = (level: (typeof LEVELS)[number], code: string): void => {
    if (level === 'province') onChange({ province: code, city: '', district: '' });
    else if (level === 'city') onChange({ city: code, district: '' });
    else onChange({ district: code });
  };
  // Where there is only one place to choose, it is chosen.
  const only = LEVELS.find((level, index) => draft[level] === '' && lists[index]?.data?.length === 1);
  const onlyCode = only && lists[LEVELS.indexOf(only)]?.data?.[0]?.code;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer of the list is what chooses
  useEffect(() => {
    if (only && onlyCode) choose(only, onlyCode);
  }, [only, onlyCode]);
  const failed = lists.find(({ error, data }) => error && !data);
  return (
    <fieldset className="tx-region">
      <legend>
        {t('region')}
        <small>{t('regionHint')}</small>
      </legend>
      <div className="tx-region-row">
        {LEVELS.map((level, index) => {
          const regions = lists[index]?.data ?? [];
          return (
            <SelectField
              key={level}
              label={t(level)}
              error={errors(level)}
              value={draft[level]}
              disabled={regions.length === 0}
              onChange={(event) => choose(level, event.target.value)}
              choices={[
                { value: '', label: t('choose') },
                ...regions.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
          );
        })}
      </div>
      {failed ? <ErrorPanel problem={failed.error} onRetry={failed.refetch} /> : null}
    </fieldset>
  );
};
