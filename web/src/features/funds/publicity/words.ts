import type { Locale } from '#web/i18n/locale.ts';
import { formatPeriod } from '#web/lib/format.ts';

type Range = { readonly from: string; readonly to: string };

/** `2026年7月—9月`, or the month alone. */
export const rangeWords = ({ from, to }: Range, locale: Locale): string => {
  if (from === to) return formatPeriod(from, locale);
  if (locale === 'zh') return `${formatPeriod(from, locale)}—${Number(to.slice(5))}月`;
  return `${formatPeriod(from, locale)} – ${formatPeriod(to, locale)}`;
};
