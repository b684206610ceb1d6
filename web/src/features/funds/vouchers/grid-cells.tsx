import type { JSX, KeyboardEvent } from 'react';
import type { Account, Project } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { balanceRow, type Grid, type GridRow, type Side, setCell } from './grid-state.ts';
import { voucherTexts } from './texts.ts';

/** One line of the grid with what its cells need. */
export type RowProps = {
  readonly grid: Grid;
  readonly accounts: readonly Account[];
  readonly projects: readonly Project[];
  readonly row: GridRow;
  readonly place: number;
  readonly isBroken: boolean;
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

/** An amount of one side; `=` fills in what is missing. */
export const AmountCell = ({
  row,
  place,
  grid,
  onChange,
  onNext,
  isBroken,
  side,
}: RowProps & { side: Side }): JSX.Element => {
  const t = useText(voucherTexts);
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
      aria-invalid={isBroken && row[side] !== ''}
      value={row[side]}
      onChange={(event) => onChange(setCell(grid, row.key, side, event.target.value))}
      onKeyDown={press}
    />
  );
};
