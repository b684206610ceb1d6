import type { JSX } from 'react';
import { Link } from 'react-router';
import type { PayoutDetail } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import { payoutTexts } from './payout-texts.ts';

const TONES = { waiting: 'neutral', paid: 'success', failed: 'danger' } as const;

/** Every payment of a batch with what became of it. */
export const PayoutRows = ({ payout }: { readonly payout: PayoutDetail }): JSX.Element => {
  const t = useText(payoutTexts);
  return (
    <Card flush title={t('rows')}>
      <Scroll label={t('rows')}>
        <table className="tx-plain-table tx-bank-table">
          <thead>
            <tr>
              {[t('no'), t('payee'), t('memo'), t('amount'), t('state'), t('why'), t('voucher')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {payout.rows.map((row) => (
              <tr key={row.no}>
                <th scope="row">{row.no}</th>
                <td className="tx-bank-text">
                  {row.name} <span className="tx-faint">{t('tail', { tail: row.cardTail })}</span>
                </td>
                <td className="tx-bank-text">
                  {row.expenditureId ? (
                    <Link to={`/funds/expenditures/${row.expenditureId}`}>{row.memo || t('request')}</Link>
                  ) : (
                    `${row.memo} ${t('owed', { account: row.account ?? '' })}`
                  )}
                </td>
                <td>
                  <Money fen={row.amountFen} />
                </td>
                <td>
                  <StatusTag tone={TONES[row.status]}>{t(row.status)}</StatusTag>
                </td>
                <td className="tx-bank-text">{row.reason}</td>
                <td>
                  {row.voucherId ? <Link to={`/funds/ledger/vouchers/${row.voucherId}`}>{row.voucherId}</Link> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
};
