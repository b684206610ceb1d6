import { App, Form, Select } from 'antd';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { Asset } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { type DisposalInput, useRequestDisposal } from '../api/assets.ts';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { disposalTexts } from './disposal-texts.ts';
import { disposalKinds } from './labels.ts';

type DisposeDrawerProps = { readonly asset: Asset; readonly open: boolean; readonly onClose: () => void };

/** Asks to let an asset go; the approval begins. */
export const DisposeDrawer = ({ asset, open, onClose }: DisposeDrawerProps): JSX.Element => {
  const d = useText(disposalTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<DisposalInput>();
  const action = useRequestDisposal(asset.id, ({ id }) => {
    void message.success(d('disposeDone'));
    onClose();
    void navigate(`/funds/assets/disposals/${id}`);
  });
  useFreshForm(form, open, () => ({ kind: 'scrap' as const, reason: '', attachmentIds: [] }));
  const kinds = Object.entries(disposalKinds).map(([value, label]) => ({ value, label: label[locale] }));
  return (
    <FormDrawer
      title={d('disposeTitle', { code: asset.code })}
      hint={d('disposeHint')}
      open={open}
      verb={d('disposeVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(input) => action.mutate(input)}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="kind" label={d('kind')}>
          <Select options={kinds} />
        </Form.Item>
        <ReasonField example={d('disposeExample')} />
        <Form.Item name="attachmentIds" label={d('papers')}>
          <AttachmentField label={d('papers')} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
