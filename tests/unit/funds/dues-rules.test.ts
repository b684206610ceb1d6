import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionDraft, paymentDraft, runDraft, unmatchedDraft } from '#shared/funds/dues/booking-rules.ts';
import { checkNet, checkPayment, correctionName, decideCorrections } from '#shared/funds/dues/correction-rules.ts';
import {
  type DuesMember,
  indexMembers,
  type Reference,
  type ReferencedRow,
} from '#shared/funds/dues/matching-rules.ts';
import {
  checkBatch,
  checkMonthOpen,
  decideRows,
  itemKindOf,
  type MonthPaid,
  NOTHING_PAID,
} from '#shared/funds/dues/rules.ts';
import type { DuesRow, ResolveItem, WorklistItem } from '#shared/funds/dues/schema.ts';
import { decideResolution } from '#shared/funds/dues/worklist-rules.ts';
import { checkDraft } from '#shared/funds/ledger/rules.ts';
import { fen } from '#shared/kernel/fen.ts';
import { instant, period } from '#shared/kernel/period.ts';

const now = instant('2026-11-22T02:00:00.000Z');
const november = period('2026-11');
const refusal = (code: string, pointer?: string) =>
  expect.objectContaining({
    code,
    ...(pointer ? { fields: expect.arrayContaining([expect.objectContaining({ pointer })]) } : {}),
  });

const member = (ordinal: number, more: Partial<DuesMember> = {}): DuesMember => ({
  ordinal,
  memberId: `mbr_${ordinal}`,
  employeeNo: `G${ordinal}`,
  idHashPrefix: `h${ordinal}`,
  isActive: true,
  dueFen: 2500,
  ...more,
});
const by = (kind: Reference['by'], value: string, code?: string): Reference => ({
  by: kind,
  value,
  hint: value,
  ...(code ? { code } : {}),
});
const row = (no: string, amountFen = 2500, reference = by('employeeNo', no)): ReferencedRow => ({
  key: no,
  amountFen,
  reference,
});
const paid = (more: Partial<MonthPaid>): MonthPaid => ({ ...NOTHING_PAID, ...more });

describe('a batch is refused as a whole', () => {
  const rows: DuesRow[] = [{ key: 'a', employeeNo: 'G1', amountFen: 5 }];
  const batch = { period: november, declared: { count: 1, totalFen: 5 }, rows };
  const correction = { key: 'c', employeeNo: 'G1', period: november, deltaFen: fen(5), reason: '补缴' };

  test.each([
    ['count', { ...batch, declared: { count: 2, totalFen: 5 } }, 'funds.dues.declaredCountMismatch', '/declared/count'],
    [
      'sum',
      { ...batch, declared: { count: 1, totalFen: 6 } },
      'funds.dues.declaredTotalMismatch',
      '/declared/totalFen',
    ],
    ['future month', { ...batch, period: period('2026-12') }, 'funds.dues.periodFuture', '/period'],
    ['row key twice', { ...batch, rows: [...rows, ...rows] }, 'funds.dues.keyTwice', '/rows/1/key'],
    [
      'correction key twice',
      { ...batch, corrections: [correction, correction] },
      'funds.dues.keyTwice',
      '/corrections/1/key',
    ],
    [
      'correction of a month to come',
      { ...batch, corrections: [{ ...correction, period: period('2027-01') }] },
      'funds.dues.periodFuture',
      '/corrections/0/period',
    ],
  ] as const)('for its %s, with a pointer', (_, bad, code, pointer) => {
    expect(() => checkBatch(bad as Parameters<typeof checkBatch>[0], now)).toThrow(refusal(code, pointer));
  });

  test('when it is empty or too large', () => {
    expect(() => checkBatch({ ...batch, rows: [] }, now)).toThrow(refusal('funds.dues.batchEmpty'));
    expect(() => checkBatch(batch, now, 0)).toThrow(refusal('funds.dues.batchTooLarge'));
    const corrections = Array.from({ length: 1001 }, (_, index) => ({ ...correction, key: `c${index}` }));
    expect(() => checkBatch({ ...batch, corrections }, now)).toThrow(refusal('funds.dues.batchTooLarge'));
  });

  test('for a closed month, and not for an open or unopened one', () => {
    expect(() => checkMonthOpen({ closedAt: 'x' }, november)).toThrow(refusal('funds.dues.periodClosed', '/period'));
    expect(() => checkMonthOpen({ duesClosedAt: 'x' }, november)).toThrow(refusal('funds.dues.periodClosed'));
    expect(() => checkMonthOpen(undefined, november)).not.toThrow();
    expect(() => checkBatch(batch, now)).not.toThrow();
  });
});

