import type { ClipboardEvent, JSX, KeyboardEvent } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { amountOf, type Field, priorOf, type Row } from './editor-rows.ts';
import { budgetTexts } from './texts.ts';

export type GridRowProps = {
  readonly row: Row;
  readonly index: number;
  readonly onChange: (index: number, field: Field, text: string) => void;
  readonly onPaste: (index: number, field: Field, text: string) => void;
  readonly onRemove: (index: number) => void;
};

/** Goes to the same column of the line below or above. */
const move = (from: HTMLInputElement, field: Field, by: number): boolean => {
  const cells = [...(from.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-field='${field}']`) ?? [])];
  const next = cells[cells.indexOf(from) + by];
  next?.focus();
  next?.select();
  return next !== undefined;
};

/** One line of the grid: three cells to type in, and the way to take it out. */
export const GridRow = ({ row, index, onChange, onPaste, onRemove }: GridRowProps): JSX.Element => {
  const t = useText(budgetTexts);
  const locale = useLocale();
  const account = locale === 'zh' ? row.zh : row.en;
  const name = row.projectName === null ? account : `${account} · ${row.projectName}`;
  const keys = (field: Field) => (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    move(event.currentTarget, field, by);
  };
  const paste = (field: Field) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/\n./.test(text)) return;
    event.preventDefault();
    onPaste(index, field, text);
  };
  const cell = (field: Field, label: string, isBad: boolean): JSX.Element => (
    <input
      className="tx-budget-cell"
      data-field={field}
      data-text={field === 'note' || undefined}
      aria-label={label}
      aria-invalid={isBad || undefined}
      inputMode={field === 'note' ? 'text' : 'decimal'}
      autoComplete="off"
      maxLength={field === 'note' ? 200 : 24}
      value={row[field]}
      onChange={(event) => onChange(index, field, event.target.value)}
      onKeyDown={keys(field)}
      onPaste={paste(field)}
    />
  );
  return (
    <tr>
      <th scope="row">
        <span className="tx-number">{row.account}</span> {name}
      </th>
      <td>{cell('prior', t('priorOf', { name }), priorOf(row.prior) === undefined)}</td>
      <td>{cell('amount', t('amountOf', { name }), amountOf(row.amount) === undefined)}</td>
      <td className="tx-number tx-faint">{row.usedFen === 0 ? '' : formatFen(row.usedFen)}</td>
      <td data-text>{cell('note', t('noteOf', { name }), false)}</td>
      <td>
        <button
          type="button"
          className="tx-quiet tx-square"
          aria-label={t('removeLine', { name })}
          onClick={() => onRemove(index)}
        >
          <Icon name="close" size={16} />
        </button>
      </td>
    </tr>
  );
};
