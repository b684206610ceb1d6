import { Button } from 'antd';
import type { JSX } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { FederationFinalAccounts } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { NumberRow, NumberTile } from '#web/console/kit/number-tile.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useFinalAccounts } from '../api/read-accounts.ts';
import { useNode } from '../api/read-node.ts';
import { runningMonth } from '../dashboard/month-picker.tsx';
import './accounts.css';
import { CancelTable, KindsTable, MonthsTable } from './tables.tsx';
import { accountsTexts } from './texts.ts';

const YEARS = 6;

const YearChoice = ({
  year,
  onChange,
}: {
  readonly year: number;
  readonly onChange: (year: number) => void;
}): JSX.Element => {
  const t = useText(accountsTexts);
  const running = Number(runningMonth().slice(0, 4));
  return (
    <select
      className="tx-accounts-year"
      aria-label={t('year')}
      value={year}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {Array.from({ length: YEARS }, (_, index) => running - index).map((each) => (
        <option key={each} value={each}>
          {t('yearOf', { year: each })}
        </option>
      ))}
    </select>
  );
};

/** Nodes right below, each with accounts of its own. */
const Below = ({ code, search }: { readonly code: string; readonly search: string }): JSX.Element | null => {
  const t = useText(accountsTexts);
  const children = useNode(code).data?.children ?? [];
  if (children.length === 0) return null;
  return (
    <div className="tx-no-print">
      <Card title={t('below')}>
        <ul className="tx-accounts-below">
          {children.map((child) => (
            <li key={child.code}>
              <Link to={`/nodes/${child.code}/accounts${search}`}>{child.name}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
};

const Body = ({ accounts }: { readonly accounts: FederationFinalAccounts }): JSX.Element => {
  const t = useText(accountsTexts);
  const { total, year, months, moneyFen, budgetFen, unions, reporting } = accounts;
  if (months.length === 0) return <Empty icon="chart" title={t('empty', { year })} />;
  return (
    <div className="tx-stack">
      <NumberRow>
        <NumberTile
          label={t('income')}
          value={<Money fen={total.incomeFen} />}
          note={t('reporting', { reporting, unions })}
        />
        <NumberTile label={t('spending')} value={<Money fen={total.spendingFen} />} />
        <NumberTile label={t('surplus')} value={<Money fen={total.surplusFen} />} note={t('surplusNote')} />
        <NumberTile
          label={t('money')}
          value={<Money fen={moneyFen} />}
          note={t('moneyNote', { budget: formatFen(budgetFen) })}
        />
      </NumberRow>
      <CancelTable accounts={accounts} />
      <KindsTable accounts={accounts} />
      <MonthsTable accounts={accounts} />
    </div>
  );
};

/** Final accounts of any node of the own subtree for a year, from kept totals only. */
const AccountsPage = (): JSX.Element => {
  const t = useText(accountsTexts);
  const { code = 'own' } = useParams();
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year')) || Number(runningMonth().slice(0, 4));
  const search = params.get('year') ? `?year=${year}` : '';
  return (
    <QueryView query={useFinalAccounts(code, year)} shape="page">
      {(accounts) => {
        const { node, breadcrumbs } = accounts;
        const crumbs = breadcrumbs.map((each) =>
          each.code === node.code
            ? { label: each.name }
            : { label: each.name, to: `/nodes/${each.code}/accounts${search}` },
        );
        return (
          <>
            <PageHead
              title={t('titleOf', { name: node.name })}
              hint={t('hint')}
              {...(crumbs.length > 1 ? { crumbs } : {})}
              extra={
                <>
                  <YearChoice year={year} onChange={(next) => setParams({ year: String(next) }, { replace: true })} />
                  <Link className="tx-button" to={code === 'own' ? '/' : `/nodes/${code}`}>
                    {t('toDashboard')}
                  </Link>
                  <Button onClick={() => window.print()}>{t('print')}</Button>
                </>
              }
            />
            <div className="tx-stack">
              <Body accounts={accounts} />
              <Below code={node.code} search={search} />
            </div>
          </>
        );
      }}
    </QueryView>
  );
};

export default AccountsPage;
