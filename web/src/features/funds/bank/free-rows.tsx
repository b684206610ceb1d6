import { Button, Form, Input } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { YuanField } from '../components/yuan-field.tsx';
import { payoutTexts } from './payout-texts.ts';

/** Payees that are written down: what the union owes already. */
export const FreeRows = (): JSX.Element => {
  const t = useText(payoutTexts);
  const needed = [{ required: true, whitespace: true, message: t('payee') }];
  return (
    <Form.List name="rows">
      {(fields, { add, remove }) => (
        <div className="tx-bank-rows">
          {fields.map(({ key, name }) => (
            <div key={key} className="tx-bank-row">
              <Form.Item name={[name, 'name']} label={t('payee')} rules={needed}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item
                name={[name, 'card']}
                label={t('card')}
                rules={[{ required: true, pattern: /^[\d -]{8,40}$/, message: t('card') }]}
              >
                <Input maxLength={40} inputMode="numeric" autoComplete="off" />
              </Form.Item>
              <YuanField name={[name, 'amount']} label={t('amount')} />
              <Form.Item name={[name, 'memo']} label={t('memo')}>
                <Input maxLength={60} />
              </Form.Item>
              <Button type="text" aria-label={t('removeRow', { row: name + 1 })} onClick={() => remove(name)}>
                ×
              </Button>
            </div>
          ))}
          <div>
            <Button onClick={() => add({})}>{t('addRow')}</Button>
          </div>
        </div>
      )}
    </Form.List>
  );
};
