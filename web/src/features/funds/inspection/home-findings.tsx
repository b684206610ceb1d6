import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { listAuditFindings } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { defineTexts, useText } from '#web/i18n/text.ts';

const SHOWN = 20;

const homeTexts = defineTexts({
  zh: {
    open: '{count} 项审计发现等您答复',
    openDetail: '说明整改情况并附上证据',
    answered: '{count} 项答复等经审复核',
    answeredDetail: '整改到位的销号，不够的退回',
  },
  en: {
    open: 'Audit findings to answer: {count}',
    openDetail: 'Say what was done and attach evidence',
    answered: 'Answers to judge: {count}',
    answeredDetail: 'Close what was put right, ask for more where it is not',
  },
});

/** Findings that wait for the reader: to be answered, or to be judged; nothing to say when none does. */
const HomeFindings = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const mayAnswer = useCan('funds.inspection.answer');
  const mayRecord = useCan('funds.inspection.record');
  const status = mayRecord ? 'answered' : 'open';
  const { data } = useQuery({
    queryKey: ['funds', 'inspection', 'home', status],
    queryFn: () => listAuditFindings({ status, limit: SHOWN }),
    enabled: mayAnswer || mayRecord,
  });
  if (!data || data.data.length === 0) return null;
  return (
    <TodayItem
      icon="audit"
      tone="warning"
      to="/oversight/inspection"
      title={t(status, { count: `${data.data.length}${data.hasMore ? '+' : ''}` })}
      detail={t(`${status}Detail`)}
    />
  );
};

export default HomeFindings;
