import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import type { SendContributionDemand } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useSendDemand } from '../api/contribution-channels.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { overdueTexts } from './overdue-texts.ts';

type Fields = Omit<SendContributionDemand, 'periods'>;

/** A letter for the months that were ticked. */
export const DemandDrawer = ({
  periods,
  onClose,
}: {
  readonly periods: readonly string[];
  readonly onClose: () => void;
}): JSX.Element => {
  const t = useText(overdueTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useSendDemand(() => {
    void message.success(t('demandDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('demandTitle')}
      hint={t('demandHint')}
      open
      verb={t('demandVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" onFinish={(fields) => action.mutate({ ...fields, periods: [...periods] })}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item
          name="addressee"
          label={t('addressee')}
          rules={[{ required: true, min: 2, whitespace: true, message: t('addresseeMissing') }]}
        >
          <Input maxLength={100} autoComplete="organization" />
        </Form.Item>
        <Form.Item name="payBy" label={t('payBy')} rules={[{ required: true }]}>
          <Input type="date" max="2199-12-31" />
        </Form.Item>
        <Form.Item
          name="deliveredBy"
          label={t('deliveredBy')}
          rules={[{ required: true, min: 2, whitespace: true, message: t('deliveredMissing') }]}
        >
          <Input maxLength={100} placeholder={t('deliveredExample')} autoComplete="off" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
