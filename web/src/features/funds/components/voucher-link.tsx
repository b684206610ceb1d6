import type { JSX } from 'react';
import { Link } from 'react-router';
import { useText } from '#web/i18n/text.ts';
import { fundsTexts } from '../texts.ts';

const DIGITS = 4;

/** `2026-11-ji-000012` → 12. */
export const voucherNumber = (voucherId: string): number => Number(voucherId.slice(-6));

/** 记-0012, as people call a voucher of a month. */
export const useVoucherName = () => {
  const t = useText(fundsTexts);
  return (voucherId: string): string =>
    t('voucherNo', { number: String(voucherNumber(voucherId)).padStart(DIGITS, '0') });
};

type VoucherLinkProps = { readonly voucherId: string | null; readonly from?: string };

export const VoucherLink = ({ voucherId, from }: VoucherLinkProps): JSX.Element => {
  const nameOf = useVoucherName();
  if (voucherId === null) return <span>—</span>;
  const query = from === undefined ? '' : `?from=${from}`;
  return (
    <Link className="tx-number" to={`/funds/ledger/vouchers/${voucherId}${query}`}>
      {nameOf(voucherId)}
    </Link>
  );
};
