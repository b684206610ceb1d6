import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bearerOf,
  emptyLine,
  lineCandidates,
  lineId,
  mergeChanges,
  withParents,
} from '#shared/funds/budget/charge-rules.ts';
import { compareLines } from '#shared/funds/budget/compare-rules.ts';
import { elapsedBasisPoints, executionOf, incomeOf } from '#shared/funds/budget/execution-rules.ts';
import { isSameAccount } from '#shared/funds/budget/file-rules.ts';
import { spreadOver } from '#shared/funds/budget/prior-rules.ts';
import {
  checkBalance,
  checkLineCount,
  checkLines,
  checkNewVersion,
  checkUsed,
  totalsOf,
} from '#shared/funds/budget/rules.ts';
import type { BudgetLine, BudgetState, BudgetVersion, BudgetYear, StepVerb } from '#shared/funds/budget/schema.ts';
import {
  checkStep,
  evidenceFor,
  isEditable,
  permissionAt,
  STAGES,
  stateAfter,
} from '#shared/funds/budget/step-rules.ts';
import { accountOf } from '#shared/funds/ledger/chart.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { day, instant } from '#shared/kernel/period.ts';

const line = (account: string, amountFen: number, more: Partial<BudgetLine> = {}): BudgetLine => ({
  account,
  project: null,
  priorFen: null,
  amountFen,
  note: '',
  ...more,
});
const state = (account: string, limitFen: number, actualFen: number, encumberedFen = 0, project?: string) => ({
  account,
  ...(project ? { project } : {}),
  limitFen,
  actualFen,
  encumberedFen,
  availableFen: limitFen - actualFen - encumberedFen,
  isLimited: limitFen > 0,
});
const refusalOf = (run: () => unknown) => {
  try {
    run();
    return 'fine';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code, ...error.fields.map((field) => field.pointer)].join(' ');
  }
};
const AT = instant('2026-01-05T02:00:00.000Z');
const version = (over: Partial<BudgetVersion> = {}): BudgetVersion => ({
  id: 'bud_1',
  year: 2026,
  number: 1,
  state: 'draft',
  reason: '',
  lines: [],
  priorSurplusUsedFen: 0,
  note: '',
  preparedBy: { kind: 'person', id: 'per_1' },
  createdAt: AT,
  updatedAt: AT,
  steps: [],
  v: 1,
  ...over,
});
const YEAR: BudgetYear = { year: 2026, versions: 1, adjustments: 0, incomeFen: 0, spendingFen: 0, v: 1 };

describe('lines of a budget', () => {
  const known = { accountOf, projects: new Set(['prj_1']) };

  test('are refused with the place of every fault', () => {
    const lines = [
      line('402', 1),
      line('599', 1),
      line('402', 1),
      line('401', 1, { project: 'prj_1' }),
      line('50102', 1, { project: 'prj_2' }),
      line('50102', 1, { project: 'prj_1' }),
    ];
    expect(refusalOf(() => checkLines(lines, known))).toBe(
      'funds.budget.accountUnknown /lines/1/account /lines/2/account /lines/3/project /lines/4/project',
    );
    expect(refusalOf(() => checkLines([lines[0] as BudgetLine, lines[5] as BudgetLine], known))).toBe('fine');
  });

  test('never spend more than comes in and is drawn of earlier surplus, to the fen', () => {
    const lines = [line('402', 100), line('50102', 60), line('50304', 50, { project: 'prj_1' })];
    expect(totalsOf(lines)).toEqual({ incomeFen: 100, spendingFen: 110, basicFen: 60, projectFen: 50 });
    expect(refusalOf(() => checkBalance(lines, 9))).toBe('funds.budget.deficit');
    expect(refusalOf(() => checkBalance(lines, 10))).toBe('fine');
    expect(refusalOf(() => checkBalance([line('402', 100)], 0))).toBe('funds.budget.noSpending');
  });

  test('may not fall below what is spent and held, nor leave such a line out; red lines do not count', () => {
    const states = [state('50102', 100, 30, 20), state('50304', 0, 5, 0, 'prj_1'), state('50405', 50, -10)];
    const fits = [line('50102', 50), line('50304', 5, { project: 'prj_1' })];
    expect(refusalOf(() => checkUsed(fits, states))).toBe('fine');
    expect(refusalOf(() => checkUsed([line('50102', 49), line('50304', 5)], states))).toBe(
      'funds.budget.belowUsed /lines/0/amountFen /lines',
    );
  });

  test('are as many as one transaction can write, those that go included', () => {
    const many = Array.from({ length: 88 }, (_, index) => line(`501${String(index).padStart(2, '0')}`, 1));
    expect(
      refusalOf(() => checkLineCount([...many, line('402', 1)], [state('50100', 1, 0), state('50999', 0, 1)])),
    ).toBe('fine');
    expect(refusalOf(() => checkLineCount(many, [state('50999', 1, 0)]))).toBe('funds.budget.tooManyLines');
  });

  test('are compared one by one', () => {
    const before = [line('402', 10), line('50102', 5), line('50405', 4)];
    const after = [line('402', 10), line('50102', 7, { note: '增加' }), line('50304', 1, { project: 'prj_1' })];
    expect(
      compareLines(before, after).map((one) => [one.account, one.beforeFen, one.afterFen, one.differenceFen]),
    ).toEqual([
      ['402', 10, 10, 0],
      ['50102', 5, 7, 2],
      ['50304', null, 1, 1],
      ['50405', 4, null, -4],
    ]);
  });
});

