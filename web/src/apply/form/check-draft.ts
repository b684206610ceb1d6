import { parsePhone } from '#shared/kernel/phone.ts';
import { foldCode } from '#shared/kernel/text.ts';
import type { Translate } from '#web/i18n/text.ts';
import { adviseCode, type CodeKind } from './code-advice.ts';
import { commandOf, type Draft, type Field } from './draft.ts';
import type { formTexts } from './texts.ts';

type Say = Translate<(typeof formTexts)['zh']>;

const MIN_NAME = 4;
const MAX_EMPLOYEES = 1_000_000;

/** Sentence for a code that is not whole yet or not right; undefined when it stands. */
const codeFault = (t: Say, raw: string, kind: CodeKind): string | undefined => {
  const advice = adviseCode(raw, kind);
  if (!advice) return t('missing', { label: t(kind === 'union' ? 'unionCode' : 'enterpriseCode') });
  if (advice.state === 'ok') return undefined;
  if (advice.key === 'codeTyping') return t('codeLength', advice.values);
  return sayAdvice(t, advice);
};

export const sayAdvice = (t: Say, advice: NonNullable<ReturnType<typeof adviseCode>>): string =>
  'values' in advice ? (t as (key: string, values: unknown) => string)(advice.key, advice.values) : t(advice.key);

const phoneFault = (t: Say, raw: string): string | undefined => {
  const checked = parsePhone(raw);
  if (checked.ok) return undefined;
  if (checked.code === 'kernel.phone.missing') return t('missing', { label: t('contactPhone') });
  if (checked.code === 'kernel.phone.length') return t('phoneLength', { count: foldCode(raw).length });
  return t('phoneFormat');
};

const nameFault = (t: Say, raw: string): string | undefined => {
  const name = raw.trim();
  if (name === '') return t('missing', { label: t('unionName') });
  if (name.length < MIN_NAME) return t('nameTooShort');
  return name.includes('工会') ? undefined : t('nameWithoutUnion');
};

const employeesFault = (t: Say, draft: Draft): string | undefined => {
  if (draft.employees.trim() === '') return t('missing', { label: t('employees') });
  const { employees } = commandOf(draft);
  return Number.isInteger(employees) && employees >= 1 && employees <= MAX_EMPLOYEES ? undefined : t('employeesFormat');
};

const checks: Readonly<Record<Field, (t: Say, draft: Draft) => string | undefined>> = {
  unionName: (t, draft) => nameFault(t, draft.unionName),
  unionCode: (t, draft) => codeFault(t, draft.unionCode, 'union'),
  province: (t, draft) => (draft.province ? undefined : t('missingChoice', { label: t('province') })),
  city: (t, draft) => (draft.city ? undefined : t('missingChoice', { label: t('city') })),
  district: (t, draft) => (draft.district ? undefined : t('missingChoice', { label: t('district') })),
  enterpriseCode: (t, draft) => codeFault(t, draft.enterpriseCode, 'enterprise'),
  employees: employeesFault,
  contactName: (t, draft) => (draft.contactName.trim() ? undefined : t('missing', { label: t('contactName') })),
  contactPhone: (t, draft) => phoneFault(t, draft.contactPhone),
};

/** The sentence under a field, in the words of whoever fills it in; undefined when there is nothing to correct. */
export const faultOf = (t: Say, draft: Draft, field: Field): string | undefined => checks[field](t, draft);
