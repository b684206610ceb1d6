import type { JSX } from 'react';
import { Link } from 'react-router';
import type { BudgetExecution } from '#web/api/client.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { formatRate } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { shareBp } from '../components/meter.tsx';
import { Scroll } from '../components/scroll.tsx';
import { fundsTexts } from '../texts.ts';
import { LineName } from './lines-table.tsx';
import { budgetTexts } from './texts.ts';

const rateOf = (came: number, planned: number): string => {
  const bp = shareBp(came, planned);
  return bp === undefined ? '' : formatRate(bp);
};

/** Income as planned and as it came. */
export const IncomeTable = ({
  data,
  month,
}: {
  readonly data: BudgetExecution;
  readonly month: string;
}): JSX.Element => {
  const t = useText(budgetTexts);
  const common = useText(commonTexts);
  const shared = useText(fundsTexts);
  const { totals } = data;
  return (
    <div className="tx-card tx-ledger tx-ledger-dense">
      <div className="tx-card-head tx-table-head">
        <h2>{t('incomeTable')}</h2>
        <span className="tx-faint">{common('unit')}</span>
      </div>
      <Scroll label={t('incomeTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              <th scope="col">{t('planned')}</th>
              <th scope="col">{t('came')}</th>
              <th scope="col">{t('completed')}</th>
            </tr>
          </thead>
          <tbody>
            {data.income.map((line) => (
              <tr key={line.account}>
                <th scope="row">
                  <Link to={`/funds/ledger/accounts/${line.account}?period=${month}`}>
                    <LineName {...line} />
                  </Link>{' '}
                  {line.isPlanned ? null : <StatusTag>{t('unplanned')}</StatusTag>}
                </th>
                <td>
                  <Money fen={line.amountFen} />
                </td>
                <td>
                  <Money fen={line.actualFen} strong />
                </td>
                <td className="tx-number">{rateOf(line.actualFen, line.amountFen)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{shared('total')}</th>
              <td>
                <Money fen={totals.incomeBudgetFen} />
              </td>
              <td>
                <Money fen={totals.incomeFen} />
              </td>
              <td className="tx-number">{rateOf(totals.incomeFen, totals.incomeBudgetFen)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </div>
  );
};
