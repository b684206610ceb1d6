import { openBankAccount } from '#shared/funds/bank/account-actions.ts';
import { importStatement } from '#shared/funds/bank/import-actions.ts';
import { listEntries, readBalances } from '#shared/funds/ledger/actions.ts';
import { addMonths, firstDayOf, lastDayOf, type Period } from '#shared/kernel/period.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import { blobName } from '#shared/storage/blobs.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { actAs, type Life, type Month } from '../life.ts';

const BANK = '102';
const INTEREST_FEN = 4_217;
const HEAD = '交易日期,交易时间,借方发生额,贷方发生额,账户余额,对方户名,摘要';

const yuan = (fen: number): string => (fen === 0 ? '' : (fen / 100).toFixed(2));

/** What the bank says of a month: the entries of the books, the last payment still on its way, interest on top. */
const statementOf = async (ctx: UnionCtx, period: Period, openingFen: number): Promise<string> => {
  const { data } = await listEntries(ctx, BANK, { period }, { limit: 200 });
  const interest = { date: lastDayOf(period), summary: '结息', debitFen: INTEREST_FEN, creditFen: 0 };
  let balanceFen = openingFen;
  const rows = [...data.slice(0, -1), interest].map(({ date, summary, debitFen, creditFen }) => {
    balanceFen += debitFen - creditFen;
    return [date.replaceAll('-', ''), '', yuan(creditFen), yuan(debitFen), yuan(balanceFen), '', summary].join(',');
  });
  return `${HEAD}\r\n${rows.join('\r\n')}\r\n`;
};

/** The account is entered with what stood on it, and last month's statement waits to be matched. */
export const bringStatement = async (life: Life, month: Month): Promise<void> => {
  const finance = actAs(life, ['finance']);
  const cashier = actAs(life, ['cashier']);
  const last = addMonths(month.period, -1);
  const { data } = await readBalances(finance, addMonths(last, -1));
  const balanceFen = data.find(({ account }) => account === BANK)?.closingFen ?? 0;
  const account = { name: '基本户', bank: '中国建设银行草场门支行', number: '3200 1599 8360 5250 0199' };
  const { id } = await openBankAccount(finance, { ...account, opening: { on: firstDayOf(last), balanceFen } });
  const bytes = new TextEncoder().encode(await statementOf(finance, last, balanceFen));
  const upload = await createUpload(cashier, { fileName: `建行流水-${last}.csv`, sizeBytes: bytes.byteLength });
  await cashier.blobs.write(blobName(cashier.scope.unionId, 'uploads', upload.id), bytes, 'text/csv');
  await importStatement(cashier, { accountId: id, uploadId: upload.id, mode: 'commit', despiteGaps: false });
};
