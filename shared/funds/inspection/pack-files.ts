import { type Table, writeCsv, writeXlsx } from '../../files/write.ts';
import type { ZipFile } from '../../files/zip-write.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { readMonth } from '../../storage/month.ts';
import { attachmentName, readAttachment } from '../../tenancy/attachments/store.ts';
import { readChart } from '../ledger/chart-store.ts';
import { exportBook, exportVouchers } from '../ledger/export-actions.ts';
import { accountPath } from '../ledger/export-rules.ts';
import { verifyMonth } from '../ledger/proof.ts';
import { hashAttribute } from '../ledger/rules.ts';
import type { Voucher } from '../ledger/schema.ts';
import type { readRequests } from './candidates.ts';
import { findingTable, sampleTable } from './list-file.ts';
import { voucherLine } from './pack-rules.ts';
import type { Pack } from './schema.ts';
import { monthSheet, type SheetPaper } from './voucher-sheet-rules.ts';

/** What a pack holds at most of papers; the rest of it is small. */
export const MAX_PACK_ATTACHMENTS = 1_000;
export const MAX_PACK_BYTES = 100 * 1024 * 1024;

type Requests = Awaited<ReturnType<typeof readRequests>>;

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const csv = (name: string, table: Table): ZipFile => ({ name, bytes: writeCsv(table, 'utf-8') });

/** The books as other ledgers and Excel read them. */
export const ledgerFiles = async (ctx: UnionCtx, { from, to }: Pack): Promise<readonly ZipFile[]> => {
  const range = { from, to };
  const file = async (name: string, made: Promise<Uint8Array>): Promise<ZipFile> => ({
    name,
    bytes: await made,
    packed: name.endsWith('.xlsx'),
  });
  return [
    await file('ledgers/general.xlsx', exportBook(ctx, range, 'general')),
    await file('ledgers/detailed.xlsx', exportBook(ctx, range, 'detailed')),
    await file('ledgers/vouchers.xlsx', exportVouchers(ctx, range, { format: 'xlsx' })),
    await file('vouchers/vouchers.csv', exportVouchers(ctx, range, { format: 'csv', encoding: 'utf-8' })),
  ];
};

/** The vouchers as they were hashed, their hashes, and the population that samples are drawn out of. */
export const voucherFiles = (vouchers: readonly Voucher[]): readonly ZipFile[] => [
  { name: 'vouchers/vouchers.jsonl', bytes: text(vouchers.map((one) => `${voucherLine(one)}\n`).join('')) },
  { name: 'vouchers/hashes.txt', bytes: text(vouchers.map(({ hash }) => `${hash}\n`).join('')) },
  {
    name: 'vouchers/population.txt',
    bytes: text(
      vouchers
        .map(({ id, hash }) => `${id} ${hash}\n`)
        .toSorted()
        .join(''),
    ),
  },
];

/** Last number and hash of each month, and what a check of numbers and chain found. */
export const chainFile = async (
  ctx: UnionCtx,
  periods: readonly Period[],
  vouchers: readonly Voucher[],
): Promise<ZipFile> => {
  const rows = await Promise.all(
    periods.map(async (period) => {
      const head = await readMonth(ctx, period);
      const own = vouchers.filter(({ id }) => id.startsWith(period));
      return [period, own.length, String(head?.[hashAttribute('ji')] ?? ''), verifyMonth(head, own).length] as const;
    }),
  );
  return csv('vouchers/chain-heads.csv', {
    columns: [
      { header: '月份', kind: 'text' },
      { header: '凭证张数', kind: 'number' },
      { header: '末号哈希', kind: 'text' },
      { header: '检查发现', kind: 'number' },
    ],
    rows,
  });
};

