import { App, Form } from 'antd';
import type { JSX } from 'react';
import type { Expenditure } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { today } from '../calendar.ts';
import { DayField, MethodField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { usePayment, useReturn } from './api.ts';
import { expenditureTexts } from './texts.ts';

type Fields = { readonly method: 'bank' | 'cash'; readonly on: string };
type PaymentDrawerProps = {
  readonly of: Expenditure;
  readonly act: 'pay' | 'return' | undefined;
  readonly onClose: () => void;
};

/** Cash or bank, and the day: it decides into which month the voucher goes. */
export const PaymentDrawer = ({ of, act, onClose }: PaymentDrawerProps): JSX.Element => {
  const t = useText(expenditureTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, act !== undefined, (): Fields => ({ method: 'bank', on: today() }));
  const done = (text: string) => (): void => {
    void message.success(text);
    onClose();
  };
  const payment = usePayment(of.id, done(t('paid')));
  const back = useReturn(of.id, done(t('returned')));
  const isReturn = act === 'return';
  const action = isReturn ? back : payment;
  const submit = ({ method, on }: Fields): void =>
    isReturn ? back.mutate({ method, returnedOn: on }) : payment.mutate({ method, paidOn: on });
  return (
    <FormDrawer
      title={isReturn ? t('giveBack') : t('pay')}
      hint={isReturn ? t('giveBackHint') : t('payHint')}
      open={act !== undefined}
      verb={isReturn ? t('giveBack') : t('pay')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <FactList
        facts={[
          { label: t('payee'), value: of.payee.name },
          { label: t('total'), value: <Money fen={of.totalFen} strong /> },
          ...(of.payee.accountMasked ? [{ label: t('recentAccount'), value: of.payee.accountMasked }] : []),
        ]}
      />
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} names={{ '/paidOn': 'on', '/returnedOn': 'on' }} />
        <MethodField />
        <DayField name="on" label={isReturn ? t('returnedOn') : t('paidOn')} />
      </Form>
    </FormDrawer>
  );
};
