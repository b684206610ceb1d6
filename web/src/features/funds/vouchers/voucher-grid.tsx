import { type JSX, type KeyboardEvent, useEffect, useRef } from 'react';
import type { Account, Project } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Scroll } from '../components/scroll.tsx';
import { fundsTexts } from '../texts.ts';
import { AccountCell } from './account-cell.tsx';
import { AmountCell, ProjectCell, type RowProps } from './grid-cells.tsx';
import { GridFoot } from './grid-foot.tsx';
import { addRow, copyRow, type Fault, type Grid, removeRow, setCell } from './grid-state.ts';
import { voucherTexts } from './texts.ts';

type VoucherGridProps = {
  readonly grid: Grid;
  readonly accounts: readonly Account[];
  readonly projects: readonly Project[];
  /** Cells that the voucher cannot be saved with. */
  readonly faults: readonly Fault[];
  readonly onChange: (grid: Grid) => void;
};

const Row = (props: RowProps): JSX.Element => {
  const { row, place, grid, accounts, projects, broken, onChange, onNext } = props;
  const t = useText(voucherTexts);
  return (
    <tr data-row={row.key}>
      <td>
        <input
          data-cell
          aria-label={t('memoOf', { row: place })}
          maxLength={100}
          autoComplete="off"
          value={row.memo}
          onChange={(event) => onChange(setCell(grid, row.key, 'memo', event.target.value))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onNext(event.currentTarget);
          }}
        />
      </td>
      <td>
        <AccountCell
          accounts={accounts}
          value={row.account}
          label={t('accountOf', { row: place })}
          isBroken={broken.includes('account')}
          {...(place === 1 ? { hint: t('accountHint') } : {})}
          onChange={(code) => onChange(setCell(grid, row.key, 'account', code))}
          onNext={onNext}
        />
      </td>
      {projects.length > 0 ? (
        <td>
          <ProjectCell {...props} />
        </td>
      ) : null}
      <td>
        <AmountCell {...props} side="debit" />
      </td>
      <td>
        <AmountCell {...props} side="credit" />
      </td>
      <td className="tx-row-actions">
        <button
          type="button"
          className="tx-quiet tx-square"
          aria-label={t('copyRow', { row: place })}
          onClick={() => onChange(copyRow(grid, row.key))}
        >
          <Icon name="copy" size={16} />
        </button>
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

/** Lines of a voucher, entered with the keyboard alone: Enter moves on, `=` balances, Ctrl+D copies the line. */
export const VoucherGrid = (props: VoucherGridProps): JSX.Element => {
  const { grid, projects, faults, onChange } = props;
  const t = useText(voucherTexts);
  const shared = useText(fundsTexts);
  const table = useRef<HTMLTableElement>(null);
  const waiting = useRef<number>(undefined);
  const cells = (): HTMLElement[] => [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  useEffect(() => {
    if (waiting.current === undefined) return;
    cells()[waiting.current]?.focus();
    waiting.current = undefined;
  });
  const goOn = (from: HTMLElement, skip = 0): void => {
    const all = cells();
    const target = all.indexOf(from) + 1 + skip;
    if (target < all.length) all[target]?.focus();
    else {
      waiting.current = all.length;
      onChange(addRow(grid));
    }
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd';
    const key = Number((event.target as HTMLElement).closest('tr')?.dataset.row ?? Number.NaN);
    if (!isCopy || Number.isNaN(key)) return;
    event.preventDefault();
    onChange(copyRow(grid, key));
  };
  return (
    <Scroll label={t('gridLabel')} className="tx-voucher-grid">
      <table ref={table} aria-label={t('gridLabel')} onKeyDown={press}>
        <thead>
          <tr>
            <th scope="col">{t('memo')}</th>
            <th scope="col" data-account>
              {t('account')}
            </th>
            {projects.length > 0 ? (
              <th scope="col" data-project>
                {t('project')}
              </th>
            ) : null}
            <th scope="col" data-end>
              {shared('debitYuan')}
            </th>
            <th scope="col" data-end>
              {shared('creditYuan')}
            </th>
            <th scope="col">
              <span className="tx-hidden">{shared('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, index) => (
            <Row
              key={row.key}
              {...props}
              row={row}
              place={index + 1}
              broken={faults.flatMap(({ key, cell }) => (key === row.key ? [cell] : []))}
              onNext={goOn}
            />
          ))}
        </tbody>
        <GridFoot grid={grid} span={projects.length > 0 ? 3 : 2} />
      </table>
    </Scroll>
  );
};
