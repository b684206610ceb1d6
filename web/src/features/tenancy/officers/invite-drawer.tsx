import { Checkbox, Drawer, Form, Input } from 'antd';
import type { JSX } from 'react';
import { UNION_ROLES, type UnionRole } from '#shared/kernel/context.ts';
import type { InvitationCommand, NewInvitation } from '#web/api/client.ts';
import { useSession } from '#web/api/use-session.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { useInvite } from '../api/officers.ts';
import { FormActions } from '../components/form-actions.tsx';
import { endOfTerm, today } from '../days.ts';
import { conflictOf } from './conflict.ts';
import { ConflictNote } from './conflict-note.tsx';
import { TermFields } from './term-fields.tsx';
import { officerTexts } from './texts.ts';

type Values = {
  readonly name: string;
  readonly phone?: string;
  readonly roles: readonly UnionRole[];
  readonly from: string;
  readonly until?: string;
};

const FORM = 'invite-officer';
const DEFAULT_YEARS = 5;

const commandOf = ({ name, phone, roles, from, until }: Values): InvitationCommand => ({
  name: name.trim(),
  ...(phone?.trim() ? { phone: phone.trim() } : {}),
  terms: roles.map((role) => ({ role, from, ...(until ? { until } : {}) })),
});

/** Offices that the present one may give: a chair is made by a chair alone; membership is no office. */
export const useGivenRoles = (): readonly UnionRole[] => {
  const isChair = useSession().active?.roles.includes('chair') ?? false;
  return UNION_ROLES.filter((role) => role !== 'member' && (isChair || role !== 'chair'));
};

/** Not the `required` of antd, which puts a role's attribute on a plain group. */
const atLeastOne = (message: string) => ({
  validator: (_: unknown, chosen: readonly string[]) =>
    chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(message)),
});

const firstValues = () => ({ roles: [], from: today(), until: endOfTerm(today(), DEFAULT_YEARS) });
const names = { '/terms/0/until': 'until', '/terms/0/from': 'from' };

type InviteDrawerProps = { readonly onMade: (made: NewInvitation) => void; readonly onClose: () => void };

export const InviteDrawer = ({ onMade, onClose }: InviteDrawerProps): JSX.Element => {
  const t = useText(officerTexts);
  const locale = useLocale();
  const given = useGivenRoles();
  const [form] = Form.useForm<Values>();
  const invite = useInvite(onMade);
  const roles: readonly UnionRole[] = Form.useWatch('roles', form) ?? [];
  const conflict = conflictOf(roles.map((role) => ({ role, from: today() })));
  const submit = (values: Values): void => {
    if (!conflict) invite.mutate(commandOf(values));
  };
  return (
    <Drawer
      open
      size={520}
      title={t('inviteTitle')}
      onClose={onClose}
      footer={<FormActions form={FORM} busy={invite.isPending} verb={t('inviteSend')} onCancel={onClose} />}
    >
      <Form
        id={FORM}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={firstValues()}
        onFinish={submit}
      >
        <FormProblem form={form} problem={invite.error} names={names} />
        <Form.Item
          name="name"
          label={t('inviteName')}
          rules={[{ required: true, whitespace: true, message: t('inviteNameRule') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('invitePhone')} extra={t('invitePhoneHint')}>
          <Input maxLength={30} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label={t('inviteRoles')} rules={[atLeastOne(t('inviteRolesRule'))]}>
          <Checkbox.Group options={given.map((role) => ({ value: role, label: roleLabel(role)[locale] }))} />
        </Form.Item>
        <ConflictNote conflict={conflict} />
        <TermFields form={form} />
      </Form>
    </Drawer>
  );
};
