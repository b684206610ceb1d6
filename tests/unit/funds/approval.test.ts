import { describe, expect, test } from 'vitest';
import { defaultFlow } from '#shared/funds/approval/flow-rules.ts';
import { type ActInput, actOnApproval } from '#shared/funds/approval/rules.ts';
import type { ApprovalState, Verb } from '#shared/funds/approval/schema.ts';
import { VERBS } from '#shared/funds/approval/schema.ts';
import { actsFor } from '#shared/funds/approval/signer-rules.ts';
import { currentSigners, MAX_HISTORY, withMinutes } from '#shared/funds/approval/step-rules.ts';
import { refreshSigners, settleApproval } from '#shared/funds/approval/succession-rules.ts';
import { verbsFor } from '#shared/funds/approval/verb-rules.ts';
import { instant } from '#shared/kernel/period.ts';
import {
  ALL,
  AT,
  by,
  CASHIER,
  CHAIR,
  FINANCE,
  flowOf,
  ONE,
  officer,
  oneStep,
  signersOf,
  start,
  TODAY,
  TWO,
  VICE,
  WOMEN,
} from './approval-kit.ts';

const act = (state: ApprovalState, input: ActInput, at = AT): ApprovalState => actOnApproval(state, input, at).next;
const run = (state: ApprovalState, ...inputs: ActInput[]): ApprovalState => inputs.reduce((s, i) => act(s, i), state);
const ground = (officers = ALL) => ({ officers, substitutes: [], on: TODAY });

