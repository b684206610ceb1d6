import { App, Button, Form, Input, Modal } from 'antd';
import { type JSX, useState } from 'react';
import type { AcceptFiling, FilingDetail } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useAcceptance, useReturn } from '../api/filings.ts';
import { filingTexts } from './texts.ts';

type DialogProps = { readonly filing: FilingDetail; readonly onClose: () => void };

const useDone = (onClose: () => void): (() => void) => {
  const t = useText(filingTexts);
  const { message } = App.useApp();
  return () => {
    void message.success(t('answered'));
    onClose();
  };
};

const AcceptDialog = ({ filing, onClose }: DialogProps): JSX.Element => {
  const t = useText(filingTexts);
  const [form] = Form.useForm<AcceptFiling>();
  const action = useAcceptance(filing.id, useDone(onClose));
  return (
    <Modal
      open
      centered
      title={t(`acceptTitle_${filing.action}`, { name: filing.unionName })}
      okText={t(`accept_${filing.action}`)}
      okButtonProps={{ htmlType: 'submit', form: 'accept-filing' }}
      confirmLoading={action.isPending}
      onCancel={onClose}
    >
      <p className="tx-faint">{t('acceptHint')}</p>
      <Form
        id="accept-filing"
        form={form}
        layout="vertical"
        requiredMark={false}
        className="tx-form-top"
        initialValues={{ documentNumber: '', note: '' }}
        onFinish={(said) => action.mutate(said)}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="documentNumber" label={t('documentNumber')}>
          <Input maxLength={60} autoComplete="off" placeholder={t('documentExample')} />
        </Form.Item>
        <Form.Item name="note" label={t('acceptNote')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

const ReturnDialog = ({ filing, onClose }: DialogProps): JSX.Element => {
  const t = useText(filingTexts);
  const [form] = Form.useForm<{ note: string }>();
  const action = useReturn(filing.id, useDone(onClose));
  return (
    <Modal
      open
      centered
      title={t('returnTitle', { name: filing.unionName })}
      okText={t('giveBack')}
      okButtonProps={{ danger: true, htmlType: 'submit', form: 'return-filing' }}
      confirmLoading={action.isPending}
      onCancel={onClose}
    >
      <p className="tx-faint">{t('returnHint')}</p>
      <Form
        id="return-filing"
        form={form}
        layout="vertical"
        requiredMark={false}
        className="tx-form-top"
        onFinish={({ note }) => action.mutate(note.trim())}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item
          name="note"
          label={t('returnReason')}
          rules={[{ required: true, min: 2, whitespace: true, message: t('returnReasonMissing') }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
};

type AnswerButtonsProps = {
  readonly filing: FilingDetail;
  /** Whatever came of it, the page looks again: somebody else may have been faster. */
  readonly onClosed: () => void;
};

/** What the node's administrator may answer. */
export const AnswerButtons = ({ filing, onClosed }: AnswerButtonsProps): JSX.Element => {
  const t = useText(filingTexts);
  const [open, setOpen] = useState<'accept' | 'return'>();
  const close = (): void => {
    setOpen(undefined);
    onClosed();
  };
  return (
    <div className="tx-filing-actions">
      <Button onClick={() => setOpen('return')}>{t('giveBack')}</Button>
      <Button type="primary" onClick={() => setOpen('accept')}>
        {t(`accept_${filing.action}`)}
      </Button>
      {open === 'accept' ? <AcceptDialog filing={filing} onClose={close} /> : null}
      {open === 'return' ? <ReturnDialog filing={filing} onClose={close} /> : null}
    </div>
  );
};
