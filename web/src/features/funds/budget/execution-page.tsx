import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { BudgetExecution } from '#web/api/client.ts';
import { NumberRow, NumberTile } from '#web/console/kit/number-tile.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatRate } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { runningMonth } from '../calendar.ts';
import { shareBp } from '../components/meter.tsx';
import { Rule } from '../components/rule.tsx';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { useExecution } from './api.ts';
import './budget.css';
import { BurnChart } from './burn-chart.tsx';
import { SpendingTable } from './execution-table.tsx';
import { IncomeTable } from './income-table.tsx';
import { budgetRule } from './rule.ts';
import { budgetTexts } from './texts.ts';
import { yearOr } from './year-of.ts';

const Numbers = ({ data }: { readonly data: BudgetExecution }): JSX.Element => {
  const t = useText(budgetTexts);
  const shared = useText(fundsTexts);
  const inYuan = (label: string): string => shared('inYuan', { label });
  const { totals } = data;
  const rate = shareBp(totals.actualFen, totals.limitFen);
  return (
    <NumberRow>
      <NumberTile label={inYuan(t('limit'))} value={<Money fen={totals.limitFen} />} />
      <NumberTile
        label={inYuan(t('actual'))}
        value={<Money fen={totals.actualFen} />}
        {...(rate === undefined ? {} : { note: `${t('rate')} ${formatRate(rate)}` })}
      />
      <NumberTile
        label={inYuan(t('encumbered'))}
        value={<Money fen={totals.encumberedFen} />}
        {...(totals.lapsedFen === 0 ? {} : { note: t('lapsed', { sum: formatFen(totals.lapsedFen) }) })}
      />
      <NumberTile label={inYuan(t('available'))} value={<Money fen={totals.availableFen} />} />
    </NumberRow>
  );
};

const Body = ({ data }: { readonly data: BudgetExecution }): JSX.Element => {
  const t = useText(budgetTexts);
  if (data.spending.length === 0 && data.income.length === 0) return <Empty title={t('executionEmpty')} />;
  const last = `${data.year}-12`;
  const month = last < runningMonth() ? last : runningMonth();
  const { unbudgetedFen } = data.totals;
  return (
    <div className="tx-stack">
      <Numbers data={data} />
      {unbudgetedFen === 0 ? null : <p className="tx-faint">{t('unbudgeted', { sum: formatFen(unbudgetedFen) })}</p>}
      <SpendingTable data={data} month={month} />
      {data.version === null ? null : <BurnChart execution={data} />}
      <IncomeTable data={data} month={month} />
    </div>
  );
};

/** The budget of a year against what became of it. */
const ExecutionPage = (): JSX.Element => {
  const t = useText(budgetTexts);
  const navigate = useNavigate();
  const year = yearOr(useParams().year);
  const answer = useExecution(year);
  const data = answer.data;
  const hint = data?.isClosed
    ? t('executionClosed', { year })
    : t('executionHint', { rate: formatRate(data?.elapsedBasisPoints ?? 0) });
  return (
    <>
      <PageHead
        title={t('executionTitle', { year })}
        hint={hint}
        crumbs={[
          { label: t('title'), to: '/funds/budget' },
          { label: t('openYear', { year }), to: `/funds/budget/${year}` },
          { label: t('execution') },
        ]}
      />
      <div className="tx-funds-bar">
        <YearPicker year={year} onChange={(next) => navigate(`/funds/budget/${next}/execution`)} />
        <Rule of={budgetRule} />
      </div>
      <QueryView query={answer} shape="page">
        {(found) => <Body data={found} />}
      </QueryView>
    </>
  );
};

export default ExecutionPage;
