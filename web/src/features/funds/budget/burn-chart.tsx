import { type JSX, useCallback } from 'react';
import type { BudgetExecution } from '#web/api/client.ts';
import { Chart } from '#web/console/kit/chart/chart.tsx';
import { categoryAxis, lineSeries, valueAxis } from '#web/console/kit/chart/options.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { budgetTexts } from './texts.ts';

const MONTHS = 12;
const FEN_PER_WAN = 1_000_000;

type Point = { readonly month: string; readonly leftFen: number | null; readonly evenFen: number };

/** What was left of the spending budget at the end of each month, and what an even use would have left. */
export const burnDown = ({ year, on, totals, months }: BudgetExecution): readonly Point[] => {
  let leftFen = totals.limitFen;
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    leftFen -= months.find(({ period }) => period === month)?.spendingFen ?? 0;
    const hasCome = month <= on.slice(0, 7);
    const evenFen = Math.round((totals.limitFen * (MONTHS - index - 1)) / MONTHS);
    return { month, leftFen: hasCome ? leftFen : null, evenFen };
  });
};

const inWan = (fen: number | null): number | null => (fen === null ? null : fen / FEN_PER_WAN);

export const BurnChart = ({ execution }: { readonly execution: BudgetExecution }): JSX.Element => {
  const t = useText(budgetTexts);
  const points = burnDown(execution);
  const unit = t('wan');
  const [left, even] = [t('burnLeft'), t('burnEven')];
  const option = useCallback(
    (mode: Parameters<typeof categoryAxis>[0]) => {
      const shown = burnDown(execution);
      return {
        xAxis: categoryAxis(
          mode,
          shown.map(({ month }) => month.slice(5)),
        ),
        yAxis: valueAxis(mode, unit),
        series: [
          lineSeries(
            left,
            shown.map(({ leftFen }) => inWan(leftFen)),
          ),
          lineSeries(
            even,
            shown.map(({ evenFen }) => inWan(evenFen)),
            true,
          ),
        ],
      };
    },
    [execution, unit, left, even],
  );
  return (
    <Chart
      title={t('burnTitle')}
      note={t('burnNote')}
      description={t('burnNote')}
      fileName={t('executionTitle', { year: execution.year })}
      table={{
        head: ['', left, even],
        rows: points.map(({ month, leftFen, evenFen }) => [
          month,
          leftFen === null ? '' : formatFen(leftFen),
          formatFen(evenFen),
        ]),
      }}
      option={option}
    />
  );
};
