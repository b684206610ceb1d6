import { Button, Form, Input, InputNumber, Radio } from 'antd';
import type { JSX } from 'react';
import type { AnyAsset } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { type CountInput, useCount } from '../api/assets.ts';
import { stocktakeTexts } from './stocktake-texts.ts';

type CountFormProps = {
  readonly stocktakeId: string;
  readonly asset: AnyAsset;
  readonly onDone: (code: string) => void;
};
type Fields = Omit<CountInput, 'code'>;

/** What is there of one asset: as expected with one touch, or what differs. */
export const CountForm = ({ stocktakeId, asset, onDone }: CountFormProps): JSX.Element => {
  const t = useText(stocktakeTexts);
  const [form] = Form.useForm<Fields>();
  const action = useCount(stocktakeId, ({ code }) => onDone(code));
  const send = (fields: Fields): void => action.mutate({ ...fields, code: asset.code });
  const start: Fields = { counted: asset.quantity, place: asset.place, condition: 'good', note: '' };
  return (
    <Card title={`${asset.code} ${asset.name}`}>
      <Form form={form} layout="vertical" initialValues={start} onFinish={send}>
        {action.error ? <ErrorPanel problem={action.error} /> : null}
        <Form.Item name="counted" label={t('quantity')} rules={[{ required: true }]}>
          <InputNumber min={0} max={100_000} precision={0} size="large" inputMode="numeric" />
        </Form.Item>
        <Form.Item name="place" label={t('place')}>
          <Input maxLength={80} size="large" />
        </Form.Item>
        <Form.Item name="condition" label={t('condition')}>
          <Radio.Group
            optionType="button"
            options={(['good', 'idle', 'damaged'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={200} size="large" />
        </Form.Item>
        <div className="tx-commit-buttons">
          <Button type="primary" htmlType="submit" loading={action.isPending}>
            {t('confirm')}
          </Button>
          <Button disabled={action.isPending} onClick={() => send({ ...form.getFieldsValue(), counted: 0 })}>
            {t('notFoundHere')}
          </Button>
        </div>
      </Form>
    </Card>
  );
};
