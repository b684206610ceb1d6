import { App, Form } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { useRequestReopening } from '../api/closing.ts';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { closingTexts } from './texts.ts';

type Fields = { readonly reason: string };
type ReopenDrawerProps = { readonly period: string; readonly open: boolean; readonly onClose: () => void };

/** Asks to open the month again; nothing happens until somebody else agrees. */
export const ReopenDrawer = ({ period, open, onClose }: ReopenDrawerProps): JSX.Element => {
  const t = useText(closingTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useRequestReopening(period, () => {
    void message.success(t('reopenAsked'));
    onClose();
  });
  useFreshForm(form, open, () => ({ reason: '' }));
  return (
    <FormDrawer
      title={t('reopenTitle', { month: formatPeriod(period, locale) })}
      hint={t('reopenHint')}
      open={open}
      verb={t('reopenVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => action.mutate({ reason })}>
        <FormProblem form={form} problem={action.error} />
        <ReasonField example={t('reopenReasonExample')} />
      </Form>
    </FormDrawer>
  );
};
