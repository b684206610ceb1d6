import type { JSX } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import type { ClosingYear } from '#web/api/client.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatPeriod } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { useChecklist, useClosings } from '../api/closing.ts';
import { addMonths, monthOr, runningMonth } from '../calendar.ts';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import './closing.css';
import { MonthCard } from './month-card.tsx';
import { closingTexts } from './texts.ts';

const TONES = { running: 'info', open: 'warning', closed: 'success' } as const;

const Months = ({ year, chosen }: { readonly year: ClosingYear; readonly chosen: string }): JSX.Element => {
  const t = useText(closingTexts);
  const locale = useLocale();
  return (
    <Card title={t('months', { year: String(year.year) })}>
      <ol className="tx-months">
        {year.months.map(({ period, status, vouchers }) => (
          <li key={period}>
            <Link to={`?period=${period}`} replace aria-current={period === chosen ? 'true' : undefined}>
              <span className="tx-two-lines">
                {formatPeriod(period, locale)}
                <small>{t('vouchers', { count: vouchers })}</small>
              </span>
              <StatusTag tone={TONES[status]}>{t(status)}</StatusTag>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
};

const Reopenings = ({ year }: { readonly year: ClosingYear }): JSX.Element => {
  const t = useText(closingTexts);
  const locale = useLocale();
  const items = year.reopenings.map((one) => ({
    key: `${one.period} ${one.confirmedAt}`,
    at: one.confirmedAt,
    title: `${formatPeriod(one.period, locale)} · ${one.reason}`,
    detail: t('reopening', { asker: one.requestedBy, confirmer: one.confirmedBy }),
  }));
  return (
    <Card title={t('reopenings')}>
      {items.length === 0 ? <p className="tx-faint">{t('noReopenings')}</p> : <Timeline items={items} />}
    </Card>
  );
};

const ARCHIVES = {
  vouchers: 'keptVouchers',
  books: 'keptBooks',
  monthlyStatements: 'keptMonthly',
  annualStatements: 'keptAnnual',
  bankRecords: 'keptBank',
} as const;

/** 会计档案保管期限: until when what the year leaves behind may not be destroyed. */
const Archives = ({ year }: { readonly year: ClosingYear }): JSX.Element => {
  const t = useText(closingTexts);
  const locale = useLocale();
  const facts = year.retention.map(({ kind, keepUntil }) => ({
    label: t(ARCHIVES[kind]),
    value: keepUntil === null ? t('forEver') : t('keepUntil', { day: formatDay(keepUntil, locale) }),
  }));
  return (
    <Card title={t('archives', { year: String(year.year) })}>
      <FactList facts={facts} />
      <p className="tx-faint">{t('archivesSource')}</p>
    </Card>
  );
};

const yearOf = (month: string): number => Number(month.slice(0, 4));

/** Months in their order, the checklist of one of them, and who opened what again. Begins with the month that is next. */
const ClosingPage = (): JSX.Element => {
  const t = useText(closingTexts);
  const [query, setQuery] = useSearchParams();
  const asked = query.get('period');
  const latest = addMonths(runningMonth(), -1);
  const year = yearOf(monthOr(asked ?? latest));
  const answer = useClosings(year);
  const month = monthOr(asked ?? answer.data?.next ?? latest);
  const checklist = useChecklist(month, asked !== null || answer.data !== undefined);
  if (yearOf(month) !== year) return <Navigate to={`?period=${month}`} replace />;
  const goTo = (to: number): void => setQuery({ period: monthOr(`${to}-12`) }, { replace: true });
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={<Link to={`/funds/closing/years/${year}`}>{t('year')}</Link>}
      />
      <div className="tx-funds-bar">
        <YearPicker year={year} onChange={goTo} />
      </div>
      <QueryView query={answer} shape="page">
        {(data) => (
          <DetailColumns
            main={<QueryView query={checklist}>{(one) => <MonthCard key={one.period} month={one} />}</QueryView>}
            side={
              <>
                <Months year={data} chosen={month} />
                <Reopenings year={data} />
                <Archives year={data} />
              </>
            }
          />
        )}
      </QueryView>
    </>
  );
};

export default ClosingPage;
