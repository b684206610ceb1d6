import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import type { Chart } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useChangeChart } from './api.ts';
import { chartTexts } from './texts.ts';

/** An account to add below, or an own one to rename. */
export type AccountEditing = { readonly act: 'add' | 'rename'; readonly account: Chart['accounts'][number] };
type Fields = { readonly zh: string; readonly code?: string };

type AccountDrawerProps = { readonly editing: AccountEditing | undefined; readonly onClose: () => void };

export const AccountDrawer = ({ editing, onClose }: AccountDrawerProps): JSX.Element => {
  const t = useText(chartTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useChangeChart(() => {
    void message.success(t('saved'));
    onClose();
  });
  const isNew = editing?.act !== 'rename';
  useFreshForm(form, editing !== undefined, () => ({ zh: isNew ? '' : (editing?.account.zh ?? ''), code: '' }));
  const submit = ({ zh, code }: Fields): void => {
    if (!editing) return;
    const { account } = editing;
    if (!isNew) action.mutate({ act: 'rename', code: account.code, zh });
    else action.mutate({ act: 'add', body: { parent: account.code, zh, ...(code ? { code } : {}) } });
  };
  const name = editing ? `${editing.account.code} ${editing.account[locale]}` : '';
  return (
    <FormDrawer
      title={t(isNew ? 'addTitle' : 'renameTitle', { account: name })}
      {...(isNew ? { hint: t('addHint') } : {})}
      open={editing !== undefined}
      verb={t('save')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item
          name="zh"
          label={t('name')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('nameMissing') }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        {isNew ? (
          <Form.Item name="code" label={t('code')}>
            <Input maxLength={7} inputMode="numeric" autoComplete="off" />
          </Form.Item>
        ) : null}
      </Form>
    </FormDrawer>
  );
};