describe('a row is not posted', () => {
  const index = indexMembers([
    member(1),
    member(2, { employeeNo: 'DUP' }),
    member(3, { employeeNo: 'DUP' }),
    member(4, { isActive: false }),
    member(5, { employeeNo: 'OLD', isActive: false }),
    member(6, { employeeNo: 'OLD' }),
  ]);
  const decide = (one: ReferencedRow, month = NOTHING_PAID) => decideRows([one], index, month)[0];

  test.each([
    ['of nobody', row('G9'), { status: 'unmatched', code: 'funds.dues.memberNotFound' }],
    ['of one of two with the same number', row('DUP'), { status: 'refused', code: 'funds.dues.memberAmbiguous' }],
    ['of somebody who owes no dues now', row('G4'), { status: 'unmatched', code: 'funds.dues.memberNotActive' }],
    [
      'with a bad identity number',
      row('x', 1, by('idNumber', 'zz', 'kernel.identity.checksumMismatch')),
      { status: 'refused', code: 'kernel.identity.checksumMismatch' },
    ],
  ])('when it is %s', (_, one, expected) => {
    expect(decide(one)).toMatchObject(expected);
  });

  test('when the member’s line stands already: the same amount says so, another is refused', () => {
    const month = paid({ paid: new Map([[1, { lineFen: 2500, netFen: 2000 }]]) });
    expect(decide(row('G1'), month)).toMatchObject({ status: 'already_posted' });
    expect(decide(row('G1', 2501), month)).toMatchObject({
      status: 'refused',
      code: 'funds.dues.alreadyPostedOtherAmount',
    });
  });

  test('when the member has paid in another way', () => {
    const month = paid({ paid: new Map([[1, { netFen: 2500 }]]) });
    expect(decide(row('G1'), month)).toMatchObject({ status: 'refused', code: 'funds.dues.paidOtherwise' });
    expect(decide(row('G1'), paid({ paid: new Map([[1, { netFen: 0 }]]) }))).toMatchObject({ status: 'posted' });
  });

  test('when the same money waits on the worklist', () => {
    const month = paid({ unmatched: new Map([['e:G9', 2500]]) });
    expect(decide(row('G9'), month)).toMatchObject({ status: 'already_posted' });
    expect(decide(row('G9', 1), month)).toMatchObject({
      status: 'refused',
      code: 'funds.dues.alreadyPostedOtherAmount',
    });
  });

  test('a second time in one batch, by whatever number the person is named', () => {
    const twice = [row('G1'), row('x', 2500, by('memberId', 'mbr_1')), row('G9'), { ...row('G9'), key: 'again' }];
    expect(decideRows(twice, index, NOTHING_PAID).map(({ status, code }) => [status, code])).toEqual([
      ['posted', undefined],
      ['refused', 'funds.dues.memberTwice'],
      ['unmatched', 'funds.dues.memberNotFound'],
      ['refused', 'funds.dues.memberTwice'],
    ]);
  });

  test('a number of somebody who left is the number of who has it now', () => {
    expect(decide(row('OLD'))).toMatchObject({ status: 'posted', member: { ordinal: 6 } });
  });
});

