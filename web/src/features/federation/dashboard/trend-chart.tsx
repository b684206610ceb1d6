import type { EChartsCoreOption } from 'echarts/core';
import { type JSX, useCallback, useState } from 'react';
import type { Rates } from '#web/api/client.ts';
import { Chart } from '#web/console/kit/chart/chart.tsx';
import { barSeries, categoryAxis, lineSeries, valueAxis } from '#web/console/kit/chart/options.ts';
import { type Locale, useLocale } from '#web/i18n/locale.ts';
import { type Translate, useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, formatRate } from '#web/lib/format.ts';
import { chartColours, type Mode } from '#web/theme.ts';
import type { MonthSums } from '../api/read-trend.ts';
import { chartTexts } from './chart-texts.ts';
import { type MeasureName, readValue, unitOf } from './measures.ts';

type Say = Translate<(typeof chartTexts)['zh']>;
type SeriesName =
  | 'duesDue'
  | 'duesPaid'
  | 'contributionDue'
  | 'contributionPaid'
  | 'remitted'
  | 'members'
  | 'employees';
type View = {
  readonly rate: keyof Rates;
  /** `colour`: place in the theme's list; what is there is red, what should be is grey. */
  readonly series: readonly { readonly name: SeriesName; readonly measure: MeasureName; readonly colour: number }[];
};

const views = {
  dues: {
    rate: 'duesBp',
    series: [
      { name: 'duesPaid', measure: 'duesPaidFen', colour: 0 },
      { name: 'duesDue', measure: 'duesDueFen', colour: 5 },
    ],
  },
  contributions: {
    rate: 'contributionBp',
    series: [
      { name: 'contributionPaid', measure: 'contributionPaidFen', colour: 0 },
      { name: 'contributionDue', measure: 'contributionDueFen', colour: 5 },
      { name: 'remitted', measure: 'contributionRemittedFen', colour: 1 },
    ],
  },
  people: {
    rate: 'membershipBp',
    series: [
      { name: 'members', measure: 'members', colour: 0 },
      { name: 'employees', measure: 'employees', colour: 5 },
    ],
  },
} as const satisfies Readonly<Record<string, View>>;
type ViewName = keyof typeof views;
const viewNames = Object.keys(views) as readonly ViewName[];

const FEN_PER_WAN = 1_000_000;

type Picture = { readonly view: ViewName; readonly months: readonly MonthSums[]; readonly isRunning: boolean };

/** How the rate moved; what is collected during a month is not compared while the month runs. */
const changeOf = (t: Say, { view, months, isRunning }: Picture): string => {
  const [before, now] = [months.at(-2), months.at(-1)].map((month) => month?.rates[views[view].rate] ?? undefined);
  if (isRunning && view !== 'people') return t('soFar');
  if (before === undefined || now === undefined) return t('alone');
  const value = (Math.abs(now - before) / 100).toFixed(2);
  return now === before ? t('same') : t(now > before ? 'up' : 'down', { value });
};

/** The finding in words: the rate of the month and how it moved. */
const titleOf = (t: Say, picture: Picture, locale: Locale): string => {
  const now = picture.months.at(-1);
  const rate = now?.rates[views[picture.view].rate];
  if (!now || rate === null || rate === undefined) return t('noTitle');
  const words = { month: formatPeriod(now.month, locale), rate: formatRate(rate), change: changeOf(t, picture) };
  return t(`${picture.view}Title`, words);
};

const seriesOf = (t: Say, view: ViewName, months: readonly MonthSums[], mode: Mode) =>
  views[view].series.map(({ name, measure, colour }) => {
    const isMoney = unitOf(measure) === 'fen';
    const data = months.map((month) => {
      const value = readValue(month, measure);
      return value !== null && isMoney ? value / FEN_PER_WAN : value;
    });
    const series = view === 'people' ? lineSeries(t(name), data) : barSeries(t(name), data);
    return { ...series, color: chartColours[mode][colour] };
  });

const tableOf = (t: Say, view: ViewName, months: readonly MonthSums[], locale: Locale) => {
  const { series, rate } = views[view];
  const heads = series.map(({ name, measure }) => `${t(name)}${unitOf(measure) === 'fen' ? t('yuan') : ''}`);
  const rows = months.map((month) => [
    formatPeriod(month.month, locale),
    ...series.map(({ measure }) => {
      const value = readValue(month, measure);
      return value !== null && unitOf(measure) === 'fen' ? formatFen(value) : value;
    }),
    month.rates[rate] === null ? null : formatRate(month.rates[rate] ?? 0),
  ]);
  return { head: [t('month'), ...heads, '%'], rows };
};

type TrendChartProps = { readonly name: string; readonly months: readonly MonthSums[]; readonly isRunning: boolean };

/** Twelve months of dues, contributions or people. Loaded after the numbers, since it brings the chart library. */
const TrendChart = ({ name, months, isRunning }: TrendChartProps): JSX.Element => {
  const t = useText(chartTexts);
  const locale = useLocale();
  const [view, setView] = useState<ViewName>('dues');
  const option = useCallback(
    (mode: Mode): EChartsCoreOption => ({
      xAxis: categoryAxis(
        mode,
        months.map(({ month }) => month.slice(2).replace('-', '/')),
      ),
      yAxis: { ...valueAxis(mode, t(view === 'people' ? 'persons' : 'wan')), scale: view === 'people' },
      series: seriesOf(t, view, months, mode),
    }),
    [months, t, view],
  );
  return (
    <div className="tx-trend">
      <fieldset className="tx-segments tx-no-print">
        <legend className="tx-hidden">{t('choose')}</legend>
        {viewNames.map((each) => (
          <label key={each}>
            <input type="radio" name="trend" checked={view === each} onChange={() => setView(each)} />
            <span>{t(each)}</span>
          </label>
        ))}
      </fieldset>
      <Chart
        title={titleOf(t, { view, months, isRunning }, locale)}
        note={t('note', { count: months.length, name })}
        description={t(`${view}Description`, { count: months.length })}
        fileName={t('fileName', { name, what: t(view) })}
        table={tableOf(t, view, months, locale)}
        option={option}
      />
    </div>
  );
};

export default TrendChart;
