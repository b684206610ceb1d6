import { Select } from 'antd';
import { type JSX, useEffect, useId } from 'react';
import { useText } from '#web/i18n/text.ts';
import { useNode } from '../api/read-node.ts';
import { inboxTexts } from './texts.ts';

const CITY_LENGTH = 4;
const DISTRICT_LENGTH = 6;

type ChoiceProps = {
  readonly label: string;
  readonly under: string;
  readonly value: string | undefined;
  readonly onChange: (code: string) => void;
};

const Choice = ({ label, under, value, onChange }: ChoiceProps): JSX.Element => {
  const id = useId();
  const { data } = useNode(under);
  const [first] = data?.children ?? [];
  // The first place is shown at once, instead of an empty page that asks for a choice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the list's arrival that chooses
  useEffect(() => {
    if (value === undefined && first) onChange(first.code);
  }, [first, value]);
  return (
    <div className="tx-query-field">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value ?? null}
        onChange={onChange}
        options={(data?.children ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        loading={data === undefined}
      />
    </div>
  );
};

type DistrictChoiceProps = {
  readonly own: string;
  readonly chosen: string;
  readonly onChange: (code: string) => void;
};

/** Inboxes belong to districts: staff above one choose whose inbox they look into. `chosen` may be a city still. */
export const DistrictChoice = ({ own, chosen, onChange }: DistrictChoiceProps): JSX.Element | null => {
  const t = useText(inboxTexts);
  if (own.length >= DISTRICT_LENGTH) return null;
  const city = own.length === CITY_LENGTH ? own : chosen.slice(0, CITY_LENGTH) || undefined;
  const district = chosen.length === DISTRICT_LENGTH ? chosen : undefined;
  return (
    <div className="tx-toolbar tx-toolbar-start">
      {own.length < CITY_LENGTH ? <Choice label={t('city')} under={own} value={city} onChange={onChange} /> : null}
      {city ? <Choice key={city} label={t('district')} under={city} value={district} onChange={onChange} /> : null}
    </div>
  );
};
