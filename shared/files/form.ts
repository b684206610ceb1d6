import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { toSheetName } from './write.ts';

/** A printed form: title, a line of who, when and unit, a head and ruled rows; what is not a number is text. */
export type Form = {
  readonly sheetName: string;
  readonly title: string;
  /** Top right: the number of the form. */
  readonly code: string;
  /** The line above the table: who reports, for when, and the unit. */
  readonly line: readonly [who: string, when: string, unit: string];
  readonly columns: readonly {
    readonly head: string;
    readonly kind: 'text' | 'money' | 'rate';
    readonly widthChars: number;
  }[];
  readonly rows: readonly (readonly FormCell[])[];
  /** Lines below the table: notes and signatures. */
  readonly footer: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  /** A4 unless it is for a wall. */
  readonly paper?: 'a3' | 'a4';
};

/** Money in fen, rates in basis points; null and zero are blank. */
export type FormCell = {
  readonly value: string | number | null;
  readonly isStrong?: boolean;
  readonly indent?: number;
};

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const FONT = { name: '宋体', size: 11 } as const;
const FORMATS = { text: '@', money: '#,##0.00', rate: '0.00%' } as const;
const DIVISORS = { money: 100, rate: 10_000 } as const;
/** Title, number of the form, who and when stand above the head of the table. */
const HEAD_ROW = 3;

type Cells = NonNullable<WriteSheet['cells']>;
type Placed = {
  readonly cells: Cells;
  readonly rows: (string | number | null)[][];
  readonly merges: NonNullable<WriteSheet['merges']>;
};

const put = (placed: Placed, row: number, column: number, value: string | number | null, style: CellStyle): void => {
  placed.rows[row]?.splice(column, 1, value);
  placed.cells.set(`${row},${column}`, { value, style: { font: FONT, ...style } });
};

const merge = (placed: Placed, row: number, from: number, to: number): void => {
  if (to > from) placed.merges.push({ startRow: row, startCol: from, endRow: row, endCol: to });
};

const putHead = (placed: Placed, form: Form): void => {
  const last = form.columns.length - 1;
  put(placed, 0, 0, form.title, { font: { ...FONT, size: 16, bold: true }, alignment: { horizontal: 'center' } });
  merge(placed, 0, 0, last);
  put(placed, 1, last, form.code, { alignment: { horizontal: 'right' } });
  const [who, when, unit] = form.line;
  put(placed, 2, 0, who, { alignment: { horizontal: 'left' } });
  put(placed, 2, Math.ceil(last / 2), when, { alignment: { horizontal: 'center' } });
  put(placed, 2, last, unit, { alignment: { horizontal: 'right' } });
  form.columns.forEach(({ head }, column) => {
    const alignment = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
    put(placed, HEAD_ROW, column, head, { font: { ...FONT, bold: true }, border: BORDER, alignment });
  });
};

const putCell = (
  placed: Placed,
  row: number,
  column: number,
  kind: Form['columns'][number]['kind'],
  cell: FormCell,
): void => {
  const { value, isStrong = false, indent = 0 } = cell;
  const isNumber = typeof value === 'number' && kind !== 'text';
  const shown = isNumber ? (value === 0 ? null : value / DIVISORS[kind]) : value;
  put(placed, row, column, shown, {
    font: { ...FONT, bold: isStrong },
    border: BORDER,
    numFmt: FORMATS[kind],
    alignment: kind === 'text' ? { horizontal: 'left', indent, wrapText: true } : { horizontal: 'right' },
  });
};

const putBody = (placed: Placed, form: Form): void => {
  form.rows.forEach((cells, index) => {
    form.columns.forEach(({ kind }, column) => {
      putCell(placed, HEAD_ROW + 1 + index, column, kind, cells[column] ?? { value: null });
    });
  });
  const below = HEAD_ROW + 1 + form.rows.length;
  form.footer.forEach((text, index) => {
    put(placed, below + 1 + index, 0, text, { alignment: { horizontal: 'left', wrapText: true } });
    merge(placed, below + 1 + index, 0, form.columns.length - 1);
  });
};

const emptySheet = ({ rows, columns, footer }: Form): Placed => ({
  cells: new Map(),
  rows: Array.from({ length: HEAD_ROW + 1 + rows.length + 1 + footer.length }, () => columns.map(() => null)),
  merges: [],
});

/** A one-sheet workbook of the form as it is printed: A4 or A3, one page wide, head repeated; amounts are numbers in yuan. */
export const writeForm = async (form: Form): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  const placed = emptySheet(form);
  putHead(placed, form);
  putBody(placed, form);
  return writeXlsx({
    sheets: [
      {
        name: toSheetName(form.sheetName),
        columns: form.columns.map(({ widthChars }) => ({ width: widthChars })),
        rows: placed.rows,
        cells: placed.cells,
        merges: placed.merges,
        freezePane: { rows: HEAD_ROW + 1 },
        pageSetup: {
          paperSize: form.paper ?? 'a4',
          orientation: form.orientation,
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          printTitlesRow: `$1:$${HEAD_ROW + 1}`,
        },
      },
    ],
  });
};