describe('approval refuses', () => {
  test('the applicant as a signer, in any office, as a substitute and by transfer', () => {
    const state = start(oneStep('any', 'chair', 'viceChair'), { applicant: CHAIR });
    expect(signersOf(state)).toEqual([['vice']]);
    for (const verb of ['approve', 'refuse', 'returnBack', 'transfer', 'addSigner'] as const)
      expect(() => act(state, by(CHAIR, verb, { actsFor: ['vice'], note: '同意' }))).toThrow(
        'funds.approval.ownRequest',
      );
    expect(() => act(state, by(VICE, 'transfer', { to: CHAIR }))).toThrow('funds.approval.toApplicant');
    expect(() => act(state, by(VICE, 'addSigner', { to: CHAIR }))).toThrow('funds.approval.toApplicant');
  });

  test('whoever is not asked, whoever signed already and whoever has left office', () => {
    const state = start(oneStep('all', 'committee'));
    expect(() => act(state, by(CHAIR, 'approve'))).toThrow('funds.approval.notSigner');
    expect(() => act(state, by({ ...ONE, roles: ['cashier'] }, 'approve'))).toThrow('funds.approval.notSigner');
    const once = act(state, by(ONE, 'approve'));
    expect(() => act(once, by(ONE, 'approve'))).toThrow('funds.approval.alreadySigned');
    expect(() => act(once, by(ONE, 'approve', { actsFor: ['two'] }))).toThrow('funds.approval.alreadySigned');
  });

  test('a refusal and a return without a reason, and handing on to nobody, to others or twice', () => {
    const state = start(oneStep('any', 'chair', 'viceChair'));
    expect(() => act(state, by(CHAIR, 'refuse'))).toThrow('funds.approval.noteMissing');
    expect(() => act(state, by(CHAIR, 'returnBack', { note: ' ' }))).toThrow('funds.approval.noteMissing');
    expect(() => act(state, by(CHAIR, 'transfer'))).toThrow('funds.approval.toMissing');
    expect(() => act(state, by(CHAIR, 'transfer', { to: CASHIER }))).toThrow('funds.approval.toNotApprover');
    expect(() => act(state, by(CHAIR, 'addSigner', { to: VICE }))).toThrow('funds.approval.toAlready');
    for (const verb of ['addSigner', 'transfer'] as const)
      expect(() => act(start(oneStep('any', 'chair')), by(VICE, verb, { actsFor: [CHAIR.id], to: VICE }))).toThrow(
        'funds.approval.toAlready',
      );
    const standsIn = act(start(oneStep('all', 'committee')), by(CHAIR, 'approve', { actsFor: ['one'] }));
    expect(() => act(standsIn, by(TWO, 'addSigner', { to: CHAIR }))).toThrow('funds.approval.toAlready');
  });

  test('a large sum without the committee’s resolution, at the last step', () => {
    const flow = flowOf(
      [
        {
          upToFen: null,
          steps: [
            { roles: ['finance'], mode: 'any' },
            { roles: ['chair'], mode: 'any' },
          ],
        },
      ],
      1_000_000,
    );
    expect(start(flow, { amountFen: 1_000_000 }).needsResolution).toBe(false);
    const state = act(start(flow, { amountFen: 1_000_001 }), by(FINANCE, 'approve'));
    expect(() => act(state, by(CHAIR, 'approve'))).toThrow('funds.approval.resolutionMissing');
    const signed = act(state, by(CHAIR, 'approve', { attachmentIds: ['att_1'] }));
    expect([signed.status, signed.resolutionIds]).toEqual(['approved', ['att_1']]);
    const early = start(flow, { amountFen: 1_000_001, resolutionIds: ['att_2'] });
    expect(run(early, by(FINANCE, 'approve'), by(CHAIR, 'approve')).status).toBe('approved');
  });

  test('withdrawing and reminding by others, and a second reminder on one day', () => {
    const state = start(oneStep('any', 'chair'));
    expect(() => act(state, by(CHAIR, 'withdraw'))).toThrow('funds.approval.onlyApplicant');
    expect(() => act(state, by(CHAIR, 'remind'))).toThrow('funds.approval.onlyApplicant');
    const reminded = act(state, by(WOMEN, 'remind'));
    // 15:59 UTC is still the same day in China, a minute later is not.
    const [same, next] = [instant('2026-11-22T15:59:00.000Z'), instant('2026-11-22T16:00:00.000Z')];
    expect(() => act(reminded, by(WOMEN, 'remind'), same)).toThrow('funds.approval.remindedToday');
    expect(act(reminded, by(WOMEN, 'remind'), next).remindedOn).toBe('2026-11-23');
  });

  test('every verb on what is decided, but dropping what was returned', () => {
    const state = start(oneStep('any', 'chair'));
    const decided = [
      act(state, by(CHAIR, 'approve')),
      act(state, by(CHAIR, 'refuse', { note: '不符合规定' })),
      act(state, by(WOMEN, 'withdraw')),
    ];
    expect(decided.map(({ status }) => status)).toEqual(['approved', 'refused', 'withdrawn']);
    for (const one of decided)
      for (const verb of VERBS)
        for (const who of [CHAIR, WOMEN])
          expect(() => act(one, by(who, verb, { note: 'x', to: VICE }))).toThrow('funds.approval.notPending');
    const returned = act(state, by(CHAIR, 'returnBack', { note: '补发票' }));
    expect(() => act(returned, by(CHAIR, 'approve'))).toThrow('funds.approval.notPending');
    expect(act(returned, by(WOMEN, 'withdraw')).status).toBe('withdrawn');
  });

  test('to start when nobody is left, naming the office to appoint', () => {
    const only = [CHAIR, CASHIER];
    expect(() => start(oneStep('any', 'chair'), { applicant: CHAIR, officers: only })).toThrow(
      expect.objectContaining({
        code: 'funds.approval.nobodyLeft',
        params: { role: 'chair', roleZh: '主席', roleEn: 'chair' },
      }),
    );
    expect(() => start(oneStep('any', 'chair'), { previous: start(oneStep('any', 'chair')) })).toThrow(
      'funds.approval.notOpen',
    );
  });

  test('being handed round for ever, but never being decided', () => {
    let state = start(oneStep('any', 'chair'));
    const next = (count: number) => officer(`x${count}`, 'committee');
    for (let count = 1; state.history.length < MAX_HISTORY; count += 1)
      state = act(state, by(count === 1 ? CHAIR : next(count - 1), 'transfer', { to: next(count) }));
    const last = next(MAX_HISTORY - 1);
    expect(() => act(state, by(last, 'transfer', { to: CHAIR }))).toThrow('funds.approval.historyFull');
    expect(act(state, by(last, 'approve')).status).toBe('approved');
    expect(act(state, by(WOMEN, 'withdraw')).status).toBe('withdrawn');
  });
});

