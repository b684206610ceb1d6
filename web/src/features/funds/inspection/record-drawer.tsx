import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { today } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import { useRecordFinding } from './api.ts';
import { idsIn } from './labels.ts';
import { inspectionTexts } from './texts.ts';

type Fields = {
  readonly title: string;
  readonly rule: string;
  readonly detail: string;
  readonly amount: string;
  readonly vouchers?: string;
  readonly dueOn: string;
  readonly attachmentIds?: string[];
};

type RecordDrawerProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** From which sample, and which of its vouchers. */
  readonly sampleId?: string;
  readonly voucherIds?: readonly string[];
};

/** A finding: the matter, the rule, the amount, the vouchers, the day. */
export const RecordDrawer = ({ open, onClose, sampleId, voucherIds = [] }: RecordDrawerProps): JSX.Element => {
  const t = useText(inspectionTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, open, () => ({ vouchers: voucherIds.join('\n'), attachmentIds: [] }));
  const action = useRecordFinding(() => {
    void message.success(t('recorded'));
    onClose();
  });
  const submit = ({ amount, vouchers, attachmentIds, ...facts }: Fields): void =>
    action.mutate({
      ...facts,
      amountFen: parseYuan(amount) ?? 0,
      voucherIds: idsIn(vouchers),
      attachmentIds: attachmentIds ?? [],
      ...(sampleId ? { sampleId } : {}),
    });
  const words = (message: string) => [{ required: true, whitespace: true, min: 4, message }];
  return (
    <FormDrawer
      title={t('record')}
      hint={t('recordHint')}
      open={open}
      verb={t('record')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem
          form={form}
          problem={action.error}
          names={{ '/amountFen': 'amount', '/voucherIds/0': 'vouchers' }}
        />
        <Form.Item name="title" label={t('title')} rules={words(t('titleMissing'))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="rule" label={t('rule')} rules={words(t('ruleMissing'))}>
          <Input maxLength={300} placeholder={t('ruleExample')} />
        </Form.Item>
        <Form.Item name="detail" label={t('detail')} rules={words(t('detailMissing'))}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
        </Form.Item>
        <YuanField name="amount" label={t('amount')} zero />
        <Form.Item name="vouchers" label={t('vouchers')} extra={t('vouchersHint')}>
          <Input.TextArea autoSize={{ minRows: 1 }} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('dueOn')} rules={[{ required: true, message: t('dueOn') }]}>
          <Input type="date" min={today()} />
        </Form.Item>
        <Form.Item name="attachmentIds" label={t('evidence')}>
          <AttachmentField label={t('evidence')} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
