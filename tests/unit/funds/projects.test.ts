import { describe, expect, test } from 'vitest';
import {
  changeOf,
  checkClosing,
  checkProject,
  checkPurpose,
  earmarked,
  type Project,
  projectMoves,
} from '#shared/funds/ledger/project-rules.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';

const code = (name: string) => expect.objectContaining({ code: `funds.ledger.${name}` });
const project: Project = {
  id: 'prj_A',
  name: '困难职工帮扶专项',
  purpose: '',
  funder: '市总',
  isEarmarked: true,
  accounts: ['50404'],
  status: 'open',
  openingFen: 0,
  receivedFen: 1_000,
  spentFen: 0,
  availableFen: 1_000,
  v: 1,
};
const spend = (amountFen: number, account = '50404') => [
  { ...debit(account, amountFen), project: 'prj_A' },
  credit('102', amountFen),
];
const check = (lines: ReturnType<typeof spend>, of = project) =>
  checkProject(of, projectMoves(lines, { kind: 'manual' }).get('prj_A') ?? { receivedFen: 0, spentFen: 0 }, lines);

describe('earmarked money refuses', () => {
  test('a fen more than came in, another purpose and a closed project', () => {
    expect(() => check(spend(1_001))).toThrow(code('projectExceeded'));
    expect(() => check(spend(1, '50405'))).toThrow(code('otherPurpose'));
    expect(() => check(spend(1), { ...project, status: 'closed' })).toThrow(code('projectClosed'));
    check(spend(1_000));
  });

  test('to be tied to nothing, to be untied once money moved, and to be closed with money left', () => {
    expect(() => checkPurpose(undefined, { ...project, accounts: [] })).toThrow(code('purposeMissing'));
    for (const moved of [{ openingFen: 1 }, { spentFen: 1 }, {}])
      expect(() =>
        checkPurpose(
          { ...project, receivedFen: 'openingFen' in moved ? 0 : 5, ...moved },
          { ...project, isEarmarked: false },
        ),
      ).toThrow(code('earmarkFixed'));
    checkPurpose({ ...project, receivedFen: 0 }, { ...project, isEarmarked: false });
    expect(() => checkClosing(project)).toThrow(code('projectHasMoney'));
    checkClosing({ ...project, availableFen: 0 });
    checkClosing({ ...project, isEarmarked: false });
  });
});

describe('a project', () => {
  test('that is not earmarked is only counted', () => {
    check(spend(5_000, '50102'), { ...project, isEarmarked: false });
    check(spend(1_000, '50102'), { ...project, accounts: [] });
  });

  test('counts income and spending of its lines, red ones back, and nothing of carry-forward or opening', () => {
    const lines = [
      { ...credit('40302', 700), project: 'prj_A' },
      ...spend(300),
      { ...debit('135', 5), project: 'prj_A' },
    ];
    const move = projectMoves(lines, { kind: 'manual' }).get('prj_A');
    expect(move).toEqual({ receivedFen: 700, spentFen: 300 });
    expect(move && changeOf(move)).toBe(400);
    const red = [{ ...debit('50404', -300), project: 'prj_A' }, credit('102', -300)];
    expect(projectMoves(red, { kind: 'reversal' }).get('prj_A')).toEqual({ receivedFen: 0, spentFen: -300 });
    expect(projectMoves(lines, { kind: 'carryForward' }).size).toBe(0);
    expect(projectMoves(lines, { kind: 'opening' }).size).toBe(0);
  });

  test('decides which lines are earmarked, whatever a caller says', () => {
    const lines = [
      { ...debit('50404', 1), project: 'prj_A' },
      { ...debit('50102', 1), project: 'prj_B', earmarked: true as const },
      { ...credit('102', 2), project: 'prj_A' },
      debit('101', 1),
    ];
    const marks = earmarked(
      lines,
      new Map([
        ['prj_A', { isEarmarked: true }],
        ['prj_B', { isEarmarked: false }],
      ]),
    );
    expect(marks.map((line) => line.earmarked)).toEqual([true, undefined, undefined, undefined]);
  });
});
