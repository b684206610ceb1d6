// 工会会计制度 (财会〔2021〕7号) annex 1 parts 4 and 5: rows of 工会01表 and 工会02表, in their order, with what each adds up.
import type { Form } from './schema.ts';

/** `closing` and `opening` are balances, `flow` is what moved in the column's span, `change` the same without an opening. */
export type Basis = 'closing' | 'opening' | 'flow' | 'change';

export type RowRule = {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: 'head' | 'item' | 'sum';
  readonly indent: number;
  readonly side: 'debit' | 'credit';
  /** Main accounts or sub-accounts that the row takes, everything below them included. */
  readonly accounts: readonly string[];
  /** For sums: rows that they add, and rows that they take away. */
  readonly plus?: readonly string[];
  readonly minus?: readonly string[];
  readonly basis?: Basis;
  /** Rows that the form fills in only for a month, or only for a year. */
  readonly only?: 'month' | 'year';
};

type Words = readonly [zh: string, en: string];
type More = Partial<Pick<RowRule, 'basis' | 'only' | 'plus' | 'minus' | 'indent'>>;

const rowOf =
  (side: RowRule['side']) =>
  (key: string, [zh, en]: Words, accounts: readonly string[], more: More = {}): RowRule => ({
    key,
    zh,
    en,
    kind: more.plus ? 'sum' : 'item',
    indent: more.plus ? 0 : 1,
    side,
    accounts,
    ...more,
  });

const debitRow = rowOf('debit');
const creditRow = rowOf('credit');
const head = (key: string, [zh, en]: Words): RowRule => ({
  key,
  zh,
  en,
  kind: 'head',
  indent: 0,
  side: 'debit',
  accounts: [],
});

const CURRENT = ['money', 'quota', 'fiscalDue', 'dueFromUpper', 'dueFromLower', 'receivable', 'store'];

const ASSETS: readonly RowRule[] = [
  head('currentHead', ['流动资产：', 'Current assets']),
  debitRow('money', ['货币资金', 'Money'], ['101', '102']),
  debitRow('quota', ['零余额账户用款额度', 'Zero-balance account quota'], ['111'], { only: 'month' }),
  debitRow('fiscalDue', ['财政应返还额度', 'Fiscal quota to be returned'], ['121']),
  debitRow('dueFromUpper', ['应收上级经费', 'Due from upper union'], ['131']),
  debitRow('dueFromLower', ['应收下级经费', 'Due from lower unions'], ['132']),
  debitRow('receivable', ['其他应收款', 'Other receivables'], ['135']),
  debitRow('store', ['库存物品', 'Goods in store'], ['141']),
  debitRow('currentTotal', ['流动资产合计', 'Total current assets'], [], { plus: CURRENT }),
  head('fixedHead', ['非流动资产：', 'Non-current assets']),
  debitRow('investment', ['投资', 'Investments'], ['151']),
  debitRow('construction', ['在建工程', 'Construction in progress'], ['161']),
  debitRow('fixedCost', ['固定资产原值', 'Fixed assets at cost'], ['162']),
  creditRow('depreciation', ['减：累计折旧', 'Less: accumulated depreciation'], ['163'], { indent: 2 }),
  debitRow('fixedNet', ['固定资产净值', 'Fixed assets, net'], [], {
    plus: ['fixedCost'],
    minus: ['depreciation'],
    indent: 1,
  }),
  debitRow('intangibleCost', ['无形资产原值', 'Intangible assets at cost'], ['171']),
  creditRow('amortisation', ['减：累计摊销', 'Less: accumulated amortisation'], ['172'], { indent: 2 }),
  debitRow('intangibleNet', ['无形资产净值', 'Intangible assets, net'], [], {
    plus: ['intangibleCost'],
    minus: ['amortisation'],
    indent: 1,
  }),
  debitRow('deferred', ['长期待摊费用', 'Long-term deferred expenses'], ['181']),
  debitRow('pending', ['待处理财产损溢', 'Property pending settlement'], ['182']),
  debitRow('assetsTotal', ['资产总计', 'Total assets'], [], {
    plus: ['currentTotal', 'investment', 'construction', 'fixedNet', 'intangibleNet', 'deferred', 'pending'],
  }),
];

