import type { JSX } from 'react';
import { Link } from 'react-router';
import type { BudgetYearRow } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { today } from '../calendar.ts';
import { Scroll } from '../components/scroll.tsx';
import '../funds.css';
import { useBudgets } from './api.ts';
import { budgetTexts } from './texts.ts';

const thisYear = (): number => Number(today().slice(0, 4));

const YearState = ({ row }: { readonly row: BudgetYearRow }): JSX.Element => {
  const t = useText(budgetTexts);
  if (row.open !== null) return <StatusTag tone="info">{t('statusOpen', { number: row.open })}</StatusTag>;
  if (row.inForce !== null) return <StatusTag tone="success">{t('statusInForce', { number: row.inForce })}</StatusTag>;
  return <StatusTag>{t('statusNone')}</StatusTag>;
};

const YearsTable = ({ rows }: { readonly rows: readonly BudgetYearRow[] }): JSX.Element => {
  const t = useText(budgetTexts);
  const common = useText(commonTexts);
  return (
    <div className="tx-card tx-ledger">
      <div className="tx-card-head tx-table-head">
        <h2>{t('yearsLabel')}</h2>
        <span className="tx-faint">{common('unit')}</span>
      </div>
      <Scroll label={t('yearsLabel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('year')}</th>
              <th scope="col" data-text>
                {t('status')}
              </th>
              <th scope="col" data-wide>
                {t('income')}
              </th>
              <th scope="col">{t('spending')}</th>
              <th scope="col" data-wide>
                {t('adjustments')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.year}>
                <th scope="row">
                  <Link to={`/funds/budget/${row.year}`}>{t('openYear', { year: row.year })}</Link>
                </th>
                <td data-text>
                  <YearState row={row} />
                </td>
                <td data-wide>
                  <Money fen={row.incomeFen} />
                </td>
                <td>
                  <Money fen={row.spendingFen} strong />
                </td>
                <td data-wide>{row.adjustments}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
};

/** Every year that has a budget; this year and the next are one touch away. */
const YearsPage = (): JSX.Element => {
  const t = useText(budgetTexts);
  const mayPrepare = useCan('funds.budget.prepare');
  const answer = useBudgets();
  const year = thisYear();
  const link = (of: number, isMain: boolean): JSX.Element => (
    <Link className="tx-button" data-main={isMain || undefined} to={`/funds/budget/${of}`}>
      {t('openYear', { year: of })}
    </Link>
  );
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        action={link(year, true)}
        extra={mayPrepare ? link(year + 1, false) : null}
      />
      <QueryView query={answer} shape="table">
        {({ data }) =>
          data.length === 0 ? <Empty title={t('yearsEmpty')} hint={t('yearsEmptyHint')} /> : <YearsTable rows={data} />
        }
      </QueryView>
    </>
  );
};

export default YearsPage;
