import type { JSX } from 'react';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useText } from '#web/i18n/text.ts';
import { actTexts } from './act-texts.ts';
import { useReversals } from './api.ts';

/** Payments whose reversal waits for a second person; nothing to say when none does. */
const HomeReversals = (): JSX.Element | null => {
  const t = useText(actTexts);
  const rows = useReversals().data?.data ?? [];
  if (rows.length === 0) return null;
  return (
    <TodayItem
      icon="form"
      tone="warning"
      to="/funds/expenditures?view=reversals"
      title={t('waits')}
      detail={t('waitsDetail', { count: rows.length })}
    />
  );
};

export default HomeReversals;
