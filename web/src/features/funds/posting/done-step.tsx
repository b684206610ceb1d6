import { Button } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { DuesFileBatch } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen, formatPeriod } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useVoucherName } from '../components/voucher-link.tsx';
import { postingTexts } from './texts.ts';
import { waitingOf } from './waiting.ts';

type DoneStepProps = { readonly batch: DuesFileBatch; readonly onRestart: () => void };

/** What was done, said plainly, and where to go on. A file that was posted before changes nothing and says so. */
export const DoneStep = ({ batch, onRestart }: DoneStepProps): JSX.Element => {
  const t = useText(postingTexts);
  const locale = useLocale();
  const nameOf = useVoucherName();
  const { counts, totals, voucherId, period, id } = batch;
  const isRepeat = counts.posted === 0 && counts.alreadyPosted > 0;
  const waiting = waitingOf(batch);
  const title = isRepeat
    ? t('replayTitle')
    : t('doneTitle', { count: formatCount(counts.posted), sum: formatFen(totals.postedFen) });
  const hint = isRepeat
    ? t('replayHint', { count: formatCount(counts.alreadyPosted) })
    : t('doneHint', { month: formatPeriod(period, locale) });
  return (
    <section className={`tx-done ${isRepeat ? 'tx-tone-info' : 'tx-tone-success'}`} role="status">
      <span className="tx-done-sign">
        <Icon name={isRepeat ? 'info' : 'check'} size={26} />
      </span>
      <div className="tx-done-words">
        <h2>{title}</h2>
        <p className="tx-faint">{hint}</p>
      </div>
      <div className="tx-done-actions">
        {waiting > 0 ? (
          <Link className="tx-button" data-main to="/funds/worklist">
            {t('toWorklist', { count: waiting })}
          </Link>
        ) : null}
        {voucherId === null ? null : (
          <Link className="tx-button" to={`/funds/ledger/vouchers/${voucherId}`}>
            {t('toVoucher', { voucher: nameOf(voucherId) })}
          </Link>
        )}
        {isRepeat ? null : (
          <Link className="tx-button" to={`/funds/batches/${id}`}>
            {t('toBatch')}
          </Link>
        )}
        <Link className="tx-button" to={`/funds/dues/${period}`}>
          {t('toMonth')}
        </Link>
        <Button type="text" onClick={onRestart}>
          {t('another')}
        </Button>
      </div>
    </section>
  );
};
