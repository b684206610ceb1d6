import { Button, Form, Input, Modal } from 'antd';
import type { JSX } from 'react';
import type { Application } from '#web/api/client.ts';
import type { ProblemError } from '#web/api/problem.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { inboxTexts } from './texts.ts';

const REASONS = ['reasonName', 'reasonCode', 'reasonDistrict'] as const;

type RefuseDialogProps = {
  readonly application: Application;
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
};

/** A refusal says why; the applicant reads it. */
export const RefuseDialog = (props: RefuseDialogProps): JSX.Element => {
  const { application, busy, problem, onRefuse, onClose } = props;
  const t = useText(inboxTexts);
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      centered
      title={t('refuseTitle', { name: application.unionName })}
      okText={t('refuse')}
      okButtonProps={{ danger: true, htmlType: 'submit', form: 'refuse-form' }}
      confirmLoading={busy}
      onCancel={onClose}
    >
      <p className="tx-faint">{t('refuseHint')}</p>
      <Form
        id="refuse-form"
        form={form}
        layout="vertical"
        requiredMark={false}
        className="tx-form-top"
        onFinish={({ reason }) => onRefuse(reason.trim())}
      >
        <FormProblem form={form} problem={problem} />
        <Form.Item
          name="reason"
          label={t('refuseReason')}
          extra={t('refuseReasonHint')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('refuseReasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
        <div className="tx-suggestions">
          <p className="tx-faint">{t('commonReasons')}</p>
          {REASONS.map((key) => (
            <Button key={key} size="small" onClick={() => form.setFieldValue('reason', t(key))}>
              {t(key)}
            </Button>
          ))}
        </div>
      </Form>
    </Modal>
  );
};
