import { Form, Input, Radio } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { today } from '../calendar.ts';
import { fundsTexts } from '../texts.ts';

type FieldProps = { readonly name: string; readonly label: string };

/** A day that has come, today at first. */
export const DayField = ({ name, label }: FieldProps): JSX.Element => {
  const t = useText(fundsTexts);
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('dateMissing') }]}>
      <Input type="date" max={today()} />
    </Form.Item>
  );
};

export const ReasonField = ({ example }: { readonly example: string }): JSX.Element => {
  const t = useText(fundsTexts);
  return (
    <Form.Item
      name="reason"
      label={t('reason')}
      rules={[{ required: true, whitespace: true, min: 2, message: t('reasonMissing') }]}
    >
      <Input.TextArea maxLength={120} autoSize={{ minRows: 2 }} placeholder={t('reasonPlaceholder', { example })} />
    </Form.Item>
  );
};

export const MethodField = (): JSX.Element => {
  const t = useText(fundsTexts);
  const options = [
    { value: 'bank', label: t('bank') },
    { value: 'cash', label: t('cash') },
  ];
  return (
    <Form.Item name="method" label={t('method')}>
      <Radio.Group options={options} optionType="button" />
    </Form.Item>
  );
};
