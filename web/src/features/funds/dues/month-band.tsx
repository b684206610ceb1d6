import type { JSX } from 'react';
import { Link } from 'react-router';
import type { DuesMonth } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, formatRate } from '#web/lib/format.ts';
import { Count, Money } from '#web/ui/money.tsx';
import { useWorklistCount } from '../api/list-worklist.ts';
import { Meter, shareBp } from '../components/meter.tsx';
import type { MemberStatus } from '../labels.ts';
import { fundsTexts } from '../texts.ts';
import { duesTexts } from './texts.ts';

type MonthBandProps = { readonly month: DuesMonth; readonly onShow: (status: MemberStatus) => void };

/** What came in against what is due, and beside it the three numbers that ask for work. */
export const MonthBand = ({ month, onShow }: MonthBandProps): JSX.Element => {
  const t = useText(duesTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const waiting = useWorklistCount().data;
  const { dueFen, paidFen, unmatchedFen, counts, period } = month;
  const bp = shareBp(paidFen, dueFen);
  const label = t('paid', { month: formatPeriod(period, locale) });
  return (
    <section className="tx-band" aria-label={label}>
      <div className="tx-band-main">
        <span className="tx-band-label">{label}</span>
        <div className="tx-band-sum">
          <span className="tx-band-value">
            <Money fen={paidFen} />
            <small>{shared('yuan')}</small>
          </span>
          <span className="tx-band-of">
            {dueFen > 0 ? t('of', { due: formatFen(dueFen) }) : t('nothingDue')}
            {bp === undefined ? null : ` · ${formatRate(bp)}`}
          </span>
        </div>
        <Meter partFen={paidFen} wholeFen={dueFen} label={label} />
        {unmatchedFen > 0 ? <span className="tx-faint">{t('unmatched', { sum: formatFen(unmatchedFen) })}</span> : null}
      </div>
      <div className="tx-band-side">
        <button type="button" className="tx-band-cell" onClick={() => onShow('unpaid')}>
          <span>{t('unpaidPeople')}</span>
          <strong>
            <Count value={counts.unpaid} />
            <small>{t('unit')}</small>
          </strong>
        </button>
        <button type="button" className="tx-band-cell" onClick={() => onShow('differs')}>
          <span>{t('differing')}</span>
          <strong>
            <Count value={counts.differing} />
            <small>{t('unit')}</small>
          </strong>
        </button>
        <Link className="tx-band-cell" to="/funds/worklist">
          <span>{t('waiting')}</span>
          <strong>
            <Count value={waiting?.count} />
            {waiting?.isMore ? '+' : null}
            <small>{t('items')}</small>
          </strong>
        </Link>
      </div>
    </section>
  );
};