describe('a version', () => {
  test('is begun once at a time, for this year or the next, and adjusted as often as the rule allows', () => {
    const ask = (over: Partial<BudgetYear>, reason = '因', allowed = 1) =>
      refusalOf(() => checkNewVersion({ ...YEAR, ...over }, { allowed, reason, thisYear: 2026 }));
    expect(ask({})).toBe('fine');
    expect(ask({ year: 2027 })).toBe('fine');
    expect(ask({ year: 2028 })).toBe('funds.budget.yearTooFar');
    expect(ask({ open: 1 })).toBe('funds.budget.versionOpen');
    expect(ask({ versions: 99 })).toBe('funds.budget.tooManyVersions');
    expect(ask({ inForce: 1 })).toBe('fine');
    expect(ask({ inForce: 1 }, '')).toBe('funds.budget.reasonMissing /reason');
    expect(ask({ inForce: 2, adjustments: 1 })).toBe('funds.budget.adjustmentsUsedUp');
    expect(ask({ inForce: 2, adjustments: 1 }, '因', 2)).toBe('fine');
  });

  test('goes through committee, audit committee and meeting to the upper union, and back from each of them', () => {
    const path: BudgetState[] = ['draft'];
    for (const verb of ['submit', 'pass', 'pass', 'pass', 'pass'] as StepVerb[])
      path.push(stateAfter(path.at(-1) as BudgetState, verb) as BudgetState);
    expect(path).toEqual(['draft', 'committee', 'audit', 'meeting', 'upper', 'inForce']);
    expect(STAGES.map((stage) => stateAfter(stage, 'return'))).toEqual([
      'returned',
      'returned',
      'returned',
      'returned',
    ]);
    expect(STAGES.map((stage) => stateAfter(stage, 'discard'))).toEqual([undefined, undefined, undefined, undefined]);
    expect([stateAfter('draft', 'discard'), stateAfter('returned', 'submit'), stateAfter('draft', 'pass')]).toEqual([
      'discarded',
      'committee',
      undefined,
    ]);
    for (const over of ['inForce', 'superseded', 'discarded'] as const)
      expect([isEditable(over), stateAfter(over, 'pass'), stateAfter(over, 'submit')]).toEqual([
        false,
        undefined,
        undefined,
      ]);
  });

  test('is examined by the audit committee alone', () => {
    expect(
      ['draft', 'returned', 'committee', 'audit', 'meeting', 'upper'].map((one) => permissionAt(one as BudgetState)),
    ).toEqual([
      'funds.budget.prepare',
      'funds.budget.prepare',
      'funds.budget.decide',
      'funds.budget.examine',
      'funds.budget.decide',
      'funds.budget.decide',
    ]);
  });

  test('needs minutes, an opinion, and the paper of an answer from above, with its number where it is an approval', () => {
    const none = { documentNumber: false, note: false, attachment: false };
    expect(evidenceFor('committee', 'pass', 'file')).toEqual({ ...none, documentNumber: true });
    expect(evidenceFor('audit', 'pass', 'file')).toEqual({ ...none, note: true });
    expect(evidenceFor('upper', 'pass', 'file')).toEqual({ ...none, attachment: true });
    expect(evidenceFor('upper', 'pass', 'approve')).toEqual({ ...none, documentNumber: true, attachment: true });
    expect(evidenceFor('meeting', 'return', 'file')).toEqual({ ...none, note: true });
    expect(evidenceFor('draft', 'submit', 'approve')).toEqual(none);
  });

  test('refuses steps out of order, on a wrong day, by the wrong person, without papers', () => {
    const today = day('2026-02-01');
    const step = { v: 1, verb: 'pass' as StepVerb, on: today, documentNumber: '1', note: '同意', attachmentIds: [] };
    const taken = {
      verb: 'submit' as const,
      from: 'draft' as const,
      to: 'committee' as const,
      on: day('2026-01-20'),
      at: AT,
      by: { kind: 'person' },
      documentNumber: '',
      note: '',
      attachmentIds: [],
    };
    const ask = (
      over: Partial<BudgetVersion>,
      said: Partial<typeof step> = {},
      upperAction: 'file' | 'approve' = 'file',
    ) => refusalOf(() => checkStep(version(over), { ...step, ...said }, { today, doer: 'per_1', upperAction }));
    expect(ask({ state: 'committee', steps: [taken] })).toBe('fine');
    expect(ask({ state: 'draft' })).toBe('funds.budget.stepNotPossible');
    expect(ask({ state: 'committee', steps: Array.from({ length: 200 }, () => taken) })).toBe(
      'funds.budget.tooManySteps',
    );
    expect(ask({ state: 'audit' })).toBe('funds.budget.ownExamination');
    expect(ask({ state: 'audit', preparedBy: { kind: 'person', id: 'per_2' } })).toBe('fine');
    expect(ask({ state: 'meeting' }, { on: day('2026-02-02') })).toBe('funds.budget.dayFuture /on');
    expect(ask({ state: 'committee', steps: [taken] }, { on: day('2026-01-19') })).toBe('funds.budget.dayBefore /on');
    expect(ask({ state: 'meeting' }, { documentNumber: '' })).toBe('funds.budget.documentMissing /documentNumber');
    expect(ask({ state: 'meeting' }, { verb: 'return', note: '' })).toBe('funds.budget.noteMissing /note');
    expect(ask({ state: 'upper' }, { documentNumber: '' }, 'approve')).toBe(
      'funds.budget.documentMissing /documentNumber /attachmentIds',
    );
    expect(ask({ state: 'upper' }, { documentNumber: '' })).toBe('funds.budget.attachmentMissing /attachmentIds');
  });
});

