import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { type Fault, faultsOf, type Grid, sumsOf, usedRows } from './grid-state.ts';
import { voucherTexts } from './texts.ts';

const LEAST_LINES = 2;
const NONE: readonly Fault[] = [];

const differenceOf = (grid: Grid): number => {
  const { debitFen, creditFen } = sumsOf(grid);
  return Math.abs(debitFen - creditFen);
};

const isUneven = (grid: Grid, submit: boolean): boolean => submit && differenceOf(grid) !== 0;

/** Whether a voucher may be sent as it is, and what to mark once somebody has tried. */
export const useDraftFaults = (grid: Grid, summary: string, isTried: boolean) => {
  const faults = faultsOf(grid);
  const isUnnamed = summary.trim() === '';
  const isShort = usedRows(grid).length < LEAST_LINES;
  return {
    check: (submit: boolean): boolean => faults.length === 0 && !isUnnamed && !isShort && !isUneven(grid, submit),
    isUnnamed: isTried && isUnnamed,
    faults: isTried ? faults : NONE,
  };
};

type DraftFaultsProps = { readonly grid: Grid; readonly summary: string; readonly submit: boolean };

/** Each thing to put right in words, line by line, until it is. */
export const DraftFaults = ({ grid, summary, submit }: DraftFaultsProps): JSX.Element | null => {
  const t = useText(voucherTexts);
  const faults = faultsOf(grid);
  const said = [
    ...(summary.trim() === '' ? [t('summaryMissing')] : []),
    ...faults.map(({ code, place: row, text }) =>
      code === 'unreadable' ? t('fault_unreadable', { row, text }) : t(`fault_${code}`, { row }),
    ),
    ...(usedRows(grid).length < LEAST_LINES ? [t('faultLines')] : []),
    ...(faults.length === 0 && isUneven(grid, submit)
      ? [t('faultUneven', { sum: formatFen(differenceOf(grid)) })]
      : []),
  ];
  if (said.length === 0) return null;
  return (
    <div className="tx-voucher-faults" role="alert">
      <p>{t('faultTitle')}</p>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
};
