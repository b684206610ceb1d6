import type {
  Account,
  Balance,
  ContributionDetail,
  DuesBatchRow,
  DuesBatchSummary,
  DuesFileBatch,
  DuesFileProposal,
  DuesMonth,
  DuesWorklistEntry,
  LedgerEntry,
  MemberDues,
  PreparatoryFund,
  SplitScheme,
  Voucher,
} from '#web/api/client.ts';

export const BATCH = 'dbt_01JDBBBBBBBBBBBBBBBBBBBBBB';
export const VOUCHER = '2026-11-ji-000012';
const person = (tail: string): string => `mbr_01JDAAAAAAAAAAAAAAAAAAA${tail}`;

export const people: readonly MemberDues[] = [
  ['001', '彭秀明', 'G00001', 6355, 6355, 'paid'],
  ['004', '阿布都热合曼·买买提', 'G00004', 4325, 4325, 'paid'],
  ['072', '欧阳少东', 'G00072', 2580, 2880, 'differs'],
  ['074', '单静', 'G00074', 2360, 0, 'unpaid'],
  ['075', '令狐霞梓', 'G00075', null, 0, 'unpaid'],
].map(([tail, name, employeeNo, dueFen, paidFen, status]) => ({
  memberId: person(String(tail)),
  name: String(name),
  employeeNo: String(employeeNo),
  dueFen: dueFen as number | null,
  paidFen: Number(paidFen),
  status: status as MemberDues['status'],
}));

export const month: DuesMonth = {
  period: '2026-11',
  dueFen: 3363385,
  paidFen: 3358325,
  unmatchedFen: 3000,
  counts: { members: 732, paid: 730, unpaid: 2, differing: 1 },
  isClosed: false,
  batches: [BATCH],
};

export const batch: DuesBatchSummary = {
  id: BATCH,
  period: '2026-11',
  status: 'committed',
  source: 'file',
  counts: {
    rows: 731,
    posted: 730,
    alreadyPosted: 0,
    unmatched: 1,
    refused: 0,
    differing: 1,
    corrections: 0,
    correctionsRefused: 0,
  },
  totals: { rowsFen: 3361325, postedFen: 3358325, unmatchedFen: 3000, addedFen: 0, returnedFen: 0 },
  voucherId: VOUCHER,
  committedAt: '2026-11-22T06:31:07.000Z',
};

export const batchRows: readonly DuesBatchRow[] = [
  {
    key: 'X99999',
    status: 'unmatched',
    amountFen: 3000,
    code: 'funds.dues.memberNotFound',
    pointer: '/rows/730/employeeNo',
    memberId: null,
    name: null,
    hint: 'X99999',
  },
  {
    key: 'G00072',
    status: 'posted',
    amountFen: 2880,
    dueFen: 2580,
    differs: true,
    memberId: person('072'),
    name: '欧阳少东',
    hint: 'G00072',
  },
  {
    key: 'G00001',
    status: 'posted',
    amountFen: 6355,
    memberId: person('001'),
    name: '彭秀明',
    hint: 'G00001',
  },
];

export const proposal: DuesFileProposal = {
  fileName: 'payroll-2026-11.csv',
  encoding: 'gb18030',
  columns: ['工号', '姓名', '证件号码', '应发合计', '基本工资', '会费'],
  mapping: { employeeNo: '工号', idNumber: '证件号码', amount: '会费' },
  isRemembered: false,
  payItems: [
    { column: '应发合计', counts: false, isListed: false },
    { column: '基本工资', counts: true, isListed: true },
  ],
  sample: [
    ['G00001', '彭秀明', '320199198707100055', '18,059.77', '12718.15', '63.55'],
    ['G00002', '许轩', '510199198412121831', '13,128.04', '9245.10', '46.20'],
    ['G00004', '阿布都热合曼．买买提', '440199199608111172', '12,291.35', '8655.88', '43.25'],
  ],
  rows: 731,
  totals: { count: 731, totalFen: 3361325 },
};

const fileRows = batchRows.map(({ memberId: _, name: __, hint: ___, ...row }) => row);