describe('where an amount goes', () => {
  const lines = new Map(
    [state('501', 10, 0), state('50102', 10, 0), state('501', 10, 0, 0, 'prj_1')].map((one) => [lineId(one), one]),
  );
  const bear = (account: string, netFen = 1, project?: string, year = { isInForce: true, isInterimAllowed: false }) =>
    bearerOf({ account, netFen, ...(project ? { project } : {}) }, year, lines);

  test('to the nearest line: the project’s own first, then the account, then the account above', () => {
    expect(withParents('5010201')).toEqual(['5010201', '50102', '501']);
    expect(lineCandidates({ account: '50102', project: 'p' }).map(lineId)).toEqual([
      '50102#p',
      '501#p',
      '50102#',
      '501#',
    ]);
    expect(bear('50102')).toEqual({ kind: 'limited', line: { account: '50102' } });
    expect(bear('50103')).toEqual({ kind: 'limited', line: { account: '501' } });
    expect(bear('50102', 1, 'prj_1')).toEqual({ kind: 'limited', line: { account: '501', project: 'prj_1' } });
    expect(bear('50102', 1, 'prj_2')).toEqual({ kind: 'limited', line: { account: '50102' } });
    expect(bear('50301')).toEqual({ kind: 'noLine' });
  });

  test('nowhere without a budget, unless the chair allows it; red entries are always counted', () => {
    const none = { isInForce: false, isInterimAllowed: false };
    expect(bear('50102', 1, undefined, none)).toEqual({ kind: 'noneInForce' });
    expect(bear('50102', 1, undefined, { ...none, isInterimAllowed: true })).toEqual({
      kind: 'unlimited',
      line: { account: '50102' },
    });
    expect(bear('50102', -1, undefined, none)).toEqual({ kind: 'unlimited', line: { account: '50102' } });
    expect(bear('50301', -1)).toEqual({ kind: 'unlimited', line: { account: '50301' } });
  });

  test('changes of one line are one change', () => {
    const change = (account: string, actualFen: number, encumberedFen = 0) => ({ account, actualFen, encumberedFen });
    expect(mergeChanges([change('501', 5), change('501', 0, -3), change('503', 1), change('503', -1)])).toEqual([
      change('501', 5, -3),
    ]);
    expect(emptyLine({ account: '501' }).availableFen).toBe(0);
  });
});

