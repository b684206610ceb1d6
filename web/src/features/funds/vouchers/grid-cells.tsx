import { type JSX, type KeyboardEvent, useState } from 'react';
import type { Account, Project } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { balanceRow, type FaultCell, type Grid, type GridRow, type Side, setCell } from './grid-state.ts';
import { voucherTexts } from './texts.ts';

/** One line of the grid with what its cells need. */
export type RowProps = {
  readonly grid: Grid;
  readonly accounts: readonly Account[];
  readonly projects: readonly Project[];
  readonly row: GridRow;
  readonly place: number;
  /** Cells of this line that the voucher cannot be saved with. */
  readonly broken: readonly FaultCell[];
  readonly onChange: (grid: Grid) => void;
  /** On to the next cell; `skip` leaves some out. */
  readonly onNext: (input: HTMLElement, skip?: number) => void;
};

/** The project that a line belongs to; basic spending without one. */
export const ProjectCell = ({ row, place, projects, grid, onChange, onNext }: RowProps): JSX.Element => {
  const t = useText(voucherTexts);
  return (
    <select
      data-cell
      aria-label={t('projectOf', { row: place })}
      value={row.project}
      onChange={(event) => onChange(setCell(grid, row.key, 'project', event.target.value))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onNext(event.currentTarget);
      }}
    >
      <option value="">{t('noProject')}</option>
      {projects.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};

/** An amount of one side; `=` fills in what is missing. Left behind it reads 1,234.50, or is marked at once. */
export const AmountCell = ({
  row,
  place,
  grid,
  onChange,
  onNext,
  broken,
  side,
}: RowProps & { side: Side }): JSX.Element => {
  const t = useText(voucherTexts);
  const [isLeft, setLeft] = useState(false);
  const amountFen = parseYuan(row[side]);
  const isUnreadable = isLeft && row[side].trim() !== '' && amountFen === undefined;
  const leave = (): void => {
    setLeft(true);
    const written = amountFen === undefined ? row[side] : formatFen(amountFen);
    if (written !== row[side]) onChange(setCell(grid, row.key, side, written));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === '=') onChange(balanceRow(grid, row.key));
    else if (event.key !== 'Enter') return;
    // An amount on the debit side leaves nothing to enter beside it.
    else onNext(event.currentTarget, side === 'debit' && row.debit !== '' ? 1 : 0);
    event.preventDefault();
  };
  return (
    <input
      data-cell
      className="tx-number"
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      aria-label={t(side === 'debit' ? 'debitOf' : 'creditOf', { row: place })}
      aria-invalid={broken.includes(side) || isUnreadable}
      value={row[side]}
      onChange={(event) => onChange(setCell(grid, row.key, side, event.target.value))}
      onFocus={() => setLeft(false)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
};
