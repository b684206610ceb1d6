import { Button, Form, type FormInstance, Input } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { endOfTerm } from '../days.ts';
import { officerTexts } from './texts.ts';

const YEARS = [3, 5] as const;

/** First and last day of a term; three and five years are a touch away, as the constitution of the unions has them. */
export const TermFields = ({ form }: { readonly form: FormInstance }): JSX.Element => {
  const t = useText(officerTexts);
  const setEnd = (years: number): void => {
    const from: string = form.getFieldValue('from');
    if (from) form.setFieldValue('until', endOfTerm(from, years));
  };
  return (
    <div className="tx-term-fields">
      <Form.Item name="from" label={t('termFrom')} rules={[{ required: true, message: t('termFrom') }]}>
        <Input type="date" max="2199-12-31" />
      </Form.Item>
      <Form.Item name="until" label={t('termUntil')} extra={t('termUntilHint')}>
        <Input type="date" max="2199-12-31" />
      </Form.Item>
      <div className="tx-term-years">
        {YEARS.map((count) => (
          <Button key={count} size="small" onClick={() => setEnd(count)}>
            {t('years', { count })}
          </Button>
        ))}
        <Button size="small" type="text" onClick={() => form.setFieldValue('until', '')}>
          {t('openEnd')}
        </Button>
      </div>
    </div>
  );
};
