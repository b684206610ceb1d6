import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, checkBands, checkSubstitutes, checkValidFrom } from '#shared/funds/approval/flow-rules.ts';
import { type ActInput, actOnApproval } from '#shared/funds/approval/rules.ts';
import { APPROVER_ROLES, type ApprovalState, type Flow, STEP_MODES, VERBS } from '#shared/funds/approval/schema.ts';
import { isStepDone } from '#shared/funds/approval/step-rules.ts';
import { verbsFor } from '#shared/funds/approval/verb-rules.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { day } from '#shared/kernel/period.ts';
import { ALL, AT, flowOf, start, TODAY } from './approval-kit.ts';

const step = { roles: ['chair' as const], mode: 'any' as const };
const bands = (...ends: (number | null)[]) => ends.map((upToFen) => ({ upToFen, steps: [step] }));

describe('flows refuse', () => {
  test('amounts that no band takes', () => {
    expect(() => checkBands(bands(100, 200, null))).not.toThrow();
    expect(() => checkBands(bands(100, 100, null))).toThrow('funds.approval.bandsNotAscending');
    expect(() => checkBands(bands(100))).toThrow('funds.approval.lastBandOpen');
    expect(() => checkBands(bands(null, null))).toThrow('funds.approval.lastBandOpen');
    expect(() => bandOf({ bands: bands(100) }, 101)).toThrow('funds.approval.lastBandOpen');
    expect(bandOf({ bands: bands(100, null) }, 100).upToFen).toBe(100);
    expect(bandOf({ bands: bands(100, null) }, 101).upToFen).toBeNull();
  });

  test('a beginning in the past', () => {
    expect(() => checkValidFrom(day('2026-11-21'), TODAY)).toThrow('funds.approval.flowTooEarly');
    expect(() => checkValidFrom(TODAY, TODAY)).not.toThrow();
  });

  test('substitutes who are nobody, for nobody, for themselves or backwards in time', () => {
    const on = { from: TODAY, to: TODAY };
    const code = (one: object) => () => checkSubstitutes([{ by: 'one', ...on, ...one }], ALL);
    expect(code({ role: 'chair' })).not.toThrow();
    expect(code({})).toThrow('funds.approval.substituteForWhom');
    expect(code({ role: 'chair', personId: 'chair' })).toThrow('funds.approval.substituteForWhom');
    expect(code({ personId: 'one' })).toThrow('funds.approval.substituteSelf');
    expect(code({ role: 'chair', to: day('2026-11-21') })).toThrow('funds.approval.substituteReversed');
    expect(code({ role: 'chair', by: 'nobody' })).toThrow('funds.approval.substituteNotOfficer');
    expect(code({ role: 'chair', by: 'cashier' })).toThrow('funds.approval.substituteNotOfficer');
  });
});

const flows: fc.Arbitrary<Flow> = fc
  .array(
    fc.record({
      roles: fc.uniqueArray(fc.constantFrom(...APPROVER_ROLES), { minLength: 1 }),
      mode: fc.constantFrom(...STEP_MODES),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((steps) => flowOf([{ upToFen: null, steps }]));

const acts = fc.record({
  verb: fc.constantFrom(...VERBS),
  who: fc.constantFrom(...ALL),
  to: fc.option(fc.constantFrom(...ALL), { nil: undefined }),
  actsFor: fc.subarray(ALL.map(({ id }) => id)),
});

type Act = ReturnType<typeof inputOf>;
const inputOf = ({
  verb,
  who,
  to,
  actsFor,
}: {
  verb: (typeof VERBS)[number];
  who: (typeof ALL)[number];
  to: (typeof ALL)[number] | undefined;
  actsFor: string[];
}): ActInput => ({
  verb,
  person: { id: who.id, name: who.name },
  roles: who.roles,
  actsFor,
  note: '意见',
  ...(to ? { to } : {}),
});

const attempt = (state: ApprovalState, input: Act): ApprovalState | string => {
  try {
    return actOnApproval(state, input, AT).next;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

const writersOf = (state: ApprovalState, index: number): string[] =>
  (state.steps[index]?.signers ?? []).flatMap((one) => (one.signedAt ? [one.signedBy?.id ?? one.id] : []));

/** What must be true of every state that any path reaches. */
const expectSound = (state: ApprovalState): void => {
  const own = state.applicant.id;
  for (const [index, each] of state.steps.entries()) {
    expect(each.signers.map(({ id }) => id)).not.toContain(own);
    const writers = writersOf(state, index);
    expect(writers).not.toContain(own);
    expect(new Set(writers).size).toBe(writers.length);
    expect(isStepDone(each)).toBe(index < state.step || (index === state.step && state.status === 'approved'));
    if (index > state.step) expect(writers).toEqual([]);
  }
  expect(state.step).toBeLessThan(state.steps.length);
};

describe('whatever is tried in whatever order', () => {
  test('the applicant never signs, nobody signs twice, 会签 and 或签 are counted, no state is lost', () => {
    fc.assert(
      fc.property(flows, fc.constantFrom(...ALL), fc.array(acts, { maxLength: 40 }), (flow, applicant, tries) => {
        let state = start(flow, { applicant });
        expectSound(state);
        for (const one of tries) {
          const input = inputOf(one);
          const next = attempt(state, input);
          if (typeof next === 'string') continue;
          expect(next.history).toHaveLength(state.history.length + 1);
          expect(next.history.slice(0, -1)).toEqual(state.history);
          expectSound(next);
          state = next;
        }
        // Somebody can always go on: a pending request has an open signer, and its applicant can take it back.
        if (state.status === 'pending')
          expect(state.steps[state.step]?.signers.some(({ signedAt }) => signedAt === undefined)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('what a page offers is never refused for the state or the person', () => {
    const ofPerson = /notPending|ownRequest|notSigner|alreadySigned|onlyApplicant|remindedToday/;
    fc.assert(
      fc.property(flows, fc.array(acts, { maxLength: 15 }), acts, (flow, tries, last) => {
        const state = tries.reduce((now, one) => {
          const next = attempt(now, inputOf(one));
          return typeof next === 'string' ? now : next;
        }, start(flow));
        const { who, actsFor } = last;
        const may = verbsFor(state, { id: who.id, roles: who.roles, actsFor, today: TODAY });
        for (const verb of VERBS) {
          const answer = attempt(state, inputOf({ ...last, verb }));
          const refused = typeof answer === 'string' && ofPerson.test(answer);
          expect(refused, `${verb} ${String(answer)}`).toBe(!may.includes(verb));
        }
      }),
      { numRuns: 300 },
    );
  });
});
