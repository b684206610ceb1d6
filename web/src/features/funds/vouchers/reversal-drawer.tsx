import { App, Form } from 'antd';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { ReverseVoucher } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { today } from '../calendar.ts';
import { DayField, ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useVoucherName } from '../components/voucher-link.tsx';
import { useReverseVoucher } from './api.ts';
import { voucherTexts } from './texts.ts';

type ReversalDrawerProps = { readonly voucherId: string; readonly open: boolean; readonly onClose: () => void };

/** Takes a posted voucher back in red, through a checker. */
export const ReversalDrawer = ({ voucherId, open, onClose }: ReversalDrawerProps): JSX.Element => {
  const t = useText(voucherTexts);
  const go = useNavigate();
  const nameOf = useVoucherName();
  const { message } = App.useApp();
  const [form] = Form.useForm<ReverseVoucher>();
  const action = useReverseVoucher(voucherId, ({ id }) => {
    void message.success(t('reverseDone'));
    void go(`/funds/ledger/drafts/${id}`);
  });
  useFreshForm(form, open, () => ({ date: today(), reason: '' }));
  return (
    <FormDrawer
      title={t('reverseTitle', { voucher: nameOf(voucherId) })}
      hint={t('reverseHint')}
      open={open}
      verb={t('reverseVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(fields) => action.mutate(fields)}>
        <FormProblem form={form} problem={action.error} />
        <DayField name="date" label={t('reverseDate')} />
        <ReasonField example={t('reverseExample')} />
      </Form>
    </FormDrawer>
  );
};
