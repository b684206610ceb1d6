import { App, Button, Form } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { SmallPayerRefund } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { useRecordRefund, useRefund } from '../api/contribution-channels.ts';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import { overdueTexts } from './overdue-texts.ts';

const RefundDrawer = ({ refund, onClose }: { readonly refund: SmallPayerRefund; readonly onClose: () => void }) => {
  const t = useText(overdueTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly amount: string; readonly receivedOn: string }>();
  const action = useRecordRefund(() => {
    void message.success(t('refundDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('refundRecord')}
      open
      verb={t('refundVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ amount: formatFen(refund.refundFen), receivedOn: today() }}
        onFinish={({ amount, receivedOn }) =>
          action.mutate({ year: refund.year, amountFen: parseYuan(amount) ?? 0, receivedOn })
        }
      >
        <FormProblem form={form} problem={action.error} names={{ '/amountFen': 'amount' }} />
        <YuanField name="amount" label={t('amount')} />
        <DayField name="receivedOn" label={t('on')} />
      </Form>
    </FormDrawer>
  );
};

const useRefundWords = (refund: SmallPayerRefund): string => {
  const t = useText(overdueTexts);
  const locale = useLocale();
  if (refund.receivedFen !== null) return t('refundHad', { sum: formatFen(refund.receivedFen) });
  if (refund.obstacles.length === 0) return t('refundCan', { sum: formatFen(refund.refundFen) });
  const why = refund.obstacles.map((obstacle) => t(`obstacle_${obstacle}`)).join(locale === 'zh' ? '、' : ', ');
  return t('refundNo', { why });
};

const Said = ({ refund }: { readonly refund: SmallPayerRefund }): JSX.Element => {
  const t = useText(overdueTexts);
  const state = useRefundWords(refund);
  if (!refund.isOn && refund.receivedFen === null) return <p className="tx-faint">{t('refundOff')}</p>;
  return (
    <p>
      {t('refundLine', { sum: formatFen(refund.upwardFen), state })}{' '}
      {refund.period === null ? null : (
        <>
          <Link to={`/funds/contributions/${refund.period}`}>{t('refundWhere')}</Link>
          {' · '}
          <VoucherLink voucherId={refund.voucherId} />
        </>
      )}
    </p>
  );
};

/** Whether the year's upward part comes back to a small payer. */
export const RefundCard = ({ year }: { readonly year: number }): JSX.Element => {
  const t = useText(overdueTexts);
  const query = useRefund(year);
  const mayRecord = useCan('funds.contributions.record');
  const [open, setOpen] = useState(false);
  const refund = query.data;
  const isOpen = refund !== undefined && refund.refundFen > 0 && refund.receivedFen === null;
  return (
    <Card
      title={t('refund')}
      extra={mayRecord && isOpen ? <Button onClick={() => setOpen(true)}>{t('refundRecord')}</Button> : null}
    >
      <QueryView query={query} shape="lines">
        {(data) => <Said refund={data} />}
      </QueryView>
      {open && refund ? <RefundDrawer refund={refund} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
};
