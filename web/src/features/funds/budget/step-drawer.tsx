import { App, Form, Input } from 'antd';
import { type JSX, useEffect } from 'react';
import type { BudgetVersion, TakeBudgetStep } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useStep } from './api.ts';
import { budgetTexts } from './texts.ts';

export type Verb = 'submit' | 'pass' | 'return';
type Fields = Pick<TakeBudgetStep, 'on' | 'documentNumber' | 'note' | 'attachmentIds'>;

type StepDrawerProps = {
  readonly version: BudgetVersion;
  readonly verb: Verb | undefined;
  readonly title: string;
  readonly onClose: () => void;
};

const STAGES = ['committee', 'audit', 'meeting', 'upper'] as const;

/** One step of a version with what has to be on file for it. */
export const StepDrawer = ({ version, verb, title, onClose }: StepDrawerProps): JSX.Element => {
  const t = useText(budgetTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useStep(version, () => {
    void message.success(t('stepDone'));
    onClose();
  });
  const { reset } = action;
  const open = verb !== undefined;
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  useFreshForm(form, open, () => ({ on: today(), documentNumber: '', note: '', attachmentIds: [] }));
  const isPass = verb === 'pass';
  const { needs } = version;
  const stage = STAGES.find((one) => one === version.state);
  const backHint = stage === 'upper' ? 'stepHint_callBack' : 'stepHint_return';
  const hint = isPass && stage ? t(`stepHint_pass_${stage}`) : t(verb === 'return' ? backHint : 'stepHint_submit');
  const noteLabel = verb === 'return' ? t('returnReason') : t(needs.note && isPass ? 'opinion' : 'remark');
  const needsNote = verb === 'return' || (isPass && needs.note);
  return (
    <FormDrawer
      title={title}
      hint={hint}
      open={open}
      verb={title}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(fields) => action.mutate({ v: version.v, verb: verb ?? 'submit', ...fields })}
      >
        <FormProblem form={form} problem={action.error} />
        <DayField name="on" label={t('on')} />
        {isPass ? (
          <Form.Item
            name="documentNumber"
            label={t('documentNumber')}
            rules={[{ required: needs.documentNumber, whitespace: true, message: t('documentMissing') }]}
          >
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        ) : null}
        <Form.Item
          name="note"
          label={noteLabel}
          rules={[{ required: needsNote, whitespace: true, message: t('opinionMissing') }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
        </Form.Item>
        {isPass ? (
          <Form.Item
            name="attachmentIds"
            label={t('papers')}
            rules={[
              { required: needs.attachment, type: 'array', min: needs.attachment ? 1 : 0, message: t('papersMissing') },
            ]}
          >
            <AttachmentField label={t('papers')} />
          </Form.Item>
        ) : null}
      </Form>
    </FormDrawer>
  );
};
