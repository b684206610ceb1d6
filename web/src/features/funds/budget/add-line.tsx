import { App, Button, Select } from 'antd';
import { type JSX, useState } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { useAccounts } from '../api/read-ledger.ts';
import { useProjects } from './api.ts';
import { keyOf, type Row } from './editor-rows.ts';
import { budgetTexts } from './texts.ts';

type AddLineProps = { readonly rows: readonly Row[]; readonly onAdd: (row: Row) => void };

const initialsOf = (pinyin: string): string =>
  pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');

/** Adds a line: an account by code, name or pinyin, and a project for 项目支出. */
export const AddLine = ({ rows, onAdd }: AddLineProps): JSX.Element => {
  const t = useText(budgetTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [code, setCode] = useState<string | null>(null);
  const [project, setProject] = useState<string | null>(null);
  const accounts = (useAccounts().data ?? []).filter((account) => /^[45]/.test(account.code));
  const projects = (useProjects().data ?? []).filter((one) => one.status === 'open');
  const options = accounts.map(({ code: value, zh, en, pinyin }) => ({
    value,
    label: `${value} ${locale === 'zh' ? zh : en}`,
    find: `${value} ${zh} ${en} ${pinyin.replaceAll(' ', '')} ${initialsOf(pinyin)}`.toLowerCase(),
  }));
  const isSpending = code?.startsWith('5') ?? false;
  const add = (): void => {
    const account = accounts.find((one) => one.code === code);
    if (!account) return;
    const of = isSpending ? project : null;
    const key = keyOf(account.code, of);
    if (rows.some((row) => row.key === key)) {
      void message.warning(t('lineExists'));
      return;
    }
    const projectName = projects.find((one) => one.id === of)?.name ?? null;
    const { zh, en } = account;
    onAdd({
      key,
      account: account.code,
      zh,
      en,
      project: of,
      projectName,
      prior: '',
      amount: '',
      note: '',
      usedFen: 0,
    });
    setCode(null);
  };
  return (
    <div className="tx-budget-add">
      <Select
        showSearch={{ filterOption: (text, option) => option?.find.includes(text.trim().toLowerCase()) ?? false }}
        value={code}
        options={options}
        placeholder={t('addAccountHint')}
        aria-label={t('addAccount')}
        onChange={setCode}
      />
      <Select
        allowClear
        disabled={!isSpending || projects.length === 0}
        value={isSpending ? project : null}
        options={projects.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t('addProject')}
        aria-label={t('addProject')}
        onChange={(value) => setProject(value ?? null)}
      />
      <Button disabled={code === null} onClick={add}>
        {t('addVerb')}
      </Button>
    </div>
  );
};
