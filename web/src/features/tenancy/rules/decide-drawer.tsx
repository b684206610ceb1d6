import { App, Button, Checkbox, Drawer, Form, Input } from 'antd';
import { type JSX, useEffect } from 'react';
import type { Rule } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { commonTexts } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { useDecideRule } from '../api/rules.ts';
import { today } from '../days.ts';
import { fromForm, type Shape, toForm } from './shape.ts';
import { ruleTexts } from './texts.ts';
import { ValueFields } from './value-fields.tsx';

type Fields = {
  readonly validFrom: string;
  readonly reason: string;
  readonly isBack?: boolean;
  readonly value?: unknown;
};

/** The union's own value of a rule from a day on, with its reason. */
export const DecideDrawer = ({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }): JSX.Element => {
  const t = useText(ruleTexts);
  const common = useText(commonTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const isBack = Form.useWatch('isBack', form) ?? false;
  const shape = rule.schema as Shape;
  const action = useDecideRule(() => {
    void message.success(t('saved'));
    onClose();
  });
  const start = rule.value ?? rule.entries[0]?.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled once for each rule that is opened
  useEffect(() => {
    form.setFieldsValue({ validFrom: today(), reason: '', isBack: false, value: toForm(start, shape, rule) });
  }, [rule.key]);
  const submit = ({ validFrom, reason, value }: Fields): void =>
    action.mutate({ key: rule.key, validFrom, reason, value: isBack ? null : fromForm(value, shape, rule) });
  const title = t('decideTitle', { rule: rule.title[locale] });
  return (
    <Drawer
      title={title}
      open
      onClose={onClose}
      size={460}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <div className="tx-rule-foot">
          <Button type="primary" loading={action.isPending} onClick={form.submit}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      }
    >
      <div className="tx-stack">
        <p className="tx-faint">{rule.isLocalLaw ? `${t('decideHint')}${t('localLawHint')}` : t('decideHint')}</p>
        <Form form={form} layout="vertical" onFinish={submit} aria-label={title}>
          <FormProblem form={form} problem={action.error} names={{ '/path/validFrom': 'validFrom' }} />
          <Form.Item name="validFrom" label={t('validFrom')} rules={[{ required: true }]}>
            <Input type="date" max="2199-12-31" />
          </Form.Item>
          {rule.origin === 'union' ? (
            <Form.Item name="isBack" valuePropName="checked">
              <Checkbox>{t('backToDefault')}</Checkbox>
            </Form.Item>
          ) : null}
          {isBack ? null : <ValueFields rule={rule} shape={shape} name="" place={['value']} />}
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, min: 2, message: t('reasonMissing') }]}
          >
            <Input.TextArea maxLength={200} rows={3} placeholder={t('reasonPlaceholder')} />
          </Form.Item>
        </Form>
      </div>
    </Drawer>
  );
};
