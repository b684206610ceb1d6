import { type Form as PrintedForm, writeForm } from '../../files/form.ts';
import type { Layout, LayoutCell } from './layout-rules.ts';

const GAP = '　'.repeat(8);
const MANY_COLUMNS = 4;

const cellOf = ({ text, value, indent = 0, isStrong = false }: LayoutCell): PrintedForm['rows'][number][number] => ({
  value: text ? text.zh : (value ?? null),
  isStrong,
  indent,
});

/** The workbook of a form, in Chinese as it is handed in: what the page shows and the printer prints. */
export const layoutFile = (layout: Layout): Promise<Uint8Array> =>
  writeForm({
    sheetName: layout.title.zh,
    title: layout.title.zh,
    code: layout.code,
    line: [`编制单位：${layout.unionName}`, layout.when.zh, '单位：元'],
    columns: layout.columns.map(({ head, kind, widthChars }) => ({ head: head.zh, kind, widthChars })),
    rows: layout.rows.map((row) => row.map(cellOf)),
    footer: [...layout.notes.map(({ zh }) => zh), layout.signatures.map(({ zh }) => `${zh}${GAP}`).join('')],
    orientation: layout.columns.length > MANY_COLUMNS ? 'landscape' : 'portrait',
  });
