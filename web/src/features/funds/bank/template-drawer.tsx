import { App, Button, Form, Input } from 'antd';
import type { JSX } from 'react';
import { DELIMITERS, PAYOUT_COLUMNS, TEMPLATE_KEYS, TEMPLATES } from '#shared/funds/bank/template-rules.ts';
import type { BankAccount, PayoutTemplate } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { usePutTemplate } from './payout-api.ts';
import { templateTexts } from './template-texts.ts';

type Fields = Omit<PayoutTemplate, 'hasHead' | 'hasTotals' | 'maxRows'> & {
  readonly hasHead: 'yes' | 'no';
  readonly hasTotals: 'yes' | 'no';
  readonly maxRows: string;
};

const fieldsOf = (template: PayoutTemplate): Fields => ({
  ...template,
  hasHead: template.hasHead ? 'yes' : 'no',
  hasTotals: template.hasTotals ? 'yes' : 'no',
  maxRows: String(template.maxRows),
});

const templateOf = ({ hasHead, hasTotals, maxRows, ...rest }: Fields): PayoutTemplate => ({
  ...rest,
  columns: rest.columns.map(({ field, head }) => ({ field, head: head ?? '' })),
  hasHead: hasHead === 'yes',
  hasTotals: hasTotals === 'yes',
  maxRows: Number(maxRows),
});

type Option = { readonly value: string; readonly label: string };
type SelectItemProps = {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly options: readonly Option[];
};

const SelectItem = ({ name, label, options }: SelectItemProps): JSX.Element => (
  <Form.Item name={name} label={label}>
    <select className="tx-funds-select">
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Form.Item>
);

const Columns = (): JSX.Element => {
  const t = useText(templateTexts);
  return (
    <Form.List name="columns">
      {(items, { add, remove }) => (
        <div className="tx-bank-rows">
          {items.map(({ key, name }) => (
            <div key={key} className="tx-bank-column">
              <SelectItem
                name={[name, 'field']}
                label={t('column', { number: name + 1 })}
                options={PAYOUT_COLUMNS.map((field) => ({ value: field, label: t(field) }))}
              />
              <Form.Item name={[name, 'head']} label={t('head')}>
                <Input maxLength={40} />
              </Form.Item>
              <Button type="text" aria-label={t('removeColumn', { number: name + 1 })} onClick={() => remove(name)}>
                ×
              </Button>
            </div>
          ))}
          <div>
            <Button onClick={() => add({ field: 'blank', head: '' })}>{t('addColumn')}</Button>
          </div>
        </div>
      )}
    </Form.List>
  );
};

type TemplateDrawerProps = { readonly account: BankAccount; readonly open: boolean; readonly onClose: () => void };

/** How this account's bank wants its payout files: begun from a usual one, changed as the bank says. */
export const TemplateDrawer = ({ account, open, onClose }: TemplateDrawerProps): JSX.Element => {
  const t = useText(templateTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = usePutTemplate(account.id, () => {
    void message.success(t('saved'));
    onClose();
  });
  useFreshForm(form, open, () => fieldsOf(account.payoutTemplate ?? TEMPLATES.table));
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('none') },
  ];
  return (
    <FormDrawer
      title={t('title')}
      hint={t('hint')}
      open={open}
      verb={t('save')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <div className="tx-commit-buttons">
        {TEMPLATE_KEYS.map((key) => (
          <Button key={key} size="small" onClick={() => form.setFieldsValue(fieldsOf(TEMPLATES[key]))}>
            {t(`preset_${key}`)}
          </Button>
        ))}
      </div>
      <Form form={form} layout="vertical" preserve={false} onFinish={(fields) => action.mutate(templateOf(fields))}>
        <FormProblem form={form} problem={action.error} />
        <SelectItem
          name="delimiter"
          label={t('delimiter')}
          options={DELIMITERS.map((value) => ({ value, label: t(value) }))}
        />
        <SelectItem name="hasHead" label={t('hasHead')} options={yesNo} />
        <SelectItem name="hasTotals" label={t('hasTotals')} options={yesNo} />
        <SelectItem
          name="extension"
          label={t('extension')}
          options={['csv', 'txt'].map((value) => ({ value, label: `.${value}` }))}
        />
        <Form.Item
          name="maxRows"
          label={t('maxRows')}
          rules={[{ required: true, pattern: /^[1-9]\d{0,3}$/, message: t('maxRowsHint') }]}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Columns />
      </Form>
    </FormDrawer>
  );
};
