import { Form, Select } from 'antd';
import { type JSX, useEffect, useState } from 'react';
import { useText } from '#web/i18n/text.ts';
import { useMemberSearch } from '../api/search-members.ts';
import { fundsTexts } from '../texts.ts';

const PAUSE_MS = 200;

type Person = { readonly memberId: string; readonly name: string; readonly employeeNo: string | null };

const worded = ({ name, employeeNo }: Omit<Person, 'memberId'>): string =>
  employeeNo === null ? name : `${name} · ${employeeNo}`;

/** One person of the roster, found by name, pinyin initials, employee number or phone tail. */
export const MemberField = ({ known }: { readonly known?: Person | undefined }): JSX.Element => {
  const t = useText(fundsTexts);
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const search = useMemberSearch(words);
  const found = words === '' ? [] : (search.data?.data ?? []);
  const people: readonly Person[] = found.map(({ id, name, employeeNo }) => ({ memberId: id, name, employeeNo }));
  const shown = known && !people.some(({ memberId }) => memberId === known.memberId) ? [known, ...people] : people;
  return (
    <Form.Item name="memberId" label={t('member')} rules={[{ required: true, message: t('memberMissing') }]}>
      <Select
        showSearch={{ filterOption: false, onSearch: setTyped }}
        placeholder={t('memberSearch')}
        loading={search.isFetching}
        notFoundContent={words === '' || search.isFetching ? null : t('memberNone')}
        options={shown.map((person) => ({ value: person.memberId, label: worded(person) }))}
      />
    </Form.Item>
  );
};
