import type { Balance, DuesBatchRow, DuesWorklistEntry, MemberDues, SplitScheme, Voucher } from '#web/api/client.ts';
import type { Label } from '#web/i18n/text.ts';
import type { Tone } from '#web/ui/status-tag.tsx';

type Marked = { readonly label: Label; readonly tone: Tone };

export type MemberStatus = MemberDues['status'];
export const memberStatuses: Readonly<Record<MemberStatus, Marked>> = {
  paid: { label: { zh: '已缴', en: 'Paid' }, tone: 'success' },
  unpaid: { label: { zh: '未缴', en: 'Unpaid' }, tone: 'warning' },
  differs: { label: { zh: '金额不符', en: 'Differs' }, tone: 'danger' },
  none: { label: { zh: '不用缴', en: 'Nothing due' }, tone: 'neutral' },
};

export type RowStatus = DuesBatchRow['status'];
/** `differs` is a posted row whose amount is not what the member owes. */
export type RowGroup = RowStatus | 'differs';
export const rowGroups: Readonly<Record<RowGroup, Marked>> = {
  posted: { label: { zh: '入账', en: 'Posted' }, tone: 'success' },
  differs: { label: { zh: '金额不符', en: 'Amount differs' }, tone: 'warning' },
  unmatched: { label: { zh: '未匹配', en: 'Unmatched' }, tone: 'warning' },
  refused: { label: { zh: '未收', en: 'Refused' }, tone: 'danger' },
  already_posted: { label: { zh: '已入过账', en: 'Posted before' }, tone: 'info' },
};

export type ItemKind = DuesWorklistEntry['kind'];
export const itemKinds: Readonly<Record<ItemKind, Marked>> = {
  unmatched: { label: { zh: '未能入账', en: 'Not booked' }, tone: 'warning' },
  differs: { label: { zh: '金额不符', en: 'Amount differs' }, tone: 'warning' },
  conflict: { label: { zh: '与账上冲突', en: 'In conflict' }, tone: 'danger' },
};

export type Level = SplitScheme['shares'][number]['level'];
/** From the union's own level upwards, as the money is split. */
export const LEVELS: readonly Level[] = ['grassroots', 'industry', 'county', 'city', 'province', 'acftu'];
export const levelLabels: Readonly<Record<Level, Label>> = {
  grassroots: { zh: '本级（基层工会）', en: 'This union' },
  industry: { zh: '产业（行业）工会', en: 'Industry' },
  county: { zh: '区县总工会', en: 'District' },
  city: { zh: '市总工会', en: 'City' },
  province: { zh: '省总工会', en: 'Province' },
  acftu: { zh: '全国总工会', en: 'National' },
};

export const classLabels: Readonly<Record<Balance['class'], Label>> = {
  asset: { zh: '资产', en: 'Assets' },
  liability: { zh: '负债', en: 'Liabilities' },
  netAssets: { zh: '净资产', en: 'Net assets' },
  income: { zh: '收入', en: 'Income' },
  expense: { zh: '支出', en: 'Expenditure' },
};

export const sourceLabels: Readonly<Record<Voucher['source']['kind'], Label>> = {
  duesRun: { zh: '会费入账批次', en: 'Dues run' },
  duesPayment: { zh: '会员自交会费', en: 'Payment by a member' },
  duesCorrection: { zh: '会费更正', en: 'Correction of dues' },
  duesWorklist: { zh: '待处理清单的处理', en: 'Worklist item' },
  contributionReceipt: { zh: '拨缴经费到账', en: 'Contribution received' },
  contributionRemittance: { zh: '上缴经费', en: 'Contribution passed up' },
  opening: { zh: '期初建账', en: 'Opening balances' },
  manual: { zh: '手工凭证', en: 'Entered by hand' },
  reversal: { zh: '红字冲销', en: 'Reversal' },
  carryForward: { zh: '年末结转', en: 'Carried forward' },
  expenditure: { zh: '支出申请', en: 'Expenditure' },
  advance: { zh: '借款', en: 'Advance' },
  assetAcquisition: { zh: '资产入账', en: 'Asset acquired' },
  assetDisposal: { zh: '资产处置', en: 'Asset disposed of' },
  depreciation: { zh: '计提折旧', en: 'Depreciation' },
  bankLine: { zh: '银行流水', en: 'Bank line' },
  contributionRefund: { zh: '小额缴费返还', en: 'Contribution refunded' },
  contributionPassBack: { zh: '经费返还', en: 'Contribution passed back' },
  contributionNotice: { zh: '转拨通知', en: 'Transfer notice' },
  preparatoryReturn: { zh: '筹备金返还', en: 'Preparatory fund returned' },
  payout: { zh: '批量付款', en: 'Payout' },
};
