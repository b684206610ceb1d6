import { describe, expect, test } from 'vitest';
import type { ApprovalState, HistoryEntry } from '#shared/funds/approval/schema.ts';
import type { Duty, ExceptionUsed } from '#shared/funds/duties/schema.ts';
import { checkDecidedBy, checkTaker } from '#shared/funds/expenditure/decided-rules.ts';
import { checkSignature, receiptTotals } from '#shared/funds/expenditure/receipt-rules.ts';
import {
  advanceRestFen,
  checkCancellation,
  checkDueOn,
  checkOpenAdvance,
  checkPaidOn,
  checkPapersOpen,
  checkPayment,
  checkResubmission,
  expenseLines,
  isLetGo,
  isOverdue,
  paperIds,
  paymentDraft,
  returnDraft,
  spendingByLine,
  withApproval,
} from '#shared/funds/expenditure/rules.ts';
import { type Expenditure, STATUSES, type StoredLine } from '#shared/funds/expenditure/schema.ts';
import { checkDraft } from '#shared/funds/ledger/rules.ts';
import { day, instant } from '#shared/kernel/period.ts';

const AT = instant('2026-11-22T02:00:00.000Z');
const TODAY = day('2026-11-22');
const APPLICANT = { id: 'per_applicant', name: '申请人' };
const CHAIR = { id: 'per_chair', name: '主席' };
const CASHIER = { id: 'per_cashier', name: '出纳' };

const entry = (verb: HistoryEntry['verb'], by = CHAIR): HistoryEntry => ({ verb, by, at: AT, step: 0, round: 1 });
const approval = (over: Partial<ApprovalState> = {}): ApprovalState => ({
  kind: 'expenditure',
  flowVersion: 0,
  amountFen: 100_00,
  applicant: APPLICANT,
  status: 'approved',
  round: 1,
  steps: [],
  step: 0,
  needsResolution: false,
  resolutionIds: [],
  history: [entry('submit', APPLICANT), entry('approve')],
  ...over,
});
const line = (over: Partial<StoredLine> = {}): StoredLine => ({
  kind: 'otherBusiness',
  account: '50504',
  amountFen: 100_00,
  memo: '文具',
  form: 'goods',
  recipients: 0,
  buckets: [],
  ...over,
});
const expenditure = (over: Partial<Expenditure> = {}): Expenditure => ({
  id: 'exp_1',
  type: 'expense',
  status: 'approved',
  title: '办公用品',
  payee: { name: '商行' },
  lines: [line()],
  totalFen: 100_00,
  invoices: [],
  papers: [{ attachmentId: 'att_1', paper: 'invoice' }],
  warnings: [],
  applicant: APPLICANT,
  submittedOn: TODAY,
  encumbrances: [],
  invoiceHashes: [],
  approval: approval(),
  createdAt: AT,
  updatedAt: AT,
  v: 1,
  ...over,
});
const code = (name: string) => expect.objectContaining({ code: `funds.expenditure.${name}` });

