import type { JSX } from 'react';
import type { Account } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Scroll } from '../components/scroll.tsx';
import { AccountCell } from '../vouchers/account-cell.tsx';
import {
  AMOUNTS,
  type Amount,
  type OpeningGrid,
  type OpeningRow,
  removeRow,
  setField,
  sumOf,
} from './opening-state.ts';
import { openingTexts } from './texts.ts';

type OpeningTableProps = {
  readonly grid: OpeningGrid;
  readonly accounts: readonly Account[];
  readonly isWithin: boolean;
  readonly broken: ReadonlySet<number>;
  readonly onChange: (grid: OpeningGrid) => void;
};

const PROBLEM_TEXT = {
  unknown: 'unknown',
  nameDiffers: 'nameDiffers',
  choose: 'choose',
  amount: 'amountWrong',
} as const;

type RowProps = OpeningTableProps & { readonly row: OpeningRow; readonly place: number; readonly hasNotes: boolean };

const Row = (props: RowProps): JSX.Element => {
  const { row, place, grid, accounts, isWithin, broken, hasNotes, onChange } = props;
  const t = useText(openingTexts);
  const columns = isWithin ? AMOUNTS : AMOUNTS.slice(0, 2);
  const isBroken = broken.has(row.key);
  const next = (input: HTMLElement): void =>
    input.closest('tr')?.querySelector<HTMLInputElement>('input[inputmode]')?.focus();
  return (
    <tr>
      {hasNotes ? (
        <td className="tx-opening-note">
          {row.note}
          {row.problem ? <small role="note">{t(PROBLEM_TEXT[row.problem])}</small> : null}
        </td>
      ) : null}
      <td>
        <AccountCell
          accounts={accounts}
          value={row.account}
          label={t('accountOf', { row: place })}
          isBroken={(isBroken && row.account === '') || row.problem !== null}
          onChange={(code) => onChange(setField(grid, row.key, 'account', code))}
          onNext={next}
        />
      </td>
      {columns.map((name) => (
        <td key={name}>
          <input
            className="tx-number"
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            aria-label={t('amountOf', { row: place, column: t(name) })}
            aria-invalid={isBroken && row[name] !== ''}
            value={row[name]}
            onChange={(event) => onChange(setField(grid, row.key, name, event.target.value))}
          />
        </td>
      ))}
      <td className="tx-row-actions">
        <button
          type="button"
          className="tx-quiet tx-square"
          aria-label={t('removeRow', { row: place })}
          onClick={() => onChange(removeRow(grid, row.key))}
        >
          <Icon name="close" size={16} />
        </button>
      </td>
    </tr>
  );
};

const Foot = ({
  grid,
  columns,
  span,
}: {
  grid: OpeningGrid;
  columns: readonly Amount[];
  span: number;
}): JSX.Element => {
  const t = useText(openingTexts);
  const differenceFen = sumOf(grid, 'debit') - sumOf(grid, 'credit');
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>
          {t('total')}
        </th>
        {columns.map((name) => (
          <td key={name} data-end className="tx-number">
            {formatFen(sumOf(grid, name))}
          </td>
        ))}
        <td />
      </tr>
      <tr data-tone={differenceFen === 0 ? 'even' : 'odd'}>
        <th scope="row" colSpan={span}>
          {t('difference')}
        </th>
        <td data-end className="tx-number" colSpan={columns.length} aria-live="polite">
          {differenceFen === 0 ? t('even') : formatFen(differenceFen)}
        </td>
        <td />
      </tr>
    </tfoot>
  );
};

/** Balances account by account, with what the old books called them. */
export const OpeningTable = (props: OpeningTableProps): JSX.Element => {
  const t = useText(openingTexts);
  const { grid, isWithin } = props;
  const columns = isWithin ? AMOUNTS : AMOUNTS.slice(0, 2);
  const hasNotes = grid.rows.some(({ note }) => note !== '');
  return (
    <Scroll label={t('tableLabel')} className="tx-voucher-grid">
      <table aria-label={t('tableLabel')}>
        <thead>
          <tr>
            {hasNotes ? <th scope="col">{t('note')}</th> : null}
            <th scope="col" data-account>
              {t('account')}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" data-end>
                {t(name)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, index) => (
            <Row key={row.key} {...props} row={row} place={index + 1} hasNotes={hasNotes} />
          ))}
        </tbody>
        <Foot grid={grid} columns={columns} span={hasNotes ? 2 : 1} />
      </table>
    </Scroll>
  );
};
