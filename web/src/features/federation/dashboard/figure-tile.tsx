import type { JSX } from 'react';
import { Sparkline } from '#web/console/kit/sparkline.tsx';
import { type Translate, useText } from '#web/i18n/text.ts';
import type { MonthSums } from '../api/read-trend.ts';
import { FigureHelp } from './figure-help.tsx';
import { changeBp, formatValue, readValue, type Sums, signed, type Tile, type Unit, unitOf } from './measures.ts';
import { dashboardTexts } from './texts.ts';

type Say = Translate<(typeof dashboardTexts)['zh']>;

export type Course = {
  /** What flows in during a month is not compared while the month runs. */
  readonly isRunning: boolean;
  readonly before: Sums | null;
  readonly yearAgo: Sums | undefined;
  /** Up to twelve months, oldest first, this one last. */
  readonly months: readonly MonthSums[];
};

const noteOf = (t: Say, { note }: Tile, sums: Sums): string => {
  const values = Object.fromEntries(
    Object.entries(note.holes).map(([hole, name]) => [hole, formatValue(readValue(sums, name), unitOf(name))]),
  );
  return (t as (key: string, values: object) => string)(note.key, values);
};

const Change = ({ label, bp, unit }: { readonly label: string; readonly bp: number | null; readonly unit: Unit }) => {
  const t = useText(dashboardTexts);
  if (bp === null) return null;
  return (
    <span>
      {label} <span className="tx-number">{unit === 'bp' ? t('points', { value: signed(bp) }) : `${signed(bp)}%`}</span>
    </span>
  );
};

const Changes = ({ tile, sums, course }: { readonly tile: Tile; readonly sums: Sums; readonly course: Course }) => {
  const t = useText(dashboardTexts);
  const unit = unitOf(tile.measure);
  if (course.isRunning && unit === 'fen') return <span className="tx-tile-note">{t('inProgress')}</span>;
  const now = readValue(sums, tile.measure);
  const since = (other: Sums | null | undefined) => changeBp(now, other && readValue(other, tile.measure), unit);
  const month = since(course.before);
  const year = since(course.yearAgo);
  if (month === null && year === null) return <span className="tx-tile-note">{t('noComparison')}</span>;
  return (
    <span className="tx-tile-note tx-changes">
      <Change label={t('monthOnMonth')} bp={month} unit={unit} />
      <Change label={t('yearOnYear')} bp={year} unit={unit} />
    </span>
  );
};

type FigureTileProps = {
  readonly tile: Tile;
  readonly sums: Sums;
  readonly course: Course;
  readonly onOpen: (tile: Tile) => void;
};

/** One number with what it is made of, how it moved and its course; pressing it orders the units below by it. */
export const FigureTile = ({ tile, sums, course, onOpen }: FigureTileProps): JSX.Element => {
  const t = useText(dashboardTexts);
  const label = t(tile.label);
  const values = course.months.flatMap((month) => readValue(month, tile.measure) ?? []);
  const measures = [tile.measure, ...Object.values(tile.note.holes).filter((name) => name !== tile.measure)];
  return (
    <section className="tx-tile tx-figure" aria-label={label}>
      <div className="tx-tile-label">
        <button type="button" className="tx-figure-open" title={t('sortBy', { label })} onClick={() => onOpen(tile)}>
          {label}
        </button>
        <FigureHelp label={label} measures={measures} />
      </div>
      <p className="tx-tile-value">
        {formatValue(readValue(sums, tile.measure), unitOf(tile.measure))}
        {tile.unit ? <small>{t(tile.unit)}</small> : null}
      </p>
      <p className="tx-tile-note">{noteOf(t, tile, sums)}</p>
      <Changes tile={tile} sums={sums} course={course} />
      <Sparkline values={values} label={t('trendOf', { label, count: values.length })} />
    </section>
  );
};
