import { Button, Checkbox, Drawer, Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import type { ClientWithKey, CreateClientInput } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { useCreation } from './api/clients.ts';
import { scopeNames, scopeText } from './scopes.ts';
import { integrationTexts } from './texts.ts';

const FORM = 'create-key';
const DAYS = [30, 90, 180, 365] as const;
const MAX_DAYS = 365;

/** Not the `required` of antd, which puts a role's attribute on a plain group. */
const atLeastOne = (message: string) => ({
  validator: (_: unknown, chosen: readonly string[]) =>
    chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(message)),
});

type CreateDrawerProps = { readonly onMade: (made: ClientWithKey) => void; readonly onClose: () => void };

/** A new key: for what, with which scopes, for how long. */
export const CreateDrawer = ({ onMade, onClose }: CreateDrawerProps): JSX.Element => {
  const t = useText(integrationTexts);
  const common = useText(commonTexts);
  const [form] = Form.useForm<Required<CreateClientInput>>();
  const creation = useCreation(onMade);
  const footer = (
    <div className="tx-key-actions">
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button type="primary" htmlType="submit" form={FORM} loading={creation.isPending}>
        {t('createVerb')}
      </Button>
    </div>
  );
  return (
    <Drawer open size={480} title={t('createTitle')} onClose={onClose} footer={footer}>
      <Form
        id={FORM}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ scopes: [], expiresInDays: MAX_DAYS }}
        onFinish={(values) => creation.mutate({ ...values, name: values.name.trim() })}
      >
        <FormProblem form={form} problem={creation.error} />
        <Form.Item
          name="name"
          label={t('name')}
          extra={t('nameHint')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('nameRule') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="scopes" label={t('scopes')} rules={[atLeastOne(t('scopesRule'))]}>
          <Checkbox.Group className="tx-scopes">
            {scopeNames.map((scope) => (
              <Checkbox key={scope} value={scope}>
                {t(scopeText[scope])} <code>{scope}</code>
              </Checkbox>
            ))}
          </Checkbox.Group>
        </Form.Item>
        <Form.Item name="expiresInDays" label={t('days')} extra={t('daysHint')}>
          <Select options={DAYS.map((count) => ({ value: count, label: t('daysOf', { count }) }))} />
        </Form.Item>
      </Form>
    </Drawer>
  );
};
