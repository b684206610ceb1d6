import { App, Form } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useVoidDemand } from '../api/contribution-channels.ts';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { overdueTexts } from './overdue-texts.ts';

type VoidDemandDrawerProps = { readonly demandId: string; readonly onClose: () => void };

/** Voids a letter that never went out or said something wrong. */
export const VoidDemandDrawer = ({ demandId, onClose }: VoidDemandDrawerProps): JSX.Element => {
  const t = useText(overdueTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const action = useVoidDemand(demandId, () => {
    void message.success(t('voidDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('voidTitle')}
      hint={t('voidHint')}
      open
      verb={t('voidVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => action.mutate(reason)}>
        <FormProblem form={form} problem={action.error} />
        <ReasonField example={t('voidExample')} />
      </Form>
    </FormDrawer>
  );
};
