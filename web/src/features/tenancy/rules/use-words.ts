import type { Rule } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { labelOf, partsOf, sayPart } from './shape.ts';
import { ruleTexts } from './texts.ts';

/** The units of values in the language of the page. */
export const useUnits = (): Readonly<Record<string, string>> => {
  const t = useText(ruleTexts);
  return {
    fen: t('unitFen'),
    basisPoints: t('unitBasisPoints'),
    perTenThousandDay: t('unitPerTenThousandDay'),
    days: t('unitDays'),
    months: t('unitMonths'),
    years: t('unitYears'),
    dayOfMonth: t('unitDayOfMonth'),
  };
};

/** Says a value: its parts by name, or all of it in a line. */
export const useSayValue = () => {
  const t = useText(ruleTexts);
  const locale = useLocale();
  const words = { units: useUnits(), yes: t('yes'), no: t('no') };
  const parts = (rule: Rule, value: unknown) =>
    partsOf(value).map(([name, part]) => ({
      label: labelOf(rule, name, locale),
      text: sayPart(part, name, rule, locale, words),
    }));
  const line = (rule: Rule, value: unknown): string =>
    parts(rule, value)
      .map(({ label, text }) => (partsOf(value).length > 1 ? `${label} ${text}` : text))
      .join(locale === 'zh' ? '；' : '; ');
  return { parts, line };
};
