import { App, Form, Input, Radio, Select, Switch } from 'antd';
import type { JSX } from 'react';
import type { Project } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { useAccounts } from '../api/read-ledger.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import { useSaveProject } from './api.ts';
import { projectTexts } from './texts.ts';

type ProjectDrawerProps = {
  /** Null for a new one, undefined while closed. */
  readonly editing: Project | null | undefined;
  readonly onClose: () => void;
};

type Fields = Pick<Project, 'name' | 'purpose' | 'funder' | 'isEarmarked' | 'accounts' | 'status'> & {
  readonly opening?: string;
};

const firstOf = (project: Project | null | undefined): Fields =>
  project ?? {
    name: '',
    purpose: '',
    funder: '',
    isEarmarked: true,
    accounts: [],
    status: 'open',
    opening: formatFen(0),
  };

const AccountsField = (): JSX.Element => {
  const t = useText(projectTexts);
  const locale = useLocale();
  const { data = [] } = useAccounts();
  const options = data
    .filter(({ class: kind }) => kind === 'expense')
    .map((account) => ({ value: account.code, label: `${account.code} ${account[locale]}` }));
  return (
    <Form.Item noStyle dependencies={['isEarmarked']}>
      {({ getFieldValue }) => (
        <Form.Item
          name="accounts"
          label={t('accounts')}
          extra={t('accountsHint')}
          rules={[
            { required: Boolean(getFieldValue('isEarmarked')), type: 'array', min: 1, message: t('accountsMissing') },
          ]}
        >
          <Select mode="multiple" options={options} optionFilterProp="label" />
        </Form.Item>
      )}
    </Form.Item>
  );
};

/** A project with its purpose; for earmarked money the accounts that it may be spent on. */
export const ProjectDrawer = ({ editing, onClose }: ProjectDrawerProps): JSX.Element => {
  const t = useText(projectTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useSaveProject(editing ?? undefined, () => {
    void message.success(t('saved'));
    onClose();
  });
  useFreshForm(form, editing !== undefined, () => firstOf(editing));
  const submit = ({ opening = '', status = 'open', ...fields }: Fields): void =>
    action.mutate({ ...fields, status, openingFen: parseYuan(opening) ?? 0 });
  const statuses = [
    { value: 'open', label: t('open') },
    { value: 'closed', label: t('closed') },
  ];
  return (
    <FormDrawer
      title={editing ? t('editTitle') : t('newProject')}
      hint={t('budgetNote')}
      open={editing !== undefined}
      verb={t('save')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} names={{ '/openingFen': 'opening' }} />
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('nameMissing') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="purpose" label={t('purpose')}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="funder" label={t('funder')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="isEarmarked" label={t('isEarmarked')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <AccountsField />
        {editing ? (
          <Form.Item name="status" label={t('status')}>
            <Radio.Group options={statuses} optionType="button" />
          </Form.Item>
        ) : (
          <YuanField name="opening" label={t('opening')} zero />
        )}
      </Form>
    </FormDrawer>
  );
};
