import { App, Form } from 'antd';
import { type JSX, useEffect } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, parseYuan } from '#web/lib/format.ts';
import { useRecordRemittance } from '../api/move-contribution.ts';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import type { MonthDrawerProps } from './declare-drawer.tsx';
import { contributionTexts } from './texts.ts';

type Fields = { readonly amount: string; readonly remittedOn: string };

/** Pays the levels above, never more than is owed to them. */
export const RemitDrawer = ({ month, open, onClose }: MonthDrawerProps): JSX.Element => {
  const t = useText(contributionTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const amountFen = parseYuan(Form.useWatch('amount', form) ?? '') ?? 0;
  const action = useRecordRemittance(month.period, () => {
    void message.success(t('remitDone'));
    onClose();
  });
  const { reset } = action;
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  const owed = formatFen(month.owedFen);
  useFreshForm(form, open, () => ({ amount: owed, remittedOn: today() }));
  const isTooMuch = amountFen > month.owedFen;
  return (
    <FormDrawer
      title={t('remitTitle', { month: formatPeriod(month.period, locale) })}
      hint={t('remitHint')}
      open={open}
      verb={t('remitVerb')}
      busy={action.isPending}
      disabled={isTooMuch}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ amount, remittedOn }) => action.mutate({ amountFen: parseYuan(amount) ?? 0, remittedOn })}
      >
        <FormProblem form={form} problem={action.error} names={{ '/amountFen': 'amount' }} />
        <YuanField name="amount" label={t('remitField')} extra={t('owedExtra', { sum: owed })} />
        <DayField name="remittedOn" label={t('remittedOn')} />
      </Form>
      {isTooMuch ? (
        <p className="tx-live" data-tone="danger" role="alert">
          {t('tooMuch', { sum: owed })}
        </p>
      ) : null}
    </FormDrawer>
  );
};
