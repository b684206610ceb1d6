import { Form, Input } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useWithdraw } from '../api/publicity.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { publicityTexts } from './texts.ts';

/** Withdraws a table with the reason that members then read in its place. */
export const WithdrawDrawer = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }): JSX.Element => {
  const t = useText(publicityTexts);
  const [form] = Form.useForm<{ reason: string }>();
  const action = useWithdraw(id, onClose);
  return (
    <FormDrawer
      title={t('withdrawTitle')}
      hint={t('withdrawHint')}
      open
      verb={t('withdrawVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={({ reason }) => action.mutate(reason)}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, min: 2, message: t('words') }]}>
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
