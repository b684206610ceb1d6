import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Voucher } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { sourceLabels } from '../labels.ts';
import { ledgerTexts } from './texts.ts';

/** The page of each cause; kinds without a line have no page of their own. */
const places: Readonly<Partial<Record<Voucher['source']['kind'], (source: Voucher['source']) => string>>> = {
  duesRun: ({ id }) => `/funds/batches/${id}`,
  duesPayment: ({ period }) => `/funds/dues/${period}?status=all`,
  duesCorrection: ({ period }) => `/funds/dues/${period}?status=all`,
  duesWorklist: () => '/funds/worklist?status=resolved',
  contributionReceipt: ({ period }) => `/funds/contributions/${period}`,
  contributionRemittance: ({ period }) => `/funds/contributions/${period}`,
  contributionRefund: ({ period }) => `/funds/contributions/${period}`,
  expenditure: ({ id }) => `/funds/expenditures/${id}`,
  advance: ({ id }) => `/funds/expenditures/${id}`,
  opening: () => '/funds/ledger/opening',
  reversal: ({ id }) => `/funds/ledger/vouchers/${id}`,
  assetAcquisition: ({ id }) => `/funds/assets/cards/${id}`,
  assetDisposal: ({ id }) => `/funds/assets/disposals/${id}`,
  depreciation: () => '/funds/assets',
  payout: ({ id }) => `/funds/payouts/${id}`,
  carryForward: ({ period }) => `/funds/closing/years/${period.slice(0, 4)}`,
};

/** Where the voucher comes from: the run, the receipt, the settled item. */
export const SourceLink = ({ voucher }: { readonly voucher: Voucher }): JSX.Element => {
  const t = useText(ledgerTexts);
  const locale = useLocale();
  const { source, summary } = voucher;
  const place = places[source.kind]?.(source);
  const said = (
    <>
      <Icon name="swap" />
      <span>
        <strong>{t('sourceOf', { kind: sourceLabels[source.kind][locale] })}</strong>
        <small>
          {formatPeriod(source.period, locale)} · {summary}
        </small>
      </span>
    </>
  );
  if (place === undefined) return <p className="tx-source">{said}</p>;
  return (
    <Link className="tx-source" to={place}>
      {said}
      <Icon name="right" size={18} />
    </Link>
  );
};
