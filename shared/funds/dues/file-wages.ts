import { foldLabel, type Header } from '../../files/header.ts';
import { parseYuan } from '../../kernel/fen.ts';
import { wageColumns } from '../../members/imports/fields.ts';
import type { PayItem } from '../../members/roster/rulebook.ts';

/** Text of each cell of a row, in the order of the columns. */
export type RowTexts = readonly string[];

/** A column that may be a pay item, and whether it counts for the base of dues. */
export type PayColumn = { readonly column: string; readonly counts: boolean; readonly isListed: boolean };

const amountIn = (text: string): number | undefined => {
  try {
    return parseYuan(text);
  } catch {
    return undefined;
  }
};

const isMoney = (texts: readonly string[]): boolean => {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => amountIn(text) !== undefined);
};

/**
 * Columns that may be pay items: those on the union's list, and others that hold amounts. They count as somebody last
 * said for files with these headers (`remembered`), else as the list says. Columns in use for something else are none.
 */
export const payColumnsOf = (
  header: Header,
  sample: readonly RowTexts[],
  items: readonly PayItem[],
  used: { readonly columns: ReadonlySet<number>; readonly remembered: readonly string[] | undefined },
): readonly PayColumn[] => {
  const proposed = wageColumns(header.labels, items) ?? new Set<number>();
  const listed = new Set(items.map(({ name }) => foldLabel(name)));
  const { columns, remembered } = used;
  return header.texts.flatMap((column, index) => {
    const isListed = listed.has(header.labels[index] ?? '');
    if (column === '' || columns.has(index) || header.texts.indexOf(column) < index) return [];
    if (!isListed && !proposed.has(index) && !isMoney(sample.map((row) => row[index] ?? ''))) return [];
    return [{ column, counts: remembered ? remembered.includes(column) : proposed.has(index), isListed }];
  });
};

/** The base of one row: the columns that count, added up; null where all are empty or one is no amount. */
export const baseOf = (row: RowTexts, columns: readonly number[]): number | null => {
  const filled = columns.map((column) => row[column] ?? '').filter((text) => text !== '');
  const amounts = filled.map(amountIn);
  const sumFen = amounts.reduce<number>((sum, amountFen) => sum + (amountFen ?? Number.NaN), 0);
  return filled.length > 0 && Number.isSafeInteger(sumFen) && sumFen >= 0 ? sumFen : null;
};
