import { App, Checkbox, Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import type { DutyExceptionList, RecordDutyException } from '#web/api/client.ts';
import { useSession } from '#web/api/use-session.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { today } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useRecordException } from './api.ts';
import { dutyLabels } from './labels.ts';
import { dutyTexts } from './texts.ts';

type RecordDrawerProps = { readonly list: DutyExceptionList; readonly open: boolean; readonly onClose: () => void };

/** What the committee decided: who, which duties, why, until when, and its paper. */
export const RecordDrawer = ({ list, open, onClose }: RecordDrawerProps): JSX.Element => {
  const t = useText(dutyTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const { person } = useSession();
  const [form] = Form.useForm<RecordDutyException>();
  const personId = Form.useWatch('personId', form);
  useFreshForm(form, open, () => ({ validFrom: today(), decidedOn: today(), duties: [], attachmentIds: [] }));
  const action = useRecordException(() => {
    void message.success(t('recorded'));
    onClose();
  });
  const officers = list.officers.filter(({ id }) => id !== person.id);
  const duties = officers.find(({ id }) => id === personId)?.duties ?? [];
  const day = (name: 'validFrom' | 'validTo' | 'decidedOn') => (
    <Form.Item name={name} label={t(name)} rules={[{ required: true, message: t('dayMissing') }]}>
      <Input type="date" {...(name === 'decidedOn' ? { max: today() } : { min: today() })} />
    </Form.Item>
  );
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
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(fields) => action.mutate({ ...fields, reason: fields.reason.trim() })}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="personId" label={t('who')} rules={[{ required: true, message: t('whoMissing') }]}>
          <Select
            options={officers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={() => form.setFieldValue('duties', [])}
          />
        </Form.Item>
        {duties.length > 0 ? (
          <Form.Item name="duties" label={t('duties')} rules={[{ type: 'array', min: 1, message: t('dutiesMissing') }]}>
            <Checkbox.Group
              className="tx-choice-list"
              options={duties.map((value) => ({ value, label: dutyLabels[value][locale] }))}
            />
          </Form.Item>
        ) : null}
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('reasonMissing') }]}
        >
          <Input.TextArea maxLength={100} autoSize={{ minRows: 2 }} placeholder={t('reasonExample')} />
        </Form.Item>
        {day('validFrom')}
        {day('validTo')}
        {day('decidedOn')}
        <Form.Item name="attachmentIds" label={t('paper')} rules={[{ required: true, message: t('paperMissing') }]}>
          <AttachmentField label={t('paper')} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
