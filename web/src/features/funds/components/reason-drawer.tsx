import { Form } from 'antd';
import type { ComponentProps, JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { ReasonField } from './fields.tsx';
import { FormDrawer } from './form-drawer.tsx';
import { useFreshForm } from './use-fresh-form.ts';

type Fields = { readonly reason: string };
type ReasonDrawerProps = Pick<ComponentProps<typeof FormDrawer>, 'title' | 'hint' | 'open' | 'verb' | 'onClose'> & {
  readonly example: string;
  /** What is under way when a reason was given. */
  readonly action: { readonly isPending: boolean; readonly error: ComponentProps<typeof FormProblem>['problem'] };
  readonly onReason: (reason: string) => void;
};

/** An act that needs nothing but its reason. */
export const ReasonDrawer = ({ example, action, onReason, ...drawer }: ReasonDrawerProps): JSX.Element => {
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, drawer.open, () => ({ reason: '' }));
  return (
    <FormDrawer {...drawer} busy={action.isPending} onSubmit={form.submit}>
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => onReason(reason.trim())}>
        <FormProblem form={form} problem={action.error} />
        <ReasonField example={example} />
      </Form>
    </FormDrawer>
  );
};
