import type { Runtime } from '#shared/storage/runtime.ts';
import { createApp } from './app.ts';
import { FEDERATION_ROUTES, UNION_ROUTES } from './routers.ts';

const noRuntime = (): Runtime => {
  throw new Error('the document is built without a runtime');
};

const TAGS = [
  { name: 'sign-up', description: 'An enterprise union applies (建会申请)' },
  { name: 'session', description: 'Who is signed in, as what' },
  { name: 'union', description: 'The union, its officers and audit trail' },
  { name: 'members', description: 'Roster (会员名册)' },
  { name: 'imports', description: 'Uploads and imports of a roster (花名册导入)' },
  { name: 'dues', description: 'A month of dues (会费)' },
  { name: 'expenditures', description: 'Requests to spend, advances, payments and receipts (经费支出)' },
  { name: 'contributions', description: "The employer's 2 % (拨缴经费)" },
  { name: 'ledger', description: 'Vouchers and balances (账簿)' },
  { name: 'assets', description: 'Fixed assets, borrowed things, stocktakes and disposals (资产)' },
  { name: 'statements', description: 'Balance sheet, income and expenditure, budget and final account (会计报表)' },
  { name: 'publicity', description: 'Funds made public to members (经费公示)' },
  { name: 'rules', description: 'Rules and standards with their sources, and what a union decided (规则与标准)' },
  { name: 'receipts', description: 'The register of income receipts (收据登记)' },
  { name: 'integration', description: 'API keys' },
  { name: 'federation', description: 'Totals over the tree (上级工会)' },
  { name: 'bank', description: 'Bank accounts, statements, matches with the books, reconciliations' },
  { name: 'attachments', description: 'Papers and photos of whatever carries them (附件)' },
  { name: 'approval', description: 'Who signs what: flows, substitutes, simulation (审批流程)' },
  { name: 'inspection', description: 'The audit committee: samples, findings, packs, report (经费审查)' },
  { name: 'budget', description: 'Budget versions, execution and adjustments (预算)' },
  { name: 'payouts', description: 'Payments in batches: files for the bank and its answers' },
];

/** The generator writes a regex with a flag as `…$/u`; a pattern of JSON Schema is a source alone, and Unicode anyway. */
const withPlainPatterns = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withPlainPatterns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) =>
      name === 'pattern' && typeof each === 'string'
        ? [name, each.replace(/\$\/u$/, '$')]
        : [name, withPlainPatterns(each)],
    ),
  );
};

/** The OpenAPI 3.1 document of both APIs, built from their routes. `npm run openapi` writes it to docs/openapi.json. */
export const buildDocument = () => {
  const app = createApp(noRuntime, [...UNION_ROUTES, ...FEDERATION_ROUTES]);
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tongxin API (同心开放接口)',
      version: '1.0.0',
      description:
        'Amounts are integer fen (分) and their names end in Fen; months and days are those of Asia/Shanghai. Refusals are application/problem+json (RFC 9457) with a stable code. Tolerate unknown fields and enum values in answers.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      contact: { name: 'Tongxin', url: 'https://example.cn/tongxin' },
    },
    servers: [{ url: '/', description: 'The deployment that serves this document' }],
    tags: TAGS,
  });
  return withPlainPatterns(document) as typeof document;
};
