// 工会会计制度 (财会〔2021〕7号), Annex: accounts of a grassroots union with the sub-accounts that it must keep.

/** The chart in force since 2022-01-01. The repealed chart of 2009 gives the same numbers other meanings. */
export const CHART_VERSION = 2021;

export const ACCOUNT_CLASSES = ['asset', 'liability', 'netAssets', 'income', 'expense'] as const;
export type AccountClass = (typeof ACCOUNT_CLASSES)[number];
export type Side = 'debit' | 'credit';

export type Account = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly class: AccountClass;
  /** The side on which the account grows. */
  readonly normalSide: Side;
  /** The main account, for a sub-account. */
  readonly parent: string | null;
  /** Whether vouchers may name it: a main account with sub-accounts only adds them up. */
  readonly isLeaf: boolean;
};

/** Accounts that the product itself posts to. */
export const CASH = '101';
export const BANK = '102';
export const OWED_UPWARD = '211';
export const OTHER_PAYABLE = '215';
export const DUES_INCOME = '401';
export const CONTRIBUTION_INCOME = '402';

type Line = readonly [code: string, zh: string, en: string];

const ASSETS: readonly Line[] = [
  ['101', '库存现金', 'Cash on hand'],
  ['102', '银行存款', 'Bank deposits'],
  ['131', '应收上级经费', 'Due from upper union'],
  ['135', '其他应收款', 'Other receivables'],
  ['141', '库存物品', 'Goods in store'],
  ['162', '固定资产', 'Fixed assets'],
  ['163', '累计折旧', 'Accumulated depreciation'],
  ['182', '待处理财产损溢', 'Property pending settlement'],
];

const LIABILITIES: readonly Line[] = [
  ['211', '应付上级经费', 'Owed to upper union'],
  ['215', '其他应付款', 'Other payables'],
];

const NET_ASSETS: readonly Line[] = [
  ['301', '资产基金', 'Asset fund'],
  ['30101', '库存物品', 'Asset fund: goods in store'],
  ['30104', '固定资产', 'Asset fund: fixed assets'],
  ['321', '工会资金结转', 'Earmarked funds carried over'],
  ['32101', '年初余额调整', 'Carried over: opening adjustment'],
  ['32102', '单位内部调剂', 'Carried over: internal transfer'],
  ['32103', '本年收支结转', 'Carried over: result of the year'],
  ['32104', '累计结转', 'Carried over: accumulated'],
  ['322', '工会资金结余', 'Free surplus'],
  ['32201', '年初余额调整', 'Surplus: opening adjustment'],
  ['32202', '单位内部调剂', 'Surplus: internal transfer'],
  ['32203', '本年收支结转', 'Surplus: result of the year'],
  ['32204', '结转转入', 'Surplus: released from earmarked'],
  ['32205', '累计结余', 'Surplus: accumulated'],
];

const INCOME: readonly Line[] = [
  ['401', '会费收入', 'Members’ dues'],
  ['402', '拨缴经费收入', 'Employer contributions'],
  ['403', '上级补助收入', 'Subsidies from upper union'],
  ['40301', '一般性转移支付补助', 'General subsidy'],
  ['40302', '专项转移支付补助', 'Earmarked subsidy'],
  ['405', '行政补助收入', 'Subsidies from the employer'],
  ['408', '其他收入', 'Other income'],
];

const EXPENSES: readonly Line[] = [
  ['501', '职工活动支出', 'Activities'],
  ['50101', '职工教育支出', 'Education'],
  ['50102', '文体活动支出', 'Culture and sport'],
  ['50103', '宣传活动支出', 'Publicity'],
  ['50104', '劳模职工疗休养支出', 'Recuperation of model workers'],
  ['50105', '会员活动支出', 'Members’ activities'],
  ['50106', '其他活动支出', 'Other activities'],
  ['503', '职工服务支出', 'Services'],
  ['50301', '劳动和技能竞赛支出', 'Labour and skill contests'],
  ['50302', '建家活动支出', 'Home of the workers'],
  ['50303', '职工创新活动支出', 'Innovation'],
  ['50304', '职工书屋活动支出', 'Reading rooms'],
  ['50305', '其他服务支出', 'Other services'],
  ['504', '维权支出', 'Protection of rights'],
  ['50401', '劳动关系协调支出', 'Labour relations'],
  ['50402', '劳动保护支出', 'Labour protection'],
  ['50403', '法律援助支出', 'Legal aid'],
  ['50404', '困难职工帮扶支出', 'Hardship aid'],
  ['50405', '送温暖支出', 'Seasonal care'],
  ['50406', '其他维权支出', 'Other protection of rights'],
  ['505', '业务支出', 'Union business'],
  ['50501', '培训支出', 'Training of cadres'],
  ['50502', '会议支出', 'Meetings'],
  ['50503', '专项业务支出', 'Special business'],
  ['50504', '其他业务支出', 'Other business'],
  ['507', '资本性支出', 'Capital expenditure'],
  ['50701', '房屋建筑物购建支出', 'Buildings'],
  ['50702', '办公设备购置支出', 'Office equipment'],
  ['50703', '专用设备购置支出', 'Special equipment'],
  ['50704', '交通工具购置支出', 'Vehicles'],
  ['50705', '大型修缮支出', 'Major repairs'],
  ['50706', '信息网络购建支出', 'Information technology'],
  ['50707', '其他资本性支出', 'Other capital expenditure'],
  ['510', '其他支出', 'Other expenditure'],
];

const MAIN_CODE_LENGTH = 3;
/** Accumulated depreciation is an asset account that grows on the credit side. */
const CONTRA = new Set(['163']);

const accountsOf = (accountClass: AccountClass, side: Side, lines: readonly Line[]): Account[] =>
  lines.map(([code, zh, en]) => ({
    code,
    zh,
    en,
    class: accountClass,
    normalSide: CONTRA.has(code) ? (side === 'debit' ? 'credit' : 'debit') : side,
    parent: code.length > MAIN_CODE_LENGTH ? code.slice(0, MAIN_CODE_LENGTH) : null,
    isLeaf: !lines.some(([other]) => other !== code && other.startsWith(code)),
  }));

/** Every account, in the order of the chart. */
export const CHART: readonly Account[] = [
  ...accountsOf('asset', 'debit', ASSETS),
  ...accountsOf('liability', 'credit', LIABILITIES),
  ...accountsOf('netAssets', 'credit', NET_ASSETS),
  ...accountsOf('income', 'credit', INCOME),
  ...accountsOf('expense', 'debit', EXPENSES),
];

const BY_CODE: ReadonlyMap<string, Account> = new Map(CHART.map((account) => [account.code, account]));

/** The account of a code, or undefined. */
export const accountOf = (code: string): Account | undefined => BY_CODE.get(code);
