import { App, Form } from 'antd';
import type { JSX } from 'react';
import type { ReverseContributionMovement } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useReverseMovement } from '../api/contribution-channels.ts';
import { today } from '../calendar.ts';
import { DayField, ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { movementTexts } from './movement-texts.ts';

type ReverseDrawerProps = {
  /** What is taken back: where it is recorded, what it says, and whether it has a voucher. */
  readonly of: { readonly period: string; readonly id: string; readonly what: string; readonly isBooked: boolean };
  readonly onClose: () => void;
};

/** Takes a wrong entry back, with a day and a reason. */
export const ReverseDrawer = ({ of, onClose }: ReverseDrawerProps): JSX.Element => {
  const t = useText(movementTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<ReverseContributionMovement>();
  const action = useReverseMovement(of, () => {
    void message.success(t('reverseDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('reverseTitle')}
      hint={t(of.isBooked ? 'reverseHint' : 'reverseHintPlain')}
      open
      verb={t('reverseVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <p className="tx-strong">{of.what}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: today(), reason: '' }}
        onFinish={(fields) => action.mutate(fields)}
      >
        <FormProblem form={form} problem={action.error} />
        <DayField name="on" label={t('reverseOn')} />
        <ReasonField example={t('reverseExample')} />
      </Form>
    </FormDrawer>
  );
};
