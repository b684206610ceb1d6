import { App, Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import type { IncomeReceipt, IssueIncomeReceipt } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { useIssueReceipt, useVoidReceipt } from '../api/income-receipts.ts';
import { today } from '../calendar.ts';
import { DayField, ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import { receiptTexts } from './texts.ts';

type Fields = Pick<IssueIncomeReceipt, 'payer' | 'purpose' | 'on'> & {
  readonly amount: string;
  readonly officialNumber?: string;
  readonly voucherId?: string;
  readonly note?: string;
};

const filled = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]): [string, string][] => (text?.trim() ? [[name, text.trim()]] : [])),
  );

/** A receipt as it was issued. */
export const IssueDrawer = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const t = useText(receiptTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useIssueReceipt(() => {
    void message.success(t('done'));
    onClose();
  });
  const submit = ({ payer, purpose, on, amount, ...rest }: Fields): void =>
    action.mutate({ payer: payer.trim(), purpose, on, amountFen: parseYuan(amount) ?? 0, ...filled(rest) });
  const purposes = [
    { value: 'dues', label: t('purposeDues') },
    { value: 'contribution', label: t('purposeContribution') },
    { value: 'subsidy', label: t('purposeSubsidy') },
    { value: 'other', label: t('purposeOther') },
  ];
  return (
    <FormDrawer
      title={t('issue')}
      open
      verb={t('verb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ purpose: 'contribution', on: today() }}>
        <FormProblem form={form} problem={action.error} names={{ '/amountFen': 'amount' }} />
        <Form.Item
          name="payer"
          label={t('payer')}
          rules={[{ required: true, whitespace: true, message: t('payerMissing') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="purpose" label={t('purpose')}>
          <Select options={purposes} />
        </Form.Item>
        <YuanField name="amount" label={t('amount')} />
        <DayField name="on" label={t('on')} />
        <Form.Item name="officialNumber" label={t('official')} extra={t('officialHint')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="voucherId" label={t('voucherId')} extra={t('voucherHint')}>
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};

type VoidDrawerProps = { readonly receipt: IncomeReceipt; readonly onClose: () => void };

/** Why a receipt does not count any more. */
export const VoidDrawer = ({ receipt, onClose }: VoidDrawerProps): JSX.Element => {
  const t = useText(receiptTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const { year, number } = receipt;
  const action = useVoidReceipt(() => {
    void message.success(t('annulDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('annulTitle', { number })}
      hint={t('annulHint')}
      open
      verb={t('annulVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason }) => action.mutate({ year, number, reason: reason.trim() })}
      >
        <FormProblem form={form} problem={action.error} />
        <ReasonField example={t('annulExample')} />
      </Form>
    </FormDrawer>
  );
};