export const trial: DuesFileBatch = {
  ...batch,
  status: 'dry_run',
  mode: 'dry_run',
  voucherId: null,
  committedAt: null,
  rows: fileRows,
  corrections: [],
  file: {
    fileName: proposal.fileName,
    encoding: 'gb18030',
    columns: proposal.columns,
    mapping: proposal.mapping,
    declared: { count: 731, totalFen: 3361325 },
    declaredBy: 'file',
    names: ['查无此人', '欧阳少东', '彭秀明'],
    bases: [
      { baseFen: null, dueFen: null, rosterDueFen: null },
      { baseFen: 576000, dueFen: 2880, rosterDueFen: 2580 },
      { baseFen: 1271815, dueFen: 6355, rosterDueFen: 6355 },
    ],
  },
};

export const repeated: DuesFileBatch = {
  ...trial,
  status: 'committed',
  mode: 'commit',
  counts: { ...batch.counts, posted: 0, alreadyPosted: 731, unmatched: 0, differing: 0 },
  rows: fileRows.map(({ key, amountFen }) => ({ key, amountFen, status: 'already_posted' })),
};

const item = {
  period: '2026-11',
  batchId: BATCH,
  status: 'open',
  action: null,
  reason: null,
  resolvedAt: null,
  voucherId: null,
} as const;

export const waiting: readonly DuesWorklistEntry[] = [
  {
    ...item,
    id: 'wrk_01JDCCCCCCCCCCCCCCCCCCCCC1',
    kind: 'unmatched',
    key: 'X99999',
    hint: 'X99999',
    amountFen: 3000,
    dueFen: null,
    memberId: null,
    name: null,
    code: 'funds.dues.memberNotFound',
  },
  {
    ...item,
    id: 'wrk_01JDCCCCCCCCCCCCCCCCCCCCC2',
    kind: 'differs',
    key: 'G00072',
    hint: 'G00072',
    amountFen: 2880,
    dueFen: 2580,
    memberId: person('072'),
    name: '欧阳少东',
    code: null,
  },
  {
    ...item,
    id: 'wrk_01JDCCCCCCCCCCCCCCCCCCCCC3',
    kind: 'conflict',
    key: 'G00118',
    hint: 'G00118',
    amountFen: 5200,
    dueFen: 4800,
    memberId: person('118'),
    name: '仇英',
    code: 'funds.dues.paidOtherwise',
  },
];

export const settled: readonly DuesWorklistEntry[] = [
  {
    ...item,
    id: 'wrk_01JDCCCCCCCCCCCCCCCCCCCCC0',
    kind: 'unmatched',
    status: 'resolved',
    period: '2026-10',
    key: 'X88888',
    hint: 'X88888',
    amountFen: 2550,
    dueFen: null,
    memberId: null,
    name: null,
    code: 'funds.dues.memberNotFound',
    action: 'return',
    reason: '已调出，退回财务部',
    resolvedAt: '2026-10-28T02:10:00.000Z',
    voucherId: '2026-10-ji-000013',
  },
];

export const contribution: ContributionDetail = {
  period: '2026-11',
  payrollFen: 1066852114,
  dueFen: 21337042,
  receivedFen: 21337042,
  ownFen: 12802225,
  upwardFen: 8534817,
  remittedFen: 0,
  owedFen: 8534817,
  declaredFen: 0,
  taxPaidFen: 0,
  passedBackFen: 0,
  announcedFen: 0,
  channel: 'selfRemit',
  stages: [
    { stage: 'received', expectedFen: 21337042, actualFen: 21337042, varianceFen: 0 },
    { stage: 'remitted', expectedFen: 8534817, actualFen: 0, varianceFen: -8534817 },
  ],
  missingFen: 0,
  shares: [
    { level: 'acftu', amountFen: 1066852 },
    { level: 'province', amountFen: 1066852 },
    { level: 'city', amountFen: 2133704 },
    { level: 'county', amountFen: 4267409 },
    { level: 'grassroots', amountFen: 12802225 },
  ],
  movements: [
    {
      id: 'rcp_01JDDDDDDDDDDDDDDDDDDDDDDD',
      kind: 'receipt',
      period: '2026-11',
      amountFen: 21337042,
      on: '2026-11-15',
      method: 'bank',
      ownFen: 12802225,
      upwardFen: 8534817,
      shares: [],
      voucherId: '2026-11-ji-000009',
      reference: null,
      at: '2026-11-15T02:00:00.000Z',
      reversed: null,
    },
  ],
};

