import type { JSX } from 'react';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { useChecklist, useClosings } from '../api/closing.ts';
import { addMonths, runningMonth } from '../calendar.ts';
import { homeTexts } from './texts.ts';

type OfMonth = { readonly period: string };

/** Somebody asked to open the last closed month again: it takes a second person. */
const Reopening = ({ period }: OfMonth): JSX.Element | null => {
  const t = useText(homeTexts);
  const locale = useLocale();
  const asked = useChecklist(period).data?.reopening;
  if (!asked || asked.isOwn) return null;
  return (
    <TodayItem
      icon="alert"
      tone="warning"
      to={`/funds/closing?period=${period}`}
      title={t('toReopen', { month: formatPeriod(period, locale) })}
      detail={t('toReopenDetail', { name: asked.requestedBy, reason: asked.reason })}
    />
  );
};

const NextClose = ({ period }: OfMonth): JSX.Element => {
  const t = useText(homeTexts);
  return (
    <TodayItem
      icon="clock"
      to={`/funds/closing?period=${period}`}
      title={t('toClose', { month: formatPeriod(period, useLocale()) })}
      detail={t('toCloseDetail')}
    />
  );
};

/** The oldest month that is over and still open, and the closed one that somebody wants open; else nothing. */
const TodayClosing = (): JSX.Element | null => {
  const running = runningMonth();
  const { data } = useClosings(Number(addMonths(running, -1).slice(0, 4)));
  if (!data) return null;
  return (
    <>
      {data.closedThrough ? <Reopening period={data.closedThrough} /> : null}
      {data.next && data.next < running ? <NextClose period={data.next} /> : null}
    </>
  );
};

export default TodayClosing;
