import { type JSX, lazy, Suspense, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Loading } from '#web/ui/loading.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { type Dashboard, useDashboard } from '../api/read-dashboard.ts';
import { type MonthSums, useTrend } from '../api/read-trend.ts';
import { WaitingFilings } from '../filings/waiting-filings.tsx';
import { ChildrenTable } from './children-table.tsx';
import { firstSort, nextSort } from './columns.ts';
import './dashboard.css';
import { FigureTile } from './figure-tile.tsx';
import { Freshness } from './freshness.tsx';
import { type Tile, tiles } from './measures.ts';
import { MonthPicker, runningMonth } from './month-picker.tsx';
import { tableTexts } from './table-texts.ts';
import { dashboardTexts } from './texts.ts';
import { UnionSheet } from './union-sheet.tsx';

const TrendChart = lazy(() => import('./trend-chart.tsx'));

const YEAR = 12;
const nothing: readonly MonthSums[] = [];

/** The course of the months with the present one as the dashboard has it: the two are asked for at different times. */
const useCourse = (code: string, month: string | undefined, dashboard: Dashboard) => {
  const { data = nothing } = useTrend(code, month);
  return useMemo(() => {
    const { month: shown, totals, rates, previous } = dashboard;
    const past = data.filter((each) => each.month < shown);
    const yearAgoMonth = `${Number(shown.slice(0, 4)) - 1}${shown.slice(4)}`;
    return {
      isRunning: shown === runningMonth(),
      before: previous,
      yearAgo: past.find((each) => each.month === yearAgoMonth),
      months: [...past, { month: shown, totals, rates }].slice(-YEAR),
    };
  }, [data, dashboard]);
};

const crumbsOf = ({ breadcrumbs }: Dashboard, search: string) =>
  breadcrumbs.map(({ code, name }, index) => {
    if (index === breadcrumbs.length - 1) return { label: name };
    return { label: name, to: `${index === 0 ? '/' : `/nodes/${code}`}${search}` };
  });

const toUnits = (): void => {
  const units = document.getElementById('units');
  units?.scrollIntoView({ block: 'start' });
  units?.focus({ preventScroll: true });
};

type BodyProps = {
  readonly code: string;
  readonly month: string | undefined;
  readonly search: string;
  readonly dashboard: Dashboard;
  readonly query: ReturnType<typeof useDashboard>;
};

const Body = ({ code, month, search, dashboard, query }: BodyProps): JSX.Element => {
  const t = useText(dashboardTexts);
  const table = useText(tableTexts);
  const [sort, setSort] = useState(firstSort);
  const [unionId, setUnionId] = useState<string>();
  const course = useCourse(code, month, dashboard);
  const union = dashboard.children.find(({ id }) => id === unionId);
  const openTile = (tile: Tile): void => {
    const isShown = !(dashboard.node.level === 'district' && tile.measure === 'unions');
    if (isShown) setSort(nextSort({ ...sort, key: 'name' }, tile.measure));
    toUnits();
  };
  return (
    <div className="tx-stack">
      <section className="tx-tiles" aria-label={t('figures')}>
        {tiles.map((tile) => (
          <FigureTile key={tile.label} tile={tile} sums={dashboard} course={course} onOpen={openTile} />
        ))}
      </section>
      <Suspense fallback={<Loading />}>
        <TrendChart name={dashboard.node.name} months={course.months} isRunning={course.isRunning} />
      </Suspense>
      <ChildrenTable
        dashboard={dashboard}
        sort={sort}
        onSort={setSort}
        search={search}
        onUnion={setUnionId}
        more={
          query.hasNextPage ? (
            <button type="button" className="tx-button" onClick={() => void query.fetchNextPage()}>
              {table('loadMore')}
            </button>
          ) : null
        }
      />
      {union ? <UnionSheet union={union} month={dashboard.month} onClose={() => setUnionId(undefined)} /> : null}
    </div>
  );
};

/** Any node of the own subtree: six numbers, their course, the units below; it follows postings by itself. */
const DashboardPage = (): JSX.Element => {
  const t = useText(dashboardTexts);
  const locale = useLocale();
  const { code = 'own' } = useParams();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? undefined;
  const search = month ? `?month=${month}` : '';
  const query = useDashboard(code, month);
  const choose = (next: string): void => setParams(next === runningMonth() ? {} : { month: next }, { replace: true });
  return (
    <QueryView query={query} shape="page">
      {(dashboard) => (
        <>
          <PageHead
            title={dashboard.node.name}
            hint={t('hint')}
            {...(dashboard.breadcrumbs.length > 1 ? { crumbs: crumbsOf(dashboard, search) } : {})}
            extra={<MonthPicker month={month ?? runningMonth()} onChange={choose} />}
          />
          {code === 'own' && dashboard.node.level === 'district' ? <WaitingFilings /> : null}
          <Freshness asOf={dashboard.asOf} interrupted={query.isRefetchError} />
          {month && month !== dashboard.month ? (
            <p className="tx-other-month" role="status">
              {t('otherMonth', { asked: formatPeriod(month, locale), shown: formatPeriod(dashboard.month, locale) })}
            </p>
          ) : null}
          <Body code={code} month={month} search={search} dashboard={dashboard} query={query} />
        </>
      )}
    </QueryView>
  );
};

export default DashboardPage;
