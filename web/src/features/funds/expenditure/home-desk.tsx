import type { JSX } from 'react';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { usePayables } from './api.ts';
import { expenditureTexts } from './texts.ts';

/** Approved requests that the cashier has to pay; nothing to say when there is none. */
const HomeDesk = (): JSX.Element | null => {
  const t = useText(expenditureTexts);
  const rows = usePayables().data?.data ?? [];
  if (rows.length === 0) return null;
  const yuan = formatFen(rows.reduce((sum, one) => sum + one.totalFen, 0));
  return (
    <TodayItem
      icon="card"
      to="/funds/expenditures?view=payables"
      title={t('homePay')}
      detail={t('homeDetail', { count: rows.length, yuan })}
    />
  );
};

export default HomeDesk;
