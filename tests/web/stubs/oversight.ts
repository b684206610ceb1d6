import type { Page, Route } from 'playwright-core';
import type { Session } from '#web/api/session.ts';
import { auditSession, financeSession } from './funds.ts';

const AT = '2026-11-22T02:00:00.000Z';
export const CHAIR = { id: 'per_01JD9Z6T7QF3000000000000AA', name: '陈建国', roles: ['chair'] };
export const FINANCE = { id: 'per_01JD9Z6T7QF3000000000000AB', name: '王会计', roles: ['finance'] };
export const MEMBER = { id: 'per_01JD9Z6T7QF3000000000000AC', name: '李组长', roles: ['groupLeader'] };

const signer = ({ id, name }: typeof CHAIR, role: string) => ({
  id,
  name,
  role,
  source: 'role',
  signedAt: null,
  signedBy: null,
});

const flow = (kind: string) => ({
  kind,
  version: 0,
  latestVersion: 0,
  validFrom: '2018-01-01',
  bands: [
    { upToFen: 300_000, steps: [{ roles: ['chair', 'viceChair'], mode: 'any' }] },
    {
      upToFen: null,
      steps: [
        { roles: ['finance'], mode: 'any' },
        { roles: ['chair'], mode: 'any' },
      ],
    },
  ],
  resolutionAboveFen: kind === 'payout' ? null : 1_000_000,
  upcoming: null,
  versions: [],
});

export const flows = {
  data: ['expenditure', 'advance', 'assetDisposal', 'payout'].map(flow),
  substitutes: [{ role: 'chair', personId: null, by: FINANCE.id, from: '2026-11-20', to: '2026-11-30' }],
  officers: [CHAIR, FINANCE, MEMBER],
  resolutionRule: { source: '总工办发〔2017〕32号', verified: false },
};

export const simulation = {
  needsResolution: true,
  steps: [
    { roles: ['finance'], mode: 'any', signers: [signer(FINANCE, 'finance')] },
    { roles: ['chair'], mode: 'any', signers: [signer(CHAIR, 'chair')] },
  ],
};

export const FINDING_ID = 'fnd_01JD9Z6T7QF3000000000000AA';
export const SAMPLE_ID = 'smp_01JD9Z6T7QF3000000000000AA';

export const finding = {
  id: FINDING_ID,
  status: 'open',
  title: '慰问品无领取签名',
  rule: '总工办发〔2017〕32号 第八条',
  amountFen: 240_000,
  voucherIds: ['2026-11-ji-000012'],
  sampleId: SAMPLE_ID,
  dueOn: '2026-12-20',
  isOverdue: false,
  history: [{ verb: 'record', by: '张经审', at: AT, text: '没有签收表，无法确认发放到人。', attachmentIds: [] }],
  createdAt: AT,
};

export const sample = {
  id: SAMPLE_ID,
  from: '2026-01',
  to: '2026-11',
  method: 'splitInvoices',
  seed: '会议抽签7-3-9',
  parameters: { windowDays: 0 },
  populationCount: 128,
  populationFen: 12_345_678,
  populationHash: 'ab'.repeat(32),
  hitCount: 2,
  drawnBy: '张经审',
  at: AT,
  hits: ['000012', '000013'].map((number) => ({
    voucherId: `2026-11-ji-${number}`,
    date: '2026-11-18',
    summary: '会场布置',
    amountFen: 600_000,
    payee: '南京会务公司',
    reason: 'splitBelowLimit',
    group: 1,
  })),
};

const { hits: _, ...sampleRow } = sample;

export const report = {
  unionName: '华东精工有限公司工会委员会',
  from: '2026-01',
  to: '2026-11',
  books: { vouchers: 128, outFen: 12_345_678, incomeFen: 20_000_000, spendingFen: 12_000_000, faults: 0 },
  samples: [sampleRow],
  findings: [finding],
  totals: { recorded: 1, open: 1, amountFen: 240_000 },
};

const pack = {
  id: 'job_01JD9Z6T7QF3000000000000AA',
  from: '2026-01',
  to: '2026-11',
  status: 'ready',
  requestedBy: '张经审',
  requestedAt: AT,
  files: 14,
  sizeBytes: 5_242_880,
  sha256: 'cd'.repeat(32),
  failure: null,
};

export const paper = {
  id: 'att_01JD9Z6T7QF3000000000000AA',
  fileName: '签收表.pdf',
  status: 'ready',
  type: 'pdf',
  sizeBytes: 184_320,
  sha256: 'ef'.repeat(32),
  createdBy: '王会计',
  createdAt: AT,
};

const list = (data: readonly unknown[]) => ({ data, nextCursor: null, hasMore: false });
const json = (body: unknown) => (route: Route) => route.fulfill({ json: body });

/** Flows, findings, samples and packs as the API answers them. */
export const stubOversight = async (page: Page): Promise<void> => {
  await page.route('**/v1/approval-flows', json(flows));
  await page.route('**/v1/approval-flows/simulation', json(simulation));
  await page.route('**/v1/inspection/findings?*', json(list([finding])));
  await page.route(`**/v1/inspection/findings/${FINDING_ID}`, json(finding));
  await page.route('**/v1/inspection/samples?*', json(list([sampleRow])));
  await page.route(`**/v1/inspection/samples/${SAMPLE_ID}`, json(sample));
  await page.route('**/v1/inspection/packs', json({ data: [pack] }));
  await page.route('**/v1/inspection/report?*', json(report));
  await page.route('**/v1/attachments?*', json({ data: [paper] }));
  await page.route('**/v1/attachments', (route) =>
    route.fulfill({
      status: 201,
      json: { id: paper.id, method: 'PUT', uploadUrl: '/upload-target', maxBytes: 20_971_520, expiresAt: AT },
    }),
  );
  await page.route('**/upload-target', (route) => route.fulfill({ status: 200 }));
  await page.route('**/v1/attachments/*/completion', json(paper));
};

const withMore = (session: Session, ...more: string[]): Session => ({
  ...session,
  permissions: [...session.permissions, ...more] as Session['permissions'],
});

export const chairOfFlows = withMore(financeSession, 'funds.expenditure.read', 'funds.approval.manage');
export const auditor = withMore(auditSession, 'funds.inspection.read', 'funds.inspection.record');
export const answerer = withMore(financeSession, 'funds.inspection.read', 'funds.inspection.answer');
