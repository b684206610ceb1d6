import { App, Drawer, Form, Radio } from 'antd';
import type { JSX } from 'react';
import type { UnionRole } from '#shared/kernel/context.ts';
import type { Officer, OfficerCommand } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { useOfficerChange } from '../api/officers.ts';
import { FormActions } from '../components/form-actions.tsx';
import { endOfTerm, today } from '../days.ts';
import { conflictOf } from './conflict.ts';
import { ConflictNote } from './conflict-note.tsx';
import { useGivenRoles } from './invite-drawer.tsx';
import { plainTerm } from './plain-term.ts';
import { TermFields } from './term-fields.tsx';
import { officerTexts } from './texts.ts';

type Values = { readonly role: UnionRole; readonly from: string; readonly until?: string };

const commandOf = (officer: Officer, { role, from, until }: Values): OfficerCommand => ({
  terms: [...officer.terms.map(plainTerm), { role, from, ...(until ? { until } : {}) }],
  version: officer.version,
});

const FORM = 'add-term';
const DEFAULT_YEARS = 5;

/** A further office for somebody who is here already; offices that exclude each other are named at once. */
export const AddDrawer = ({
  officer,
  onClose,
}: {
  readonly officer: Officer;
  readonly onClose: () => void;
}): JSX.Element => {
  const t = useText(officerTexts);
  const locale = useLocale();
  const given = useGivenRoles();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const change = useOfficerChange(() => {
    void message.success(t('saved'));
    onClose();
  });
  const { role, from, until } = (Form.useWatch([], form) ?? {}) as Partial<Values>;
  const held = officer.terms.filter(({ state }) => state !== 'ended');
  const conflict = role && from ? conflictOf([...held, { role, from, until: until || null }]) : undefined;
  const submit = (values: Values): void => {
    if (!conflict) change.mutate({ personId: officer.personId, command: commandOf(officer, values) });
  };
  const place = officer.terms.length;
  return (
    <Drawer
      open
      size={520}
      title={t('addTitle', { name: officer.name })}
      onClose={onClose}
      footer={<FormActions form={FORM} busy={change.isPending} onCancel={onClose} />}
    >
      <Form
        id={FORM}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ from: today(), until: endOfTerm(today(), DEFAULT_YEARS) }}
        onFinish={submit}
      >
        <FormProblem form={form} problem={change.error} names={{ [`/terms/${place}/until`]: 'until' }} />
        <Form.Item name="role" label={t('role')} rules={[{ required: true, message: t('inviteRolesRule') }]}>
          <Radio.Group options={given.map((each) => ({ value: each, label: roleLabel(each)[locale] }))} />
        </Form.Item>
        <ConflictNote conflict={conflict} />
        <TermFields form={form} />
      </Form>
    </Drawer>
  );
};
