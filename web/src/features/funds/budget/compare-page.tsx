import { Checkbox } from 'antd';
import { type JSX, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { BudgetComparison } from '#web/api/client.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import '../funds.css';
import { useBudget, useComparison } from './api.ts';
import './budget.css';
import { LineName } from './lines-table.tsx';
import { budgetTexts } from './texts.ts';
import { yearOr } from './year-of.ts';

type Difference = BudgetComparison['lines'][number];

const Change = ({ line }: { readonly line: Difference }): JSX.Element => {
  const t = useText(budgetTexts);
  return (
    <tr data-changed={line.differenceFen !== 0 || undefined}>
      <th scope="row">
        <LineName {...line} />
        {line.beforeFen === null ? <StatusTag tone="info">{t('newLine')}</StatusTag> : null}
        {line.afterFen === null ? <StatusTag tone="warning">{t('goneLine')}</StatusTag> : null}
      </th>
      <td>
        <Money fen={line.beforeFen ?? undefined} />
      </td>
      <td>
        <Money fen={line.afterFen ?? undefined} />
      </td>
      <td>
        <Money fen={line.differenceFen} strong={line.differenceFen !== 0} />
      </td>
      <td data-text>{line.note}</td>
    </tr>
  );
};

const Table = ({ data, onlyChanged }: { readonly data: BudgetComparison; readonly onlyChanged: boolean }) => {
  const t = useText(budgetTexts);
  const common = useText(commonTexts);
  const isChanged = (line: Difference): boolean =>
    line.differenceFen !== 0 || line.beforeFen === null || line.afterFen === null;
  const lines = onlyChanged ? data.lines.filter(isChanged) : data.lines;
  const total = (label: string, before: number, after: number): JSX.Element => (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <Money fen={before} />
      </td>
      <td>
        <Money fen={after} />
      </td>
      <td>
        <Money fen={after - before} />
      </td>
      <td />
    </tr>
  );
  return (
    <div className="tx-card tx-ledger tx-ledger-dense">
      <div className="tx-card-head tx-table-head">
        <h2>{t('linesLabel')}</h2>
        <span className="tx-faint">{common('unit')}</span>
      </div>
      {lines.length === 0 ? <p className="tx-faint tx-budget-empty">{t('noChange')}</p> : null}
      <Scroll label={t('linesLabel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              <th scope="col">{t('before', { number: data.before.number })}</th>
              <th scope="col">{t('before', { number: data.after.number })}</th>
              <th scope="col">{t('difference')}</th>
              <th scope="col" data-text>
                {t('note')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Change key={`${line.account} ${line.project}`} line={line} />
            ))}
          </tbody>
          <tfoot>
            {total(t('incomeTotal'), data.before.incomeFen, data.after.incomeFen)}
            {total(t('spendingTotal'), data.before.spendingFen, data.after.spendingFen)}
          </tfoot>
        </table>
      </Scroll>
    </div>
  );
};

/** Two versions of a year line by line: what an adjustment changes. */
const ComparePage = (): JSX.Element => {
  const t = useText(budgetTexts);
  const params = useParams();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [onlyChanged, setOnlyChanged] = useState(true);
  const year = yearOr(params.year);
  const after = Number(params.number) || 1;
  const before = Number(query.get('base')) || Math.max(1, after - 1);
  const answer = useComparison(year, after, before);
  const versions = useBudget(year).data?.versions ?? [];
  return (
    <>
      <PageHead
        title={t('compareTitle', { year, before, after })}
        crumbs={[
          { label: t('openYear', { year }), to: `/funds/budget/${year}` },
          { label: t('version', { number: after }), to: `/funds/budget/${year}/versions/${after}` },
          { label: t('compare', { number: before }) },
        ]}
      />
      <div className="tx-funds-bar">
        <select
          className="tx-funds-select tx-budget-select"
          aria-label={t('compare', { number: before })}
          value={before}
          onChange={(event) =>
            navigate(`/funds/budget/${year}/versions/${after}/comparison?base=${event.target.value}`, { replace: true })
          }
        >
          {versions
            .filter(({ number }) => number !== after)
            .map(({ number }) => (
              <option key={number} value={number}>
                {t('compare', { number })}
              </option>
            ))}
        </select>
        <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
          {t('onlyChanged')}
        </Checkbox>
      </div>
      <QueryView query={answer} shape="table">
        {(data) => <Table data={data} onlyChanged={onlyChanged} />}
      </QueryView>
    </>
  );
};

export default ComparePage;
