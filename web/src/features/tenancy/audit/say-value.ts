import { roleLabel } from '#web/i18n/common.ts';
import type { Locale } from '#web/i18n/locale.ts';
import type { Translate } from '#web/i18n/text.ts';
import { formatCount, formatFen, formatPeriod, formatRate } from '#web/lib/format.ts';
import { fieldLabels, valueLabels } from './field-labels.ts';
import type { auditTexts } from './texts.ts';

export type Say = Translate<(typeof auditTexts)['zh']>;
type Values = Readonly<Record<string, unknown>>;

const SHARES = new Set(['grassroots', 'industry', 'county', 'city', 'province', 'acftu']);

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sayTerm = (t: Say, locale: Locale, { role, from, until }: Values): string => {
  const words = { role: roleLabel(String(role))[locale], from: String(from) };
  return until ? t('termUntil', { ...words, until: String(until) }) : t('termOpen', words);
};

const sayNumber = (t: Say, field: string, value: number): string => {
  if (field === 'year') return String(value);
  if (field.endsWith('Fen')) return t('yuan', { amount: formatFen(value) });
  return SHARES.has(field) ? formatRate(value) : formatCount(value);
};

/** A value of an event as a reader would write it down. */
export const sayValue = (t: Say, locale: Locale, field: string, value: unknown): string => {
  if (value === null || value === undefined || value === '') return t('empty');
  if (Array.isArray(value)) {
    const parts = value.map((each) => sayValue(t, locale, field, each));
    return parts.length === 0 ? t('empty') : parts.join(locale === 'zh' ? '；' : '; ');
  }
  if (isValues(value)) return 'role' in value ? sayTerm(t, locale, value) : JSON.stringify(value);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return sayNumber(t, field, value);
  return valueLabels[String(value)]?.[locale] ?? String(value);
};

export const sayField = (locale: Locale, field: string): string => fieldLabels[field]?.[locale] ?? field;

export type Difference = { readonly field: string; readonly before?: string; readonly after?: string };

/** Fields of an event side by side; those that did not change are left out. */
export const differences = (t: Say, locale: Locale, before: Values = {}, after: Values = {}): readonly Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({
      field: sayField(locale, field),
      ...(field in before ? { before: sayValue(t, locale, field, before[field]) } : {}),
      ...(field in after ? { after: sayValue(t, locale, field, after[field]) } : {}),
    }));

const SUBJECTS = ['name', 'unionName', 'period'] as const;

/** Whom or what an event is about, when it says so in words. */
export const subjectOf = (
  { before, after }: { readonly before?: Values; readonly after?: Values },
  locale: Locale,
): string | undefined => {
  for (const field of SUBJECTS) {
    const value = after?.[field] ?? before?.[field];
    if (typeof value === 'string' && value !== '') return field === 'period' ? formatPeriod(value, locale) : value;
  }
  return undefined;
};
