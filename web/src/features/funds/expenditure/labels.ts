import type { ExpenditureCheck, ExpenditureLineInput, ExpenditureRow } from '#web/api/client.ts';
import type { Label } from '#web/i18n/text.ts';
import type { Tone } from '#web/ui/status-tag.tsx';

export type Status = ExpenditureRow['status'];
export type Paper = ExpenditureCheck['papers'][number]['paper'];
export type Festival = NonNullable<ExpenditureLineInput['festival']>;
export type GiftForm = NonNullable<ExpenditureLineInput['form']>;

export const statuses: Readonly<Record<Status, { readonly label: Label; readonly tone: Tone }>> = {
  pending: { label: { zh: '审批中', en: 'Pending' }, tone: 'info' },
  returned: { label: { zh: '已退回', en: 'Returned' }, tone: 'warning' },
  refused: { label: { zh: '已拒绝', en: 'Refused' }, tone: 'danger' },
  withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, tone: 'neutral' },
  approved: { label: { zh: '待付款', en: 'To be paid' }, tone: 'primary' },
  cancelled: { label: { zh: '已取消', en: 'Cancelled' }, tone: 'neutral' },
  paid: { label: { zh: '已付款', en: 'Paid' }, tone: 'success' },
  advanced: { label: { zh: '借款未核销', en: 'Advance open' }, tone: 'warning' },
  settled: { label: { zh: '借款已核销', en: 'Advance settled' }, tone: 'success' },
  reversed: { label: { zh: '已冲销', en: 'Taken back' }, tone: 'neutral' },
};

export const paperLabels: Readonly<Record<Paper, Label>> = {
  invoice: { zh: '发票', en: 'Invoice' },
  plan: { zh: '方案或审批件', en: 'Plan or approval' },
  contract: { zh: '合同或报价', en: 'Contract or quote' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
  signedList: { zh: '签收名单', en: 'Signed list' },
  photo: { zh: '活动照片', en: 'Photos' },
  receipt: { zh: '收据或验收单', en: 'Receipt' },
  other: { zh: '其他附件', en: 'Other papers' },
};
/** In the order of the form. */
export const PAPER_ORDER: readonly Paper[] = [
  'invoice',
  'plan',
  'contract',
  'minutes',
  'signedList',
  'photo',
  'receipt',
  'other',
];

export const festivalLabels: Readonly<Record<Festival, Label>> = {
  newYear: { zh: '元旦', en: 'New Year' },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Qingming' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn' },
  national: { zh: '国庆节', en: 'National Day' },
  minority: { zh: '少数民族节日', en: 'Minority festival' },
};

export const formLabels: Readonly<Record<GiftForm, Label>> = {
  goods: { zh: '实物', en: 'Goods' },
  namedVoucher: { zh: '定点提货凭证', en: 'Voucher of a named shop' },
  service: { zh: '服务', en: 'Service' },
  cash: { zh: '现金', en: 'Cash' },
  valueCard: { zh: '购物卡', en: 'Card with value' },
};
