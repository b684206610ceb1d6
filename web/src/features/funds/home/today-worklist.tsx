import type { JSX } from 'react';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { useWorklistCount } from '../api/list-worklist.ts';
import { homeTexts } from './texts.ts';

/** Money that waits for a person; nothing to say when none does. */
const TodayWorklist = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const waiting = useWorklistCount().data;
  if (!waiting || waiting.count === 0) return null;
  return (
    <TodayItem
      icon="alert"
      tone="warning"
      to="/funds/worklist"
      title={t('worklist', { count: `${waiting.count}${waiting.isMore ? '+' : ''}` })}
      detail={t('worklistDetail', { sum: formatFen(waiting.sumFen) })}
    />
  );
};

export default TodayWorklist;
