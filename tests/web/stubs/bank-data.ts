import type {
  BankAccountDetail,
  BankReconciliation,
  BankStatementImport,
  BankStatementProposal,
  BankWorkspace,
  PayoutDesk,
  PayoutDetail,
} from '#web/api/client.ts';

const ID = '01JD9Z6T7QF3000000000000AA';
export const accountId = `bka_${ID}`;
export const account: BankAccountDetail = {
  id: accountId,
  name: '基本户',
  bank: '建设银行玄武支行',
  numberTail: '0199',
  isPrimary: true,
  payoutTemplate: null,
  anchorOn: '2026-11-03',
  balanceFen: 34_682_142,
  lastDay: '2026-11-21',
  closed: false,
  version: 3,
  months: [
    { period: '2026-11', lines: 7, inFen: 24_702_584, outFen: 8_662_819, balanceFen: 34_682_142, isReconciled: false },
  ],
};
const { months: _, ...listed } = account;
export const accounts = { data: [listed], reconciledTo: '2026-10' };

const mapping = { day: '交易日期', in: '贷方发生额', out: '借方发生额', balance: '账户余额', memo: '摘要' };
const columns = ['交易日期', '借方发生额', '贷方发生额', '账户余额', '对方户名', '摘要'];
export const proposal: BankStatementProposal = {
  fileName: '对账单.csv',
  encoding: 'gb18030',
  columns,
  mapping,
  isSaved: false,
  sample: [['20261121', '', '42.17', '346,821.42', '', '结息']],
  rows: 2,
  numberTail: '0199',
  isOtherAccount: false,
};
export const imported: BankStatementImport = {
  mode: 'dry_run',
  fileName: '对账单.csv',
  encoding: 'gb18030',
  columns,
  mapping,
  lines: [
    {
      row: 3,
      day: '2026-11-12',
      amountFen: -1,
      balanceFen: 34_677_925,
      counterparty: '',
      memo: '短信费',
      isKnown: true,
    },
    {
      row: 4,
      day: '2026-11-21',
      amountFen: 4_217,
      balanceFen: 34_682_142,
      counterparty: '',
      memo: '结息',
      isKnown: false,
    },
  ],
  counts: { rows: 2, added: 1, known: 1, refused: 0 },
  inFen: 4_217,
  outFen: 0,
  openingFen: 34_677_926,
  closingFen: 34_682_142,
  expectedOpeningFen: 34_677_926,
  breaks: [],
  refused: [],
  isOtherAccount: false,
};

const line = (index: number, day: string, amountFen: number, memo: string, counterparty = '') => ({
  id: `bsl_01JD9Z6T7QF300000000000${String(index).padStart(3, '0')}`,
  day,
  time: null,
  amountFen,
  balanceFen: null,
  counterparty,
  memo,
  reference: null,
  note: null,
  openFen: amountFen,
  matches: [],
});
const entry = (index: number, day: string, amountFen: number, summary: string) => ({
  voucherId: `2026-11-ji-${String(index).padStart(6, '0')}`,
  index: 0,
  day,
  amountFen,
  openFen: amountFen,
  summary,
  memo: '',
  matches: [],
});
export const lines = [
  line(1, '2026-11-03', 21_337_042, '2026年11月工会经费', '华东精工机械有限公司'),
  line(2, '2026-11-08', -128_000, '会员生日蛋糕', '好利来食品有限公司'),
  line(3, '2026-11-21', 4_217, '结息'),
];
export const entries = [
  entry(1, '2026-11-03', 21_337_042, '收到 2026-11 工会经费'),
  entry(2, '2026-11-06', -100_000, '会员生日蛋糕'),
  entry(3, '2026-11-07', -28_000, '会员生日蛋糕（补差）'),
];
const ref = ({ id, day }: (typeof lines)[number]) => ({ id, day, partFen: 21_337_042 });
export const workspace: BankWorkspace = {
  period: '2026-11',
  lines,
  entries,
  matches: [],
  suggestions: [
    {
      kind: 'sameDay',
      lines: lines.slice(0, 1).map(ref),
      entries: [{ voucherId: '2026-11-ji-000001', index: 0, partFen: 21_337_042 }],
    },
  ],
  openLines: 3,
  openEntries: 3,
  isReconciled: false,
};

export const reconciliation: BankReconciliation = {
  period: '2026-11',
  asOf: '2026-11-30',
  status: 'open',
  ledgerFen: 34_677_925,
  statements: [
    {
      accountId,
      name: '基本户',
      bank: '建设银行玄武支行',
      numberTail: '0199',
      bookFen: 34_677_925,
      bankFen: 34_682_142,
      isStated: true,
      bankIn: [{ day: '2026-11-21', text: '结息', amountFen: 4_217, ref: 'bsl_1', index: 0 }],
      bankOut: [],
      bookIn: [],
      bookOut: [],
      adjustedBookFen: 34_682_142,
      adjustedBankFen: 34_682_142,
      differenceFen: 0,
    },
  ],
  by: null,
  at: null,
  note: null,
  isLast: false,
};

export const payoutId = `pay_${ID}`;
export const desk: PayoutDesk = {
  payables: [
    {
      id: `exp_${ID}`,
      title: '办公用品采购',
      name: '南京文具商行',
      cardTail: '0123',
      amountFen: 35_000,
      obstacle: null,
    },
    {
      id: 'exp_01JD9Z6T7QF3000000000000AB',
      title: '会议用水',
      name: '便利店',
      cardTail: null,
      amountFen: 5_000,
      obstacle: 'noAccount',
    },
  ],
  queued: [
    {
      payoutId,
      no: 3,
      name: '徐㼆',
      cardTail: '3334',
      amountFen: 1_001,
      memo: '慰问',
      expenditureId: null,
      reason: '账户已销户',
    },
  ],
};
export const payout: PayoutDetail = {
  id: payoutId,
  accountId,
  title: '十一月慰问金',
  status: 'made',
  count: 1,
  totalFen: 1_000,
  paid: 0,
  paidFen: 0,
  failed: 0,
  failedFen: 0,
  files: 1,
  madeBy: '钱出纳',
  isOwn: false,
  madeOn: '2026-11-22',
  releasedBy: null,
  releasedAt: null,
  reason: null,
  template: {
    delimiter: 'comma',
    hasHead: true,
    hasTotals: false,
    columns: [
      { field: 'name', head: '户名' },
      { field: 'card', head: '账号' },
      { field: 'amount', head: '金额' },
    ],
    maxRows: 500,
    extension: 'csv',
  },
  rows: [
    {
      no: 1,
      name: '张三',
      cardTail: '2223',
      amountFen: 1_000,
      memo: '慰问',
      expenditureId: null,
      account: '215',
      status: 'waiting',
      reason: null,
      voucherId: null,
    },
  ],
};
