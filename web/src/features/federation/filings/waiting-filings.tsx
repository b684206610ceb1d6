import type { JSX } from 'react';
import { Link } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { useText } from '#web/i18n/text.ts';
import { useWaitingFilings } from '../api/filings.ts';
import { filingTexts } from './texts.ts';

const Waiting = (): JSX.Element | null => {
  const t = useText(filingTexts);
  const { data } = useWaitingFilings();
  if (!data || data.data.length === 0) return null;
  const count = `${data.data.length}${data.hasMore ? '+' : ''}`;
  return (
    <p className="tx-other-month">
      <Link to="/filings">{t('waitingNotice', { count })}</Link>
    </p>
  );
};

/** On the first page of whoever answers: how many budgets wait. */
export const WaitingFilings = (): JSX.Element | null => (useCan('federation.filings.answer') ? <Waiting /> : null);
