import { App, Form } from 'antd';
import { type JSX, useEffect } from 'react';
import { contributionDueFen } from '#shared/funds/contributions/split-rules.ts';
import type { ContributionDetail } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, parseYuan } from '#web/lib/format.ts';
import { useDeclarePayroll } from '../api/move-contribution.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import { fundsTexts } from '../texts.ts';
import { contributionTexts } from './texts.ts';

export type MonthDrawerProps = {
  readonly month: ContributionDetail;
  readonly open: boolean;
  readonly onClose: () => void;
};

type Fields = { readonly payroll: string };

/** The payroll of a month; what follows from it is shown while it is typed. */
export const DeclareDrawer = ({ month, open, onClose }: MonthDrawerProps): JSX.Element => {
  const t = useText(contributionTexts);
  const unit = useText(fundsTexts)('yuan');
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const payrollFen = parseYuan(Form.useWatch('payroll', form) ?? '');
  const action = useDeclarePayroll(month.period, () => {
    void message.success(t('declareDone'));
    onClose();
  });
  const { reset } = action;
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  useFreshForm(form, open, () => ({
    payroll: month.payrollFen === null ? '' : formatFen(month.payrollFen),
  }));
  const isAmount = payrollFen !== undefined && payrollFen >= 0;
  return (
    <FormDrawer
      title={t('declareTitle', { month: formatPeriod(month.period, locale) })}
      hint={t('declareHint')}
      open={open}
      verb={t('declareVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ payroll }) => action.mutate({ payrollFen: parseYuan(payroll) ?? 0 })}
      >
        <FormProblem form={form} problem={action.error} names={{ '/payrollFen': 'payroll' }} />
        <YuanField name="payroll" label={t('payrollField')} zero autoFocus />
      </Form>
      <div className="tx-live" aria-live="polite">
        <span className="tx-faint">{t('liveDue')}</span>
        <strong className="tx-number">{isAmount ? `${formatFen(contributionDueFen(payrollFen))} ${unit}` : '—'}</strong>
      </div>
    </FormDrawer>
  );
};
