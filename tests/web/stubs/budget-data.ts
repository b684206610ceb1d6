import type {
  BudgetComparison,
  BudgetExecution,
  BudgetLine,
  BudgetLineEntry,
  BudgetLineHolder,
  BudgetVersion,
  BudgetVersionRow,
  BudgetYear,
} from '#web/api/client.ts';

const none = { project: null, projectName: null };
export const line = (account: string, zh: string, amountFen: number, more: Partial<BudgetLine> = {}): BudgetLine => ({
  account,
  zh,
  en: `Account ${account}`,
  ...none,
  priorFen: null,
  amountFen,
  usedFen: 0,
  note: '',
  ...more,
});

export const lines: BudgetLine[] = [
  line('401', '会费收入', 40_000_000, { priorFen: 38_211_050 }),
  line('402', '拨缴经费收入', 155_555_500, { note: '按工资总额 2% 的 60% 测算' }),
  line('50102', '文体活动支出', 90_000_000, { priorFen: 81_000_000, usedFen: 12_345_600, note: '春游、运动会' }),
  line('50405', '送温暖支出', 60_000_000),
  line('50304', '职工书屋支出', 45_555_500, { project: 'prj_01JD9Z6T7QF3000000000000AA', projectName: '书屋改造' }),
];

const row = (number: number, state: BudgetVersionRow['state'], reason = ''): BudgetVersionRow => ({
  id: `bud_01JD9Z6T7QF300000000000${number}`,
  year: 2026,
  number,
  state,
  reason,
  incomeFen: 195_555_500,
  spendingFen: 195_555_500,
  basicFen: 150_000_000,
  projectFen: 45_555_500,
  priorSurplusUsedFen: 0,
  preparedBy: '周会计',
  createdAt: '2026-01-05T02:00:00.000Z',
  updatedAt: '2026-01-08T02:00:00.000Z',
  v: 3,
});

export const year: BudgetYear = {
  year: 2026,
  inForce: null,
  open: 2,
  openState: 'draft',
  incomeFen: 0,
  spendingFen: 0,
  adjustments: 0,
  adjustmentsAllowed: 1,
  upperAction: { value: 'approve', source: '河南：基层工会预算须报上一级工会审批', isVerified: false },
  interim: { reason: '职代会三月召开', by: '王主席', at: '2026-01-03T01:00:00.000Z' },
  versions: [row(2, 'draft', '增列书屋改造'), row(1, 'superseded')],
};

export const draft: BudgetVersion = {
  ...row(2, 'draft', '增列书屋改造'),
  note: '',
  lines,
  steps: [],
  needs: { documentNumber: false, note: false, attachment: false },
  filedAt: null,
};

const step = (verb: 'submit' | 'pass', from: BudgetVersion['state'], to: BudgetVersion['state'], note = '') => ({
  verb,
  from,
  to,
  on: '2026-01-12',
  at: '2026-01-12T02:00:00.000Z',
  by: '王主席',
  documentNumber: verb === 'pass' ? '工会纪要〔2026〕3号' : '',
  note,
  attachmentIds: [],
  isFromAbove: false,
  problem: null,
});

export const examined: BudgetVersion = {
  ...draft,
  state: 'audit',
  steps: [step('submit', 'draft', 'committee'), step('pass', 'committee', 'audit')],
  needs: { documentNumber: false, note: true, attachment: false },
};

export const comparison: BudgetComparison = {
  year: 2026,
  before: row(1, 'superseded'),
  after: row(2, 'draft', '增列书屋改造'),
  lines: [
    {
      account: '50102',
      zh: '文体活动支出',
      en: 'Sports',
      ...none,
      beforeFen: 100_000_000,
      afterFen: 90_000_000,
      differenceFen: -10_000_000,
      note: '',
    },
    {
      account: '50405',
      zh: '送温暖支出',
      en: 'Warmth',
      ...none,
      beforeFen: 60_000_000,
      afterFen: 60_000_000,
      differenceFen: 0,
      note: '',
    },
    {
      account: '50304',
      zh: '职工书屋支出',
      en: 'Books',
      ...none,
      beforeFen: null,
      afterFen: 45_555_500,
      differenceFen: 45_555_500,
      note: '新增',
    },
  ],
};

const executed = (account: string, zh: string, limitFen: number, actualFen: number, encumberedFen: number) => ({
  account,
  zh,
  en: `Account ${account}`,
  ...none,
  isLimited: true,
  priorFen: null,
  limitFen,
  encumberedFen,
  actualFen,
  availableFen: limitFen - actualFen - encumberedFen,
  lapsedFen: 0,
  note: '',
});

export const execution: BudgetExecution = {
  year: 2026,
  version: 1,
  on: '2026-11-22',
  elapsedBasisPoints: 8_931,
  warnBasisPoints: 9_000,
  isClosed: false,
  priorSurplusUsedFen: 0,
  spending: [
    executed('50102', '文体活动支出', 90_000_000, 70_000_000, 12_000_000),
    executed('50405', '送温暖支出', 60_000_000, 60_000_000, 0),
    executed('50304', '职工书屋支出', 45_555_500, 10_000_000, 0),
  ],
  income: [
    {
      account: '401',
      zh: '会费收入',
      en: 'Dues',
      ...none,
      isPlanned: true,
      priorFen: null,
      amountFen: 40_000_000,
      actualFen: 36_789_025,
      note: '',
    },
    {
      account: '408',
      zh: '其他收入',
      en: 'Other',
      ...none,
      isPlanned: false,
      priorFen: null,
      amountFen: 0,
      actualFen: 1_234,
      note: '',
    },
  ],
  totals: {
    incomeBudgetFen: 40_000_000,
    incomeFen: 36_790_259,
    limitFen: 195_555_500,
    encumberedFen: 12_000_000,
    actualFen: 140_000_000,
    availableFen: 43_555_500,
    lapsedFen: 0,
    unbudgetedFen: 0,
  },
  months: [
    { period: '2026-01', incomeFen: 3_000_000, spendingFen: 20_000_000 },
    { period: '2026-06', incomeFen: 3_000_000, spendingFen: 70_000_000 },
    { period: '2026-11', incomeFen: 3_000_000, spendingFen: 50_000_000 },
  ],
};

export const entries: BudgetLineEntry[] = [
  {
    voucherId: '2026-11-ji-000012',
    date: '2026-11-12',
    summary: '秋季运动会',
    account: '50102',
    memo: '场地',
    amountFen: 50_000_000,
  },
];

export const holders: BudgetLineHolder[] = [
  {
    expenditureId: 'exp_01JD9Z6T7QF3000000000000AA',
    title: '工间操音响',
    applicant: '李干事',
    submittedOn: '2026-11-18',
    heldFen: 12_000_000,
  },
];
