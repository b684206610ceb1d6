import { Button } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { type JSX, useEffect, useId, useRef, useState } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { useMode, useStillness } from '#web/lib/mode.ts';
import type { Mode } from '#web/theme.ts';
import { Icon } from '#web/ui/icon.tsx';
import type { startChart } from './engine.ts';
import { saveCsv, savePng } from './export.ts';
import { baseOption } from './options.ts';

export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

type ChartProps = {
  /** The finding, not the subject: 「8 月起收缴率回升到 96%」. */
  readonly title: string;
  /** Unit, period, source. */
  readonly note?: string;
  /** One or two sentences for those who do not see the picture. */
  readonly description: string;
  readonly fileName: string;
  /** The same numbers as a table. */
  readonly table: ChartTable;
  /** Axes and series; colours, grid, legend, tooltip and aria come from here. Use `categoryAxis` and `valueAxis`. */
  readonly option: (mode: Mode) => EChartsCoreOption;
  readonly height?: number;
};

type Engine = ReturnType<typeof startChart>;

const useChart = ({ option, description }: Pick<ChartProps, 'option' | 'description'>, visible: boolean) => {
  const mode = useMode();
  const still = useStillness();
  const place = useRef<HTMLDivElement>(null);
  const engine = useRef<Engine | undefined>(undefined);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!visible || !place.current) return;
    const element = place.current;
    const sizes = new ResizeObserver(() => engine.current?.resize());
    let wanted = true;
    void import('./engine.ts').then((module) => {
      if (!wanted) return;
      engine.current = module.startChart(element);
      sizes.observe(element);
      setReady(true);
    });
    return () => {
      wanted = false;
      sizes.disconnect();
      engine.current?.dispose();
      engine.current = undefined;
      setReady(false);
    };
  }, [visible]);
  useEffect(() => {
    if (ready) engine.current?.setOption({ ...baseOption(mode, description, still), ...option(mode) }, true);
  }, [ready, option, mode, description, still]);
  return { place, engine };
};

const TableTwin = ({ table, label }: { readonly table: ChartTable; readonly label: string }): JSX.Element => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="tx-table-twin" tabIndex={0} aria-label={label}>
    <table>
      <thead>
        <tr>
          {table.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            {row.map((value, column) =>
              column === 0 ? (
                <th key={table.head[column]} scope="row">
                  {value}
                </th>
              ) : (
                <td key={table.head[column]}>{value ?? '—'}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

/** A picture, its table and its files. Series are told apart by decal as well as by colour. */
export const Chart = (props: ChartProps): JSX.Element => {
  const { title, note, table, fileName, height = 300 } = props;
  const t = useText(commonTexts);
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const { place, engine } = useChart(props, !asTable);
  const png = (): void => {
    const chart = engine.current;
    if (chart) void savePng(chart.renderToSVGString(), chart.getWidth(), chart.getHeight(), fileName);
  };
  return (
    <figure className="tx-card tx-chart" aria-labelledby={id}>
      <div className="tx-card-head">
        <h2 id={id}>{title}</h2>
        <div className="tx-chart-tools tx-no-print">
          <Button
            type="text"
            size="small"
            icon={<Icon name={asTable ? 'chart' : 'table'} size={16} />}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? t('showChart') : t('showTable')}
          </Button>
          {asTable ? (
            <Button
              type="text"
              size="small"
              icon={<Icon name="download" size={16} />}
              onClick={() => saveCsv(table, fileName)}
            >
              {t('downloadCsv')}
            </Button>
          ) : (
            <Button type="text" size="small" icon={<Icon name="download" size={16} />} onClick={png}>
              {t('downloadPng')}
            </Button>
          )}
        </div>
      </div>
      <div className="tx-card-body">
        {asTable ? (
          <TableTwin table={table} label={title} />
        ) : (
          <div ref={place} className="tx-chart-place" style={{ height }} />
        )}
        {note ? <figcaption className="tx-faint">{note}</figcaption> : null}
      </div>
    </figure>
  );
};
