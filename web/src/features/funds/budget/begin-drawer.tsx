import { Form } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import type { useBegin } from './api.ts';
import { budgetTexts } from './texts.ts';

type Fields = { readonly reason: string };
type BeginDrawerProps = {
  readonly year: number;
  readonly open: boolean;
  readonly action: ReturnType<typeof useBegin>;
  readonly onClose: () => void;
};

/** Why the budget in force is to be adjusted. */
export const BeginDrawer = ({ year, open, action, onClose }: BeginDrawerProps): JSX.Element => {
  const t = useText(budgetTexts);
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, open, () => ({ reason: '' }));
  return (
    <FormDrawer
      title={t('beginTitle', { year })}
      hint={t('beginHint')}
      open={open}
      verb={t('beginVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => action.mutate(reason)}>
        <FormProblem form={form} problem={action.error} />
        <ReasonField example={t('beginReason')} />
      </Form>
    </FormDrawer>
  );
};
