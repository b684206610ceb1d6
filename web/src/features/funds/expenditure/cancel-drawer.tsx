import { App, Form } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { actTexts } from './act-texts.ts';
import { useCancellation } from './api.ts';

type Fields = { readonly reason: string };
type CancelDrawerProps = { readonly id: string; readonly open: boolean; readonly onClose: () => void };

/** Lets an approved request go that will not be paid, with the reason. */
export const CancelDrawer = ({ id, open, onClose }: CancelDrawerProps): JSX.Element => {
  const t = useText(actTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, open, () => ({ reason: '' }));
  const action = useCancellation(id, () => {
    void message.success(t('cancelled'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('cancel')}
      hint={t('cancelHint')}
      open={open}
      verb={t('cancel')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) => action.mutate({ reason: reason.trim() })}
      >
        <FormProblem form={form} problem={action.error} />
        <ReasonField example={t('cancelExample')} />
      </Form>
    </FormDrawer>
  );
};
