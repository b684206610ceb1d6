import { Form, Input, InputNumber, Select } from 'antd';
import type { JSX } from 'react';
import { KIND_CODES, type SpendingKind } from '#shared/funds/expenditure/kind-codes.ts';
import type { SpendingKind as KindView } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useKinds, useProjects } from './api.ts';
import { isPerHead, type LineFields as Values } from './form-model.ts';
import { formTexts } from './form-texts.ts';
import { festivalLabels, formLabels } from './labels.ts';
import { RecipientsField } from './recipients-field.tsx';

const WITH_PRIZES = new Set<SpendingKind>(['education', 'sports', 'publicity', 'contest', 'otherActivity']);
const WITH_PEOPLE = new Set<SpendingKind>([...WITH_PRIZES, 'outing', 'recuperation', 'training', 'meeting']);
const MAX_PEOPLE = 1_000_000;

const KindNote = ({ kind }: { readonly kind: KindView | undefined }): JSX.Element | null => {
  const t = useText(formTexts);
  if (!kind) return null;
  const { account, availableFen, standard } = kind;
  return (
    <span className="tx-spend-note">
      {availableFen === null
        ? t('kindNoBudget', { account })
        : t('kindNote', { account, yuan: formatFen(availableFen) })}
      {standard?.capFen == null ? null : <span>{t('standard', { yuan: formatFen(standard.capFen) })}</span>}
      {standard?.capFen != null && !standard.verified ? <StatusTag tone="warning">{t('unverified')}</StatusTag> : null}
    </span>
  );
};

type LineProps = { readonly name: number };

const YuanItem = ({
  name,
  field,
  label,
  needed = false,
}: LineProps & { readonly field: keyof Values; readonly label: string; readonly needed?: boolean }): JSX.Element => {
  const t = useText(formTexts);
  const check = async (_: unknown, text: string | undefined): Promise<void> => {
    const amountFen = parseYuan(text ?? '');
    if ((text ?? '') === '' && !needed) return;
    if (amountFen === undefined || amountFen <= 0) throw new Error(t('amountMissing'));
  };
  return (
    <Form.Item
      name={[name, field]}
      label={label}
      required={needed}
      validateTrigger="onBlur"
      rules={[{ validator: check }]}
    >
      <Input inputMode="decimal" autoComplete="off" maxLength={20} />
    </Form.Item>
  );
};

const PeopleItem = ({
  name,
  field,
  label,
  min = 1,
}: LineProps & { readonly field: keyof Values; readonly label: string; readonly min?: number }): JSX.Element => (
  <Form.Item name={[name, field]} label={label}>
    <InputNumber min={min} max={field === 'days' ? 30 : MAX_PEOPLE} precision={0} />
  </Form.Item>
);

const More = ({ name, kind }: LineProps & { readonly kind: SpendingKind }): JSX.Element => {
  const t = useText(formTexts);
  return (
    <div className="tx-spend-row">
      {WITH_PEOPLE.has(kind) ? <PeopleItem name={name} field="participants" label={t('participants')} /> : null}
      {WITH_PRIZES.has(kind) ? (
        <>
          <PeopleItem name={name} field="winners" label={t('winners')} min={0} />
          <YuanItem name={name} field="topPrizeFen" label={t('topPrize')} />
          <YuanItem name={name} field="souvenirFen" label={t('souvenir')} />
        </>
      ) : null}
      {WITH_PEOPLE.has(kind) ? <YuanItem name={name} field="mealFen" label={t('meal')} /> : null}
      {kind === 'outing' ? <PeopleItem name={name} field="days" label={t('days')} /> : null}
    </div>
  );
};

const Gift = ({ name, kind }: LineProps & { readonly kind: SpendingKind }): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const options = <K extends string>(labels: Readonly<Record<K, { zh: string; en: string }>>) =>
    (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value][locale] }));
  return (
    <>
      <div className="tx-spend-row">
        {kind === 'festival' ? (
          <Form.Item name={[name, 'festival']} label={t('festival')} required>
            <Select options={options(festivalLabels)} />
          </Form.Item>
        ) : null}
        <Form.Item name={[name, 'form']} label={t('form')} initialValue="goods">
          <Select options={options(formLabels)} />
        </Form.Item>
      </div>
      <Form.Item name={[name, 'recipients']} label={t('recipients')} required>
        <RecipientsField withCause={kind === 'illness'} />
      </Form.Item>
    </>
  );
};

/** Offered only where the union keeps projects. */
const ProjectItem = ({ name }: LineProps): JSX.Element | null => {
  const t = useText(formTexts);
  const open = (useProjects().data?.data ?? []).filter((one) => one.status === 'open');
  if (open.length === 0) return null;
  return (
    <Form.Item name={[name, 'project']} label={t('project')}>
      <Select
        allowClear
        placeholder={t('projectNone')}
        options={open.map(({ id, name: label }) => ({ value: id, label }))}
      />
    </Form.Item>
  );
};

/** One item of a request: its kind decides what else is asked for. */
export const LineFields = ({ name }: LineProps): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const form = Form.useFormInstance();
  const kind = Form.useWatch<SpendingKind | undefined>(['lines', name, 'kind'], form);
  const kinds = useKinds().data?.data;
  const option = (of: (typeof KIND_CODES)[number]) => ({ value: of.kind, label: `${of[locale]} · ${of.account}` });
  return (
    <>
      <Form.Item
        name={[name, 'kind']}
        label={t('kind')}
        rules={[{ required: true, message: t('kindMissing') }]}
        extra={<KindNote kind={kinds?.find((one) => one.kind === kind)} />}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={KIND_CODES.map(option)} />
      </Form.Item>
      <Form.Item
        name={[name, 'memo']}
        label={t('memo')}
        rules={[{ required: true, whitespace: true, message: t('memoMissing') }]}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <ProjectItem name={name} />
      {isPerHead(kind) && kind ? (
        <Gift name={name} kind={kind} />
      ) : (
        <YuanItem name={name} field="amountFen" label={t('amount')} needed />
      )}
      {kind && !isPerHead(kind) ? <More name={name} kind={kind} /> : null}
    </>
  );
};
