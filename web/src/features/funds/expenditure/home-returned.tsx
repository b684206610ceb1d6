import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { listExpenditures } from '#web/api/client.ts';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { defineTexts, useText } from '#web/i18n/text.ts';

const SHOWN = 20;

const homeTexts = defineTexts({
  zh: {
    returned: '{count} 笔支出申请退回给您',
    detail: '「{title}」：按退回意见改好后重新提交',
  },
  en: {
    returned: '{count} {count|request|requests} came back to you',
    detail: '"{title}": put right what is asked and hand it in again',
  },
});

/** One's own requests that came back to be put right; nothing to say when none did. */
const HomeReturned = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const { data } = useQuery({
    queryKey: ['funds', 'expenditure', 'home'],
    queryFn: () => listExpenditures({ mine: 'true', limit: SHOWN }),
  });
  const rows = data?.data.filter(({ status }) => status === 'returned') ?? [];
  const [first] = rows;
  if (!first) return null;
  return (
    <TodayItem
      icon="form"
      tone="warning"
      to={rows.length === 1 ? `/funds/expenditures/${first.id}` : '/funds/expenditures?view=mine'}
      title={t('returned', { count: rows.length })}
      detail={t('detail', { title: first.title })}
    />
  );
};

export default HomeReturned;
