import { describe, expect, test } from 'vitest';
import { stagesOf } from '#shared/funds/budget/hand-up-rules.ts';
import type { BudgetStep } from '#shared/funds/budget/schema.ts';
import { day, type Instant } from '#shared/kernel/period.ts';
import { answerArrived, filingMoved } from '#shared/tenancy/filings/events.ts';
import { answerFiling, closeFiling, settleDelivery } from '#shared/tenancy/filings/rules.ts';
import { FILING_STATUSES, type FilingRow } from '#shared/tenancy/filings/schema.ts';

const AT = '2026-11-22T02:00:00.000Z' as Instant;

const row: FilingRow = {
  id: 'fil_01JD9Z6T7QF3000000000000AA',
  unionId: 'uni_01JD9Z6T7QF3000000000000AA',
  unionName: '甲工会',
  kind: 'budget',
  year: 2026,
  number: 1,
  action: 'file',
  status: 'waiting',
  handedAt: AT,
  incomeFen: 2,
  spendingFen: 1,
  v: 1,
};

describe('what was handed up', () => {
  const by = { by: '区总工会 王敏', at: AT };
  const yes = { status: 'accepted', documentNumber: '1号', note: '' } as const;

  test('is answered once, whatever became of it', () => {
    for (const status of FILING_STATUSES.filter((one) => one !== 'waiting'))
      expect(() => answerFiling({ ...row, status }, yes, by)).toThrow('tenancy.filing.alreadyAnswered');
    expect(answerFiling(row, yes, by)).toMatchObject({
      status: 'accepted',
      delivery: 'underWay',
      answer: { at: AT, by: '区总工会 王敏', documentNumber: '1号' },
    });
  });

  test('is closed by the union as long as nobody answered', () => {
    const answer = { at: AT, by: '甲工会', documentNumber: '', note: '' };
    expect(closeFiling(row, 'paper', answer)).toMatchObject({ status: 'paper', answer });
    expect(closeFiling(answerFiling(row, yes, by), 'withdrawn', answer)).toBeUndefined();
  });

  test('is told by what became of it', () => {
    const answered = answerFiling(row, { ...yes, status: 'returned', note: '缺依据' }, by);
    expect(filingMoved(row).name).toBe('tenancy.filing.received');
    expect(filingMoved(answered)).toMatchObject({ name: 'tenancy.filing.returned', reason: '缺依据' });
    expect(answerArrived(settleDelivery(answered, 'entered')).name).toBe('tenancy.filing.entered');
    expect(answerArrived(settleDelivery(answered, 'refused', 'funds.budget.belowUsed'))).toMatchObject({
      name: 'tenancy.filing.notEntered',
      after: { problem: 'funds.budget.belowUsed' },
    });
  });
});

test('a budget takes along what was decided since it was submitted last, and nobody’s name', () => {
  const step = (from: BudgetStep['from'], to: BudgetStep['to'], verb: BudgetStep['verb'], note = ''): BudgetStep => ({
    ...{ verb, from, to, note, at: AT, documentNumber: '', attachmentIds: [] },
    on: day('2026-11-20'),
    by: { kind: 'person', id: 'per_1', name: '张三' },
  });
  const stages = stagesOf({
    steps: [
      step('draft', 'committee', 'submit'),
      step('committee', 'returned', 'return', '再算'),
      step('returned', 'committee', 'submit'),
      step('committee', 'audit', 'pass'),
      step('audit', 'meeting', 'pass', '同意'),
      step('meeting', 'upper', 'pass'),
      step('upper', 'inForce', 'pass'),
    ],
  });
  expect(stages.map(({ stage }) => stage)).toEqual(['submission', 'committee', 'audit', 'meeting']);
  expect(stages[2]).toEqual({ stage: 'audit', on: '2026-11-20', documentNumber: '', note: '同意' });
});
