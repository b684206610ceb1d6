import { App, Checkbox, Form, InputNumber, Radio, Select } from 'antd';
import type { JSX } from 'react';
import type { Asset, AssetRules, RegisterAsset } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { useAssetRules, useRegisterAsset } from '../api/assets.ts';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { YuanField } from '../components/yuan-field.tsx';
import { classLabels, originLabels } from './labels.ts';
import { WordField } from './text-field.tsx';
import { assetTexts } from './texts.ts';

type Fields = {
  readonly name: string;
  readonly model?: string;
  readonly assetClass: Asset['assetClass'];
  readonly category: Asset['category'];
  readonly isBulk?: boolean;
  readonly quantity: number;
  readonly cost: string;
  readonly acquiredOn: string;
  readonly bookedOn: string;
  readonly lifeYears?: number | null;
  readonly origin: Asset['origin'];
  readonly opening?: string;
  readonly place?: string;
  readonly keeper?: string;
  readonly purchaseVoucherId?: string;
};

/** What is known already of something that was paid for. */
export type Bought = {
  readonly expenditureId?: string;
  readonly purchaseVoucherId?: string;
  readonly costFen?: number;
  readonly on?: string;
};

const inputOf = (fields: Fields, { expenditureId }: Bought): RegisterAsset => {
  const { cost, opening, lifeYears, bookedOn, purchaseVoucherId, origin, ...rest } = fields;
  return {
    ...rest,
    origin,
    costFen: parseYuan(cost) ?? 0,
    ...(origin === 'opening' ? { openingAccumulatedFen: parseYuan(opening ?? '') ?? 0 } : { bookedOn }),
    ...(lifeYears ? { lifeYears } : {}),
    ...(purchaseVoucherId ? { purchaseVoucherId } : {}),
    ...(expenditureId ? { expenditureId } : {}),
  };
};

const useLifeHint = (rules: AssetRules | undefined, chosen: Asset['assetClass'] | undefined): string | undefined => {
  const t = useText(assetTexts);
  const life = rules?.lives.find(({ assetClass }) => assetClass === chosen);
  if (!life) return undefined;
  const { minYears: min, maxYears: max } = life;
  if (max === 0) return t('lifeNone');
  return max === 100 ? t('lifeRange', { min }) : t('lifeBetween', { min, max });
};

const KindFields = ({ rules, chosen }: { rules: AssetRules | undefined; chosen: Asset['assetClass'] | undefined }) => {
  const t = useText(assetTexts);
  const locale = useLocale();
  const classes = Object.entries(classLabels).map(([value, label]) => ({ value, label: label[locale] }));
  const hint = useLifeHint(rules, chosen);
  return (
    <>
      <Form.Item name="assetClass" label={t('assetClass')} rules={[{ required: true, message: t('fieldMissing') }]}>
        <Select options={classes} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="lifeYears" label={t('life')} {...(hint === undefined ? {} : { extra: hint })}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="category" label={t('category')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: 'general', label: t('general') },
            { value: 'special', label: t('special') },
          ]}
        />
      </Form.Item>
    </>
  );
};

const useLineHint = (rules: AssetRules | undefined): string | undefined => {
  const t = useText(assetTexts);
  if (!rules) return undefined;
  const { generalFen, specialFen, bulkQuantity } = rules;
  return t('lineHint', { general: formatFen(generalFen), special: formatFen(specialFen), quantity: bulkQuantity });
};

const MoneyFields = ({ rules, origin }: { rules: AssetRules | undefined; origin: Asset['origin'] | undefined }) => {
  const t = useText(assetTexts);
  const locale = useLocale();
  const line = useLineHint(rules);
  const origins = Object.entries(originLabels).map(([value, label]) => ({ value, label: label[locale] }));
  return (
    <>
      <Form.Item name="quantity" label={t('quantity')} rules={[{ required: true, message: t('fieldMissing') }]}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <YuanField name="cost" label={t('costField')} {...(line === undefined ? {} : { extra: line })} />
      <Form.Item name="isBulk" valuePropName="checked">
        <Checkbox>{t('bulk')}</Checkbox>
      </Form.Item>
      <Form.Item name="origin" label={t('origin')}>
        <Radio.Group options={origins} />
      </Form.Item>
      <DayField name="acquiredOn" label={t('acquiredOn')} />
      {origin === 'opening' ? (
        <YuanField name="opening" label={t('openingAccumulated')} zero />
      ) : (
        <>
          <DayField name="bookedOn" label={t('bookedOn')} />
          <p className="tx-faint">{t('bookedHint')}</p>
          <WordField name="purchaseVoucherId" label={t('purchaseVoucher')} />
        </>
      )}
    </>
  );
};

type RegisterDrawerProps = { readonly open: boolean; readonly bought?: Bought; readonly onClose: () => void };

/** A new card; what is below the line is refused with the line. */
export const RegisterDrawer = ({ open, bought = {}, onClose }: RegisterDrawerProps): JSX.Element => {
  const t = useText(assetTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const rules = useAssetRules().data;
  const action = useRegisterAsset(() => {
    void message.success(t('registerDone'));
    onClose();
  });
  useFreshForm(form, open, () => ({
    category: 'general' as const,
    quantity: 1,
    origin: 'purchase' as const,
    acquiredOn: bought.on ?? today(),
    bookedOn: bought.on ?? today(),
    ...(bought.costFen ? { cost: formatFen(bought.costFen) } : {}),
    ...(bought.purchaseVoucherId ? { purchaseVoucherId: bought.purchaseVoucherId } : {}),
    opening: '0.00',
  }));
  const chosen = Form.useWatch('assetClass', form);
  const origin = Form.useWatch('origin', form);
  return (
    <FormDrawer
      title={t('registerTitle')}
      hint={t('registerHint')}
      open={open}
      verb={t('registerVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(fields) => action.mutate(inputOf(fields, bought))}
      >
        <FormProblem
          form={form}
          problem={action.error}
          names={{ '/costFen': 'cost', '/openingAccumulatedFen': 'opening' }}
        />
        <WordField name="name" label={t('name')} required />
        <WordField name="model" label={t('model')} />
        <KindFields rules={rules} chosen={chosen} />
        <MoneyFields rules={rules} origin={origin} />
        <WordField name="place" label={t('place')} />
        <WordField name="keeper" label={t('keeper')} />
      </Form>
    </FormDrawer>
  );
};
