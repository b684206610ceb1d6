import { App, Form, Input, Modal } from 'antd';
import type { JSX } from 'react';
import type { Officer } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { useOfficerChange } from '../api/officers.ts';
import { today } from '../days.ts';
import { plainTerm } from './plain-term.ts';
import { officerTexts } from './texts.ts';

type Term = Officer['terms'][number];
export type EndTarget = { readonly officer: Officer; readonly term: Term };
type Values = { readonly lastDay: string; readonly reason: string };

const EndFields = ({ from }: { readonly from: string }): JSX.Element => {
  const t = useText(officerTexts);
  return (
    <>
      <Form.Item
        name="lastDay"
        label={t('lastDay')}
        extra={t('lastDayHint')}
        rules={[
          { required: true, message: t('lastDayRule') },
          {
            validator: (_, value?: string) =>
              !value || value >= from ? Promise.resolve() : Promise.reject(new Error(t('lastDayRule'))),
          },
        ]}
      >
        <Input type="date" min={from} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('reason')}
        extra={t('reasonHint')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reasonRule') }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
};

/** An office ends early, with its last day and the reason. */
export const EndDialog = ({
  target,
  onClose,
}: {
  readonly target: EndTarget;
  readonly onClose: () => void;
}): JSX.Element => {
  const { officer, term } = target;
  const t = useText(officerTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const change = useOfficerChange(() => {
    void message.success(t('saved'));
    onClose();
  });
  const submit = ({ lastDay, reason }: Values): void => {
    const terms = officer.terms.map((each) => plainTerm(each === term ? { ...each, until: lastDay } : each));
    change.mutate({ personId: officer.personId, command: { terms, version: officer.version, reason: reason.trim() } });
  };
  const place = officer.terms.indexOf(term);
  return (
    <Modal
      open
      centered
      title={t('endTitle', { name: officer.name, role: roleLabel(term.role)[locale] })}
      okText={t('endTerm')}
      okButtonProps={{ danger: true, htmlType: 'submit', form: 'end-term' }}
      confirmLoading={change.isPending}
      onCancel={onClose}
    >
      <Form
        id="end-term"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ lastDay: today() }}
        onFinish={submit}
      >
        <FormProblem form={form} problem={change.error} names={{ [`/terms/${place}/until`]: 'lastDay' }} />
        <EndFields from={term.from} />
      </Form>
    </Modal>
  );
};
