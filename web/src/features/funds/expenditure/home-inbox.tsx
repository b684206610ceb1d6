import type { JSX } from 'react';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { useInbox } from './api.ts';
import { expenditureTexts } from './texts.ts';

/** Requests that wait for one's own signature; nothing to say when none does. */
const HomeInbox = (): JSX.Element | null => {
  const t = useText(expenditureTexts);
  const rows = useInbox().data?.data ?? [];
  if (rows.length === 0) return null;
  const yuan = formatFen(rows.reduce((sum, one) => sum + one.totalFen, 0));
  return (
    <TodayItem
      icon="form"
      tone="warning"
      to="/funds/expenditures?view=inbox"
      title={t('home')}
      detail={t('homeDetail', { count: rows.length, yuan })}
    />
  );
};

export default HomeInbox;
