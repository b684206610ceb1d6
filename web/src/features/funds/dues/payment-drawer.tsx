import { App, Form } from 'antd';
import { type JSX, useEffect } from 'react';
import type { RecordDuesPayment } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, parseYuan } from '#web/lib/format.ts';
import { useRecordPayment } from '../api/record-payment.ts';
import { today } from '../calendar.ts';
import { DayField, MethodField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { MemberField } from '../components/member-field.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useVoucherName } from '../components/voucher-link.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import type { Editing } from './editing.ts';
import { duesTexts } from './texts.ts';

type PaymentDrawerProps = {
  readonly month: string;
  readonly editing: Extract<Editing, { act: 'pay' }> | undefined;
  readonly onClose: () => void;
};

type Fields = Pick<RecordDuesPayment, 'memberId' | 'method' | 'paidOn'> & { readonly amount: string };

const restOf = (member: Extract<Editing, { act: 'pay' }>['member']): string =>
  member && member.dueFen !== null && member.dueFen > member.paidFen ? formatFen(member.dueFen - member.paidFen) : '';

/** What a member paid outside payroll, in cash or by transfer. */
export const PaymentDrawer = ({ month, editing, onClose }: PaymentDrawerProps): JSX.Element => {
  const t = useText(duesTexts);
  const locale = useLocale();
  const nameOf = useVoucherName();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useRecordPayment(({ voucherId }) => {
    void message.success(t('payDone', { voucher: nameOf(voucherId) }));
    onClose();
  });
  const { reset } = action;
  const member = editing?.member;
  useEffect(() => {
    if (editing) reset();
  }, [editing, reset]);
  useFreshForm(form, editing !== undefined, () => ({
    method: 'bank' as const,
    paidOn: today(),
    amount: restOf(member),
    ...(member ? { memberId: member.memberId } : {}),
  }));
  const submit = (fields: Fields): void => {
    const { amount, ...rest } = fields;
    action.mutate({ ...rest, period: month, amountFen: parseYuan(amount) ?? 0 });
  };
  return (
    <FormDrawer
      title={`${t('payTitle')} · ${formatPeriod(month, locale)}`}
      hint={t('payHint')}
      open={editing !== undefined}
      verb={t('payVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={submit} preserve={false}>
        <FormProblem form={form} problem={action.error} names={{ '/amountFen': 'amount' }} />
        <MemberField known={member} />
        <YuanField
          name="amount"
          label={`${t('title')} · ${formatPeriod(month, locale)}`}
          {...(member && member.dueFen !== null
            ? { extra: t('payExtra', { due: formatFen(member.dueFen), paid: formatFen(member.paidFen) }) }
            : {})}
        />
        <MethodField />
        <DayField name="paidOn" label={t('paidOn')} />
      </Form>
    </FormDrawer>
  );
};
