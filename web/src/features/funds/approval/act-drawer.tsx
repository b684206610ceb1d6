import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import { APPROVER_ROLES, type Verb } from '#shared/funds/approval/schema.ts';
import { listApprovalFlows } from '#web/api/client.ts';
import type { ProblemError } from '#web/api/problem.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import type { ApprovalFacts } from './approval-facts.ts';
import { approvalTexts } from './texts.ts';

/** One act on a request, as the API takes it. */
export type Act = {
  readonly verb: Verb;
  readonly note?: string;
  readonly to?: string;
  readonly attachmentIds?: string[];
};

type Fields = { readonly note?: string; readonly to?: string; readonly attachmentIds?: string[] };

type ActDrawerProps = {
  readonly verb: Verb | undefined;
  readonly approval: ApprovalFacts;
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly onClose: () => void;
  readonly onSubmit: (act: Act) => void;
};

const asksForPerson = (verb: Verb | undefined): boolean => verb === 'transfer' || verb === 'addSigner';

/** Officers who may sign, without the applicant and those who are asked already. */
const usePeople = (approval: ApprovalFacts, wanted: boolean) => {
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['funds', 'approval', 'flows'],
    queryFn: () => listApprovalFlows(),
    enabled: wanted,
  });
  const asked = new Set((approval.steps[approval.step]?.signers ?? []).map(({ id }) => id));
  return (data?.officers ?? [])
    .filter(({ id }) => id !== approval.applicant.id && !asked.has(id))
    .flatMap(({ id, name, roles }) => {
      const held = APPROVER_ROLES.filter((role) => roles.includes(role));
      return held.length === 0
        ? []
        : [{ value: id, label: `${name} · ${held.map((role) => roleLabel(role)[locale]).join('、')}` }];
    });
};

/** The few words, the person or the papers that an act asks for. */
export const ActDrawer = (props: ActDrawerProps): JSX.Element => {
  const { verb, approval, busy, problem, onClose, onSubmit } = props;
  const t = useText(approvalTexts);
  const [form] = Form.useForm<Fields>();
  const open = verb !== undefined;
  useFreshForm(form, open, () => ({ note: '', to: '', attachmentIds: [] }));
  const people = usePeople(approval, asksForPerson(verb));
  const isLast = approval.step === approval.steps.length - 1;
  const asksResolution = verb === 'approve' && approval.needsResolution && approval.resolutionIds.length === 0;
  const mustExplain = verb === 'refuse' || verb === 'returnBack';
  const submit = ({ note, to, attachmentIds }: Fields): void => {
    if (!verb) return;
    onSubmit({
      verb,
      ...(note?.trim() ? { note: note.trim() } : {}),
      ...(to ? { to } : {}),
      ...(attachmentIds?.length ? { attachmentIds } : {}),
    });
  };
  return (
    <FormDrawer
      title={verb ? t(verb) : ''}
      {...(verb && verb !== 'remind' ? { hint: t(`${verb}Hint`) } : {})}
      open={open}
      verb={verb ? t(verb) : ''}
      busy={busy}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={problem} />
        {asksForPerson(verb) ? (
          <Form.Item name="to" label={t('to')} rules={[{ required: true, message: t('toNeeded') }]}>
            <Select options={people} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        ) : null}
        {asksResolution ? (
          <Form.Item
            name="attachmentIds"
            label={t('resolution')}
            rules={isLast ? [{ required: true, type: 'array', min: 1, message: t('resolutionMissing') }] : []}
          >
            <AttachmentField label={t('resolution')} />
          </Form.Item>
        ) : null}
        <Form.Item
          name="note"
          label={t('note')}
          rules={mustExplain ? [{ required: true, whitespace: true, message: t('noteNeeded') }] : []}
        >
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
