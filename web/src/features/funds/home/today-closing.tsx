import type { JSX } from 'react';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { useClosings } from '../api/closing.ts';
import { addMonths, runningMonth } from '../calendar.ts';
import { homeTexts } from './texts.ts';

/** The oldest month that is over and still open; nothing to say when every month is closed. */
const TodayClosing = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const locale = useLocale();
  const running = runningMonth();
  const next = useClosings(Number(addMonths(running, -1).slice(0, 4))).data?.next;
  if (!next || next >= running) return null;
  return (
    <TodayItem
      icon="clock"
      to={`/funds/closing?period=${next}`}
      title={t('toClose', { month: formatPeriod(next, locale) })}
      detail={t('toCloseDetail')}
    />
  );
};

export default TodayClosing;
