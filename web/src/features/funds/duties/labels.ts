import type { DutyException } from '#web/api/client.ts';
import type { Label } from '#web/i18n/text.ts';
import type { Tone } from '#web/ui/status-tag.tsx';

export type Duty = DutyException['duties'][number];

export const dutyLabels: Readonly<Record<Duty, Label>> = {
  reviewOwn: { zh: '审核自己制的凭证', en: 'Checks their own vouchers' },
  payApproved: { zh: '为自己审批的支出付款', en: 'Pays what they approved' },
  payOwn: { zh: '为自己的申请付款', en: 'Pays their own request' },
};

export const exceptionStates: Readonly<Record<DutyException['state'], { readonly label: Label; readonly tone: Tone }>> =
  {
    upcoming: { label: { zh: '未开始', en: 'Upcoming' }, tone: 'info' },
    inForce: { label: { zh: '生效中', en: 'In force' }, tone: 'warning' },
    ended: { label: { zh: '已到期', en: 'Ended' }, tone: 'neutral' },
    revoked: { label: { zh: '已撤销', en: 'Revoked' }, tone: 'neutral' },
  };
