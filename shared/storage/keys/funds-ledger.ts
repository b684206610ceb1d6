import type { Period } from '../../kernel/period.ts';
import { type Key, pad, union } from './text.ts';

/** The books: vouchers by month, and what leads to them. What is summed of them stands in the month item. */
export const ledgerPk = {
  vouchers: (unionId: string, period: Period) => union(unionId, `VOUCHERS#${period}`),
  /** Which vouchers of a month were taken back, and by which. */
  reversals: (unionId: string, period: Period) => union(unionId, `REVERSALS#${period}`),
  chart: (unionId: string) => union(unionId, 'CHART'),
  opening: (unionId: string) => union(unionId, 'OPENING'),
  voucherDrafts: (unionId: string) => union(unionId, 'VDRAFTS'),
  voucherTemplates: (unionId: string) => union(unionId, 'VTEMPLATES'),
  projects: (unionId: string) => union(unionId, 'PROJECTS'),
} as const;

export const ledgerKey = {
  voucher: (unionId: string, period: Period, type: string, number: number): Key => ({
    pk: ledgerPk.vouchers(unionId, period),
    sk: `${type}#${pad(number, 6)}`,
  }),
  reversal: (unionId: string, period: Period, voucherId: string): Key => ({
    pk: ledgerPk.reversals(unionId, period),
    sk: voucherId,
  }),
  chart: (unionId: string): Key => ({ pk: ledgerPk.chart(unionId), sk: 'CHART' }),
  opening: (unionId: string): Key => ({ pk: ledgerPk.opening(unionId), sk: 'OPENING' }),
  voucherDraft: (unionId: string, draftId: string): Key => ({
    pk: ledgerPk.voucherDrafts(unionId),
    sk: `O#${draftId}`,
  }),
  /** What became of a draft that is no longer open; it goes by itself after a while. */
  voucherDraftDone: (unionId: string, draftId: string): Key => ({
    pk: ledgerPk.voucherDrafts(unionId),
    sk: `D#${draftId}`,
  }),
  voucherTemplate: (unionId: string, templateId: string): Key => ({
    pk: ledgerPk.voucherTemplates(unionId),
    sk: templateId,
  }),
  project: (unionId: string, projectId: string): Key => ({ pk: ledgerPk.projects(unionId), sk: projectId }),
} as const;

export const ledgerPrefix = {
  voucherDrafts: 'O#',
} as const;