describe('refusals', () => {
  test('a payment of what is not approved, by the applicant and by one who approved', () => {
    for (const status of STATUSES.filter((one) => one !== 'approved'))
      expect(() => checkPayment(expenditure({ status }), CASHIER)).toThrowError(code('notApproved'));
    expect(() => checkPayment(expenditure(), APPLICANT)).toThrowError(code('payerIsApplicant'));
    expect(() => checkPayment(expenditure(), CHAIR)).toThrowError(code('payerIsApprover'));
    expect(checkPayment(expenditure(), CASHIER)).toEqual([]);
  });

  test('a payment by an exception of a small union: only by the one that is needed', () => {
    const used = { exceptionId: 'dex_1', reason: '仅三人', decidedOn: TODAY };
    const only = (wanted: Duty) => (duty: Duty) => (duty === wanted ? { ...used, duty } : undefined);
    expect(checkPayment(expenditure(), CHAIR, only('payApproved'))).toEqual([{ ...used, duty: 'payApproved' }]);
    expect(checkPayment(expenditure(), APPLICANT, only('payOwn'))).toEqual([{ ...used, duty: 'payOwn' }]);
    expect(() => checkPayment(expenditure(), CHAIR, only('payOwn'))).toThrowError(code('payerIsApprover'));
    expect(() => checkPayment(expenditure(), APPLICANT, only('payApproved'))).toThrowError(code('payerIsApplicant'));
    expect(checkPayment(expenditure(), CASHIER, only('payOwn'))).toEqual([]);
  });

  test('papers to what has ended and by others; those who keep the books may', () => {
    expect(() => checkPapersOpen(expenditure(), CHAIR, ['chair'])).toThrowError(code('onlyApplicant'));
    for (const status of ['refused', 'withdrawn', 'cancelled'] as const)
      expect(() => checkPapersOpen(expenditure({ status }), APPLICANT, [])).toThrowError(code('notOpen'));
    expect(() => checkPapersOpen(expenditure(), CASHIER, ['cashier'])).not.toThrow();
    expect(() => checkPapersOpen(expenditure(), CASHIER, ['finance'])).not.toThrow();
    expect(() => checkPapersOpen(expenditure({ status: 'paid' }), APPLICANT, [])).not.toThrow();
  });

  test('to cancel what is not approved, and by others than the applicant and those who keep the books', () => {
    expect(() => checkCancellation(expenditure(), CHAIR, ['chair'])).toThrowError(code('onlyApplicant'));
    expect(() => checkCancellation(expenditure({ status: 'paid' }), APPLICANT, [])).toThrowError(code('notApproved'));
    expect(() => checkCancellation(expenditure(), APPLICANT, [])).not.toThrow();
    expect(() => checkCancellation(expenditure(), CHAIR, ['finance'])).not.toThrow();
  });

  test('to submit again by somebody else, what did not come back, and an advance as an expense', () => {
    expect(() => checkResubmission(expenditure({ status: 'returned' }), CHAIR, 'expense')).toThrowError(
      code('onlyApplicant'),
    );
    expect(() => checkResubmission(expenditure(), APPLICANT, 'expense')).toThrowError(code('notReturned'));
    const advance = expenditure({ status: 'returned', type: 'advance' });
    expect(() => checkResubmission(advance, APPLICANT, 'expense')).toThrowError(code('otherType'));
    expect(() => checkResubmission(expenditure({ status: 'withdrawn' }), APPLICANT, 'expense')).not.toThrow();
  });

  test('advances that are none, not open or another’s', () => {
    const advance = expenditure({ type: 'advance', status: 'advanced' });
    expect(() => checkOpenAdvance(undefined)).toThrowError(code('advanceUnknown'));
    expect(() => checkOpenAdvance(expenditure())).toThrowError(code('advanceUnknown'));
    expect(() => checkOpenAdvance({ ...advance, status: 'settled' })).toThrowError(code('advanceNotOpen'));
    expect(() => checkOpenAdvance(advance, CHAIR.id)).toThrowError(code('advanceOfOther'));
    expect(checkOpenAdvance(advance, APPLICANT.id)).toBe(advance);
    expect(checkOpenAdvance(advance)).toBe(advance);
  });

  test('days that are too early', () => {
    expect(() => checkDueOn(TODAY, TODAY)).toThrowError(code('dueOnPast'));
    expect(() => checkDueOn(day('2026-11-23'), TODAY)).not.toThrow();
    expect(() => checkPaidOn(day('2026-11-21'), TODAY)).toThrowError(code('paidTooEarly'));
    expect(() => checkPaidOn(TODAY, TODAY)).not.toThrow();
    expect(() => checkDecidedBy(day('2026-11-21'), approval())).toThrowError(code('paidBeforeApproval'));
    expect(() => checkDecidedBy(day('2026-11-21'), approval({ history: [entry('submit', APPLICANT)] }))).not.toThrow();
    expect(() => checkDecidedBy(TODAY, approval())).not.toThrow();
  });

  test('that who owes an advance takes it back, but for an exception', () => {
    const used = {
      exceptionId: 'x',
      duty: 'payOwn',
      reason: '只有一名出纳',
      decidedOn: TODAY,
    } as unknown as ExceptionUsed;
    expect(() => checkTaker(expenditure(), APPLICANT, () => undefined)).toThrowError(code('payerIsApplicant'));
    expect(checkTaker(expenditure(), APPLICANT, () => used)).toEqual([used]);
    expect(checkTaker(expenditure(), CASHIER, () => used)).toEqual([]);
  });

  test('a receipt of nothing and before the decision', () => {
    const mine = { memberId: 'm', ordinal: 1, name: '甲', line: 0, amountFen: 5 };
    const nothing = expect.objectContaining({ code: 'http.resource.notFound' });
    expect(() => checkSignature(undefined, [mine], 'm')).toThrowError(nothing);
    expect(() => checkSignature(expenditure(), [mine], 'other')).toThrowError(nothing);
    expect(() => checkSignature(expenditure({ status: 'pending' }), [mine], 'm')).toThrowError(code('receiptNotOpen'));
    expect(checkSignature(expenditure(), [mine, { ...mine, amountFen: 7 }], 'm')).toBe(12);
    const signature = { memberId: 'm', amountFen: 5, by: APPLICANT, at: AT };
    const two = [mine, { ...mine, memberId: 'n', amountFen: 6 }];
    expect(receiptTotals(two, [signature])).toEqual({ totalFen: 11, signedFen: 5, signed: 1 });
  });
});

