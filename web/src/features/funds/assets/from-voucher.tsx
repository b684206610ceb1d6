import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Voucher } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { assetTexts } from './texts.ts';

const CAPITAL = /^507/;

/** From the voucher that paid for something to its card, with what the voucher knows already. */
export const FromVoucher = ({ voucher }: { readonly voucher: Voucher }): JSX.Element | null => {
  const t = useText(assetTexts);
  const may = useCan('funds.assets.manage');
  const costFen = voucher.lines
    .filter(({ account }) => CAPITAL.test(account))
    .reduce((sum, { debitFen }) => sum + debitFen, 0);
  if (!may || costFen <= 0) return null;
  const query = new URLSearchParams({ voucher: voucher.id, cost: String(costFen), on: voucher.date });
  if (voucher.source.kind === 'expenditure') query.set('expenditure', voucher.source.id);
  return (
    <Link className="tx-source" to={`/funds/assets?${query}`}>
      <Icon name="plus" />
      <span>
        <strong>{t('register')}</strong>
        <small>{t('fromVoucher')}</small>
      </span>
      <Icon name="right" size={18} />
    </Link>
  );
};
