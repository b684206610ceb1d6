import { Form, Input } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { assetTexts } from './texts.ts';

type WordFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  readonly extra?: string;
};

/** A short text of a card. */
export const WordField = ({ name, label, required = false, extra }: WordFieldProps): JSX.Element => {
  const t = useText(assetTexts);
  return (
    <Form.Item
      name={name}
      label={label}
      {...(extra === undefined ? {} : { extra })}
      rules={[{ required, whitespace: required, message: t('fieldMissing') }]}
    >
      <Input maxLength={80} autoComplete="off" />
    </Form.Item>
  );
};
