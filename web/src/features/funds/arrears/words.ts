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

/** The months that are owed and the words of a reminder. */
export const useArrearsWords = () => {
  const t = useText(arrearsTexts);
  const locale = useLocale();
  const stop = locale === 'zh' ? '、' : ', ';
  const monthsOf = (one: DuesArrears): string =>
    one.months.map(({ period }) => formatPeriod(period, locale)).join(stop);
  const letterTo = (one: DuesArrears): string =>
    t('wordingOne', { name: one.name, months: monthsOf(one), sum: formatFen(one.owedFen) });
  return { monthsOf, letterTo };
};
