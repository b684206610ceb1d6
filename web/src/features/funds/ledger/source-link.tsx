import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Voucher } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { sourceLabels } from '../labels.ts';
import { ledgerTexts } from './texts.ts';

const placeOf = ({ kind, id, period }: Voucher['source']): string => {
  switch (kind) {
    case 'duesRun':
      return `/funds/batches/${id}`;
    case 'contributionReceipt':
    case 'contributionRemittance':
      return `/funds/contributions/${period}`;
    case 'duesWorklist':
      return '/funds/worklist?status=resolved';
    default:
      return `/funds/dues/${period}?status=all`;
  }
};

/** Where the voucher comes from: the run, the receipt, the settled item. */
export const SourceLink = ({ voucher }: { readonly voucher: Voucher }): JSX.Element => {
  const t = useText(ledgerTexts);
  const locale = useLocale();
  const { source, summary } = voucher;
  return (
    <Link className="tx-source" to={placeOf(source)}>
      <Icon name="swap" />
      <span>
        <strong>{t('sourceOf', { kind: sourceLabels[source.kind][locale] })}</strong>
        <small>
          {formatPeriod(source.period, locale)} · {summary}
        </small>
      </span>
      <Icon name="right" size={18} />
    </Link>
  );
};
