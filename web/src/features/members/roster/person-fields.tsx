import { Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import { parsePhone } from '#shared/kernel/phone.ts';
import type { Member } from '#web/api/client.ts';
import { type Locale, useLocale } from '#web/i18n/locale.ts';
import { type Translate, useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { fieldLabels, idKindLabel, sexLabels } from '../labels.ts';
import { formTexts } from './form-texts.ts';
import { cleanName, type FormValues } from './form-values.ts';
import { adviseIdentity, type IdentityAdvice, todayInChina } from './identity-advice.ts';

type T = Translate<(typeof formTexts)['zh']>;
const REASONS = {
  checksumMismatch: 'idChecksumMismatch',
  birthImpossible: 'idBirthImpossible',
  regionUnknown: 'idRegionUnknown',
  precisionLost: 'idPrecisionLost',
} as const;
const MAX_NAME_CHARS = 50;
const MAX_ID_CHARS = 32;

const reasonText = (advice: IdentityAdvice & { state: 'wrong' }, t: T): string => {
  const key = REASONS[advice.reason as keyof typeof REASONS] ?? 'idFormat';
  return key === 'idChecksumMismatch' ? t(key, { expected: advice.expected ?? '' }) : t(key);
};

const okText = (advice: IdentityAdvice & { state: 'ok' }, t: T, locale: Locale): string => {
  const { identity, age } = advice;
  const kind = idKindLabel(identity.kind)[locale];
  if (identity.birthDay === undefined || age === undefined) return t('idOk', { kind });
  const birth = formatDay(identity.birthDay, locale);
  return t('idOkSex', { kind, sex: sexLabels[identity.sex ?? 'unknown'][locale], birth, age });
};

const IdentityNote = ({ advice, hint }: { readonly advice: IdentityAdvice; readonly hint: string }): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  if (advice.state === 'ok')
    return (
      <span className="tx-note-ok">
        <Icon name="check" size={14} /> {okText(advice, t, locale)}
      </span>
    );
  if (advice.state === 'typing') return <>{t('idTyping', { typed: advice.typed })}</>;
  return <>{advice.state === 'wrong' ? null : hint}</>;
};

/** Says while one types what the number is, or what is wrong with it. */
const IdentityField = ({ opened }: { readonly opened: Member | undefined }): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const form = Form.useFormInstance<FormValues>();
  const typed = Form.useWatch('idNumber', form) ?? '';
  const advice = adviseIdentity(typed, todayInChina());
  const check = (_: unknown, value: string | undefined): Promise<void> => {
    const now = adviseIdentity(value ?? '', todayInChina());
    if (now.state === 'empty') return opened ? Promise.resolve() : Promise.reject(new Error(t('idMissing')));
    return now.state === 'wrong' ? Promise.reject(new Error(reasonText(now, t))) : Promise.resolve();
  };
  const finish = (_: unknown, value: string | undefined): Promise<void> =>
    adviseIdentity(value ?? '', todayInChina()).state === 'typing'
      ? Promise.reject(new Error(t('idFormat')))
      : Promise.resolve();
  return (
    <Form.Item
      name="idNumber"
      label={fieldLabels.idNumber[locale]}
      required={!opened}
      validateTrigger={['onChange', 'onBlur']}
      rules={[
        { validator: check, validateTrigger: ['onChange', 'onBlur'] },
        { validator: finish, validateTrigger: 'onBlur' },
      ]}
      extra={<IdentityNote advice={advice} hint={opened ? t('idKeep', { masked: opened.idMasked }) : t('idHint')} />}
    >
      <Input maxLength={MAX_ID_CHARS} autoComplete="off" spellCheck={false} className="tx-code-input" />
    </Form.Item>
  );
};

const NameField = ({ opened }: { readonly opened: Member | undefined }): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const typed = Form.useWatch('name') ?? '';
  const clean = cleanName(typed);
  const check = (_: unknown, value: string | undefined): Promise<void> => {
    if ((value ?? '').trim() === '') return Promise.reject(new Error(t('nameMissing')));
    return cleanName(value ?? '') === undefined ? Promise.reject(new Error(t('nameWrong'))) : Promise.resolve();
  };
  return (
    <Form.Item
      name="name"
      label={fieldLabels.name[locale]}
      required
      rules={[{ validator: check }]}
      extra={clean !== undefined && clean !== typed ? t('nameSaved', { name: clean }) : undefined}
    >
      <Input maxLength={MAX_NAME_CHARS} autoComplete="off" autoFocus={!opened} />
    </Form.Item>
  );
};

/** Documents that carry no sex, such as a passport, leave the question open. */
const SexField = (): JSX.Element | null => {
  const locale = useLocale();
  const advice = adviseIdentity(Form.useWatch('idNumber') ?? '', todayInChina());
  if (advice.state !== 'ok' || advice.identity.sex !== undefined) return null;
  const options = Object.entries(sexLabels).map(([value, label]) => ({ value, label: label[locale] }));
  return (
    <Form.Item name="sex" label={fieldLabels.sex[locale]}>
      <Select options={options} />
    </Form.Item>
  );
};

export const PersonFields = ({ opened }: { readonly opened?: Member }): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const checkPhone = (_: unknown, value: string | undefined): Promise<void> =>
    (value ?? '').trim() === '' || parsePhone(value ?? '').ok
      ? Promise.resolve()
      : Promise.reject(new Error(t('phoneWrong')));
  return (
    <div className="tx-form-grid">
      <NameField opened={opened} />
      <IdentityField opened={opened} />
      <SexField />
      <Form.Item
        name="phone"
        label={fieldLabels.phone[locale]}
        validateTrigger="onBlur"
        rules={[{ validator: checkPhone }]}
        extra={opened?.phoneMasked ? t('phoneKeep', { masked: opened.phoneMasked }) : t('phoneHint')}
      >
        <Input maxLength={24} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="pinyin"
        label={t('pinyinLabel')}
        rules={[{ pattern: /^\s*[A-Za-z]+(?: +[A-Za-z]+)*\s*$/, message: t('pinyinWrong') }]}
        extra={opened ? t('pinyinKeep', { pinyin: opened.pinyin }) : t('pinyinHint')}
      >
        <Input maxLength={120} autoComplete="off" spellCheck={false} />
      </Form.Item>
    </div>
  );
};
