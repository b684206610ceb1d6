import type { ChartTable } from './chart.tsx';

const save = (url: string, fileName: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
};

/** A cell that a spreadsheet would take for a formula is kept as text. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvOf = (table: ChartTable): string =>
  [table.head, ...table.rows].map((row) => row.map(cell).join(',')).join('\r\n');

/** With a byte order mark, so that spreadsheets on Windows read the Chinese. */
export const saveCsv = (table: ChartTable, fileName: string): void => {
  const url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  save(url, `${fileName}.csv`);
  URL.revokeObjectURL(url);
};

/** Draws the chart's SVG on white at twice its size. */
export const savePng = async (svg: string, width: number, height: number, fileName: string): Promise<void> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  save(canvas.toDataURL('image/png'), `${fileName}.png`);
};
