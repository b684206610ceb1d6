import { Segmented } from 'antd';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import type { StatementComparison } from '#web/api/client.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useComparison } from '../api/read-statements.ts';
import { runningMonth } from '../calendar.ts';
import { Scroll } from '../components/scroll.tsx';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import './statements.css';
import { statementTexts } from './texts.ts';

const COUNTS = [2, 3, 5];

const Table = ({ rows }: { readonly rows: StatementComparison['data'] }): JSX.Element => {
  const t = useText(statementTexts);
  const locale = useLocale();
  const years = rows[0]?.years ?? [];
  const label = t('compareLabel', { from: years[0]?.year ?? '', to: years.at(-1)?.year ?? '' });
  return (
    <div className="tx-card tx-ledger tx-ledger-dense">
      <Scroll label={label}>
        <table aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              {years.flatMap(({ year, members }) => [
                <th key={year} scope="col">
                  {t('whole', { year })}
                </th>,
                <th key={`${year} each`} scope="col" title={t('members', { count: members })}>
                  {t('perMember', { year })}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <th scope="row" className={row.kind === 'sum' ? 'tx-strong' : undefined}>
                  {row[locale]}
                </th>
                {row.years.flatMap(({ year, amountFen, perMemberFen }) => [
                  <td key={year} className={amountFen < 0 ? 'tx-red' : undefined}>
                    <Money fen={amountFen} strong={row.kind === 'sum'} />
                  </td>,
                  <td key={`${year} each`}>
                    <Money fen={perMemberFen} />
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
};

/** The union's own years side by side, in whole and per member. */
const ComparisonPage = (): JSX.Element => {
  const t = useText(statementTexts);
  const [query, setQuery] = useSearchParams();
  const year = Number(query.get('year')) || Number(runningMonth().slice(0, 4));
  const count = Number(query.get('years')) || 3;
  const answer = useComparison(year, count);
  const show = (next: number, years: number): void =>
    setQuery({ year: String(next), years: String(years) }, { replace: true });
  return (
    <>
      <PageHead
        title={t('compareTitle')}
        hint={t('compareHint')}
        crumbs={[{ label: t('title'), to: '/funds/statements' }, { label: t('compareTitle') }]}
      />
      <div className="tx-funds-bar tx-no-print">
        <YearPicker year={year} onChange={(next) => show(next, count)} />
        <Segmented
          aria-label={t('years')}
          value={count}
          options={COUNTS.map((value) => ({ value, label: t('yearsCount', { count: value }) }))}
          onChange={(next) => show(year, next)}
        />
      </div>
      <QueryView query={answer} shape="table">
        {({ data }) => <Table rows={data} />}
      </QueryView>
    </>
  );
};

export default ComparisonPage;
