import type { Page } from 'playwright-core';
import { KIND_CODES } from '#shared/funds/expenditure/kind-codes.ts';
import type { Expenditure, ExpenditureCheck, ExpenditureRow, ReceiptList, SpendingKinds } from '#web/api/client.ts';

const ID = 'exp_01JDAAAAAAAAAAAAAAAAAAAAAA';
export const EXPENDITURE_ID = ID;
const APPLICANT = { id: 'per_01JDAAAAAAAAAAAAAAAAAAAAAD', name: '吴静' };

export const row: ExpenditureRow = {
  id: ID,
  type: 'expense',
  status: 'pending',
  title: '中秋节慰问品采购',
  payeeName: '南京某某超市',
  kinds: ['festival'],
  totalFen: 1_280_00,
  applicant: APPLICANT,
  submittedOn: '2026-11-20',
  dueOn: null,
  isOverdue: false,
  paidOn: null,
  voucherId: null,
  warnings: 1,
  waitingFor: ['陈建国'],
};

const finding: ExpenditureCheck['findings'][number] = {
  code: 'funds.expenditure.capExceeded',
  severity: 'stop',
  citation: '皖工发〔2025〕18号',
  verified: false,
  params: { capFen: 2_200_00, usedFen: 2_000_00, leftFen: 200_00, amountFen: 300_00 },
  pointer: '/lines/0/recipients/0/amountFen',
};
export const check: ExpenditureCheck = {
  findings: [finding],
  isSubmittable: false,
  papers: [],
  totalFen: 128_00,
  budget: [{ account: '50504', availableFen: 5_000_00, amountFen: 128_00 }],
};

export const kinds: SpendingKinds = {
  data: KIND_CODES.map((code) => ({
    ...code,
    needs: [...code.needs],
    later: [...code.later],
    standard: code.perHead ? { capFen: 500_00, source: '皖工发〔2025〕18号', verified: false } : null,
    availableFen: 5_000_00,
  })),
};

const step = {
  roles: ['chair' as const],
  mode: 'any' as const,
  signers: [
    { id: 'per_c', name: '陈建国', role: 'chair' as const, source: 'role' as const, signedAt: null, signedBy: null },
  ],
};

export const detail = (over: Partial<Expenditure> = {}): Expenditure => ({
  ...row,
  reversal: null,
  reversals: [],
  payee: { name: '南京某某超市', bankName: '工商银行', accountMasked: '***************0123' },
  lines: [
    {
      kind: 'festival',
      account: '50105',
      amountFen: 1_280_00,
      memo: '月饼礼盒',
      form: 'goods',
      project: null,
      festival: 'midAutumn',
      participants: null,
      winners: null,
      topPrizeFen: null,
      souvenirFen: null,
      mealFen: null,
      days: null,
      recipients: 2,
    },
  ],
  invoices: [{ code: '', number: '24442000000123456789', date: '2026-11-19', amountFen: 1_280_00 }],
  papers: [],
  checklist: [
    { paper: 'invoice', isNeeded: true, isThere: true },
    { paper: 'plan', isNeeded: true, isThere: true },
    { paper: 'photo', isNeeded: false, isThere: false },
  ],
  findings: [{ ...finding, severity: 'warn' }],
  settles: null,
  recipients: 2,
  approval: {
    kind: 'expenditure',
    flowVersion: 0,
    amountFen: 1_280_00,
    applicant: APPLICANT,
    status: 'pending',
    round: 1,
    steps: [step],
    step: 0,
    needsResolution: false,
    resolutionIds: [],
    history: [
      {
        verb: 'submit',
        by: APPLICANT,
        at: '2026-11-20T02:00:00.000Z',
        step: 0,
        round: 1,
        other: null,
        note: null,
        attachmentIds: [],
      },
    ],
    may: ['approve', 'refuse', 'returnBack', 'transfer', 'addSigner'],
  },
  payment: null,
  settlement: null,
  createdAt: '2026-11-20T02:00:00.000Z',
  ...over,
});

export const receipts: ReceiptList = {
  expenditureId: ID,
  title: row.title,
  totalFen: 1_280_00,
  signedFen: 640_00,
  signed: 1,
  hasScan: false,
  data: [
    {
      memberId: 'mbr_1',
      name: '单静',
      item: '月饼礼盒',
      amountFen: 640_00,
      signedAt: '2026-11-21T03:00:00.000Z',
      signedBy: '单静',
    },
    { memberId: 'mbr_2', name: '欧阳少东', item: '月饼礼盒', amountFen: 640_00, signedAt: null, signedBy: null },
  ],
};

export const paid = detail({
  status: 'paid',
  voucherId: '2026-11-ji-000012',
  paidOn: '2026-11-22',
  approval: { ...detail().approval, status: 'approved', may: [] },
  payment: {
    method: 'bank',
    paidOn: '2026-11-22',
    voucherId: '2026-11-ji-000012',
    by: { id: 'per_k', name: '孙出纳' },
    at: '2026-11-22T03:00:00.000Z',
    payoutId: null,
    exceptions: [{ exceptionId: 'dex_1', duty: 'payApproved', reason: '出纳由副主席兼任', decidedOn: '2026-11-20' }],
  },
});

/** Lists, one request and its receipts; later routes of a test win. */
export const stubExpenditures =
  (of: Expenditure = detail()) =>
  async (page: Page): Promise<void> => {
    const list = { data: [row], nextCursor: null, hasMore: false };
    await page.route('**/v1/expenditures*', (route) => route.fulfill({ json: list }));
    await page.route('**/v1/expenditures/kinds', (route) => route.fulfill({ json: kinds }));
    await page.route(/\/v1\/expenditures\/(inbox|payables|advances)$/, (route) =>
      route.fulfill({ json: { data: [row] } }),
    );
    await page.route('**/v1/expenditures/check', (route) => route.fulfill({ json: check }));
    await page.route(`**/v1/expenditures/${ID}`, (route) => route.fulfill({ json: of }));
    await page.route(`**/v1/expenditures/${ID}/receipts`, (route) => route.fulfill({ json: receipts }));
    await page.route('**/v1/attachments*', (route) => route.fulfill({ json: { data: [] } }));
  };
