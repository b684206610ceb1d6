import { App, Button, Input, Select } from 'antd';
import { type JSX, useEffect, useState } from 'react';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useMemberSearch } from '../api/search-members.ts';
import { loadAllMembers } from './api.ts';
import { type PersonRow, sumOf } from './form-model.ts';
import { formTexts } from './form-texts.ts';

const PAUSE_MS = 200;
/** More rows than this are counted and not drawn. */
const SHOWN = 50;

type RecipientsFieldProps = {
  readonly value?: readonly PersonRow[];
  readonly onChange?: (people: readonly PersonRow[]) => void;
  /** An illness is asked for, to notice a repeat. */
  readonly withCause: boolean;
};

const PersonSearch = ({ onPick }: { readonly onPick: (id: string, name: string) => void }): JSX.Element => {
  const t = useText(formTexts);
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const search = useMemberSearch(words);
  const found = words === '' ? [] : (search.data?.data ?? []);
  return (
    <Select
      aria-label={t('find')}
      placeholder={t('find')}
      value={null}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      loading={search.isFetching}
      notFoundContent={words === '' || search.isFetching ? null : t('nobody')}
      options={found.map(({ id, name, employeeNo }) => ({
        value: id,
        label: employeeNo ? `${name} · ${employeeNo}` : name,
      }))}
      onSelect={(id: string | null) => {
        const person = found.find((one) => one.id === id);
        if (person) onPick(person.id, person.name);
        setTyped('');
      }}
    />
  );
};

type RowProps = {
  readonly person: PersonRow;
  readonly withCause: boolean;
  readonly onChange: (next: PersonRow | undefined) => void;
};

const Row = ({ person, withCause, onChange }: RowProps): JSX.Element => {
  const t = useText(formTexts);
  const { name } = person;
  return (
    <li className="tx-spend-person">
      <span>{name}</span>
      {withCause ? (
        <Input
          aria-label={t('causeOf', { name })}
          placeholder={t('cause')}
          maxLength={60}
          value={person.cause ?? ''}
          onChange={(event) => onChange({ ...person, cause: event.target.value })}
        />
      ) : null}
      <Input
        aria-label={t('amountOf', { name })}
        inputMode="decimal"
        value={person.amount}
        {...(parseYuan(person.amount) === undefined ? { status: 'error' as const } : {})}
        onChange={(event) => onChange({ ...person, amount: event.target.value })}
      />
      <button
        type="button"
        className="tx-square"
        aria-label={t('removePerson', { name })}
        onClick={() => onChange(undefined)}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  );
};

/** Who receives a gift, one row each, found by name or taken from the whole roster. */
export const RecipientsField = ({ value = [], onChange, withCause }: RecipientsFieldProps): JSX.Element => {
  const t = useText(formTexts);
  const { message } = App.useApp();
  const [each, setEach] = useState('');
  const [loading, setLoading] = useState(false);
  const known = new Set(value.map((one) => one.memberId));
  const add = (people: readonly { readonly id: string; readonly name: string }[]): void =>
    onChange?.([
      ...value,
      ...people.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ memberId: id, name, amount: each })),
    ]);
  const addAll = async (): Promise<void> => {
    setLoading(true);
    try {
      add(await loadAllMembers());
    } catch {
      void message.error(t('nobody'));
    } finally {
      setLoading(false);
    }
  };
  const change = (memberId: string, next: PersonRow | undefined): void =>
    onChange?.(value.flatMap((one) => (one.memberId === memberId ? (next ?? []) : one)));
  return (
    <fieldset className="tx-spend-people" aria-label={t('recipients')}>
      <p className="tx-faint">{t('recipientsHint')}</p>
      <div className="tx-spend-row">
        <Input
          aria-label={t('each')}
          placeholder={t('each')}
          inputMode="decimal"
          value={each}
          onChange={(event) => setEach(event.target.value)}
        />
        <PersonSearch onPick={(id, name) => add([{ id, name }])} />
        <Button loading={loading} onClick={() => void addAll()}>
          {loading ? t('addingAll') : t('addAll')}
        </Button>
        {value.length > 0 ? <Button onClick={() => onChange?.([])}>{t('clear')}</Button> : null}
      </div>
      <ul>
        {value.slice(0, SHOWN).map((person) => (
          <Row
            key={person.memberId}
            person={person}
            withCause={withCause}
            onChange={(next) => change(person.memberId, next)}
          />
        ))}
      </ul>
      {value.length > SHOWN ? <p className="tx-faint">{t('andMore', { count: value.length - SHOWN })}</p> : null}
      <p aria-live="polite">{t('of', { count: value.length, yuan: formatFen(sumOf(value)) })}</p>
    </fieldset>
  );
};
