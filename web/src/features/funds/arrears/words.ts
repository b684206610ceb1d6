import { addMonths, period as asPeriod } from '#shared/kernel/period.ts';
import type { DuesArrears } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import type { Tone } from '#web/ui/status-tag.tsx';
import { arrearsTexts } from './texts.ts';

export const STAGES = {
  none: { text: 'stageNone', tone: 'success' },
  remind: { text: 'stageRemind', tone: 'warning' },
  excused: { text: 'stageExcused', tone: 'info' },
  mayBeDeemedLeft: { text: 'stageFlag', tone: 'danger' },
} as const satisfies Readonly<Record<DuesArrears['stage'], { text: keyof typeof arrearsTexts.zh; tone: Tone }>>;

type Span = readonly [first: string, last: string];

/** Months in a row as one: February, May to August. They come oldest first. */
const spansOf = (periods: readonly string[]): readonly Span[] => {
  const spans: [string, string][] = [];
  for (const of of periods) {
    const last = spans.at(-1);
    if (last && addMonths(asPeriod(last[1]), 1) === of) last[1] = of;
    else spans.push([of, of]);
  }
  return spans;
};

/** The months that are owed and the words of a reminder. */
export const useArrearsWords = () => {
  const t = useText(arrearsTexts);
  const locale = useLocale();
  const stop = locale === 'zh' ? '、' : ', ';
  const nameOf = ([first, last]: Span): string =>
    first === last
      ? formatPeriod(first, locale)
      : t('span', { from: formatPeriod(first, locale), until: formatPeriod(last, locale) });
  const monthsOf = (one: DuesArrears): string =>
    spansOf(one.months.map(({ period }) => period))
      .map(nameOf)
      .join(stop);
  const letterTo = (one: DuesArrears): string =>
    t('wordingOne', { name: one.name, months: monthsOf(one), sum: formatFen(one.owedFen) });
  return { monthsOf, letterTo };
};
