// 会计基础工作规范 Art. 51 and 会计法 (2024) Arts 14-15: what was paid is taken back in red, by two people, where it was paid.
import { refuse } from '../../kernel/errors.ts';
import type { Day } from '../../kernel/period.ts';
import type { Outcome, ProposeReversal, Reversal, ReversalProposal } from './reversal-schema.ts';
import type { Expenditure } from './schema.ts';

/** The voucher that may be taken back now, its day, and what may become of the request then. */
export type Reversible = { readonly voucherId: string; readonly since: Day; readonly outcomes: readonly Outcome[] };

const AFTER_PAYMENT: readonly Outcome[] = ['payAgain', 'end'];

/**
 * The last voucher of a request: its payment, or the return of an advance. An advance that an expenditure accounts for
 * is taken back over that expenditure first.
 */
export const reversibleOf = ({ status, payment, settlement }: Expenditure): Reversible => {
  if (status === 'settled' && settlement) {
    const { expenditureId, voucherId, on } = settlement;
    if (expenditureId !== undefined)
      return refuse('conflict', 'funds.expenditure.advanceSettled', { expenditureId, voucherId });
    return { voucherId, since: on, outcomes: ['reopen'] };
  }
  if (!payment) return refuse('conflict', 'funds.expenditure.notPaid', { status });
  return { voucherId: payment.voucherId, since: payment.paidOn, outcomes: AFTER_PAYMENT };
};

const at = (field: string, code: string, params: Readonly<Record<string, string>> = {}) => [
  { pointer: `/${field}`, code, params },
];

/** Refuses a second proposal, a day before what is taken back or to come, and an outcome that does not follow from it. */
export const checkProposal = (
  expenditure: Expenditure,
  { outcome, on }: Pick<ProposeReversal, 'outcome' | 'on'>,
  today: Day,
): Reversible => {
  const found = reversibleOf(expenditure);
  if (expenditure.reversal) refuse('conflict', 'funds.expenditure.reversalWaits', { by: expenditure.reversal.by.name });
  if (!found.outcomes.includes(outcome))
    refuse('rule', 'funds.expenditure.outcomeWrong', {}, at('outcome', 'funds.expenditure.outcomeWrong'));
  if (on < found.since)
    refuse(
      'rule',
      'funds.expenditure.reversedTooEarly',
      { since: found.since },
      at('on', 'funds.expenditure.reversedTooEarly', { since: found.since }),
    );
  if (on > today)
    refuse('rule', 'funds.ledger.dayFuture', { day: on }, at('on', 'funds.ledger.dayFuture', { day: on }));
  return found;
};

/** The proposal that somebody looked at; another one, or none, is a conflict. */
export const needProposal = ({ reversal }: Expenditure, proposedAt: string): ReversalProposal =>
  reversal?.at === proposedAt ? reversal : refuse('conflict', 'funds.expenditure.reversalMoved');

/** What depends on the request having been paid for, so that it cannot simply end. */
export type Bound = { readonly signed: number; readonly assetCodes: readonly string[] };

/** Refuses to end what members confirmed to have received, or what stands in the register of assets. */
export const checkEnding = (outcome: Outcome, { signed, assetCodes }: Bound): void => {
  if (outcome !== 'end') return;
  if (signed > 0) refuse('rule', 'funds.expenditure.receiptsSigned', { signed });
  const [assetCode] = assetCodes;
  if (assetCode !== undefined) refuse('rule', 'funds.expenditure.assetRegistered', { assetCode });
};

const STATUS_AFTER = { payAgain: 'approved', end: 'reversed', reopen: 'advanced' } as const satisfies Record<
  Outcome,
  Expenditure['status']
>;

/** The request after its payment, or its return, was taken back. */
export const afterReversal = (before: Expenditure, reversal: Reversal): Expenditure => {
  const { reversal: _, payment, settlement: __, ...rest } = before;
  return {
    ...rest,
    ...(reversal.outcome === 'reopen' && payment ? { payment } : {}),
    status: STATUS_AFTER[reversal.outcome],
    reversals: [...(before.reversals ?? []), reversal],
    updatedAt: reversal.confirmedAt,
  };
};

/** The advance of an expenditure that is taken back: open again. */
export const openAgain = ({ settlement: _, ...advance }: Expenditure, at: Expenditure['updatedAt']): Expenditure => ({
  ...advance,
  status: 'advanced',
  updatedAt: at,
});

/** Nothing else happens to a request while its reversal waits. */
export const checkNoReversal = ({ reversal }: Expenditure): void => {
  if (reversal) refuse('conflict', 'funds.expenditure.reversalWaits', { by: reversal.by.name });
};
