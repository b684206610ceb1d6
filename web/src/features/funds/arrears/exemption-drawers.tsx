import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import type { DuesExemption } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useEndExemption, useExempt } from '../api/arrears.ts';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { MemberField } from '../components/member-field.tsx';
import { type Months, MonthsFields, monthsOf } from './months-form.tsx';
import { arrearsTexts } from './texts.ts';

type Fields = Months & { readonly memberId: string; readonly reason: string };

/** Months for which a member owes nothing, with the committee's reason. */
export const ExemptDrawer = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const t = useText(arrearsTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useExempt(() => {
    void message.success(t('exemptDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('exempt')}
      hint={t('exemptHint')}
      open
      verb={t('exemptVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ memberId, reason, ...months }) =>
          action.mutate({ memberId, ...monthsOf(months), reason: reason.trim() })
        }
      >
        <FormProblem form={form} problem={action.error} />
        <MemberField />
        <MonthsFields />
        <ReasonField example={t('exemptExample')} />
      </Form>
    </FormDrawer>
  );
};

type EndDrawerProps = { readonly one: DuesExemption; readonly onClose: () => void };

/** The last month of an exemption. */
export const EndDrawer = ({ one, onClose }: EndDrawerProps): JSX.Element => {
  const t = useText(arrearsTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ readonly until: string; readonly reason: string }>();
  const action = useEndExemption(() => {
    void message.success(t('endDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('endTitle', { name: one.name })}
      hint={t('endHint')}
      open
      verb={t('endVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ until, reason }) =>
          action.mutate({ memberId: one.memberId, from: one.from, until, reason: reason.trim() })
        }
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="until" label={t('endUntil')} rules={[{ required: true, message: t('monthMissing') }]}>
          <Input type="month" max="2199-12" />
        </Form.Item>
        <ReasonField example={t('endExample')} />
      </Form>
    </FormDrawer>
  );
};