describe('an approval', () => {
  test('goes the default ways: a leader, then finance and the chair, then with a resolution', () => {
    const flow = defaultFlow('expenditure', 1_000_000);
    const of = (amountFen: number) => start(flow, { amountFen });
    expect(signersOf(of(300_000))).toEqual([['chair', 'vice']]);
    expect(signersOf(of(300_001))).toEqual([['finance'], ['chair']]);
    expect([of(1_000_000).needsResolution, of(1_000_001).needsResolution]).toEqual([false, true]);
    expect(defaultFlow('payout', 1_000_000).resolutionAboveFen).toBeNull();
  });

  test('in 会签 needs everybody, in 或签 one', () => {
    const all = start(oneStep('all', 'chair', 'committee'));
    const two = run(all, by(CHAIR, 'approve'), by(ONE, 'approve'));
    expect(two.status).toBe('pending');
    expect(act(two, by(TWO, 'approve')).status).toBe('approved');
    expect(act(start(oneStep('any', 'chair', 'committee')), by(TWO, 'approve')).status).toBe('approved');
  });

  test('goes to the substitute when the only signer asks, else to the next leader', () => {
    const flow = oneStep('any', 'finance');
    const period = { from: TODAY, to: TODAY };
    const of = (substitutes: Parameters<typeof start>[1] & object) => signersOf(start(flow, substitutes))[0];
    expect(of({ applicant: FINANCE, substitutes: [{ role: 'finance', by: 'one', ...period }] })).toEqual(['one']);
    expect(of({ applicant: FINANCE, substitutes: [{ personId: 'finance', by: 'two', ...period }] })).toEqual(['two']);
    expect(of({ applicant: FINANCE, substitutes: [{ role: 'finance', by: 'finance', ...period }] })).toEqual(['chair']);
    expect(of({ applicant: FINANCE, substitutes: [{ role: 'finance', by: 'cashier', ...period }] })).toEqual(['chair']);
    expect(of({ applicant: FINANCE })).toEqual(['chair']);
    const past = { role: 'finance' as const, by: 'one', from: TODAY, to: '2026-11-21' as typeof TODAY };
    expect(of({ applicant: FINANCE, substitutes: [past] })).toEqual(['chair']);
    expect(of({ applicant: CHAIR, officers: [CHAIR, VICE] })).toEqual(['vice']);
    expect(of({ applicant: CHAIR, officers: [CHAIR, ONE, TWO] })).toEqual(['one']);
  });

  test('fills each empty office of 会签, and asks no leader twice', () => {
    const flow = oneStep('all', 'finance', 'committee');
    expect(signersOf(start(flow, { applicant: FINANCE }))).toEqual([['one', 'two', 'chair']]);
    const chain = defaultFlow('expenditure', 1_000_000);
    const small = start(chain, { amountFen: 500_000, applicant: FINANCE, officers: [CHAIR, FINANCE] });
    expect(signersOf(small)).toEqual([['chair']]);
  });

  test('is signed by a substitute, who is named', () => {
    const state = act(start(oneStep('any', 'chair')), by(ONE, 'approve', { actsFor: ['chair'] }));
    expect(state.status).toBe('approved');
    expect(state.steps[0]?.signers[0]).toMatchObject({ id: 'chair', signedBy: { id: 'one' } });
    expect(state.history.at(-1)).toMatchObject({ verb: 'approve', by: { id: 'one' }, other: { id: 'chair' } });
  });

  test('is transferred, and waits for whoever is asked to sign as well', () => {
    const moved = act(start(oneStep('any', 'chair')), by(CHAIR, 'transfer', { to: VICE, note: '出差' }));
    expect(signersOf(moved)).toEqual([['vice']]);
    expect(() => act(moved, by(CHAIR, 'approve'))).toThrow('funds.approval.notSigner');
    const added = act(moved, by(VICE, 'addSigner', { to: FINANCE }));
    const signed = act(added, by(VICE, 'approve'));
    expect(signed.status).toBe('pending');
    const onward = act(signed, by(FINANCE, 'transfer', { to: ONE }));
    expect(onward.steps[0]?.signers.at(-1)).toMatchObject({ id: 'one', source: 'added' });
    expect(act(onward, by(ONE, 'approve')).status).toBe('approved');
    expect(act(added, by(FINANCE, 'approve')).status).toBe('pending');
  });

  test('comes back to be submitted again with its history, its round and what holds then', () => {
    const returned = act(start(oneStep('any', 'chair')), by(CHAIR, 'returnBack', { note: '补发票' }));
    const again = start(oneStep('any', 'viceChair'), { previous: returned, amountFen: 90 });
    expect(again).toMatchObject({ status: 'pending', round: 2, amountFen: 90 });
    expect(again.history.map(({ verb, round }) => [verb, round])).toEqual([
      ['submit', 1],
      ['returnBack', 1],
      ['submit', 2],
    ]);
  });
});

