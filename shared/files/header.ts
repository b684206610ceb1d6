import { toHalfWidth } from '../kernel/text.ts';
import type { Cell, Row } from './cell.ts';
import { limits } from './limits.ts';

/** `labels[i]` is the label of column i, folded by `foldLabel` and empty where it has none; `texts[i]` is as written, with its unit. */
export type Header = { readonly row: number; readonly labels: readonly string[]; readonly texts: readonly string[] };

/** Title rows fill one merged cell, header rows nearly every column. */
const MIN_FILLED_SHARE = 0.6;

/** A column label without spaces, width variants, required marks, units and notes: `＊基本 工资（元）` → `基本工资`. */
export const foldLabel = (text: string): string =>
  toHalfWidth(text)
    .replace(/\s+/g, '')
    .replace(/[([【].*$/u, '')
    .replace(/^\*+|[*:]+$/g, '')
    .toLowerCase();

const filledCells = (row: Row): readonly Cell[] => row.cells.filter((cell) => cell.kind !== 'empty');

const isLabel = (cell: Cell): boolean => cell.kind === 'text' && !/^[\d.,:/¥￥%+-]+$/.test(toHalfWidth(cell.text));

/** Finds the header below title rows among the first rows: the one with most known labels, else the first full row of labels. */
export const findHeader = (
  rows: readonly Row[],
  isKnown: (label: string) => boolean = () => false,
): Header | undefined => {
  const candidates = rows.slice(0, limits.headerSearchRows);
  const widest = Math.max(0, ...candidates.map((row) => filledCells(row).length));
  const labelled = candidates
    .filter((row) => filledCells(row).every(isLabel))
    .map(({ row, cells }) => ({ row, texts: cells.map((cell) => cell.text) }))
    .map(({ row, texts }) => ({ row, texts, labels: texts.map(foldLabel) }))
    .map((header) => ({
      header,
      filled: header.labels.filter((label) => label !== '').length,
      known: header.labels.filter(isKnown).length,
    }));
  const mostKnown = Math.max(0, ...labelled.map(({ known }) => known));
  const found =
    mostKnown > 0
      ? labelled.find(({ known }) => known === mostKnown)
      : labelled.find(({ filled }) => filled >= widest * MIN_FILLED_SHARE);
  return found?.header;
};

/** Whether a data row is a sum of others: its first filled cell ends in 合计, 总计, 小计, 共计 or 累计. */
export const isTotalsRow = (row: Row): boolean => {
  const first = row.cells.find((cell) => cell.kind !== 'empty');
  return first !== undefined && /(?:[合总小共]计|累计)$/.test(foldLabel(first.text));
};