describe('vouchers', () => {
  const pay = (of: Expenditure, method: 'cash' | 'bank' = 'bank', advance?: Expenditure) =>
    paymentDraft(of, { method, paidOn: TODAY }, advance);
  const amounts = (draft: ReturnType<typeof pay>) =>
    draft.lines.map((one) => [one.account, one.debitFen, one.creditFen]);

  test('an expense: its accounts, projects and earmarks against bank or cash, with its papers', () => {
    const lines = [line({ project: 'prj_1' }), line({ account: '50502', amountFen: 1 })];
    const draft = pay(
      expenditure({ lines, totalFen: 100_01, approval: approval({ resolutionIds: ['att_2', 'att_1'] }) }),
    );
    checkDraft(draft);
    expect(amounts(draft)).toEqual([
      ['50504', 100_00, 0],
      ['50502', 1, 0],
      ['102', 0, 100_01],
    ]);
    expect(draft.lines[0]).toMatchObject({ project: 'prj_1', memo: '文具' });
    expect(draft).toMatchObject({ attachments: 2, attachmentIds: ['att_1', 'att_2'] });
    expect(draft.source).toEqual({ kind: 'expenditure', id: 'exp_1', period: '2026-11' });
    expect(pay(expenditure(), 'cash').lines.at(-1)?.account).toBe('101');
    expect(expenseLines([line()])[0]).not.toHaveProperty('project');
  });

  test('an advance, its return, and its three settlements', () => {
    const advance = expenditure({ type: 'advance', totalFen: 100_00, lines: [] });
    expect(amounts(pay(advance))).toEqual([
      ['135', 100_00, 0],
      ['102', 0, 100_00],
    ]);
    expect(pay(advance).source.kind).toBe('advance');
    expect(amounts(returnDraft(advance, TODAY, 'cash'))).toEqual([
      ['101', 100_00, 0],
      ['135', 0, 100_00],
    ]);
    const settled = (totalFen: number) =>
      pay(expenditure({ lines: [line({ amountFen: totalFen })], totalFen }), 'bank', advance);
    expect(amounts(settled(80_00))).toEqual([
      ['50504', 80_00, 0],
      ['102', 20_00, 0],
      ['135', 0, 100_00],
    ]);
    expect(amounts(settled(100_00))).toEqual([
      ['50504', 100_00, 0],
      ['135', 0, 100_00],
    ]);
    expect(amounts(settled(120_00))).toEqual([
      ['50504', 120_00, 0],
      ['135', 0, 100_00],
      ['102', 0, 20_00],
    ]);
    for (const totalFen of [80_00, 100_00, 120_00]) checkDraft(settled(totalFen));
    expect(advanceRestFen(100, 120)).toBe(-20);
  });
});

describe('state', () => {
  test('follows the approval; what ends a request lets go of what it held', () => {
    const next = (status: ApprovalState['status']) => withApproval(expenditure(), approval({ status })).status;
    expect((['pending', 'approved', 'refused', 'returned', 'withdrawn'] as const).map(next)).toEqual([
      'pending',
      'approved',
      'refused',
      'returned',
      'withdrawn',
    ]);
    expect(STATUSES.filter(isLetGo)).toEqual(['returned', 'refused', 'withdrawn', 'cancelled', 'reversed']);
  });

  test('an advance is overdue from the day after', () => {
    const open = { status: 'advanced' as const, dueOn: TODAY };
    expect([isOverdue(open, TODAY), isOverdue(open, day('2026-11-23'))]).toEqual([false, true]);
    expect(isOverdue({ status: 'settled', dueOn: TODAY }, day('2026-12-01'))).toBe(false);
    expect(isOverdue({ status: 'advanced' }, TODAY)).toBe(false);
  });

  test('lines of one account and project are held as one amount', () => {
    const lines = [
      line(),
      line({ amountFen: 1 }),
      line({ project: 'prj_1', amountFen: 2 }),
      line({ account: '50502' }),
    ];
    expect(spendingByLine(lines)).toEqual([
      { account: '50504', amountFen: 100_01 },
      { account: '50504', project: 'prj_1', amountFen: 2 },
      { account: '50502', amountFen: 100_00 },
    ]);
    expect(paperIds(expenditure())).toEqual(['att_1']);
  });
});
