import { App, Form } from 'antd';
import type { JSX } from 'react';
import { fen, portion } from '#shared/kernel/fen.ts';
import type { PreparatoryFund } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatRate, parseYuan } from '#web/lib/format.ts';
import { useRecordPreparatory } from '../api/contribution-channels.ts';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import { preparatoryTexts } from './preparatory-texts.ts';

type Fields = { readonly paid: string; readonly amount: string; readonly receivedOn: string };
const NAMES = { '/paidFen': 'paid', '/amountFen': 'amount' } as const;

/** What may still come back of what was paid in, by the share of the rule. */
export const leftOf = ({ rule, returnedFen }: PreparatoryFund, paidFen: number): number =>
  Math.max(0, portion(fen(paidFen), rule?.returnBp ?? 0, 'halfUp') - returnedFen);

type PreparatoryDrawerProps = { readonly fund: PreparatoryFund; readonly onClose: () => void };

export const PreparatoryDrawer = ({ fund, onClose }: PreparatoryDrawerProps): JSX.Element => {
  const t = useText(preparatoryTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useRecordPreparatory(() => {
    void message.success(t('done'));
    onClose();
  });
  const leftFen = leftOf(fund, parseYuan(Form.useWatch('paid', form) ?? '') ?? fund.paidFen);
  const submit = ({ paid, amount, receivedOn }: Fields): void =>
    action.mutate({ paidFen: parseYuan(paid) ?? 0, amountFen: parseYuan(amount) ?? 0, receivedOn });
  return (
    <FormDrawer
      title={t('record')}
      hint={t('hint')}
      open
      verb={t('verb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ paid: fund.paidFen > 0 ? formatFen(fund.paidFen) : '', amount: '', receivedOn: today() }}
        onFinish={submit}
      >
        <FormProblem form={form} problem={action.error} names={NAMES} />
        <YuanField name="paid" label={t('paid')} />
        <YuanField
          name="amount"
          label={t('amount')}
          extra={t('most', { sum: formatFen(leftFen), rate: formatRate(fund.rule?.returnBp ?? 0) })}
        />
        <DayField name="receivedOn" label={t('on')} />
      </Form>
    </FormDrawer>
  );
};
