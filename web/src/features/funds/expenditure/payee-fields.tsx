import { Form, Input } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { expenditureTexts } from './texts.ts';

/** Who is paid; the account is only needed for a transfer and is shown masked afterwards. */
export const PayeeFields = (): JSX.Element => {
  const t = useText(expenditureTexts);
  return (
    <div className="tx-spend-row">
      <Form.Item
        name={['payee', 'name']}
        label={t('payee')}
        rules={[{ required: true, whitespace: true, message: t('payeeMissing') }]}
      >
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['payee', 'bankName']} label={t('payeeBank')}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['payee', 'account']} label={t('payeeAccount')}>
        <Input maxLength={40} inputMode="numeric" autoComplete="off" />
      </Form.Item>
    </div>
  );
};
