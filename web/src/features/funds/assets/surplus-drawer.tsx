import { App, Form, InputNumber } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { type SurplusInput, useSurplus } from '../api/assets.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { stocktakeTexts } from './stocktake-texts.ts';
import { WordField } from './text-field.tsx';

type SurplusDrawerProps = { readonly stocktakeId: string; readonly open: boolean; readonly onClose: () => void };

/** Something that is there and that no card knows. */
export const SurplusDrawer = ({ stocktakeId, open, onClose }: SurplusDrawerProps): JSX.Element => {
  const t = useText(stocktakeTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<SurplusInput>();
  const action = useSurplus(stocktakeId, () => {
    void message.success(t('surplusDone'));
    onClose();
  });
  useFreshForm(form, open, () => ({ counted: 1 }));
  return (
    <FormDrawer
      title={t('surplus')}
      open={open}
      verb={t('confirm')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(input) => action.mutate(input)}>
        <FormProblem form={form} problem={action.error} />
        <WordField name="name" label={t('name')} required />
        <Form.Item name="counted" label={t('quantity')}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Form.Item>
        <WordField name="place" label={t('place')} />
        <WordField name="note" label={t('note')} />
      </Form>
    </FormDrawer>
  );
};
