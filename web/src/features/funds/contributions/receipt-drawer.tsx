import { App, Form } from 'antd';
import { type JSX, useEffect } from 'react';
import { schemeFor, splitReceipt } from '#shared/funds/contributions/split-rules.ts';
import { period as asPeriod } from '#shared/kernel/period.ts';
import type { RecordContributionReceipt } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, parseYuan } from '#web/lib/format.ts';
import { useSchemes } from '../api/list-schemes.ts';
import { useRecordReceipt } from '../api/move-contribution.ts';
import { today } from '../calendar.ts';
import { DayField, MethodField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { type Part, SplitBar } from '../components/split-bar.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import type { MonthDrawerProps } from './declare-drawer.tsx';
import { contributionTexts } from './texts.ts';

type Fields = Pick<RecordContributionReceipt, 'receivedOn' | 'method'> & { readonly amount: string };

/** What one more receipt adds to each level, by the rule that the server posts it by. */
const usePreview = (month: MonthDrawerProps['month'], amountFen: number | undefined): readonly Part[] | undefined => {
  const schemes = useSchemes().data;
  if (!schemes || amountFen === undefined || amountFen <= 0) return undefined;
  const known = schemes.map(({ validFrom, shares }) => ({ validFrom: asPeriod(validFrom), shares }));
  const scheme = schemeFor(asPeriod(month.period), known);
  const { shares } = splitReceipt(month.receivedFen, amountFen, scheme);
  return shares.map((share) => ({ level: share.level, value: share.amountFen }));
};

/** What arrived of the 2 %, with its split before it is booked. */
export const ReceiptDrawer = ({ month, open, onClose }: MonthDrawerProps): JSX.Element => {
  const t = useText(contributionTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const parts = usePreview(month, parseYuan(Form.useWatch('amount', form) ?? ''));
  const action = useRecordReceipt(month.period, () => {
    void message.success(t('receiveDone'));
    onClose();
  });
  const { reset } = action;
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  const missing = formatFen(Math.max(0, month.dueFen - month.receivedFen));
  useFreshForm(form, open, () => ({
    method: 'bank' as const,
    receivedOn: today(),
    amount: missing === '0.00' ? '' : missing,
  }));
  return (
    <FormDrawer
      title={t('receiveTitle', { month: formatPeriod(month.period, locale) })}
      hint={t('receiveHint')}
      open={open}
      verb={t('receiveVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ amount, ...rest }) => action.mutate({ ...rest, amountFen: parseYuan(amount) ?? 0 })}
      >
        <FormProblem form={form} problem={action.error} names={{ '/amountFen': 'amount' }} />
        <YuanField name="amount" label={t('amountField')} extra={t('missingExtra', { sum: missing })} />
        <MethodField />
        <DayField name="receivedOn" label={t('receivedOn')} />
      </Form>
      {parts ? (
        <section className="tx-live" aria-live="polite">
          <span className="tx-faint">{t('liveSplit')}</span>
          <SplitBar parts={parts} unit="fen" caption={t('liveSplit')} />
        </section>
      ) : null}
    </FormDrawer>
  );
};
