import { expect, test } from 'vitest';
import type { Expenditure } from '#shared/funds/expenditure/schema.ts';
import { escapeHtml, monthSheet } from '#shared/funds/inspection/voucher-sheet-rules.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { Voucher } from '#shared/funds/ledger/schema.ts';
import { day, instant, period } from '#shared/kernel/period.ts';

const at = instant('2026-11-22T06:30:00.000Z');
const voucher: Voucher = {
  id: '2026-11-ji-000007',
  type: 'ji',
  number: 7,
  date: day('2026-11-20'),
  at,
  summary: '办公用品 <b>一批</b>',
  lines: [debit('50503', 128_001), credit('102', 128_001)],
  source: { kind: 'expenditure', id: 'exp_1', period: period('2026-11') },
  attachments: 1,
  preparedBy: { kind: 'person', id: 'per_1', name: '陈出纳' },
  reviewedBy: { kind: 'person', id: 'per_2', name: '李会计' },
  previousHash: '0',
  hash: 'abc',
};
const by = { id: 'per_3', name: '周主席' };
const request = {
  title: '文具',
  payee: { name: '南京文具商行' },
  applicant: { id: 'per_4', name: '吴委员' },
  totalFen: 128_001,
  payment: { method: 'bank', paidOn: '2026-11-20', by: { id: 'per_1', name: '陈出纳' } },
  approval: {
    resolutionIds: ['att_9'],
    history: [
      { verb: 'submit', by: { id: 'per_4', name: '吴委员' }, at, step: 0, round: 1 },
      { verb: 'transfer', by, at, step: 0, round: 1, other: { id: 'per_5', name: '孙副主席' }, note: '请代签' },
      { verb: 'approve', by, at, step: 0, round: 1 },
    ],
  },
} as unknown as Expenditure;
const facts = { unionName: '甲"工会"', accountName: (code: string) => `科目${code}` };
const sheet = (more: Partial<Voucher> = {}, withRequest = true) =>
  monthSheet(
    period('2026-11'),
    [
      {
        voucher: { ...voucher, ...more },
        papers: withRequest ? [{ file: 'attachments/att_1-发票 一.pdf', sha256: 'ff' }] : [],
        request: withRequest ? request : undefined,
      },
      { voucher: { ...voucher, id: 'other', date: day('2026-10-01') }, papers: [], request: undefined },
    ],
    facts,
  );

test('a voucher is read without the system: lines, capitals, people, papers with their hashes, who approved', () => {
  const html = sheet();
  for (const shown of [
    '甲&#34;工会&#34;',
    '办公用品 &#60;b&#62;一批&#60;/b&#62;',
    '50503 科目50503',
    '1,280.01',
    '壹仟贰佰捌拾元零壹分',
    '制单：陈出纳',
    '审核：李会计',
    'href="../attachments/att_1-%E5%8F%91%E7%A5%A8%20%E4%B8%80.pdf"',
    'SHA-256 ff',
    '附单据 1 张',
    '委员会决议 1 份',
    '付款：2026-11-20 银行转账 陈出纳',
    '<td>2026-11-22 14:30</td><td>周主席</td><td>转交</td><td>孙副主席；请代签</td>',
  ])
    expect(html).toContain(shown);
  expect(html).not.toMatch(/<script|https?:|id="other"/);
  expect(escapeHtml(`<a href='x' & "y">`)).toBe('&#60;a href=&#39;x&#39; &#38; &#34;y&#34;&#62;');
});

test('one without request, papers, checker or name says what it is instead', () => {
  const { reviewedBy: _, attachments: __, ...plain } = voucher;
  const bare = { ...plain, preparedBy: { kind: 'job' }, reverses: '2026-10-ji-000001', selfReview: '只有一名会计' };
  const source = { voucher: { ...bare, lines: [{ ...debit('50503', 5), memo: '冲' }, credit('102', 5)] }, papers: [] };
  const html = monthSheet(period('2026-11'), [{ ...source, request: undefined }], facts);
  for (const shown of [
    '制单：系统自动',
    '审核：<',
    '红字冲销 2026-10-ji-000001',
    '只有一名会计',
    '附单据 0 张（没有电子文件）',
    '冲',
  ])
    expect(html).toContain(shown);
  expect(html).not.toContain('审批记录');
  const cash = { ...request, payment: undefined, approval: { ...request.approval, resolutionIds: [] } } as Expenditure;
  const unpaid = monthSheet(period('2026-11'), [{ ...source, request: cash }], facts);
  expect(unpaid).not.toMatch(/付款：|委员会决议/);
});
