import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { problems, SESSION } from '#functions/http/route.ts';
import { exportBook, exportVouchers } from '#shared/funds/ledger/export-actions.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['ledger'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';
const MAX_FILE_CHARS = 20_000_000;

const month = (example: string) => PeriodSchema.meta({ example, maxLength: 7 });
const RangeQuery = z.strictObject({ from: month('2026-01'), to: month('2026-11') });
const VoucherQuery = RangeQuery.extend({
  format: z.enum(['xlsx', 'csv', 'csvGb18030']).default('xlsx').meta({ description: 'csv is UTF-8 with BOM' }),
});
const BookQuery = RangeQuery.extend({ book: z.enum(['general', 'detailed']).default('general') });
const binary = z.string().max(MAX_FILE_CHARS).meta({ format: 'binary' });

const vouchers = createRoute({
  method: 'get',
  path: '/v1/ledger/exports/vouchers',
  operationId: 'downloadVouchers',
  summary: 'Vouchers of up to twelve months in the columns that other ledgers import',
  tags,
  security: SESSION,
  request: { query: VoucherQuery },
  responses: {
    200: { description: 'The file', content: { [XLSX]: { schema: binary }, [CSV]: { schema: binary } } },
    ...problems(),
  },
});

const books = createRoute({
  method: 'get',
  path: '/v1/ledger/exports/books',
  operationId: 'downloadBook',
  summary: 'The general (总账) or detailed ledger (明细账) of up to twelve months',
  tags,
  security: SESSION,
  request: { query: BookQuery },
  responses: { 200: { description: 'The workbook', content: { [XLSX]: { schema: binary } } }, ...problems() },
});

const asFile = (bytes: Uint8Array, fileName: string, type: string) => ({
  body: Uint8Array.from(bytes).buffer,
  headers: {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  },
});

const formatOf = (format: 'xlsx' | 'csv' | 'csvGb18030') =>
  format === 'xlsx'
    ? ({ format } as const)
    : ({ format: 'csv', encoding: format === 'csv' ? 'utf-8' : 'gb18030' } as const);

const csvType = (encoding: string): string => `${CSV}; charset=${encoding}`;

/** What leaves the books as a file (capability 8.7). */
export const registerExportRoutes = (app: HttpApp): void => {
  app.openapi(vouchers, async (c) => {
    const { format, ...range } = c.req.valid('query');
    const to = formatOf(format);
    const bytes = await exportVouchers(await unionCtx(c), range, to);
    const type = to.format === 'xlsx' ? XLSX : csvType(to.encoding);
    const file = asFile(bytes, `凭证-${range.from}-${range.to}.${to.format}`, type);
    return c.body(file.body, 200, file.headers);
  });
  app.openapi(books, async (c) => {
    const { book, ...range } = c.req.valid('query');
    const bytes = await exportBook(await unionCtx(c), range, book);
    const name = book === 'general' ? '总账' : '明细账';
    const file = asFile(bytes, `${name}-${range.from}-${range.to}.xlsx`, XLSX);
    return c.body(file.body, 200, file.headers);
  });
};
