import { App, Form } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { useExecuteDisposal } from '../api/assets.ts';
import { today } from '../calendar.ts';
import { DayField, MethodField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import { disposalTexts } from './disposal-texts.ts';

type Fields = {
  readonly on: string;
  readonly proceeds: string;
  readonly taxes: string;
  readonly method: 'bank' | 'cash';
};
type ExecuteDrawerProps = { readonly disposalId: string; readonly open: boolean; readonly onClose: () => void };

/** Takes an approved asset off the books, with what it brought and cost. */
export const ExecuteDrawer = ({ disposalId, open, onClose }: ExecuteDrawerProps): JSX.Element => {
  const d = useText(disposalTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useExecuteDisposal(disposalId, () => {
    void message.success(d('executeDone'));
    onClose();
  });
  useFreshForm(form, open, () => ({ on: today(), proceeds: '0.00', taxes: '0.00', method: 'bank' as const }));
  const send = ({ on, proceeds, taxes, method }: Fields): void =>
    action.mutate({ on, method, proceedsFen: parseYuan(proceeds) ?? 0, taxesFen: parseYuan(taxes) ?? 0 });
  return (
    <FormDrawer
      title={d('execute')}
      hint={d('executeHint')}
      open={open}
      verb={d('executeVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={send}>
        <FormProblem form={form} problem={action.error} />
        <DayField name="on" label={d('disposalDay')} />
        <YuanField name="proceeds" label={d('proceeds')} zero />
        <YuanField name="taxes" label={d('taxes')} zero />
        <MethodField />
      </Form>
    </FormDrawer>
  );
};
