import { App, Form, Radio } from 'antd';
import type { JSX } from 'react';
import type { Expenditure, ProposeReversal } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { today } from '../calendar.ts';
import { DayField, ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { actTexts } from './act-texts.ts';
import { useProposeReversal } from './api.ts';

type Outcome = ProposeReversal['outcome'];

/** What may become of a request whose payment, or return, is taken back; none: there is nothing to take back now. */
export const outcomesOf = ({ status, reversal, settlement }: Expenditure): readonly Outcome[] => {
  if (reversal !== null) return [];
  if (status === 'paid' || status === 'advanced') return ['payAgain', 'end'];
  return status === 'settled' && settlement?.expenditureId === null ? ['reopen'] : [];
};

type ReverseDrawerProps = { readonly of: Expenditure; readonly open: boolean; readonly onClose: () => void };

/** Proposes to take a payment back in red; somebody else confirms it. */
export const ReverseDrawer = ({ of, open, onClose }: ReverseDrawerProps): JSX.Element => {
  const t = useText(actTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<ProposeReversal>();
  const outcomes = outcomesOf(of);
  useFreshForm(form, open, () => ({
    on: today(),
    reason: '',
    ...(outcomes.length === 1 ? { outcome: outcomes[0] } : {}),
  }));
  const action = useProposeReversal(of.id, () => {
    void message.success(t('proposed'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('reverse')}
      hint={t('reverseHint')}
      open={open}
      verb={t('reverse')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ reason, ...rest }) => action.mutate({ ...rest, reason: reason.trim() })}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="outcome" label={t('outcome')} rules={[{ required: true, message: t('outcomeMissing') }]}>
          <Radio.Group
            className="tx-choice-list"
            options={outcomes.map((value) => ({
              value,
              label: (
                <span>
                  {t(value)}
                  <small className="tx-sub">{t(`${value}Hint`)}</small>
                </span>
              ),
            }))}
          />
        </Form.Item>
        <DayField name="on" label={t('reversalDay')} />
        <ReasonField example={t('reversalExample')} />
      </Form>
    </FormDrawer>
  );
};
