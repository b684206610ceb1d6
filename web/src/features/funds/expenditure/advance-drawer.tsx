import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import { useAdvance } from './api.ts';
import { PayeeFields } from './payee-fields.tsx';
import { expenditureTexts } from './texts.ts';

type Fields = {
  readonly title: string;
  readonly amountFen: string;
  readonly dueOn: string;
  readonly payee: { readonly name: string; readonly bankName?: string; readonly account?: string };
  readonly files?: readonly string[];
};

type AdvanceDrawerProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
};

const present = (text: string | undefined): string | undefined => text?.trim() || undefined;

export const payeeOf = ({ name, bankName, account }: Fields['payee']) => ({
  name: name.trim(),
  ...(present(bankName) ? { bankName: present(bankName) as string } : {}),
  ...(present(account) ? { account: present(account) as string } : {}),
});

/** Asks for an advance: how much, for what, for whom and by when it is settled. */
export const AdvanceDrawer = ({ open, onClose, onDone }: AdvanceDrawerProps): JSX.Element => {
  const t = useText(expenditureTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, open, () => ({ title: '', amountFen: '', dueOn: '', payee: { name: '' }, files: [] }));
  const action = useAdvance((id) => {
    void message.success(t('submitted'));
    onDone(id);
  });
  const submit = ({ title, amountFen, dueOn, payee, files = [] }: Fields): void =>
    action.mutate({
      title: title.trim(),
      amountFen: parseYuan(amountFen) ?? 0,
      dueOn,
      payee: payeeOf(payee),
      papers: files.map((attachmentId) => ({ attachmentId, paper: 'plan' as const })),
    });
  return (
    <FormDrawer
      title={t('newAdvance')}
      hint={t('advanceHint')}
      open={open}
      verb={t('submit')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item
          name="title"
          label={t('advanceTitle')}
          rules={[{ required: true, min: 2, whitespace: true, message: t('titleMissing') }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <YuanField name="amountFen" label={t('amount')} />
        <Form.Item name="dueOn" label={t('dueOn')} rules={[{ required: true, message: t('dueOnMissing') }]}>
          <Input type="date" />
        </Form.Item>
        <PayeeFields />
        <Form.Item name="files" label={t('papers')}>
          <AttachmentField label={t('papers')} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
