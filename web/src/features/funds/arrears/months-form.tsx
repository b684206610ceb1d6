import { Form, Input } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { arrearsTexts } from './texts.ts';

/** A first month, and a last one that may stay open. */
export const MonthsFields = (): JSX.Element => {
  const t = useText(arrearsTexts);
  return (
    <>
      <Form.Item name="from" label={t('from')} rules={[{ required: true, message: t('monthMissing') }]}>
        <Input type="month" max="2199-12" />
      </Form.Item>
      <Form.Item name="until" label={t('until')}>
        <Input type="month" max="2199-12" />
      </Form.Item>
    </>
  );
};

export type Months = { readonly from: string; readonly until?: string };

/** An empty last month is none. */
export const monthsOf = ({ from, until }: Months): Months => ({ from, ...(until ? { until } : {}) });