/** Ids of papers by voucher: those that it was posted with, and those that came to its request later. */
const papersByVoucher = (vouchers: readonly Voucher[], requests: Requests) =>
  vouchers.map((voucher) => {
    const later = (requests.get(voucher.source.id)?.papers ?? []).map(({ attachmentId }) => attachmentId);
    return { voucherId: voucher.id, ids: [...new Set([...(voucher.attachmentIds ?? []), ...later])] };
  });

const tooLarge = (): never => {
  throw new DomainError('limit', 'funds.inspection.packTooLarge', { maxMib: MAX_PACK_BYTES / (1024 * 1024) });
};

type Paper = ZipFile & { readonly sha256: string };
export type Papers = {
  readonly files: readonly Paper[];
  /** Files by voucher, in its order. */
  readonly ofVoucher: ReadonlyMap<string, readonly SheetPaper[]>;
  /** Which file belongs to which voucher. */
  readonly list: ZipFile;
};

const readPaperFiles = async (ctx: UnionCtx, ids: readonly string[]): Promise<ReadonlyMap<string, Paper>> => {
  const files = new Map<string, Paper>();
  let total = 0;
  for (const id of ids) {
    const paper = await readAttachment(ctx, id);
    if (paper?.status !== 'ready') continue;
    total += paper.sizeBytes;
    if (total > MAX_PACK_BYTES) return tooLarge();
    const bytes = await ctx.blobs.read(attachmentName(ctx, id));
    files.set(id, { name: `attachments/${id}-${paper.fileName}`, bytes, packed: true, sha256: paper.sha256 ?? '' });
  }
  return files;
};

/** The papers themselves with the list of which belongs to which voucher. Throws `funds.inspection.packTooLarge`. */
export const readPapers = async (ctx: UnionCtx, vouchers: readonly Voucher[], requests: Requests): Promise<Papers> => {
  const links = papersByVoucher(vouchers, requests);
  const ids = [...new Set(links.flatMap((link) => link.ids))];
  if (ids.length > MAX_PACK_ATTACHMENTS) return tooLarge();
  const files = await readPaperFiles(ctx, ids);
  const rows = links.flatMap(({ voucherId, ids: own }) =>
    own.map((id) => [voucherId, files.get(id)?.name ?? id, files.get(id)?.sha256 ?? ''] as const),
  );
  const list = csv('attachments.csv', {
    columns: [
      { header: '凭证号', kind: 'text' },
      { header: '文件', kind: 'text' },
      { header: 'SHA-256', kind: 'text' },
    ],
    rows,
  });
  const found = (id: string): readonly SheetPaper[] => {
    const file = files.get(id);
    return file ? [{ file: file.name, sha256: file.sha256 }] : [];
  };
  const ofVoucher = new Map(links.map((link) => [link.voucherId, link.ids.flatMap(found)]));
  return { list, files: [...files.values()], ofVoucher };
};

/** Vouchers for people: a page for each month, with amounts in capitals, papers and the approval of each expenditure. */
export const voucherSheets = async (
  ctx: UnionCtx,
  vouchers: readonly Voucher[],
  requests: Requests,
  { papers, unionName, periods }: { papers: Papers; unionName: string; periods: readonly Period[] },
): Promise<readonly ZipFile[]> => {
  const { accountOf } = await readChart(ctx);
  const accountName = (code: string): string => accountPath(accountOf, code);
  const sources = vouchers.map((voucher) => ({
    voucher,
    papers: papers.ofVoucher.get(voucher.id) ?? [],
    request: requests.get(voucher.source.id),
  }));
  return periods.map((period) => ({
    name: `vouchers/${period}.html`,
    bytes: text(monthSheet(period, sources, { unionName, accountName })),
  }));
};

/** What the committee itself made: its samples and findings. */
export const inspectionFiles = async (ctx: UnionCtx): Promise<readonly ZipFile[]> => [
  csv('samples.csv', await sampleTable(ctx)),
  { name: 'findings.xlsx', bytes: await writeXlsx('审计发现', await findingTable(ctx)), packed: true },
];
