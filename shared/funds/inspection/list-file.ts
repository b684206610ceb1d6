import { type Column, type Table, writeXlsx } from '../../files/write.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { findingsExported } from './events.ts';
import type { AuditFinding, FindingStatus, Method, Sample } from './schema.ts';
import { readNewest } from './store.ts';

/** What a report and a list take at most, the newest first. */
export const MAX_LISTED = 500;
export const MAX_SAMPLES_LISTED = 200;

const METHOD_NAMES: Readonly<Record<Method, string>> = {
  random: '随机',
  roundAmounts: '整数金额',
  weekend: '周末付款',
  splitInvoices: '拆分报销',
  repeatPayee: '重复收款人',
  overStandard: '超标准或缺决议',
  withoutAttachment: '无附件',
};

const STATUS_NAMES: Readonly<Record<FindingStatus, string>> = {
  open: '待整改',
  answered: '待复核',
  closed: '已销号',
  dropped: '已撤销',
};

const FINDING_COLUMNS: readonly Column[] = [
  { header: '发现日期', kind: 'date' },
  { header: '问题', kind: 'text', widthChars: 30 },
  { header: '依据', kind: 'text', widthChars: 36 },
  { header: '金额', kind: 'money' },
  { header: '凭证', kind: 'text', widthChars: 30 },
  { header: '整改期限', kind: 'date' },
  { header: '状态', kind: 'text', widthChars: 10 },
  { header: '说明', kind: 'text', widthChars: 40 },
  { header: '整改答复', kind: 'text', widthChars: 40 },
  { header: '复核意见', kind: 'text', widthChars: 40 },
];

const lastText = ({ history }: AuditFinding, ...verbs: AuditFinding['history'][number]['verb'][]): string =>
  history.findLast(({ verb }) => verbs.includes(verb))?.text ?? '';

export const findingTable = async (ctx: UnionCtx): Promise<Table> => {
  const findings = await readNewest<AuditFinding>(ctx, 'findings', MAX_LISTED);
  const rows = findings.map((one) => [
    dayOf(one.createdAt),
    one.title,
    one.rule,
    one.amountFen,
    one.voucherIds.join('、'),
    one.dueOn,
    STATUS_NAMES[one.status],
    lastText(one, 'record'),
    lastText(one, 'answer'),
    lastText(one, 'close', 'reopen', 'drop'),
  ]);
  return { columns: FINDING_COLUMNS, rows };
};

export const sampleTable = async (ctx: UnionCtx): Promise<Table> => {
  const samples = await readNewest<Sample>(ctx, 'samples', MAX_SAMPLES_LISTED);
  return {
    columns: [
      { header: '抽样时间', kind: 'text' },
      { header: '方法', kind: 'text' },
      { header: '起', kind: 'text' },
      { header: '止', kind: 'text' },
      { header: '种子', kind: 'text' },
      { header: '总体张数', kind: 'number' },
      { header: '总体哈希', kind: 'text' },
      { header: '抽中张数', kind: 'number' },
      { header: '凭证', kind: 'text' },
    ],
    rows: samples.map((one) => [
      one.at,
      METHOD_NAMES[one.method],
      one.from,
      one.to,
      one.seed,
      one.populationCount,
      one.populationHash,
      one.hitCount,
      one.hits.map(({ voucherId }) => voucherId).join(' '),
    ]),
  };
};

/** The findings as a workbook; leaves an event. */
export const exportFindings = async (ctx: UnionCtx): Promise<Uint8Array> => {
  const permit = allow(ctx, 'funds.inspection.read');
  const table = await findingTable(ctx);
  const { unionId } = ctx.scope;
  await commit(ctx, {
    permit,
    writes: [],
    events: [findingsExported(unionId)],
  });
  return writeXlsx('审计发现', table);
};
