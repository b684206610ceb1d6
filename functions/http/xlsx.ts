export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as an answer that browsers save under its name. */
export const xlsxAnswer = (bytes: Uint8Array, fileName: string) => ({
  body: Uint8Array.from(bytes).buffer,
  headers: {
    'content-type': XLSX,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  },
});