describe('people who leave office', () => {
  const state = start(oneStep('all', 'chair', 'committee'));

  test('hand what waits for them to who holds the office now', () => {
    expect(refreshSigners(state, ground())).toBe(state);
    const fresh = officer('new', 'chair');
    const next = refreshSigners(state, ground([fresh, VICE, ONE, TWO]));
    expect(signersOf(next)).toEqual([['one', 'two', 'new']]);
    const vacant = refreshSigners(state, ground([VICE, ONE, TWO]));
    expect(signersOf(vacant)).toEqual([['one', 'two', 'vice']]);
    expect(() => refreshSigners(state, ground([WOMEN]))).toThrow('funds.approval.nobodyLeft');
  });

  test('leave what they signed, and a step is done when nobody else is left to sign', () => {
    const signed = run(state, by(CHAIR, 'approve'), by(ONE, 'approve'));
    const done = refreshSigners(signed, ground([officer('new', 'chair'), ONE]));
    expect(done.status).toBe('approved');
    const { next, entry } = settleApproval(done, { id: 'women', name: '女工' }, AT);
    expect([entry.verb, next.history.at(-1)?.verb, next.status]).toEqual(['settle', 'settle', 'approved']);
    expect(refreshSigners(done, ground([]))).toBe(done);
  });

  test('keep a place that was transferred or added as long as they may sign at all', () => {
    const moved = act(start(oneStep('any', 'chair')), by(CHAIR, 'transfer', { to: ONE }));
    const stillThere = ground([CHAIR, officer('one', 'finance')]);
    expect(refreshSigners(moved, stillThere)).toBe(moved);
    expect(signersOf(refreshSigners(moved, ground([CHAIR])))).toEqual([['chair']]);
  });

  test('of a later step are replaced as well', () => {
    const flow = flowOf([
      {
        upToFen: null,
        steps: [
          { roles: ['finance'], mode: 'any' },
          { roles: ['chair'], mode: 'any' },
        ],
      },
    ]);
    const later = refreshSigners(act(start(flow), by(FINANCE, 'approve')), ground([VICE, FINANCE]));
    expect(signersOf(later)).toEqual([['finance'], ['vice']]);
  });
});

describe('substitutes', () => {
  test('sign for an office and for a person, on their days', () => {
    const of = (one: object, by = 'finance') =>
      actsFor('finance', {
        officers: ALL,
        substitutes: [{ by, from: TODAY, to: TODAY, ...one }],
        applicantId: 'women',
        on: TODAY,
      });
    expect(of({ role: 'committee' })).toEqual(['one', 'two']);
    expect(of({ personId: 'chair' })).toEqual(['chair']);
    expect(of({ personId: 'chair' }, 'vice')).toEqual([]);
    expect(of({ role: 'chair', to: '2026-11-21' })).toEqual([]);
  });
});

describe('what somebody may do now', () => {
  const mine = (state: ApprovalState, who = CHAIR, actsFor: string[] = []): readonly Verb[] =>
    verbsFor(state, { id: who.id, roles: who.roles, actsFor, today: TODAY });

  test('is what is not refused', () => {
    const state = start(oneStep('all', 'chair', 'committee'));
    const signing = ['approve', 'refuse', 'returnBack', 'transfer', 'addSigner'];
    expect(mine(state)).toEqual(signing);
    expect(mine(state, VICE)).toEqual([]);
    expect(mine(state, VICE, ['one'])).toEqual(signing);
    expect(mine(state, CASHIER, ['one'])).toEqual([]);
    expect(mine(act(state, by(CHAIR, 'approve')))).toEqual([]);
    expect(mine(act(state, by(VICE, 'approve', { actsFor: ['one'] })), VICE, ['two'])).toEqual([]);
    expect(mine(state, WOMEN)).toEqual(['withdraw', 'remind']);
    expect(mine(act(state, by(WOMEN, 'remind')), WOMEN)).toEqual(['withdraw']);
    const returned = act(state, by(CHAIR, 'returnBack', { note: '补' }));
    expect([mine(returned), mine(returned, WOMEN)]).toEqual([[], ['withdraw']]);
    expect(mine(act(state, by(WOMEN, 'withdraw')), WOMEN)).toEqual([]);
    expect(mine({ ...state, step: 9 })).toEqual([]);
    expect(currentSigners({ ...state, step: 9 })).toEqual([]);
  });
});

test('minutes that come while it waits are before the next signer; what is decided keeps what it was decided on', () => {
  const state = start(oneStep('any', 'chair'));
  expect(withMinutes(state, ['att_1', 'att_1']).resolutionIds).toEqual(['att_1']);
  expect(withMinutes(state, [])).toBe(state);
  const done = act(state, by(CHAIR, 'approve'));
  expect(withMinutes(done, ['att_1'])).toBe(done);
});
