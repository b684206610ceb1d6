import type { SaveVoucherDraft, VoucherDraft, VoucherTemplate } from '#web/api/client.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';

/** One line of the grid as it is typed; amounts are texts until they are saved. */
export type GridRow = {
  readonly key: number;
  readonly memo: string;
  readonly account: string;
  readonly project: string;
  readonly debit: string;
  readonly credit: string;
};
export type Side = 'debit' | 'credit';
export type Grid = { readonly rows: readonly GridRow[]; readonly next: number };

const BEGIN = 3;
const other = (side: Side): Side => (side === 'debit' ? 'credit' : 'debit');

const blank = (key: number, memo = ''): GridRow => ({ key, memo, account: '', project: '', debit: '', credit: '' });

const gridOf = (rows: readonly Omit<GridRow, 'key'>[]): Grid => ({
  rows: rows.map((row, key) => ({ ...row, key })),
  next: rows.length,
});

export const emptyGrid = (): Grid => gridOf(Array.from({ length: BEGIN }, () => blank(0)));

const shown = (fen: number): string => (fen === 0 ? '' : formatFen(fen));

export const gridOfDraft = ({ lines }: Pick<VoucherDraft, 'lines'>): Grid =>
  lines.length === 0
    ? emptyGrid()
    : gridOf(
        lines.map((line) => ({
          memo: line.memo ?? '',
          account: line.account,
          project: line.project ?? '',
          debit: shown(line.debitFen),
          credit: shown(line.creditFen),
        })),
      );

export const gridOfTemplate = ({ lines }: VoucherTemplate): Grid =>
  gridOf(lines.map(({ account, memo = '' }) => ({ ...blank(0, memo), account })));

/** Changes one field; an amount on one side empties the other. */
export const setCell = (grid: Grid, key: number, field: keyof Omit<GridRow, 'key'>, text: string): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => {
    if (row.key !== key) return row;
    const isAmount = (field === 'debit' || field === 'credit') && text !== '';
    return { ...row, [field]: text, ...(isAmount ? { [other(field)]: '' } : {}) };
  }),
});

export const addRow = (grid: Grid): Grid => ({ rows: [...grid.rows, blank(grid.next)], next: grid.next + 1 });

/** The same line again below, without its amount. */
export const copyRow = (grid: Grid, key: number): Grid => {
  const rows = grid.rows.flatMap((row) =>
    row.key === key ? [row, { ...row, key: grid.next, debit: '', credit: '' }] : [row],
  );
  return { rows, next: grid.next + 1 };
};

export const removeRow = (grid: Grid, key: number): Grid => {
  const rows = grid.rows.filter((row) => row.key !== key);
  return rows.length === 0 ? addRow({ ...grid, rows }) : { ...grid, rows };
};

const fenOf = (text: string): number => (text.trim() === '' ? 0 : (parseYuan(text) ?? 0));

/** Sums of both sides in fen; texts that are no amounts count as nothing. */
export const sumsOf = ({ rows }: Grid): { readonly debitFen: number; readonly creditFen: number } => ({
  debitFen: rows.reduce((sum, row) => sum + fenOf(row.debit), 0),
  creditFen: rows.reduce((sum, row) => sum + fenOf(row.credit), 0),
});

/** Puts what is missing into a line (`=`): on the side that needs it. */
export const balanceRow = (grid: Grid, key: number): Grid => {
  const rest = sumsOf({ ...grid, rows: grid.rows.filter((row) => row.key !== key) });
  const missingFen = rest.creditFen - rest.debitFen;
  if (missingFen === 0) return grid;
  return setCell(grid, key, missingFen > 0 ? 'debit' : 'credit', formatFen(Math.abs(missingFen)));
};

const isUsed = (row: GridRow): boolean =>
  row.account !== '' || row.debit.trim() !== '' || row.credit.trim() !== '' || row.memo.trim() !== '';

/** Rows that say something, in order; empty ones are not saved. */
export const usedRows = ({ rows }: Grid): readonly GridRow[] => rows.filter(isUsed);

export type FaultCell = 'account' | Side;
/** What is wrong with a cell: nothing chosen, nothing entered, not to be read as yuan, not above zero. */
export type Fault = {
  readonly key: number;
  readonly place: number;
  readonly cell: FaultCell;
  readonly code: 'account' | 'missing' | 'unreadable' | 'positive';
  readonly text: string;
};

const amountFault = (row: GridRow): Pick<Fault, 'cell' | 'code' | 'text'> | undefined => {
  const cell = row.credit.trim() === '' ? 'debit' : 'credit';
  const text = row[cell].trim();
  if (text === '') return { cell, code: 'missing', text };
  const amountFen = parseYuan(text);
  if (amountFen === undefined) return { cell, code: 'unreadable', text };
  return amountFen > 0 ? undefined : { cell, code: 'positive', text };
};

/** What keeps a voucher from being saved, cell by cell in the order of its lines. */
export const faultsOf = ({ rows }: Grid): readonly Fault[] =>
  rows.flatMap((row, index) => {
    if (!isUsed(row)) return [];
    const at = { key: row.key, place: index + 1 };
    const amount = amountFault(row);
    return [
      ...(row.account === '' ? [{ ...at, cell: 'account' as const, code: 'account' as const, text: '' }] : []),
      ...(amount ? [{ ...at, ...amount }] : []),
    ];
  });

export const linesOf = (grid: Grid): SaveVoucherDraft['lines'] =>
  usedRows(grid).map(({ memo, account, project, debit, credit }) => ({
    account,
    debitFen: fenOf(debit),
    creditFen: fenOf(credit),
    ...(memo.trim() === '' ? {} : { memo: memo.trim() }),
    ...(project === '' ? {} : { project }),
  }));
