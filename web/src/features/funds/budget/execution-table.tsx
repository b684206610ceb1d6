import type { JSX } from 'react';
import { Link } from 'react-router';
import type { BudgetExecution, BudgetExecutionLine } from '#web/api/client.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { formatRate } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import { fundsTexts } from '../texts.ts';
import { Bullet, usedRate } from './bullet.tsx';
import { LineName } from './lines-table.tsx';
import { budgetTexts } from './texts.ts';

const FULL = 10_000;

const Warning = ({ line, from }: { readonly line: BudgetExecutionLine; readonly from: number }): JSX.Element | null => {
  const t = useText(budgetTexts);
  const rate = usedRate(line);
  if (!line.isLimited) return <StatusTag tone="warning">{t('noLimit')}</StatusTag>;
  if (rate >= FULL) return <StatusTag tone="danger">{t('exhausted')}</StatusTag>;
  return rate >= from ? <StatusTag tone="warning">{t('warn', { rate: formatRate(rate) })}</StatusTag> : null;
};

const lineAddress = (year: number, { account, project }: BudgetExecutionLine, month: string): string =>
  `/funds/budget/${year}/lines/${account}?period=${month}${project === null ? '' : `&project=${project}`}`;

/** Every spending line: bullet, limit, held, spent, available; the name leads to its vouchers and requests. */
export const SpendingTable = ({ data, month }: { readonly data: BudgetExecution; readonly month: string }) => {
  const t = useText(budgetTexts);
  const common = useText(commonTexts);
  const shared = useText(fundsTexts);
  const { totals, elapsedBasisPoints, warnBasisPoints } = data;
  return (
    <div className="tx-card tx-ledger tx-ledger-dense">
      <div className="tx-card-head tx-table-head">
        <h2>{t('spendingTable')}</h2>
        <span className="tx-faint">{common('unit')}</span>
      </div>
      <Scroll label={t('spendingTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              <th scope="col" data-text>
                {t('elapsed')}
              </th>
              <th scope="col">{t('limit')}</th>
              <th scope="col">{t('encumbered')}</th>
              <th scope="col">{t('actual')}</th>
              <th scope="col">{t('available')}</th>
              <th scope="col">{t('rate')}</th>
              <th scope="col" data-text>
                {t('status')}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.spending.map((line) => (
              <tr key={`${line.account} ${line.project}`}>
                <th scope="row">
                  <Link to={lineAddress(data.year, line, month)}>
                    <LineName {...line} />
                  </Link>
                </th>
                <td data-text>
                  <Bullet line={line} elapsedBasisPoints={elapsedBasisPoints} warnBasisPoints={warnBasisPoints} />
                </td>
                <td>
                  <Money fen={line.limitFen} />
                </td>
                <td>
                  <Money fen={line.encumberedFen} />
                </td>
                <td>
                  <Money fen={line.actualFen} />
                </td>
                <td>
                  <Money fen={line.availableFen} strong />
                </td>
                <td className="tx-number">{line.isLimited ? formatRate(usedRate(line)) : ''}</td>
                <td data-text>
                  <Warning line={line} from={warnBasisPoints} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{shared('total')}</th>
              <td />
              <td>
                <Money fen={totals.limitFen} />
              </td>
              <td>
                <Money fen={totals.encumberedFen} />
              </td>
              <td>
                <Money fen={totals.actualFen} />
              </td>
              <td>
                <Money fen={totals.availableFen} />
              </td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </div>
  );
};
