import { App, Form } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useMoveAsset } from '../api/assets.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { WordField } from './text-field.tsx';
import { assetTexts } from './texts.ts';

type Placed = { readonly id: string; readonly place: string; readonly keeper: string; readonly v: number };
type Fields = { readonly place?: string; readonly keeper?: string };
type MoveDrawerProps = { readonly asset: Placed; readonly open: boolean; readonly onClose: () => void };

/** Where something stands now, and who keeps it. */
export const MoveDrawer = ({ asset, open, onClose }: MoveDrawerProps): JSX.Element => {
  const t = useText(assetTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useMoveAsset(asset.id, () => {
    void message.success(t('moved'));
    onClose();
  });
  useFreshForm(form, open, () => ({ place: asset.place, keeper: asset.keeper }));
  return (
    <FormDrawer
      title={t('move')}
      open={open}
      verb={t('moveVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ place = '', keeper = '' }) => action.mutate({ place, keeper, v: asset.v })}
      >
        <FormProblem form={form} problem={action.error} />
        <WordField name="place" label={t('place')} />
        <WordField name="keeper" label={t('keeper')} />
      </Form>
    </FormDrawer>
  );
};
