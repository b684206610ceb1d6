import { App, Form, Input, InputNumber } from 'antd';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { Method } from '#shared/funds/inspection/schema.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { runningMonth } from '../calendar.ts';
import { Choices } from '../components/choices.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useDrawSample } from './api.ts';
import { SAMPLING_METHODS } from './labels.ts';
import { samplingTexts } from './sampling-texts.ts';
import { inspectionTexts } from './texts.ts';

type Fields = {
  readonly from: string;
  readonly to: string;
  readonly method: Method;
  readonly count?: number;
  readonly seed?: string;
};

/** Out of which months, by which method, and with which seed. */
export const DrawDrawer = ({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}): JSX.Element => {
  const t = useText(inspectionTexts);
  const sampling = useText(samplingTexts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const isRandom = Form.useWatch('method', form) === 'random';
  const month = runningMonth();
  useFreshForm(form, open, () => ({
    from: `${month.slice(0, 4)}-01`,
    to: month,
    method: 'random' as const,
    count: 20,
  }));
  const action = useDrawSample((id) => {
    void message.success(sampling('drawn'));
    onClose();
    void navigate(`/oversight/inspection/samples/${id}`);
  });
  const submit = ({ seed, count, ...fields }: Fields): void =>
    action.mutate({
      ...fields,
      ...(isRandom ? { count: count ?? 20 } : {}),
      ...(isRandom && seed?.trim() ? { seed: seed.trim() } : {}),
    });
  return (
    <FormDrawer
      title={sampling('draw')}
      hint={sampling('drawHint')}
      open={open}
      verb={sampling('draw')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="from" label={t('from')} rules={[{ required: true, message: t('from') }]}>
          <Input type="month" max={month} />
        </Form.Item>
        <Form.Item name="to" label={t('to')} rules={[{ required: true, message: t('to') }]}>
          <Input type="month" max={month} />
        </Form.Item>
        <Form.Item name="method">
          <Choices
            legend={sampling('method')}
            options={SAMPLING_METHODS.map((value) => ({
              value,
              label: sampling(value),
              note: sampling(`${value}Note`),
            }))}
          />
        </Form.Item>
        {isRandom ? (
          <>
            <Form.Item name="count" label={sampling('count')}>
              <InputNumber min={1} max={200} precision={0} />
            </Form.Item>
            <Form.Item name="seed" label={sampling('seed')} extra={sampling('seedHint')}>
              <Input maxLength={64} />
            </Form.Item>
          </>
        ) : null}
      </Form>
    </FormDrawer>
  );
};
