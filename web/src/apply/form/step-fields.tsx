import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { TextField } from '#web/light/field.tsx';
import { CodeField } from './code-field.tsx';
import type { Draft, Field } from './draft.ts';
import { RegionField } from './region-field.tsx';
import { formTexts } from './texts.ts';

export type StepProps = {
  readonly draft: Draft;
  readonly errors: (field: Field) => string | undefined;
  readonly onChange: (change: Partial<Draft>) => void;
};

const UnionStep = ({ draft, errors, onChange }: StepProps): JSX.Element => {
  const t = useText(formTexts);
  return (
    <>
      <TextField
        label={t('unionName')}
        hint={t('unionNameHint')}
        error={errors('unionName')}
        value={draft.unionName}
        onChange={(event) => onChange({ unionName: event.target.value })}
        name="unionName"
        autoComplete="organization"
        maxLength={100}
        required
      />
      <CodeField
        kind="union"
        value={draft.unionCode}
        error={errors('unionCode')}
        onChange={(unionCode) => onChange({ unionCode })}
      />
      <RegionField draft={draft} errors={errors} onChange={onChange} />
    </>
  );
};

const EnterpriseStep = ({ draft, errors, onChange }: StepProps): JSX.Element => {
  const t = useText(formTexts);
  return (
    <>
      <CodeField
        kind="enterprise"
        value={draft.enterpriseCode}
        error={errors('enterpriseCode')}
        onChange={(enterpriseCode) => onChange({ enterpriseCode })}
      />
      <TextField
        label={t('employees')}
        hint={t('employeesHint')}
        error={errors('employees')}
        value={draft.employees}
        onChange={(event) => onChange({ employees: event.target.value })}
        name="employees"
        inputMode="numeric"
        maxLength={9}
        required
      />
    </>
  );
};

const ContactStep = ({ draft, errors, onChange }: StepProps): JSX.Element => {
  const t = useText(formTexts);
  return (
    <>
      <TextField
        label={t('contactName')}
        hint={t('contactNameHint')}
        error={errors('contactName')}
        value={draft.contactName}
        onChange={(event) => onChange({ contactName: event.target.value })}
        name="contactName"
        autoComplete="name"
        maxLength={60}
        required
      />
      <TextField
        label={t('contactPhone')}
        hint={t('contactPhoneHint')}
        error={errors('contactPhone')}
        value={draft.contactPhone}
        onChange={(event) => onChange({ contactPhone: event.target.value })}
        name="contactPhone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={30}
        required
      />
    </>
  );
};

export const stepFields = [UnionStep, EnterpriseStep, ContactStep] as const;
