import { App, Drawer, Form, type FormInstance, Input, InputNumber } from 'antd';
import type { JSX } from 'react';
import type { Union, UpdateUnionCommand } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { useUnionUpdate } from '../api/read-union.ts';
import { FormActions } from '../components/form-actions.tsx';
import { profileTexts } from './texts.ts';

type Values = {
  readonly address?: string;
  readonly employees: number;
  readonly contactName?: string;
  readonly contactPhone?: string;
};

const MAX_EMPLOYEES = 1_000_000;
const FORM = 'union-profile';
const names = { '/contact/name': 'contactName', '/contact/phone': 'contactPhone' };

const commandOf = (values: Values, { version }: Union): UpdateUnionCommand => {
  const address = values.address?.trim();
  const phone = values.contactPhone?.trim();
  return {
    version,
    employees: values.employees,
    ...(address ? { address } : {}),
    ...(phone ? { contact: { name: values.contactName?.trim() ?? '', phone } } : {}),
  };
};

type ContactFieldsProps = { readonly form: FormInstance<Values>; readonly union: Union };

/** Name and number of the contact change together or not at all. */
const ContactFields = ({ form, union }: ContactFieldsProps): JSX.Element => {
  const t = useText(profileTexts);
  const newPhone = Form.useWatch('contactPhone', form)?.trim();
  return (
    <>
      <Form.Item
        name="contactName"
        label={t('contactName')}
        rules={newPhone ? [{ required: true, whitespace: true, message: t('contactNameRule') }] : []}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="contactPhone"
        label={t('contactPhone')}
        extra={union.contactPhone ? t('contactPhoneHint', { phone: union.contactPhone }) : t('contactPhoneNew')}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value?: string) =>
              (getFieldValue('contactName') ?? '').trim() === (union.contactName ?? '') || value?.trim()
                ? Promise.resolve()
                : Promise.reject(new Error(t('contactRule'))),
          }),
        ]}
      >
        <Input maxLength={30} inputMode="tel" autoComplete="tel" />
      </Form.Item>
    </>
  );
};

/** What a union says of itself. The version that was read goes along, so nobody is overwritten unseen. */
export const ProfileForm = ({
  union,
  onClose,
}: {
  readonly union: Union;
  readonly onClose: () => void;
}): JSX.Element => {
  const t = useText(profileTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const update = useUnionUpdate(() => {
    void message.success(t('saved'));
    onClose();
  });
  const initial = { employees: union.employees, address: union.address ?? '', contactName: union.contactName ?? '' };
  return (
    <Drawer
      open
      size={480}
      title={t('edit')}
      onClose={onClose}
      footer={<FormActions form={FORM} busy={update.isPending} onCancel={onClose} />}
    >
      <Form
        id={FORM}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={(values) => update.mutate(commandOf(values, union))}
      >
        <FormProblem form={form} problem={update.error} names={names} />
        <Form.Item
          name="employees"
          label={t('employees')}
          extra={t('employeesHint')}
          rules={[{ required: true, type: 'integer', min: 1, max: MAX_EMPLOYEES, message: t('employeesRule') }]}
        >
          <InputNumber className="tx-wide" min={1} max={MAX_EMPLOYEES} />
        </Form.Item>
        <Form.Item
          name="address"
          label={t('address')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('addressRule') }]}
        >
          <Input maxLength={200} autoComplete="street-address" />
        </Form.Item>
        <ContactFields form={form} union={union} />
      </Form>
    </Drawer>
  );
};