describe('a posted row', () => {
  test('differs when the amount is not what is due, and never while the wage base is unknown', () => {
    const { dueFen: _, ...unknown } = member(2);
    const index = indexMembers([member(1), unknown]);
    const decided = decideRows([row('G1', 2600), row('G2', 1)], index, NOTHING_PAID);
    expect(decided.map(({ status, differs }) => [status, differs])).toEqual([
      ['posted', true],
      ['posted', false],
    ]);
  });

  test('is found by member id and by identity number as well', () => {
    const { employeeNo: _, ...nameless } = member(2);
    const index = indexMembers([member(1), nameless]);
    const rows = [row('a', 2500, by('memberId', 'mbr_2')), row('b', 2500, by('idNumber', 'h1'))];
    expect(decideRows(rows, index, NOTHING_PAID).map(({ member: found }) => found?.ordinal)).toEqual([2, 1]);
  });
});

describe('the worklist', () => {
  test.each([
    [{ status: 'posted', amountFen: 5, differs: true }, 'differs'],
    [{ status: 'posted', amountFen: 5, differs: false }, undefined],
    [{ status: 'unmatched', amountFen: 5, code: 'funds.dues.memberNotFound' }, 'unmatched'],
    [{ status: 'unmatched', amountFen: 0, code: 'funds.dues.memberNotFound' }, undefined],
    [{ status: 'refused', amountFen: 5, code: 'funds.dues.memberAmbiguous' }, 'conflict'],
    [{ status: 'refused', amountFen: 5, code: 'funds.dues.alreadyPostedOtherAmount' }, 'conflict'],
    [{ status: 'refused', amountFen: 5, code: 'kernel.identity.checksumMismatch' }, undefined],
    [{ status: 'refused', amountFen: 5 }, undefined],
    [{ status: 'already_posted', amountFen: 5 }, undefined],
  ] as const)('takes %o as %s', (decision, kind) => {
    expect(itemKindOf(decision)).toBe(kind);
  });

  const item = (more: Partial<WorklistItem>): WorklistItem => ({
    id: 'wrk_1',
    kind: 'unmatched',
    period: november,
    run: 'dbt_1#p',
    key: 'k',
    hint: 'G9',
    amountFen: 3000,
    ...more,
  });
  const command = (action: ResolveItem['action'], memberId?: string): ResolveItem => ({
    action,
    reason: '核对',
    ...(memberId ? { memberId } : {}),
  });

  test('refuses what cannot be done with an item', () => {
    expect(() => decideResolution(item({}), command('accept'))).toThrow(
      refusal('funds.dues.actionNotPossible', '/action'),
    );
    expect(() => decideResolution(item({}), command('book'))).toThrow(refusal('funds.dues.memberMissing', '/memberId'));
    const differs = item({ kind: 'differs', dueFen: 3100, memberId: 'mbr_1' });
    expect(() => decideResolution(differs, command('return'))).toThrow(refusal('funds.dues.actionNotPossible'));
    expect(() => decideResolution(item({ kind: 'differs' }), command('return'))).toThrow(
      refusal('funds.dues.actionNotPossible'),
    );
    expect(() => decideResolution(item({ kind: 'differs', dueFen: 1 }), command('return'))).toThrow(
      refusal('funds.dues.actionNotPossible'),
    );
    expect(() => decideResolution(item({ kind: 'conflict' }), command('book', 'mbr_1'))).toThrow(
      refusal('funds.dues.actionNotPossible'),
    );
  });

  test('books, gives back, refunds and accepts', () => {
    expect(decideResolution(item({}), command('book', 'mbr_1'))).toEqual({ kind: 'book', memberId: 'mbr_1' });
    expect(decideResolution(item({}), command('return'))).toEqual({ kind: 'giveBack' });
    const differs = item({ kind: 'differs', dueFen: 2500, memberId: 'mbr_1' });
    expect(decideResolution(differs, command('return'))).toEqual({ kind: 'refund', memberId: 'mbr_1', amountFen: 500 });
    expect(decideResolution(differs, command('accept'))).toEqual({ kind: 'none' });
  });
});

