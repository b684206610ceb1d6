import { Form, Input } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { fundsTexts } from '../texts.ts';

type YuanFieldProps = {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly extra?: string;
  /** Zero is an answer too (a payroll of nothing). */
  readonly zero?: boolean;
  readonly autoFocus?: boolean;
};

/** An amount as people write it, `1,234.5` or `1234.5`; the form holds the text, `parseYuan` the fen. */
export const YuanField = ({ name, label, extra, zero = false, autoFocus = false }: YuanFieldProps): JSX.Element => {
  const t = useText(fundsTexts);
  const check = async (_: unknown, text: string | undefined): Promise<void> => {
    const amountFen = parseYuan(text ?? '');
    if (amountFen === undefined) throw new Error(t('amountMissing'));
    if (amountFen < 0 || (amountFen === 0 && !zero)) throw new Error(t('amountZero'));
  };
  return (
    <Form.Item
      name={name}
      label={label}
      required
      validateTrigger="onBlur"
      rules={[{ validator: check }]}
      {...(extra === undefined ? {} : { extra })}
    >
      <Input inputMode="decimal" suffix={t('yuan')} autoComplete="off" maxLength={24} autoFocus={autoFocus} />
    </Form.Item>
  );
};
