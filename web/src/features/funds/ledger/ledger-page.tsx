import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useBalances } from '../api/read-ledger.ts';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { Rule } from '../components/rule.tsx';
import '../funds.css';
import { booksRule } from '../rules.ts';
import { BalancesTable } from './balances-table.tsx';
import { ChainLight, TrialLight } from './lights.tsx';
import { ledgerTexts } from './texts.ts';

/** The books at the end of a month: two lights, then every account that moved. */
const LedgerPage = (): JSX.Element => {
  const t = useText(ledgerTexts);
  const [query, setQuery] = useSearchParams();
  const month = monthOr(query.get('period'));
  const answer = useBalances(month);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <div className="tx-funds-bar">
        <MonthPicker month={month} onChange={(period) => setQuery({ period }, { replace: true })} />
        <Rule of={booksRule} />
        <nav className="tx-ledger-links" aria-label={t('more')}>
          <Link to={`/funds/ledger/vouchers?period=${month}`}>{t('vouchersTitle')}</Link>
          <Link to="/funds/ledger/drafts">{t('drafts')}</Link>
          <Link to="/funds/ledger/opening">{t('openingLink')}</Link>
          <Link to="/funds/ledger/chart">{t('chartLink')}</Link>
        </nav>
      </div>
      <div className="tx-stack">
        <section className="tx-lights" aria-label={t('lights')}>
          <TrialLight month={month} />
          <ChainLight month={month} />
        </section>
        <QueryView query={answer} shape="table">
          {({ data }) =>
            data.length === 0 ? (
              <div className="tx-card">
                <Empty icon="table" title={t('empty')} hint={t('emptyHint')} />
              </div>
            ) : (
              <BalancesTable month={month} balances={data} />
            )
          }
        </QueryView>
      </div>
    </>
  );
};

export default LedgerPage;