describe('corrections', () => {
  const october = period('2026-10');
  const index = indexMembers([member(1)]);
  const correction = (deltaFen: number, key = 'c', no = 'G1', of = october) => ({
    key,
    period: of,
    deltaFen: fen(deltaFen),
    reason: '更正',
    reference: by('employeeNo', no),
  });
  const months = new Map([[october, paid({ paid: new Map([[1, { lineFen: 100, netFen: 100 }]]) })]]);
  const decide = (all: ReturnType<typeof correction>[], state = months, amounts = new Map<number, number>()) =>
    decideCorrections(all, index, state, { period: november, amounts }).map(({ status, code }) => code ?? status);

  test('never leave less than nothing, one after another', () => {
    expect(decide([correction(-60), correction(-60, 'd'), correction(20, 'e'), correction(-60, 'f')])).toEqual([
      'posted',
      'funds.dues.netNegative',
      'posted',
      'posted',
    ]);
    expect(() => checkNet(100, -101)).toThrow(refusal('funds.dues.netNegative'));
    expect(() => checkNet(100, -100)).not.toThrow();
  });

  test('of nobody are refused, and of a line of the same run count with it', () => {
    expect(decide([correction(5, 'c', 'G9')])).toEqual(['funds.dues.memberNotFound']);
    expect(decide([correction(-30, 'c', 'G1', november)], months, new Map([[1, 30]]))).toEqual(['posted']);
    expect(decide([correction(-31, 'c', 'G1', november)], new Map(), new Map([[1, 30]]))).toEqual([
      'funds.dues.netNegative',
    ]);
  });

  test('are known again by the caller’s key', () => {
    const posted = new Map([[october, paid({ corrections: new Map([[correctionName(1, 'c'), -60]]) })]]);
    expect(decide([correction(-60)], posted)).toEqual(['already_posted']);
    expect(decide([correction(-61)], posted)).toEqual(['funds.dues.correctionOtherAmount']);
  });

  test('a payment on top of one that covers what is due is refused', () => {
    expect(() => checkPayment(2500, 100, 2500)).toThrow(refusal('funds.dues.alreadyPaid'));
    expect(() => checkPayment(2500, 100, undefined)).toThrow(refusal('funds.dues.alreadyPaid'));
    expect(() => checkPayment(2000, 500, 2500)).not.toThrow();
    expect(() => checkPayment(0, 9999, 2500)).not.toThrow();
  });
});

describe('vouchers of dues', () => {
  const amount = fc.nat(1_000_000);

  test('balance whatever a run moves, and a run that moves nothing has none', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (postedFen, unmatchedFen, addedFen, returnedFen) => {
        const draft = runDraft(
          { id: 'dbt_1', period: november, count: 3 },
          { postedFen, unmatchedFen, addedFen, returnedFen },
        );
        if (draft) checkDraft(draft);
        expect(draft === undefined).toBe(postedFen + unmatchedFen + addedFen + returnedFen === 0);
      }),
    );
    expect(
      runDraft(
        { id: 'dbt_1', period: november, count: 0 },
        { postedFen: 0, unmatchedFen: 0, addedFen: 0, returnedFen: 0 },
      ),
    ).toBeUndefined();
  });

  test('take cash to 101, bank to 102, unmatched money from 215', () => {
    const moved = { id: 'ddl_1', period: november, amountFen: 2500 };
    const accounts = (lines: readonly { account: string; debitFen: number }[]) =>
      lines.map((line) => (line.debitFen > 0 ? `Dr ${line.account}` : `Cr ${line.account}`));
    expect(accounts(paymentDraft({ ...moved, method: 'cash' }).lines)).toEqual(['Dr 101', 'Cr 401']);
    expect(accounts(paymentDraft({ ...moved, method: 'bank' }).lines)).toEqual(['Dr 102', 'Cr 401']);
    expect(accounts(correctionDraft({ ...moved, deltaFen: 5 }).lines)).toEqual(['Dr 102', 'Cr 401']);
    expect(accounts(correctionDraft({ ...moved, deltaFen: -5 }).lines)).toEqual(['Dr 401', 'Cr 102']);
    expect(accounts(unmatchedDraft(moved, 'book').lines)).toEqual(['Dr 215', 'Cr 401']);
    expect(accounts(unmatchedDraft(moved, 'return').lines)).toEqual(['Dr 215', 'Cr 102']);
  });
});
