// 会计档案管理办法 (财政部令79号) Art. 9: what is taken along shows by itself whether anything was changed in it.
import { canonicalJson } from '../ledger/canonical.ts';
import type { Voucher } from '../ledger/schema.ts';
import { textHash } from './digest.ts';

/** What a voucher's hash was made over, as one line of JSON: `printf '%s' "$line" | sha256sum` gives the hash. */
export const voucherLine = ({ hash: _, ...content }: Voucher): string => canonicalJson(content);

/** Whether the line of each voucher gives the hash that stands in the books. */
export const linesHold = (vouchers: readonly Voucher[]): boolean =>
  vouchers.every((voucher) => textHash(voucherLine(voucher)) === voucher.hash);

/** Lines of a manifest that `sha256sum -c` reads: hash, two spaces, name. */
export const manifestOf = (files: readonly { readonly name: string; readonly sha256: string }[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

/** How to check a pack with tools that anybody has. */
export const readme = (facts: {
  readonly unionName: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly vouchers: number;
  readonly attachments: number;
}): string => `经费审查离线资料包

单位：${facts.unionName}
期间：${facts.from} 至 ${facts.to}
生成：${facts.at}（UTC）
凭证：${facts.vouchers} 张，附件：${facts.attachments} 个

一、目录
  ledgers/general.xlsx       总账
  ledgers/detailed.xlsx      明细账
  ledgers/vouchers.xlsx      记账凭证（逐条分录）
  vouchers/年-月.html        记账凭证（每月一个文件，浏览器打开即可看、可打印）：分录、大写金额、
                             制单审核人、附件及其 SHA-256、每笔支出的审批记录
  vouchers/vouchers.csv      记账凭证（逐条分录，UTF-8）
  vouchers/vouchers.jsonl    每行一张凭证，正是计算凭证哈希的原文
  vouchers/hashes.txt        每行一张凭证的哈希，与上一文件逐行对应
  vouchers/chain-heads.csv   各月凭证张数、末号哈希、连号与链条检查结果
  vouchers/population.txt    抽样总体：凭证号 哈希；抽样记录中的“总体哈希”可据此重算
  attachments/               附件原件
  attachments.csv            凭证与附件对照
  samples.csv                抽样记录（方法、种子、总体哈希、结果数）
  findings.xlsx              审计发现
  SHA256SUMS                 全部文件的 SHA-256

二、核验文件未被改动（Linux、macOS 或 Windows 的 Git Bash）
  sha256sum -c SHA256SUMS
  每个文件都应显示 OK。macOS 可用：shasum -a 256 -c SHA256SUMS

三、核验凭证与账上一致
  while IFS= read -r line; do printf '%s' "$line" | sha256sum | cut -d' ' -f1; done \\
    < vouchers/vouchers.jsonl | diff - vouchers/hashes.txt && echo 一致
  每张凭证内含上一张的哈希（previousHash），任何一张被改、被删、被调换，链条即断开；
  各月最后一张的哈希应与 chain-heads.csv 相同，也应与系统“账簿”页显示的相同。

四、重抽样本
  随机抽样按 sha256("种子:凭证号") 由小到大取前若干张。例：
  printf '%s' "种子:2026-11-ji-000012" | sha256sum
`;
