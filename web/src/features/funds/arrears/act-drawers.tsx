import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useConfirmDeparture, useExcuse } from '../api/arrears.ts';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { type Months, MonthsFields, monthsOf } from './months-form.tsx';
import { arrearsTexts } from './texts.ts';

type DrawerProps = { readonly memberId: string; readonly onClose: () => void };

/** A proper reason for unpaid months. */
export const ExcuseDrawer = ({ memberId, onClose }: DrawerProps): JSX.Element => {
  const t = useText(arrearsTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Months & { readonly reason: string }>();
  const action = useExcuse(memberId, () => {
    void message.success(t('excuseDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('excuse')}
      hint={t('excuseHint')}
      open
      verb={t('excuseVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ reason, ...months }) => action.mutate({ ...monthsOf(months), reason: reason.trim() })}
      >
        <FormProblem form={form} problem={action.error} />
        <MonthsFields />
        <ReasonField example={t('excuseExample')} />
      </Form>
    </FormDrawer>
  );
};

/** The committee's confirmation, with its minutes. */
export const DepartDrawer = ({ memberId, onClose }: DrawerProps): JSX.Element => {
  const t = useText(arrearsTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly resolution: string; readonly attachmentIds?: string[] }>();
  const action = useConfirmDeparture(memberId, () => {
    void message.success(t('departDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('depart')}
      hint={t('departHint')}
      open
      verb={t('departVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ resolution, attachmentIds = [] }) =>
          action.mutate({ resolution: resolution.trim(), ...(attachmentIds.length > 0 ? { attachmentIds } : {}) })
        }
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item
          name="resolution"
          label={t('resolution')}
          rules={[{ required: true, min: 2, whitespace: true, message: t('resolutionMissing') }]}
        >
          <Input maxLength={200} placeholder={t('resolutionExample')} autoComplete="off" />
        </Form.Item>
        <Form.Item name="attachmentIds">
          <AttachmentField label={t('papers')} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
