import { type Column, type CsvEncoding, type OutValue, type Table, writeCsv, writeXlsx } from '../../files/write.ts';
import { DomainError } from '../../kernel/errors.ts';
import { addMonths, type Period } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { readChart } from './chart-store.ts';
import { accountPath, type BookMonth, bookRows, voucherRows } from './export-rules.ts';
import { readProjects } from './project-store.ts';
import type { Voucher } from './schema.ts';
import { readMonthsUntil, readVouchers } from './store.ts';

export type Range = { readonly from: Period; readonly to: Period };
export type VoucherFormat = { readonly format: 'xlsx' } | { readonly format: 'csv'; readonly encoding: CsvEncoding };

/** A year at most: what a request can hold, and what a year's books are. */
const MAX_MONTHS = 12;

const periodsOf = ({ from, to }: Range): readonly Period[] => {
  if (from > to) throw new DomainError('invalid', 'funds.ledger.rangeInvalid', { from, to });
  const periods: Period[] = [];
  for (let at = from; at <= to; at = addMonths(at, 1)) {
    if (periods.length === MAX_MONTHS)
      throw new DomainError('invalid', 'funds.ledger.rangeTooLong', { max: MAX_MONTHS });
    periods.push(at);
  }
  return periods;
};

const readRange = async (
  ctx: UnionCtx,
  periods: readonly Period[],
): Promise<ReadonlyMap<Period, readonly Voucher[]>> => {
  const read = new Map<Period, readonly Voucher[]>();
  for (const period of periods) read.set(period, await readVouchers(ctx, period));
  return read;
};

/** What leaves the books leaves an event: who took which months. */
const note = (ctx: UnionCtx, what: string, { from, to }: Range, rows: number): Promise<void> =>
  commit(ctx, {
    permit: allow(ctx, 'funds.ledger.read'),
    writes: [],
    events: [
      { name: 'funds.ledger.exported', entity: { kind: 'funds.month', id: to }, after: { what, from, to, rows } },
    ],
  });

const VOUCHER_COLUMNS: readonly Column[] = [
  { header: '日期', kind: 'date' },
  { header: '凭证字', kind: 'text', widthChars: 8 },
  { header: '凭证号', kind: 'number' },
  { header: '附件数', kind: 'number' },
  { header: '摘要', kind: 'text', widthChars: 36 },
  { header: '科目编码', kind: 'text' },
  { header: '科目名称', kind: 'text', widthChars: 36 },
  { header: '借方金额', kind: 'money' },
  { header: '贷方金额', kind: 'money' },
  { header: '项目', kind: 'text', widthChars: 20 },
  { header: '制单', kind: 'text' },
  { header: '审核', kind: 'text' },
];

/** The vouchers of a range of months in the columns of other ledgers, as a workbook or as text. */
export const exportVouchers = async (ctx: UnionCtx, range: Range, to: VoucherFormat): Promise<Uint8Array> => {
  allow(ctx, 'funds.ledger.read');
  const periods = periodsOf(range);
  const [chart, projects, vouchers] = await Promise.all([readChart(ctx), readProjects(ctx), readRange(ctx, periods)]);
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  const found = voucherRows([...vouchers.values()].flat(), {
    accountName: (code) => accountPath(chart.accountOf, code),
    projectName: (id) => names.get(id) ?? id,
  });
  const rows = found.map((row): readonly OutValue[] => [
    row.date,
    row.word,
    row.number,
    row.attachments,
    row.summary,
    row.account,
    row.accountName,
    row.debitFen === 0 ? null : row.debitFen,
    row.creditFen === 0 ? null : row.creditFen,
    row.project,
    row.preparedBy,
    row.reviewedBy,
  ]);
  await note(ctx, 'vouchers', range, rows.length);
  const table: Table = { columns: VOUCHER_COLUMNS, rows };
  return to.format === 'xlsx' ? writeXlsx('记账凭证', table) : writeCsv(table, to.encoding);
};

const DETAIL: readonly Column[] = [
  { header: '日期', kind: 'date' },
  { header: '凭证号', kind: 'text' },
];

const bookColumns = (isDetailed: boolean): readonly Column[] => [
  { header: '科目编码', kind: 'text' },
  { header: '科目名称', kind: 'text', widthChars: 36 },
  { header: '月份', kind: 'text', widthChars: 10 },
  ...(isDetailed ? DETAIL : []),
  { header: '摘要', kind: 'text', widthChars: 36 },
  { header: '借方金额', kind: 'money' },
  { header: '贷方金额', kind: 'money' },
  { header: '方向', kind: 'text', widthChars: 6 },
  { header: '余额', kind: 'money' },
];

export type Book = 'general' | 'detailed';

/** The general (总账) or the detailed ledger (明细账) of a range of months as a workbook. */
export const exportBook = async (ctx: UnionCtx, range: Range, book: Book): Promise<Uint8Array> => {
  allow(ctx, 'funds.ledger.read');
  const periods = periodsOf(range);
  const isDetailed = book === 'detailed';
  const [chart, months] = await Promise.all([readChart(ctx), readMonthsUntil(ctx, range.to)]);
  const vouchers = isDetailed ? await readRange(ctx, periods) : undefined;
  const accountName = (code: string): string => accountPath(chart.accountOf, code);
  const found = bookRows({
    accounts: chart.accounts,
    months: months as readonly BookMonth[],
    periods,
    accountName,
    vouchers,
  });
  const rows = found.map((row): readonly OutValue[] => [
    row.account,
    row.accountName,
    row.period,
    ...(isDetailed ? [row.date, row.voucher] : []),
    row.summary,
    row.debitFen,
    row.creditFen,
    row.direction,
    row.balanceFen,
  ]);
  await note(ctx, book, range, rows.length);
  return writeXlsx(isDetailed ? '明细账' : '总账', { columns: bookColumns(isDetailed), rows });
};
