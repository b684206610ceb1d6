import { Form, Modal, Radio } from 'antd';
import type { JSX } from 'react';
import type { Client, ClientWithKey, RotateClientInput } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useRotation } from './api/clients.ts';
import { integrationTexts } from './texts.ts';

const DEFAULT_HOURS = 24;
const WEEK_HOURS = 168;
const OVERLAPS = [0, 1, DEFAULT_HOURS, 72, WEEK_HOURS] as const;

type RotateDialogProps = {
  readonly client: Client;
  readonly onMade: (made: ClientWithKey) => void;
  readonly onClose: () => void;
};

/** A second key; the first ends after the overlap. */
export const RotateDialog = ({ client, onMade, onClose }: RotateDialogProps): JSX.Element => {
  const t = useText(integrationTexts);
  const [form] = Form.useForm<RotateClientInput>();
  const rotation = useRotation(onMade);
  const say = (hours: number): string => {
    if (hours === 0) return t('overlapNow');
    return hours === WEEK_HOURS ? t('week') : t('hours', { count: hours });
  };
  return (
    <Modal
      open
      centered
      title={t('rotateTitle', { name: client.name })}
      okText={t('rotateVerb')}
      okButtonProps={{ htmlType: 'submit', form: 'rotate-key' }}
      confirmLoading={rotation.isPending}
      onCancel={onClose}
    >
      <Form
        id="rotate-key"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ overlapHours: DEFAULT_HOURS }}
        onFinish={(input) => rotation.mutate({ id: client.id, input })}
      >
        <p className="tx-faint tx-key-hint">{t('rotateHint')}</p>
        <FormProblem form={form} problem={rotation.error} />
        <Form.Item name="overlapHours" label={t('overlap')}>
          <Radio.Group options={OVERLAPS.map((hours) => ({ value: hours, label: say(hours) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
