// 工会法 (2021) Art. 43; 工会会计制度 accounts 131, 402: which stages the 2 % goes through, and what each is measured by.
import { refuse } from '../../kernel/errors.ts';
import { type Day, type Period, period } from '../../kernel/period.ts';
import { BANK, CONTRIBUTION_INCOME } from '../ledger/chart.ts';
import { credit, debit, withoutZeros } from '../ledger/rules.ts';
import type { VoucherDraft } from '../ledger/schema.ts';
import type { Channel, ChannelKind, Stage } from './channel-schema.ts';
import type { MovementKind } from './movement-schema.ts';
import type { Contribution, SplitScheme } from './schema.ts';
import { splitReceived } from './split-rules.ts';

/** 应收上级经费: what the upper union has announced and not paid. */
const DUE_FROM_UPPER = '131';

export const DEFAULT_CHANNEL: Channel = Object.freeze({
  validFrom: period('1992-04'),
  kind: 'selfRemit',
  employer: 'private',
} as const);

/** The channel of a month: the last one that was in force by then. */
export const channelFor = (of: Period, channels: readonly Channel[]): Channel =>
  channels.filter(({ validFrom }) => validFrom <= of).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ??
  DEFAULT_CHANNEL;

const ALLOWED: Readonly<Record<ChannelKind, readonly MovementKind[]>> = {
  selfRemit: ['receipt', 'remittance'],
  taxUpward: ['receipt', 'declaration', 'taxPayment'],
  taxWhole: ['declaration', 'taxPayment', 'passBack', 'notice'],
  fiscal: ['declaration', 'taxPayment', 'passBack', 'notice'],
};

/** Refuses a movement that the month's channel does not know: money would be counted on two ways. */
export const checkOfChannel = (kind: MovementKind, of: Period, channel: Channel, pointer = '/path/period'): void => {
  if (ALLOWED[channel.kind].includes(kind)) return;
  const params = { period: of, channel: channel.kind, kind };
  refuse('rule', 'funds.contributions.notOfChannel', params, [
    { pointer, code: 'funds.contributions.notOfChannel', params },
  ]);
};

/** A channel may not reach back to a month on which money was booked already. */
export const checkChannelFrom = (validFrom: Period, worked: readonly Contribution[]): void => {
  const last = worked
    .filter(
      (one) => one.period >= validFrom && one.receivedFen + one.taxPaidFen + one.passedBackFen + one.noticedFen > 0,
    )
    .at(-1);
  if (!last) return;
  const params = { period: last.period };
  refuse('rule', 'funds.contributions.channelTooEarly', params, [
    { pointer: '/validFrom', code: 'funds.contributions.channelTooEarly', params },
  ]);
};

/** Refuses to pass back more than was paid for the month. */
export const checkPassBack = (month: Contribution, amountFen: number, pointer: string): void => {
  const leftFen = month.taxPaidFen - month.passedBackFen;
  if (amountFen <= leftFen) return;
  const params = { leftFen };
  refuse('rule', 'funds.contributions.moreThanPaid', params, [
    { pointer, code: 'funds.contributions.moreThanPaid', params },
  ]);
};

/** Refuses a number that was recorded with another amount: one of the two is wrong, and neither is passed over. */
export const checkSameAmount = (recordedFen: number, amountFen: number, pointer: string): void => {
  if (recordedFen === amountFen) return;
  const params = { recordedFen };
  refuse('rule', 'funds.contributions.referenceOtherAmount', params, [
    { pointer, code: 'funds.contributions.referenceOtherAmount', params },
  ]);
};

/** Refuses an announcement of more than has not come back of what was paid. */
export const checkNotice = (month: Contribution, amountFen: number): void => {
  const announcedFen = month.noticedFen - month.noticeSettledFen;
  checkPassBack({ ...month, passedBackFen: month.passedBackFen + announcedFen }, amountFen, '/amountFen');
};

export type StageLine = {
  readonly stage: Stage;
  readonly expectedFen: number;
  readonly actualFen: number;
  readonly varianceFen: number;
};

const line = (stage: Stage, expectedFen: number, actualFen: number): StageLine => ({
  stage,
  expectedFen,
  actualFen,
  varianceFen: actualFen - expectedFen,
});

/** What of a month's due goes where: the union's own part and the part of the levels above. */
const partsOfDue = (month: Contribution, scheme: SplitScheme) => splitReceived(month.dueFen, scheme);

/** The stages of a month, each measured by the one before: due → declared → paid → passed back or passed up. */
export const stagesOf = (month: Contribution, kind: ChannelKind, scheme: SplitScheme): readonly StageLine[] => {
  const { dueFen, declaredFen, taxPaidFen, receivedFen, passedBackFen, upwardFen, remittedFen } = month;
  switch (kind) {
    case 'selfRemit':
      return [line('received', dueFen, receivedFen), line('remitted', upwardFen, remittedFen)];
    case 'taxUpward': {
      const parts = partsOfDue(month, scheme);
      return [
        line('declared', parts.upwardFen, declaredFen),
        line('taxPaid', declaredFen, taxPaidFen),
        line('received', parts.ownFen, receivedFen),
      ];
    }
    case 'taxWhole':
    case 'fiscal':
      return [
        line('declared', dueFen, declaredFen),
        line('taxPaid', declaredFen, taxPaidFen),
        line('passedBack', splitReceived(taxPaidFen, scheme).ownFen, passedBackFen),
      ];
  }
};

/** What the employer has still to pay for a month, whichever way it pays. */
export const missingOf = (month: Contribution): number =>
  Math.max(0, month.dueFen - month.receivedFen - month.taxPaidFen);

/** The last day of what came back: all of it is one voucher, so it has to be money of one year. */
export const dayOfPassBack = (rows: readonly { readonly stage: string; readonly on: Day }[]): Day | undefined => {
  const days = rows.flatMap(({ stage, on }) => (stage === 'passBack' ? [on] : [])).toSorted((a, b) => (a < b ? -1 : 1));
  const [first, last] = [days[0], days.at(-1)];
  if (first?.slice(0, 4) !== last?.slice(0, 4))
    refuse('rule', 'funds.contributions.rowsOfTwoYears', {}, [
      { pointer: '/rows', code: 'funds.contributions.rowsOfTwoYears' },
    ]);
  return last;
};

type PassedBack = { readonly period: Period; readonly amountFen: number; readonly settledFen: number };

/** What came back: what was announced settles 131, the rest is income of 402. */
export const passBackDraft = (id: string, parts: readonly PassedBack[], of: Period): VoucherDraft => {
  const totalFen = parts.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const lines = parts.flatMap(({ period: month, amountFen, settledFen }) =>
    withoutZeros([
      credit(DUE_FROM_UPPER, settledFen, `${month} 已通知转拨`),
      credit(CONTRIBUTION_INCOME, amountFen - settledFen, `${month} 经费返还`),
    ]),
  );
  return {
    summary: `上级转拨经费 ${parts.length} 笔`,
    lines: [debit(BANK, totalFen), ...lines],
    source: { kind: 'contributionPassBack', id, period: of },
  };
};

/** A transfer notice that is not paid by the year's end: due from above, and income of the year (财会〔2021〕7号, 131). */
export const noticeDraft = (notice: {
  readonly id: string;
  readonly period: Period;
  readonly amountFen: number;
}): VoucherDraft => ({
  summary: `${notice.period} 经费转拨通知，款项未到`,
  lines: [debit(DUE_FROM_UPPER, notice.amountFen), credit(CONTRIBUTION_INCOME, notice.amountFen)],
  source: { kind: 'contributionNotice', id: notice.id, period: notice.period },
});
