import type { JSX } from 'react';
import { Link } from 'react-router';
import type { DuesMonth } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen, formatInstant } from '#web/lib/format.ts';
import { useBatchesOf } from '../api/list-batches.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import { duesTexts } from './texts.ts';

const SHOWN = 5;

/** The runs that posted this month, newest first; a month mostly has one. */
export const MonthRuns = ({ month }: { readonly month: DuesMonth }): JSX.Element => {
  const t = useText(duesTexts);
  const runs = useBatchesOf(month.batches.slice(-SHOWN).toReversed());
  return (
    <Card title={t('runs')} extra={<Link to="/funds/batches">{t('allRuns')}</Link>} flush={month.batches.length > 0}>
      {month.batches.length === 0 ? <p className="tx-faint">{t('noRuns')}</p> : null}
      <ul>
        {runs.map(({ id, counts, totals, source, committedAt, voucherId }) => (
          <li key={id} className="tx-today-item">
            <span className="tx-today-words">
              <Link to={`/funds/batches/${id}`} className="tx-today-title">
                {t('runLine', { count: formatCount(counts.posted), sum: formatFen(totals.postedFen) })}
              </Link>
              <span className="tx-today-detail">
                {committedAt === null ? null : `${formatInstant(committedAt)} · `}
                {source === 'file' ? t('fromFile') : t('fromApi')}
              </span>
            </span>
            <VoucherLink voucherId={voucherId} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
