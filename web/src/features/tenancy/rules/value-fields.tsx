import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import type { Rule } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { choiceOf, fieldOf, labelOf, mayBeNull, numberOf, plain, type Shape } from './shape.ts';
import { ruleTexts } from './texts.ts';
import { useUnits } from './use-words.ts';

type Place = readonly (string | number)[];
type FieldProps = { readonly rule: Rule; readonly shape: Shape; readonly name: string; readonly place: Place };

const NumberField = ({ rule, shape, name, place }: FieldProps): JSX.Element => {
  const t = useText(ruleTexts);
  const locale = useLocale();
  const units = useUnits();
  const field = fieldOf(rule, name);
  const isOptional = mayBeNull(shape);
  const check = async (_: unknown, text: unknown): Promise<void> => {
    if (isOptional && String(text ?? '').trim() === '') return;
    if (numberOf(text, field) === undefined) throw new Error(t('numberMissing'));
  };
  return (
    <Form.Item
      name={[...place]}
      label={labelOf(rule, name, locale)}
      rules={[{ validator: check }]}
      {...(isOptional ? { extra: t('optional') } : {})}
    >
      <Input
        inputMode="decimal"
        maxLength={20}
        autoComplete="off"
        {...(field?.unit ? { suffix: units[field.unit] } : {})}
      />
    </Form.Item>
  );
};

const Rows = ({ rule, shape, name, place }: FieldProps): JSX.Element => {
  const t = useText(ruleTexts);
  const locale = useLocale();
  return (
    <Form.List name={[...place]}>
      {(rows, { add, remove }) => (
        <fieldset className="tx-rule-rows">
          <legend>{labelOf(rule, name, locale)}</legend>
          {rows.map((row) => (
            <div key={row.key} className="tx-rule-row">
              <ValueFields rule={rule} shape={plain(shape).items ?? {}} name={name} place={[row.name]} />
              <Button size="small" onClick={() => remove(row.name)}>
                {t('removeRow')}
              </Button>
            </div>
          ))}
          <Button onClick={() => add()}>{t('addRow')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
};

/** Fields for a value of any rule, made from its schema. */
export const ValueFields = (props: FieldProps): JSX.Element => {
  const { rule, name, place } = props;
  const locale = useLocale();
  const shape = plain(props.shape);
  const field = fieldOf(rule, name);
  if (shape.type === 'object')
    return (
      <>
        {Object.entries(shape.properties ?? {}).map(([key, of]) => (
          <ValueFields key={key} rule={rule} shape={of} name={key} place={[...place, key]} />
        ))}
      </>
    );
  if (shape.type === 'array') return <Rows {...props} />;
  if (shape.type === 'boolean')
    return (
      <Form.Item name={[...place]} valuePropName="checked">
        <Checkbox>{labelOf(rule, name, locale)}</Checkbox>
      </Form.Item>
    );
  if (shape.enum)
    return (
      <Form.Item name={[...place]} label={labelOf(rule, name, locale)} rules={[{ required: true }]}>
        <Select options={shape.enum.map((value) => ({ value, label: choiceOf(field, value, locale) }))} />
      </Form.Item>
    );
  if (shape.type === 'string')
    return (
      <Form.Item name={[...place]} label={labelOf(rule, name, locale)} rules={[{ required: !mayBeNull(props.shape) }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    );
  return <NumberField {...props} />;
};
