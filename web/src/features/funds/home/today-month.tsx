import type { JSX } from 'react';
import { useCan } from '#web/api/use-session.ts';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import { useContribution } from '../api/get-contribution.ts';
import { useDuesMonth } from '../api/get-dues-month.ts';
import { runningMonth } from '../calendar.ts';
import { homeTexts } from './texts.ts';

/** What this month's money still asks of the office that looks: post dues, declare, pass up. */
const TodayMonth = (): JSX.Element => {
  const t = useText(homeTexts);
  const period = runningMonth();
  const month = formatPeriod(period, useLocale());
  const [mayPost, mayDeclare, mayRecord] = [
    useCan('funds.dues.post'),
    useCan('funds.contributions.declare'),
    useCan('funds.contributions.record'),
  ];
  const dues = useDuesMonth(period).data;
  const contribution = useContribution(period).data;
  const place = `/funds/contributions/${period}`;
  return (
    <>
      {mayPost && dues && dues.dueFen > 0 && dues.paidFen === 0 ? (
        <TodayItem
          icon="upload"
          to={`/funds/dues/posting?period=${period}`}
          title={t('toPost', { month })}
          detail={t('toPostDetail', { due: formatFen(dues.dueFen) })}
        />
      ) : null}
      {mayDeclare && contribution && contribution.payrollFen === null ? (
        <TodayItem icon="form" to={place} title={t('toDeclare', { month })} detail={t('toDeclareDetail')} />
      ) : null}
      {mayRecord && contribution && contribution.owedFen > 0 ? (
        <TodayItem
          icon="funds"
          tone="info"
          to={place}
          title={t('toRemit', { month })}
          detail={t('toRemitDetail', { sum: formatFen(contribution.owedFen) })}
        />
      ) : null}
    </>
  );
};

export default TodayMonth;
