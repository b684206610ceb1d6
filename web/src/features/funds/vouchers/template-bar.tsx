import { App, Button, Input } from 'antd';
import { type JSX, useState } from 'react';
import type { VoucherTemplate } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { useCreateTemplate, useDeleteTemplate, useTemplates } from './api.ts';
import { type Grid, usedRows } from './grid-state.ts';
import { voucherTexts } from './texts.ts';

type TemplateBarProps = {
  readonly grid: Grid;
  readonly summary: string;
  readonly onUse: (template: VoucherTemplate) => void;
};

const linesOfGrid = (grid: Grid): VoucherTemplate['lines'] =>
  usedRows(grid)
    .filter(({ account }) => account !== '')
    .map(({ account, memo, credit }) => ({
      account,
      side: credit === '' ? ('debit' as const) : ('credit' as const),
      ...(memo === '' ? {} : { memo }),
    }));

/** Vouchers that come again: begin from a template, or keep this one as such. */
export const TemplateBar = ({ grid, summary, onUse }: TemplateBarProps): JSX.Element => {
  const t = useText(voucherTexts);
  const { message } = App.useApp();
  const { data = [] } = useTemplates();
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const create = useCreateTemplate(() => {
    setName('');
    void message.success(t('templateSaved'));
  });
  const remove = useDeleteTemplate();
  const lines = linesOfGrid(grid);
  const use = (id: string): void => {
    setChosen(id);
    const template = data.find((one) => one.id === id);
    if (template) onUse(template);
  };
  return (
    <div className="tx-voucher-templates">
      {data.length > 0 ? (
        <select
          className="tx-funds-select"
          aria-label={t('template')}
          value={chosen}
          onChange={(event) => use(event.target.value)}
        >
          <option value="">{t('templateNone')}</option>
          {data.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      ) : null}
      {chosen ? (
        <Button
          loading={remove.isPending}
          onClick={() => {
            remove.mutate(chosen);
            setChosen('');
          }}
        >
          {t('templateDelete')}
        </Button>
      ) : null}
      <Input
        aria-label={t('templateName')}
        placeholder={t('templateName')}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        disabled={name.trim().length < 2 || lines.length === 0}
        loading={create.isPending}
        onClick={() => create.mutate({ name, summary, lines })}
      >
        {t('templateSave')}
      </Button>
      <ErrorPanel problem={create.error ?? remove.error} />
    </div>
  );
};
