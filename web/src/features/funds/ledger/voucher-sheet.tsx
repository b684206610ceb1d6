import type { JSX } from 'react';
import { Link } from 'react-router';
import { amountInCapitals } from '#shared/kernel/capitals.ts';
import type { Voucher } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen, formatInstant } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { Scroll } from '../components/scroll.tsx';
import { useVoucherName } from '../components/voucher-link.tsx';
import { fundsTexts } from '../texts.ts';
import { ledgerTexts } from './texts.ts';

const PERIOD_CHARS = 7;

const orBlank = (fen: number): string => (fen === 0 ? '' : formatFen(fen));

const Lines = ({ voucher }: { readonly voucher: Voucher }): JSX.Element => {
  const t = useText(ledgerTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  return (
    <table aria-label={t('voucherTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('summary')}</th>
          <th scope="col">{t('line')}</th>
          <th scope="col" data-end>
            {shared('debitYuan')}
          </th>
          <th scope="col" data-end>
            {shared('creditYuan')}
          </th>
        </tr>
      </thead>
      <tbody>
        {voucher.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a posted voucher never change their place
          <tr key={index} className={line.debitFen + line.creditFen < 0 ? 'tx-red' : undefined}>
            <td>{line.memo ?? (index === 0 ? voucher.summary : '')}</td>
            <td>
              <span className="tx-account-code tx-number">{line.account}</span>
              {line[locale]}
            </td>
            <td data-end className="tx-number">
              {orBlank(line.debitFen)}
            </td>
            <td data-end className="tx-number">
              {orBlank(line.creditFen)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('total')} <span className="tx-voucher-words">{amountInCapitals(voucher.totalFen)}</span>
          </th>
          <td data-end className="tx-number">
            {formatFen(voucher.totalFen)}
          </td>
          <td data-end className="tx-number">
            {formatFen(voucher.totalFen)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
};

/** The red voucher that takes this one back, or the one that this red one takes back. */
const Links = ({ voucher }: { readonly voucher: Voucher }): JSX.Element | null => {
  const t = useText(ledgerTexts);
  const nameOf = useVoucherName();
  const other = voucher.reverses ?? voucher.reversedBy;
  if (!other) return null;
  return (
    <p className="tx-voucher-links">
      <StatusTag tone="danger">{t(voucher.reverses ? 'takesBack' : 'takenBackBy')}</StatusTag>{' '}
      <Link to={`/funds/ledger/vouchers/${other}`}>
        {other.slice(0, PERIOD_CHARS)} {nameOf(other)}
      </Link>
    </p>
  );
};

/** The sheet: day, number, lines, both totals, who prepared it. */
export const VoucherSheet = ({ voucher }: { readonly voucher: Voucher }): JSX.Element => {
  const t = useText(ledgerTexts);
  const locale = useLocale();
  const { date, number, preparedBy, reviewedBy, selfReview, attachments, attachmentIds, at } = voucher;
  return (
    <article className="tx-card tx-voucher" aria-label={t('voucherTitle')}>
      <header className="tx-voucher-head">
        <span className="tx-number">{formatDay(date, locale)}</span>
        <h2>{t('voucherTitle')}</h2>
        <span className="tx-number">{t('voucherNumber', { number: String(number).padStart(4, '0') })}</span>
      </header>
      <Scroll className="tx-voucher-lines" label={voucher.summary}>
        <Lines voucher={voucher} />
      </Scroll>
      <footer className="tx-voucher-sign">
        <span>{t('preparedBy', { name: preparedBy })}</span>
        {reviewedBy ? <span>{t('reviewedBy', { name: reviewedBy })}</span> : null}
        {attachments > 0 ? <span>{t('attachments', { count: attachments })}</span> : null}
        <span>{t('postedAt', { time: formatInstant(at) })}</span>
      </footer>
      {selfReview ? <p className="tx-voucher-links">{t('selfReview', { reason: selfReview })}</p> : null}
      {attachmentIds.length > 0 ? <AttachmentList ids={attachmentIds} /> : null}
      <Links voucher={voucher} />
    </article>
  );
};