export const undeclared: ContributionDetail = {
  ...contribution,
  payrollFen: null,
  dueFen: 0,
  receivedFen: 0,
  ownFen: 0,
  upwardFen: 0,
  owedFen: 0,
  shares: [],
  movements: [],
};

export const preparatory: PreparatoryFund = {
  obstacle: 'noRule',
  rule: null,
  paidFen: 0,
  returnedFen: 0,
  returns: [],
};

export const schemes: readonly SplitScheme[] = [
  {
    validFrom: '1992-04',
    isDefault: true,
    shares: [
      { level: 'acftu', basisPoints: 500 },
      { level: 'province', basisPoints: 500 },
      { level: 'city', basisPoints: 1000 },
      { level: 'county', basisPoints: 2000 },
      { level: 'grassroots', basisPoints: 6000 },
    ],
  },
];

const readings: Readonly<Record<string, string>> = {
  '102': 'yin hang cun kuan',
  '211': 'ying fu shang ji jing fei',
  '215': 'qi ta ying fu kuan',
  '401': 'hui fei shou ru',
  '402': 'bo jiao jing fei shou ru',
};

const account = (
  code: string,
  zh: string,
  en: string,
  name: Account['class'],
  side: Account['normalSide'],
): Account => ({
  code,
  zh,
  en,
  class: name,
  normalSide: side,
  parent: null,
  isLeaf: true,
  origin: 'listed',
  pinyin: readings[code] ?? '',
});

export const accounts: readonly Account[] = [
  account('102', '银行存款', 'Bank deposits', 'asset', 'debit'),
  account('211', '应付上级经费', 'Owed to upper union', 'liability', 'credit'),
  account('215', '其他应付款', 'Other payables', 'liability', 'credit'),
  account('401', '会费收入', 'Members’ dues', 'income', 'credit'),
  account('402', '拨缴经费收入', 'Employer contributions', 'income', 'credit'),
];

const sums: Readonly<Record<string, readonly [debit: number, credit: number]>> = {
  '102': [24698367, 0],
  '211': [0, 8534817],
  '215': [0, 3000],
  '401': [0, 3358325],
  '402': [0, 12802225],
};

export const balances: readonly Balance[] = accounts.map(({ code, zh, en, class: name, normalSide }) => {
  const [debitFen, creditFen] = sums[code] ?? [0, 0];
  const closingFen = Math.abs(debitFen - creditFen);
  return { account: code, zh, en, class: name, normalSide, openingFen: 0, debitFen, creditFen, closingFen };
});

export const entries: readonly LedgerEntry[] = [
  {
    voucherId: '2026-11-ji-000009',
    date: '2026-11-15',
    summary: '2026-11 拨缴经费',
    memo: null,
    debitFen: 21337042,
    creditFen: 0,
  },
  {
    voucherId: VOUCHER,
    date: '2026-11-22',
    summary: '2026-11 会费 730 人',
    memo: null,
    debitFen: 3361325,
    creditFen: 0,
  },
];

/** A line without anything special. */
const plainLine = { debitFen: 0, creditFen: 0, memo: null, project: null, isEarmarked: false };

export const voucher: Voucher = {
  id: VOUCHER,
  type: 'ji',
  number: 12,
  period: '2026-11',
  date: '2026-11-22',
  summary: '2026-11 会费 730 人',
  lines: [
    { ...plainLine, account: '102', zh: '银行存款', en: 'Bank deposits', debitFen: 3361325 },
    { ...plainLine, account: '401', zh: '会费收入', en: 'Members’ dues', creditFen: 3358325 },
    { ...plainLine, account: '215', zh: '其他应付款', en: 'Other payables', creditFen: 3000, memo: '待查找会费' },
  ],
  totalFen: 3361325,
  source: { kind: 'duesRun', id: BATCH, period: '2026-11' },
  sourceHref: `/v1/dues/batches/${BATCH}`,
  preparedBy: '王会计',
  reviewedBy: null,
  selfReview: null,
  attachments: 0,
  attachmentIds: [],
  reverses: null,
  reversedBy: null,
  at: '2026-11-22T06:31:07.000Z',
  previousHash: 'a'.repeat(64),
  hash: '5f'.repeat(32),
};
