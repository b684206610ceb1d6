import type { Period } from '../../kernel/period.ts';
import { type Key, pad, union } from './text.ts';

/** Channels, tax rows, refunds and demand letters of the employer's 2 %; its months stand with the dues keys. */
export const contributionsPk = {
  channels: (unionId: string) => union(unionId, 'CHANNELS'),
  taxRows: (unionId: string, period: Period) => union(unionId, `TAXROWS#${period}`),
  contributionRefunds: (unionId: string) => union(unionId, 'REFUNDS'),
  demands: (unionId: string) => union(unionId, 'DEMANDS'),
} as const;

export const contributionsKey = {
  channel: (unionId: string, validFrom: Period): Key => ({ pk: contributionsPk.channels(unionId), sk: validFrom }),
  /** One number of a stage and month: what it brought counts once. */
  taxRow: (unionId: string, period: Period, stage: string, reference: string): Key => ({
    pk: contributionsPk.taxRows(unionId, period),
    sk: `${stage}#${reference}`,
  }),
  /** By the year of the programme, of which it is paid once. */
  contributionRefund: (unionId: string, year: number): Key => ({
    pk: contributionsPk.contributionRefunds(unionId),
    sk: String(year),
  }),
  /** What came back of the preparatory fund, which is paid before there is a union and so belongs to no year. */
  preparatoryFund: (unionId: string): Key => ({ pk: contributionsPk.contributionRefunds(unionId), sk: 'PREPARATORY' }),
  demand: (unionId: string, year: string, number: number): Key => ({
    pk: contributionsPk.demands(unionId),
    sk: `${year}#${pad(number, 4)}`,
  }),
} as const;
