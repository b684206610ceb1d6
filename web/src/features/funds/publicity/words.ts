import type { Locale } from '#web/i18n/locale.ts';
import { formatPeriod } from '#web/lib/format.ts';

type Range = { readonly from: string; readonly to: string };

/** `2026年7月—9月`, or the month alone. */
export const rangeWords = ({ from, to }: Range, locale: Locale): string => {
  if (from === to) return formatPeriod(from, locale);
  if (locale === 'zh') return `${formatPeriod(from, locale)}—${Number(to.slice(5))}月`;
  return `${formatPeriod(from, locale)} – ${formatPeriod(to, locale)}`;
};

/** The address of a table's workbook, laid out for a paper. */
export const tableFile = (id: string, paper: 'A3' | 'A4'): string =>
  `/v1/publicity/${id}/file?paper=${paper.toLowerCase()}`;
