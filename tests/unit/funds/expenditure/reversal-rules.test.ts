import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterReversal,
  checkEnding,
  checkNoReversal,
  checkProposal,
  needProposal,
  openAgain,
  reversibleOf,
} from '#shared/funds/expenditure/reversal-rules.ts';
import { OUTCOMES, type Reversal, type ReversalProposal } from '#shared/funds/expenditure/reversal-schema.ts';
import { type Expenditure, STATUSES } from '#shared/funds/expenditure/schema.ts';
import { day, instant } from '#shared/kernel/period.ts';

const AT = instant('2026-11-22T02:00:00.000Z');
const TODAY = day('2026-11-22');
const PAID_ON = day('2026-11-18');
const WHO = { id: 'per_cashier', name: '出纳' };
const payment = { method: 'bank', paidOn: PAID_ON, voucherId: '2026-11-ji-000007', by: WHO, at: AT } as const;
const settlement = { on: day('2026-11-20'), voucherId: '2026-11-ji-000009', returnedFen: 100_00 };
const paid = (over: Partial<Expenditure> = {}) => ({ status: 'paid', payment, ...over }) as Expenditure;
const proposal = (over: Partial<ReversalProposal> = {}): ReversalProposal => ({
  outcome: 'payAgain',
  voucherId: payment.voucherId,
  on: TODAY,
  reason: '银行退票',
  by: WHO,
  at: AT,
  ...over,
});
const reversal = (over: Partial<Reversal> = {}): Reversal => ({
  ...proposal(),
  redVoucherId: '2026-11-ji-000010',
  confirmedBy: { id: 'per_chair', name: '主席' },
  confirmedAt: AT,
  ...over,
});
const code = (name: string) => expect.objectContaining({ code: `funds.${name}` });

describe('a payment is not taken back', () => {
  test('where none was made, whatever the status', () => {
    for (const status of STATUSES)
      expect(() => reversibleOf({ status } as Expenditure)).toThrowError(code('expenditure.notPaid'));
  });

  test('of an advance that an expenditure accounts for: that one comes first', () => {
    const settled = paid({ status: 'settled', settlement: { ...settlement, expenditureId: 'exp_2' } });
    expect(() => reversibleOf(settled)).toThrowError(code('expenditure.advanceSettled'));
  });

  test('twice at once, before it was made, on a day to come, or to become what does not follow', () => {
    const propose = (over: Partial<ReversalProposal>, of = paid()) => checkProposal(of, proposal(over), TODAY);
    expect(() => propose({}, paid({ reversal: proposal() }))).toThrowError(code('expenditure.reversalWaits'));
    expect(() => propose({ on: day('2026-11-17') })).toThrowError(code('expenditure.reversedTooEarly'));
    expect(() => propose({ on: day('2026-11-23') })).toThrowError(code('ledger.dayFuture'));
    expect(() => propose({ outcome: 'reopen' })).toThrowError(code('expenditure.outcomeWrong'));
    const returned = paid({ status: 'settled', settlement });
    expect(() => propose({ outcome: 'end' }, returned)).toThrowError(code('expenditure.outcomeWrong'));
    expect(propose({ on: PAID_ON })).toMatchObject({ voucherId: payment.voucherId });
    expect(propose({ outcome: 'reopen' }, returned)).toMatchObject({ voucherId: settlement.voucherId });
  });

  test('when the proposal is not the one that was looked at, and nothing else happens while one waits', () => {
    const waiting = paid({ reversal: proposal() });
    expect(() => needProposal(paid(), AT)).toThrowError(code('expenditure.reversalMoved'));
    expect(() => needProposal(waiting, '2026-11-22T02:00:01.000Z')).toThrowError(code('expenditure.reversalMoved'));
    expect(needProposal(waiting, AT)).toEqual(proposal());
    expect(() => checkNoReversal(waiting)).toThrowError(code('expenditure.reversalWaits'));
    expect(() => checkNoReversal(paid())).not.toThrow();
  });

  test('for good, when members signed for it or a card of the register came of it; it may be paid again', () => {
    expect(() => checkEnding('end', { signed: 1, assetCodes: [] })).toThrowError(code('expenditure.receiptsSigned'));
    expect(() => checkEnding('end', { signed: 0, assetCodes: ['ZC-000001'] })).toThrowError(
      code('expenditure.assetRegistered'),
    );
    expect(() => checkEnding('end', { signed: 0, assetCodes: [] })).not.toThrow();
    for (const outcome of ['payAgain', 'reopen'] as const)
      expect(() => checkEnding(outcome, { signed: 9, assetCodes: ['ZC-000001'] })).not.toThrow();
  });
});

describe('after a reversal', () => {
  test('a request waits for payment again, is over, or its advance is open again; the reversal stays on record', () => {
    const before = paid({ reversal: proposal(), reversals: [reversal({ redVoucherId: '2026-10-ji-000001' })] });
    const again = afterReversal(before, reversal());
    expect([again.status, again.payment, again.reversal]).toEqual(['approved', undefined, undefined]);
    expect(again.reversals?.map((one) => one.redVoucherId)).toEqual(['2026-10-ji-000001', '2026-11-ji-000010']);
    expect(afterReversal(paid(), reversal({ outcome: 'end' }))).toMatchObject({ status: 'reversed' });
    const returned = afterReversal(paid({ status: 'settled', settlement }), reversal({ outcome: 'reopen' }));
    expect([returned.status, returned.payment, returned.settlement]).toEqual(['advanced', payment, undefined]);
    const settled = paid({ status: 'settled', settlement: { ...settlement, expenditureId: 'exp_2' } });
    expect(openAgain(settled, AT)).toEqual({ ...paid({ status: 'advanced' }), updatedAt: AT });
  });

  test('nothing is left that could be taken back a second time, whatever happened before', () => {
    const outcome = fc.constantFrom(...OUTCOMES);
    const any = fc.record({ outcome, wasReturned: fc.boolean() });
    fc.assert(
      fc.property(any, ({ outcome: wanted, wasReturned }) => {
        const before = wasReturned ? paid({ status: 'settled', settlement }) : paid();
        if (!reversibleOf(before).outcomes.includes(wanted)) return;
        const after = afterReversal(before, reversal({ outcome: wanted, voucherId: reversibleOf(before).voucherId }));
        const left = (() => {
          try {
            return reversibleOf(after).voucherId;
          } catch {
            return undefined;
          }
        })();
        expect(left).toBe(wasReturned ? payment.voucherId : undefined);
        expect(left).not.toBe(after.reversals?.at(-1)?.voucherId);
      }),
    );
  });
});