describe('the execution', () => {
  test('says how much of a year is over, leap years included', () => {
    expect(elapsedBasisPoints(2026, day('2025-12-31'))).toBe(0);
    expect(elapsedBasisPoints(2026, day('2026-01-01'))).toBe(27);
    expect(elapsedBasisPoints(2028, day('2028-02-29'))).toBe(Math.floor((60 * 10_000) / 366));
    expect(elapsedBasisPoints(2026, day('2026-12-31'))).toBe(10_000);
    expect(elapsedBasisPoints(2026, day('2027-06-01'))).toBe(10_000);
  });

  test('keeps limit = spent + held + available, and lets what is held lapse with the year', () => {
    const lines = [line('402', 9), line('50102', 100, { priorFen: 90, note: '春游' })];
    const states = [state('50405', 0, 7), state('50102', 100, 40, 25), state('503', 0, 0)];
    expect(executionOf(lines, states, false)).toMatchObject([
      { account: '50102', priorFen: 90, note: '春游', encumberedFen: 25, availableFen: 35, lapsedFen: 0 },
      { account: '50405', isLimited: false, actualFen: 7, availableFen: -7, priorFen: null },
    ]);
    expect(executionOf(lines, states, true)[0]).toMatchObject({ encumberedFen: 0, availableFen: 60, lapsedFen: 25 });
  });

  test('shows income that nobody planned under its own account', () => {
    const lines = [line('402', 9, { priorFen: 8 }), line('50102', 1)];
    const came = new Map([
      ['402#', 5],
      ['401#', 3],
      ['50102#', 1],
    ]);
    expect(
      incomeOf(lines, came).map(({ account, isPlanned, amountFen, actualFen }) => [
        account,
        isPlanned,
        amountFen,
        actualFen,
      ]),
    ).toEqual([
      ['401', false, 0, 3],
      ['402', true, 9, 5],
    ]);
    expect(incomeOf(lines, new Map())[0]?.actualFen).toBe(0);
  });

  test('of last year is spread over the lines without a fen lost', () => {
    const names = [{ account: '501' }, { account: '50102' }, { account: '501', project: 'prj_1' }];
    const accounts = [
      { account: '50101', amountFen: 5 },
      { account: '50102', amountFen: 7 },
      { account: '50301', amountFen: 2 },
      { account: '102', amountFen: 99 },
    ];
    const projects = [state('50101', 0, 4, 0, 'prj_1'), state('50102', 0, 0, 0, 'prj_1'), state('50102', 0, 3)];
    expect([...spreadOver(names, accounts, projects)]).toEqual([
      ['501#', 1],
      ['50102#', 7],
      ['50301#', 2],
      ['501#prj_1', 4],
    ]);
    const account = fc.constantFrom('401', '402', '501', '50102', '50301', '5030101');
    const amounts = fc.array(fc.record({ account, amountFen: fc.integer({ min: -1_000, max: 1_000 }) }));
    fc.assert(
      fc.property(fc.array(fc.record({ account })), amounts, (wanted, all) => {
        const sum = [...spreadOver(wanted, all, []).values()].reduce((total, one) => total + one, 0);
        expect(sum).toBe(all.reduce((total, one) => total + one.amountFen, 0));
      }),
    );
  });
});

test('an account of a file is one of the chart only when its name says so too', () => {
  const account = (code: string) => accountOf(code) as NonNullable<ReturnType<typeof accountOf>>;
  expect(isSameAccount(account('504'), '维权支出')).toBe(true);
  expect(isSameAccount(account('50102'), '职工活动支出-文体活动')).toBe(true);
  expect(isSameAccount(account('402'), ' 拨缴经费 收入')).toBe(true);
  // The chart of 2009 calls 504 行政支出 and 507 事业支出.
  expect(isSameAccount(account('504'), '行政支出')).toBe(false);
  expect(isSameAccount(account('507'), '事业支出')).toBe(false);
  expect(isSameAccount(account('504'), '')).toBe(false);
});
