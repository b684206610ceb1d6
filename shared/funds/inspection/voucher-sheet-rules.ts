// 会计基础工作规范 Art. 51: what a voucher shows; 会计档案管理办法 (财政部令79号) Art. 9: readable without the system it came from.
import { amountInCapitals } from '../../kernel/capitals.ts';
import { formatYuan, fen as toFen } from '../../kernel/fen.ts';
import { addMs, type Instant, type Period, periodOfDay } from '../../kernel/period.ts';
import type { HistoryEntry } from '../approval/schema.ts';
import type { Expenditure } from '../expenditure/schema.ts';
import type { PreparedBy, Voucher } from '../ledger/schema.ts';

/** A paper as it lies in the pack. */
export type SheetPaper = { readonly file: string; readonly sha256: string };

/** A voucher with what stands behind it. */
export type SheetSource = {
  readonly voucher: Voucher;
  readonly papers: readonly SheetPaper[];
  readonly request: Expenditure | undefined;
};

export type SheetFacts = {
  readonly unionName: string;
  readonly accountName: (code: string) => string;
};

const VERBS: Readonly<Record<HistoryEntry['verb'], string>> = {
  submit: '提交',
  approve: '同意',
  refuse: '拒绝',
  returnBack: '退回',
  transfer: '转交',
  addSigner: '加签',
  withdraw: '撤回',
  remind: '催办',
  settle: '签批人离任后自动办结',
};
const METHODS = { bank: '银行转账', cash: '现金' } as const;
const NUMBER_DIGITS = 4;

/** Text inside HTML; what comes from people never becomes markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const CHINA_MS = 8 * 3_600_000;
/** The wall clock of China: `2026-11-22 14:30`. */
const clockOf = (at: Instant): string => addMs(at, CHINA_MS).slice(0, 16).replace('T', ' ');
const yuan = (fen: number): string => (fen === 0 ? '' : formatYuan(toFen(fen)));
const nameOf = (who: PreparedBy | undefined): string => (who === undefined ? '' : (who.name ?? who.id ?? '系统自动'));
const address = (file: string): string => `../${file.split('/').map(encodeURIComponent).join('/')}`;

const linesOf = ({ voucher }: SheetSource, { accountName }: SheetFacts): string =>
  voucher.lines
    .map((line, index) => {
      const words = line.memo ?? (index === 0 ? voucher.summary : '');
      const account = `${line.account} ${accountName(line.account)}`;
      return `<tr><td>${escapeHtml(words)}</td><td>${escapeHtml(account)}</td><td class="n">${yuan(line.debitFen)}</td><td class="n">${yuan(line.creditFen)}</td></tr>`;
    })
    .join('');

const papersOf = ({ papers, voucher }: SheetSource): string => {
  const items = papers.map(
    ({ file, sha256 }) =>
      `<li><a href="${address(file)}">${escapeHtml(file.replace(/^attachments\//, ''))}</a><br><small>SHA-256 ${sha256}</small></li>`,
  );
  const count = Math.max(voucher.attachments ?? 0, papers.length);
  return `<p>附单据 ${count} 张${papers.length === 0 ? '（没有电子文件）' : ''}</p>${items.length === 0 ? '' : `<ol>${items.join('')}</ol>`}`;
};

const entryRow = ({ by, verb, at, other, note }: HistoryEntry): string => {
  const words = [other?.name, note].filter((text) => text !== undefined).join('；');
  return `<tr><td>${clockOf(at)}</td><td>${escapeHtml(by.name)}</td><td>${VERBS[verb]}</td><td>${escapeHtml(words)}</td></tr>`;
};

const approvalOf = (request: Expenditure): string => {
  const { title, payee, applicant, totalFen, approval, payment } = request;
  const facts = [
    `申请：${title}`,
    `申请人：${applicant.name}`,
    `收款人：${payee.name}`,
    `金额：${formatYuan(toFen(totalFen))} 元`,
    ...(approval.resolutionIds.length > 0 ? [`委员会决议 ${approval.resolutionIds.length} 份`] : []),
    ...(payment ? [`付款：${payment.paidOn} ${METHODS[payment.method]} ${payment.by.name}`] : []),
  ];
  const rows = approval.history.map(entryRow).join('');
  return `<h3>审批记录</h3><p>${facts.map(escapeHtml).join('　')}</p><table><thead><tr><th>时间</th><th>人员</th><th>意见</th><th>说明</th></tr></thead><tbody>${rows}</tbody></table>`;
};

const sheetOf = (source: SheetSource, facts: SheetFacts): string => {
  const { voucher, request } = source;
  const number = String(voucher.number).padStart(NUMBER_DIGITS, '0');
  const totalFen = voucher.lines.reduce((sum, line) => sum + line.debitFen, 0);
  const notes = [
    ...(voucher.reverses ? [`红字冲销 ${voucher.reverses}`] : []),
    ...(voucher.selfReview ? [`制单、审核同一人：${voucher.selfReview}`] : []),
  ];
  return `<article id="${voucher.id}">
<h2>记账凭证</h2>
<p class="head"><span>${escapeHtml(facts.unionName)}</span><span>${voucher.date}</span><span>记-${number}</span></p>
<table><thead><tr><th>摘要</th><th>科目</th><th>借方（元）</th><th>贷方（元）</th></tr></thead>
<tbody>${linesOf(source, facts)}</tbody>
<tfoot><tr><th colspan="2">合计：${amountInCapitals(totalFen)}</th><td class="n">${yuan(totalFen)}</td><td class="n">${yuan(totalFen)}</td></tr></tfoot></table>
<p class="head"><span>制单：${escapeHtml(nameOf(voucher.preparedBy))}</span><span>审核：${escapeHtml(nameOf(voucher.reviewedBy))}</span><span>入账：${clockOf(voucher.at)}</span></p>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}${papersOf(source)}${request ? approvalOf(request) : ''}
<p><small>凭证哈希 ${voucher.hash}</small></p>
</article>`;
};

const STYLE = `body{font:14px/1.6 "Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif;max-width:210mm;margin:24px auto;padding:0 16px;color:#111}
h2{text-align:center;letter-spacing:.3em}article{margin:0 0 40px;padding:0 0 24px;border-bottom:1px solid #999}
table{width:100%;border-collapse:collapse}th,td{border:1px solid #555;padding:4px 8px;text-align:left;font-weight:400}thead th{background:#eee}
.n{text-align:right;white-space:nowrap}.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 24px}small{color:#444;overflow-wrap:anywhere}
@media print{article{break-after:page;border:0}nav{display:none}}`;

/** A month's vouchers as one page that any browser opens and prints without a network: no script, no foreign address. */
export const monthSheet = (period: Period, sources: readonly SheetSource[], facts: SheetFacts): string => {
  const own = sources.filter(({ voucher }) => periodOfDay(voucher.date) === period);
  const list = own
    .map(({ voucher }) => `<li><a href="#${voucher.id}">${voucher.id}</a> ${escapeHtml(voucher.summary)}</li>`)
    .join('');
  const title = `${facts.unionName} ${period} 记账凭证`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1>
<nav><p>共 ${own.length} 张，打印时每张一页。</p><ol>${list}</ol></nav>
${own.map((source) => sheetOf(source, facts)).join('\n')}
</body></html>
`;
};