const CLAIMS: readonly RowRule[] = [
  head('liabilitiesHead', ['负债：', 'Liabilities']),
  creditRow('salaries', ['应付职工薪酬', 'Salaries payable'], ['201']),
  creditRow('owedUpward', ['应付上级经费', 'Owed to upper union'], ['211']),
  creditRow('owedDownward', ['应付下级经费', 'Owed to lower unions'], ['212']),
  creditRow('payable', ['其他应付款', 'Other payables'], ['215']),
  creditRow('trusted', ['代管经费', 'Funds held in trust'], ['221']),
  creditRow('liabilitiesTotal', ['负债合计', 'Total liabilities'], [], {
    plus: ['salaries', 'owedUpward', 'owedDownward', 'payable', 'trusted'],
  }),
  head('netHead', ['净资产：', 'Net assets']),
  creditRow('assetFund', ['资产基金', 'Asset fund'], ['301']),
  creditRow('specialFund', ['专用基金', 'Special funds'], ['311']),
  creditRow('carriedOver', ['工会资金结转', 'Union funds carried over'], ['321']),
  creditRow('surplus', ['工会资金结余', 'Union funds surplus'], ['322']),
  creditRow('fiscalCarried', ['财政拨款结转', 'Fiscal funds carried over'], ['331']),
  creditRow('fiscalSurplus', ['财政拨款结余', 'Fiscal funds surplus'], ['332']),
  creditRow('stabilisation', ['预算稳定调节基金', 'Budget stabilisation fund'], ['341']),
  creditRow('netTotal', ['净资产合计', 'Total net assets'], [], {
    plus: ['assetFund', 'specialFund', 'carriedOver', 'surplus', 'fiscalCarried', 'fiscalSurplus', 'stabilisation'],
  }),
  creditRow('claimsTotal', ['负债与净资产总计', 'Total liabilities and net assets'], [], {
    plus: ['liabilitiesTotal', 'netTotal'],
  }),
];

type Line = readonly [account: string, zh: string, en: string];

const INCOME_LINES: readonly Line[] = [
  ['401', '会费收入', 'Members’ dues'],
  ['402', '拨缴经费收入', 'Employer contributions'],
  ['403', '上级补助收入', 'Subsidies from upper union'],
  ['404', '政府补助收入', 'Subsidies from government'],
  ['405', '行政补助收入', 'Subsidies from the employer'],
  ['406', '附属单位上缴收入', 'Handed in by affiliated units'],
  ['407', '投资收益', 'Investment income'],
  ['408', '其他收入', 'Other income'],
  ['411', '动用预算稳定调节基金', 'Drawn from the stabilisation fund'],
];

const SPENDING_LINES: readonly Line[] = [
  ['501', '职工活动支出', 'Activities'],
  ['502', '职工活动组织支出', 'Organising of activities'],
  ['503', '职工服务支出', 'Services'],
  ['504', '维权支出', 'Protection of rights'],
  ['505', '业务支出', 'Union business'],
  ['506', '行政支出', 'Administration'],
  ['507', '资本性支出', 'Capital expenditure'],
  ['508', '补助下级支出', 'Subsidies to lower unions'],
  ['509', '对附属单位的支出', 'Paid to affiliated units'],
  ['510', '其他支出', 'Other expenditure'],
  ['521', '安排预算稳定调节基金', 'Set aside for the stabilisation fund'],
];

const flow = { basis: 'flow' } as const;
const CARRIED = ['321', '331'] as const;
const LEFT_OVER = ['322', '332'] as const;
/** 年初余额调整 of each fund, and 归集上缴 of the fiscal surplus. */
export const ADJUSTED = ['32101', '32201', '33101', '33201', '33202'] as const;

const linesOf = (row: typeof creditRow, lines: readonly Line[]): readonly RowRule[] =>
  lines.map(([account, zh, en]) => row(`a${account}`, [zh, en], [account], flow));

const keysOf = (lines: readonly Line[]): readonly string[] => lines.map(([account]) => `a${account}`);

/** Sections 一 and 六 stand in the annual statement only. */
const standing = (prefix: string, basis: Basis, [title, carried, left]: readonly [Words, Words, Words]) => [
  creditRow(prefix, title, [], { plus: [`${prefix}Carried`, `${prefix}Left`], basis, only: 'year' }),
  creditRow(`${prefix}Carried`, carried, CARRIED, { basis, only: 'year' }),
  creditRow(`${prefix}Left`, left, LEFT_OVER, { basis, only: 'year' }),
];

const INCOME: readonly RowRule[] = [
  ...standing('begin', 'opening', [
    ['一、年初资金结转结余', 'I. Funds at the beginning of the year'],
    ['年初资金结转', 'Carried over'],
    ['年初资金结余', 'Surplus'],
  ]),
  creditRow('adjusted', ['二、资金结转结余调整及变动', 'II. Adjustments and changes'], ADJUSTED, {
    basis: 'change',
    indent: 0,
  }),
  creditRow('incomeTotal', ['三、收入合计', 'III. Total income'], [], { ...flow, plus: keysOf(INCOME_LINES) }),
  ...linesOf(creditRow, INCOME_LINES),
  debitRow('spendingTotal', ['四、支出合计', 'IV. Total expenditure'], [], { ...flow, plus: keysOf(SPENDING_LINES) }),
  ...linesOf(debitRow, SPENDING_LINES),
  creditRow('difference', ['五、本期收支差额', 'V. Income less expenditure'], [], {
    ...flow,
    plus: ['incomeTotal'],
    minus: ['spendingTotal'],
  }),
  ...standing('end', 'closing', [
    ['六、年末资金结转结余', 'VI. Funds at the end of the year'],
    ['年末资金结转', 'Carried over'],
    ['年末资金结余', 'Surplus'],
  ]),
];

/** The panels of each form: rows of the whole chart, whatever part of it a union keeps. */
export const PANELS: Readonly<Record<Form, readonly (readonly RowRule[])[]>> = {
  balanceSheet: [ASSETS, CLAIMS],
  income: [INCOME],
};
