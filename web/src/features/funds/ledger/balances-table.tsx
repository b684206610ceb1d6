import { Fragment, type JSX } from 'react';
import { Link } from 'react-router';
import type { Balance } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { Scroll } from '../components/scroll.tsx';
import { classLabels } from '../labels.ts';
import { ledgerTexts } from './texts.ts';

const CLASSES = ['asset', 'liability', 'netAssets', 'income', 'expense'] as const;

const Signed = ({ fen }: { readonly fen: number }): JSX.Element => (
  <span className={fen < 0 ? 'tx-red' : undefined}>
    <Money fen={fen} />
  </span>
);

const Row = ({ balance, month }: { readonly balance: Balance; readonly month: string }): JSX.Element => {
  const locale = useLocale();
  const { account, openingFen, debitFen, creditFen, closingFen } = balance;
  return (
    <tr>
      <th scope="row">
        <span className="tx-account-code tx-number">{account}</span>
        <Link to={`/funds/ledger/accounts/${account}?period=${month}`}>{balance[locale]}</Link>
      </th>
      <td data-wide>
        <Signed fen={openingFen} />
      </td>
      <td data-wide>
        <Money fen={debitFen} />
      </td>
      <td data-wide>
        <Money fen={creditFen} />
      </td>
      <td className="tx-strong">
        <Signed fen={closingFen} />
      </td>
    </tr>
  );
};

type BalancesTableProps = { readonly month: string; readonly balances: readonly Balance[] };

/** Accounts in the order of the chart, class by class; both sides of the year add up below. */
export const BalancesTable = ({ month, balances }: BalancesTableProps): JSX.Element => {
  const t = useText(ledgerTexts);
  const locale = useLocale();
  const label = t('balancesLabel', { month: formatPeriod(month, locale) });
  const groups = CLASSES.map((name) => ({ name, rows: balances.filter((each) => each.class === name) }));
  const sum = (side: 'debitFen' | 'creditFen'): number => balances.reduce((total, each) => total + each[side], 0);
  return (
    <div className="tx-card tx-ledger">
      <Scroll label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              {[t('opening'), t('yearDebit'), t('yearCredit')].map((head) => (
                <th key={head} scope="col" data-wide>
                  {head}
                </th>
              ))}
              <th scope="col">{t('closing')}</th>
            </tr>
          </thead>
          <tbody>
            {groups
              .filter(({ rows }) => rows.length > 0)
              .map(({ name, rows }) => (
                <Fragment key={name}>
                  <tr className="tx-ledger-class">
                    <th scope="colgroup" colSpan={5}>
                      {classLabels[name][locale]}
                    </th>
                  </tr>
                  {rows.map((balance) => (
                    <Row key={balance.account} balance={balance} month={month} />
                  ))}
                </Fragment>
              ))}
          </tbody>
          <tfoot data-wide>
            <tr>
              <th scope="row">{t('sums')}</th>
              <td />
              <td>
                <Money fen={sum('debitFen')} />
              </td>
              <td>
                <Money fen={sum('creditFen')} />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </div>
  );
};
