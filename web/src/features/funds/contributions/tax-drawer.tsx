import { App, Form, Input, Radio } from 'antd';
import { type JSX, useEffect } from 'react';
import type { RecordContributionTaxRows } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod, parseYuan } from '#web/lib/format.ts';
import { useRecordNotice, useRecordTaxRows } from '../api/contribution-channels.ts';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import { channelTexts } from './channel-texts.ts';
import type { MonthDrawerProps } from './declare-drawer.tsx';

type Stage = RecordContributionTaxRows['rows'][number]['stage'];
type Fields = {
  readonly kind: Stage | 'notice';
  readonly amount: string;
  readonly on: string;
  readonly reference: string;
};

const NAMES = {
  '/rows/0/amountFen': 'amount',
  '/rows/0/on': 'on',
  '/rows/0/reference': 'reference',
  '/rows/0/stage': 'kind',
  '/amountFen': 'amount',
  '/noticedOn': 'on',
} as const;

/** One row of the tax office or the treasury, or a transfer notice at the year's end. */
export const TaxDrawer = ({ month, open, onClose }: MonthDrawerProps): JSX.Element => {
  const t = useText(channelTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const done = (): void => {
    void message.success(t('taxDone'));
    onClose();
  };
  const rows = useRecordTaxRows(done);
  const notice = useRecordNotice(month.period, done);
  useEffect(() => {
    if (open) form.setFieldsValue({ kind: 'taxPayment', on: today(), amount: '', reference: '' });
  }, [open, form]);
  const submit = ({ kind, amount, on, reference }: Fields): void => {
    const amountFen = parseYuan(amount) ?? 0;
    if (kind === 'notice') notice.mutate({ amountFen, noticedOn: on, reference: reference.trim() });
    else rows.mutate({ rows: [{ stage: kind, period: month.period, amountFen, on, reference: reference.trim() }] });
  };
  const mayNotice = month.channel !== 'taxUpward';
  const options = [
    { value: 'declaration', label: t('kindDeclaration') },
    { value: 'taxPayment', label: t('kindTaxPayment') },
    ...(mayNotice
      ? [
          { value: 'passBack', label: t('kindPassBack') },
          { value: 'notice', label: t('kindNotice') },
        ]
      : []),
  ];
  return (
    <FormDrawer
      title={t('taxRowTitle', { month: formatPeriod(month.period, locale) })}
      hint={t('taxRowHint')}
      open={open}
      verb={t('taxVerb')}
      busy={rows.isPending || notice.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        <FormProblem form={form} problem={rows.error ?? notice.error} names={NAMES} />
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group options={options} />
        </Form.Item>
        <YuanField name="amount" label={t('amount')} />
        <DayField name="on" label={t('on')} />
        <Form.Item
          name="reference"
          label={t('reference')}
          rules={[{ required: true, whitespace: true, message: t('referenceMissing') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
