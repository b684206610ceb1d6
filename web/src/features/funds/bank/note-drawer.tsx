import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import type { BankLine } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useNoteLine } from './api.ts';
import { matchTexts } from './match-texts.ts';

type NoteDrawerProps = {
  readonly accountId: string;
  readonly line: BankLine | undefined;
  readonly onClose: () => void;
};

/** Leaves a line open with a word about why. */
export const NoteDrawer = ({ accountId, line, onClose }: NoteDrawerProps): JSX.Element => {
  const t = useText(matchTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly note: string }>();
  const action = useNoteLine(accountId, () => {
    void message.success(t('noteSaved'));
    onClose();
  });
  useFreshForm(form, line !== undefined, () => ({ note: line?.note ?? '' }));
  return (
    <FormDrawer
      title={t('noteTitle')}
      hint={t('noteHint')}
      open={line !== undefined}
      verb={t('noteSave')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ note }) => {
          if (line) action.mutate({ id: line.id, day: line.day, note });
        }}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
