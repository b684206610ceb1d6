import { App, Button, Form, Input, Select } from 'antd';
import { type JSX, useState } from 'react';
import { APPROVER_ROLES, type ApproverRole } from '#shared/funds/approval/schema.ts';
import type { ApprovalFlowList } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { today } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { usePutSubstitutes } from './flow-api.ts';
import { flowTexts } from './flow-texts.ts';

type Row = ApprovalFlowList['substitutes'][number];
type Fields = { readonly whom: string; readonly by: string; readonly from: string; readonly to: string };
type SubstitutesCardProps = { readonly list: ApprovalFlowList; readonly mayManage: boolean };

const asRole = (text: string): ApproverRole | undefined => APPROVER_ROLES.find((role) => role === text);

const toBody = ({ role, personId, by, from, to }: Row) => ({
  ...(role ? { role } : {}),
  ...(personId ? { personId } : {}),
  by,
  from,
  to,
});

/** Who signs for whom, and from when to when. */
export const SubstitutesCard = ({ list, mayManage }: SubstitutesCardProps): JSX.Element => {
  const t = useText(flowTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, open, () => ({ from: today(), to: today() }));
  const action = usePutSubstitutes(() => {
    void message.success(t('saved'));
    setOpen(false);
  });
  const rows = list.substitutes;
  const nameOf = (id: string): string => list.officers.find((one) => one.id === id)?.name ?? id;
  const whoOf = (row: Row): string => (row.role ? roleLabel(row.role)[locale] : nameOf(row.personId ?? ''));
  const add = ({ whom, by, from, to }: Fields): void => {
    const role = asRole(whom);
    const row = { role: role ?? null, personId: role ? null : whom, by, from, to };
    action.mutate({ substitutes: [...rows, row].map(toBody) });
  };
  const signers = list.officers.filter(({ roles }) => APPROVER_ROLES.some((role) => roles.includes(role)));
  const people = signers.map(({ id, name }) => ({ value: id, label: name }));
  const needed = [{ required: true, message: t('fieldMissing') }];
  return (
    <Card
      title={t('substitutes')}
      extra={mayManage ? <Button onClick={() => setOpen(true)}>{t('addSubstitute')}</Button> : null}
    >
      <p className="tx-faint">{t('substitutesHint')}</p>
      {rows.length === 0 ? <p>{t('substitutesEmpty')}</p> : null}
      <ul className="tx-papers">
        {rows.map((row) => (
          <li key={`${row.role}${row.personId}${row.by}${row.from}`} className="tx-paper">
            <span>{t('substituteLine', { who: whoOf(row), by: nameOf(row.by) })}</span>
            <span className="tx-faint">{`${formatDay(row.from, locale)} – ${formatDay(row.to, locale)}`}</span>
            {mayManage ? (
              <Button
                type="text"
                aria-label={t('removeSubstitute', { who: whoOf(row) })}
                onClick={() => action.mutate({ substitutes: rows.filter((one) => one !== row).map(toBody) })}
              >
                <Icon name="close" size={16} />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open ? null : <ErrorPanel problem={action.error} />}
      <FormDrawer
        title={t('addSubstitute')}
        open={open}
        verb={t('addSubstitute')}
        busy={action.isPending}
        onClose={() => setOpen(false)}
        onSubmit={form.submit}
      >
        <Form form={form} layout="vertical" preserve={false} onFinish={add}>
          <FormProblem form={form} problem={action.error} />
          <Form.Item name="whom" label={t('forWhom')} rules={needed}>
            <Select
              options={[...APPROVER_ROLES.map((role) => ({ value: role, label: roleLabel(role)[locale] })), ...people]}
            />
          </Form.Item>
          <Form.Item name="by" label={t('by')} rules={needed}>
            <Select options={people} />
          </Form.Item>
          <Form.Item name="from" label={t('from')} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="to" label={t('to')} rules={needed}>
            <Input type="date" />
          </Form.Item>
        </Form>
      </FormDrawer>
    </Card>
  );
};
