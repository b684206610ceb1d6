import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { listVoucherDrafts } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useText } from '#web/i18n/text.ts';
import { homeTexts } from './texts.ts';

const SHOWN = 50;

/** Vouchers by hand whose next step is the person's: to be checked, or given back to their maker. */
const TodayVouchers = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const checks = useCan('funds.ledger.review');
  const makes = useCan('funds.ledger.prepare');
  const { data } = useQuery({
    queryKey: ['funds', 'drafts', 'home'],
    queryFn: () => listVoucherDrafts({ limit: SHOWN }),
    enabled: checks || makes,
  });
  const rows = data?.data ?? [];
  const counted = (count: number): string => `${count}${data?.hasMore ? '+' : ''}`;
  const toCheck = checks ? rows.filter(({ status, isOwn }) => status === 'submitted' && !isOwn) : [];
  const toMend = makes ? rows.filter(({ status, isOwn }) => status === 'returned' && isOwn) : [];
  return (
    <>
      {toCheck.length > 0 ? (
        <TodayItem
          icon="form"
          tone="warning"
          to="/funds/ledger/drafts"
          title={t('vouchersToCheck', { count: counted(toCheck.length) })}
          detail={t('vouchersToCheckDetail')}
        />
      ) : null}
      {toMend.length > 0 ? (
        <TodayItem
          icon="form"
          tone="warning"
          to="/funds/ledger/drafts"
          title={t('vouchersToMend', { count: counted(toMend.length) })}
          detail={t('vouchersToMendDetail')}
        />
      ) : null}
    </>
  );
};

export default TodayVouchers;
