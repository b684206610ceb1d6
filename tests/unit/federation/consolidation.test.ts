import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { consolidate, type GrossFlows } from '#shared/federation/figures/consolidation-rules.ts';

const flowsOf = (incomeFen: number, spendingFen: number, subsidyInFen: number, subsidyOutFen: number): GrossFlows => ({
  incomeFen,
  spendingFen,
  subsidyInFen,
  subsidyOutFen,
});

test('what one union of the node gave another is taken out on both sides', () => {
  expect(consolidate(flowsOf(1_000, 700, 300, 300))).toMatchObject({
    matchedFen: 300,
    unmatchedFen: 0,
    incomeFen: 700,
    spendingFen: 400,
    surplusFen: 300,
  });
});

test('what only one side shows stays and is told', () => {
  expect(consolidate(flowsOf(1_000, 700, 300, 0))).toMatchObject({
    matchedFen: 0,
    unmatchedFen: 300,
    incomeFen: 1_000,
  });
  expect(consolidate(flowsOf(1_000, 700, 100, 300))).toMatchObject({
    matchedFen: 100,
    unmatchedFen: -200,
    spendingFen: 600,
  });
  expect(consolidate(flowsOf(0, 0, -50, 20))).toMatchObject({ matchedFen: 0, unmatchedFen: -70 });
});

const fen = fc.integer({ min: 0, max: 1_000_000_000_000 });
/** Unions of a node with transfers among them: the giver spends, the receiver takes in, both beside their own business. */
const node = fc.record({
  own: fc.array(fc.tuple(fen, fen), { minLength: 1, maxLength: 8 }),
  transfers: fc.array(fen, { maxLength: 8 }),
  fromAbove: fen,
});

test('cancelling never changes the surplus, and whole transfers leave nothing but what is theirs', () => {
  fc.assert(
    fc.property(node, ({ own, transfers, fromAbove }) => {
      const income = own.reduce((sum, [each]) => sum + each, 0);
      const spending = own.reduce((sum, [, each]) => sum + each, 0);
      const inside = transfers.reduce((sum, each) => sum + each, 0);
      const gross = flowsOf(income + inside + fromAbove, spending + inside, inside + fromAbove, inside);
      const result = consolidate(gross);
      expect(result.surplusFen).toBe(gross.incomeFen - gross.spendingFen);
      expect(result.incomeFen - result.spendingFen).toBe(result.surplusFen);
      expect(result).toMatchObject({
        matchedFen: inside,
        unmatchedFen: fromAbove,
        incomeFen: income + fromAbove,
        spendingFen: spending,
      });
    }),
    { numRuns: 500 },
  );
});
