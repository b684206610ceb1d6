import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expenditure } from '#shared/funds/expenditure/schema.ts';
import { candidatesOf, moneyOut } from '#shared/funds/inspection/candidates.ts';
import { textHash } from '#shared/funds/inspection/digest.ts';
import { manifestOf } from '#shared/funds/inspection/pack-rules.ts';
import { actOnFinding, isOpen, MAX_ENTRIES, periodsOf, recordFinding } from '#shared/funds/inspection/rules.ts';
import { draw, isWeekend, populationHash } from '#shared/funds/inspection/sampling-rules.ts';
import { type AuditFinding, type Candidate, DrawSample, type Method } from '#shared/funds/inspection/schema.ts';
import type { Voucher } from '#shared/funds/ledger/schema.ts';
import { addDays, day, instant, period } from '#shared/kernel/period.ts';

const AT = instant('2026-11-22T02:00:00.000Z');
const TODAY = day('2026-11-22');
const AUDIT = { id: 'audit', name: '经审' };
const FINANCE = { id: 'finance', name: '会计' };

const paid = (number: number, amountFen: number, more: Partial<Candidate> = {}): Candidate => ({
  voucherId: `2026-11-ji-${String(number).padStart(6, '0')}`,
  hash: textHash(String(number)),
  date: day('2026-11-18'),
  summary: '活动支出',
  amountFen,
  payee: '南京文具商行',
  papers: 1,
  warnings: [],
  ...more,
});
const LIMIT = { resolutionAboveFen: 1_000_000 };
const run = (method: Method, candidates: readonly Candidate[], more: Partial<DrawSample> = {}) => {
  const command = DrawSample.parse({ from: '2026-11', to: '2026-11', method, ...more });
  return draw(candidates, { ...command, seed: command.seed ?? 'seed' }, LIMIT);
};
const numbers = (hits: readonly { voucherId: string }[]): number[] =>
  hits.map(({ voucherId }) => Number(voucherId.slice(-6)));

describe('samples', () => {
  test('by lot are the same for a seed, whatever the order, and not larger than asked', () => {
    const all = Array.from({ length: 200 }, (_, index) => paid(index + 1, index));
    const drawn = run('random', all, { count: 25 });
    expect(drawn).toHaveLength(25);
    expect(run('random', all.toReversed(), { count: 25 })).toEqual(drawn);
    expect(numbers(run('random', all, { count: 25, seed: '抽签2026' }))).not.toEqual(numbers(drawn));
    expect(run('random', all.slice(0, 3), { count: 25 })).toHaveLength(3);
    const first = all.map(({ voucherId }) => textHash(`seed:${voucherId}`)).toSorted()[0];
    expect(textHash(`seed:${drawn[0]?.voucherId}`)).toBe(first);
  });

  test('by lot take every voucher about as often as any other', () => {
    const all = Array.from({ length: 40 }, (_, index) => paid(index + 1, 1));
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const { voucherId } of run('random', all, { count: 10, seed: `lot-${seed}` }))
        counts.set(voucherId, (counts.get(voucherId) ?? 0) + 1);
    // 400 draws of a quarter: 100 each, with a deviation of about 9.
    for (const { voucherId } of all) expect(Math.abs((counts.get(voucherId) ?? 0) - 100)).toBeLessThan(45);
  });

  test('find round amounts, weekends and what has no paper; money that came in is left out', () => {
    const all = [
      paid(1, 100_000),
      paid(2, 100_001, { papers: 0 }),
      paid(3, 0, { papers: 0 }),
      paid(4, 30_000, { date: day('2026-11-21') }),
      paid(5, 30_000, { date: day('2026-11-22') }),
    ];
    expect(numbers(run('roundAmounts', all))).toEqual([1]);
    expect(numbers(run('roundAmounts', all, { unitFen: 10_000 }))).toEqual([1, 4, 5]);
    expect(numbers(run('weekend', all))).toEqual([4, 5]);
    expect(numbers(run('withoutAttachment', all))).toEqual([2]);
    expect([isWeekend(day('2022-12-31')), isWeekend(day('2022-12-30'))]).toEqual([true, false]);
  });

  test('find parts that stay within the limit and together pass it', () => {
    const parts = [paid(1, 600_000), paid(2, 500_000)];
    expect(run('splitInvoices', parts)).toMatchObject([
      { reason: 'splitBelowLimit', group: 1 },
      { reason: 'splitBelowLimit', group: 1 },
    ]);
    expect(run('splitInvoices', [paid(1, 500_000), paid(2, 500_000)])).toEqual([]);
    expect(run('splitInvoices', [paid(1, 1_000_001), paid(2, 500_000)])).toEqual([]);
    expect(run('splitInvoices', [paid(1, 600_000), paid(2, 500_000, { payee: '另一家' })])).toEqual([]);
    const apart = [paid(1, 600_000), paid(2, 500_000, { date: day('2026-11-20') })];
    expect(run('splitInvoices', apart)).toEqual([]);
    expect(numbers(run('splitInvoices', apart, { windowDays: 2 }))).toEqual([1, 2]);
    // The parts lie within the window of one another, not of the first payment.
    const sliding = [
      paid(1, 300_000, { date: day('2026-11-10') }),
      paid(2, 500_000, { date: day('2026-11-12') }),
      paid(3, 600_000, { date: day('2026-11-14') }),
      paid(4, 900_000, { date: day('2026-11-20') }),
    ];
    expect(numbers(run('splitInvoices', sliding, { windowDays: 3 }))).toEqual([2, 3]);
    expect(numbers(run('splitInvoices', sliding, { windowDays: 4 }))).toEqual([1, 2, 3]);
    expect(run('splitInvoices', sliding.toReversed(), { windowDays: 4 })).toEqual(
      run('splitInvoices', sliding, { windowDays: 4 }),
    );
    const twice = [...parts, ...parts.map((one) => ({ ...one, date: day('2026-11-20') }))];
    expect(run('splitInvoices', twice).map(({ group }) => group)).toEqual([1, 1, 2, 2]);
    expect(
      numbers(
        run(
          'splitInvoices',
          [parts[0], paid(2, 500_000, { payee: '南京文具商行 ' })].flatMap((one) => one ?? []),
        ),
      ),
    ).toEqual([1, 2]);
    const byHand = [
      paid(1, 600_000, { payee: null, summary: '会场布置 1' }),
      paid(2, 500_000, { payee: null, summary: '会场布置 2' }),
    ];
    expect(numbers(run('splitInvoices', byHand))).toEqual([1, 2]);
  });

  test('find one payee again and again, what was warned of and what lacks a resolution', () => {
    const all = [paid(1, 1), paid(2, 2), paid(3, 3), paid(4, 4, { payee: '另一家' })];
    expect(numbers(run('repeatPayee', all))).toEqual([1, 2, 3]);
    expect(run('repeatPayee', all, { times: 4 })).toEqual([]);
    const warned = [
      paid(1, 1, { warnings: ['funds.expenditure.noStandard'] }),
      paid(2, 2, { warnings: ['noResolution'] }),
    ];
    expect(run('overStandard', [...warned, paid(3, 3)]).map(({ reason }) => reason)).toEqual([
      'warned',
      'noResolution',
    ]);
  });

  test('call over standard what a rule warned of, not a paper that was to follow', () => {
    const warnings = (...codes: readonly string[]) => {
      const voucher = { id: 'v', source: { kind: 'expenditure', id: 'exp_1' }, lines: [] };
      const request = {
        payee: { name: '商行' },
        papers: [],
        warnings: codes.map((code) => ({ code: `funds.expenditure.${code}` })),
        approval: { resolutionIds: [] },
      };
      const found = candidatesOf(
        [voucher as unknown as Voucher],
        new Map([['exp_1', request as unknown as Expenditure]]),
        LIMIT,
      );
      return found.flatMap((one) => one.warnings);
    };
    expect(warnings('paperMissing', 'minutesMissing')).toEqual([]);
    expect(warnings('paperMissing', 'mealCap')).toEqual(['funds.expenditure.mealCap']);
  });

  test('name the books that they were drawn out of: any change of a voucher shows', () => {
    const all = [paid(2, 2), paid(1, 1)];
    expect(populationHash(all)).toBe(populationHash(all.toReversed()));
    expect(populationHash(all)).toBe(
      textHash(`2026-11-ji-000001 ${textHash('1')}\n2026-11-ji-000002 ${textHash('2')}\n`),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1 }), fc.string({ minLength: 1 }), (index, hash) => {
        const changed = all.map((one, at) => (at === index ? { ...one, hash } : one));
        expect(populationHash(changed)).not.toBe(populationHash(all));
      }),
    );
  });

  test('know money that left from money that moved or came', () => {
    const line = (account: string, debitFen: number, creditFen: number) => ({ account, debitFen, creditFen });
    expect(moneyOut({ lines: [line('50102', 500, 0), line('102', 0, 500)] })).toBe(500);
    expect(moneyOut({ lines: [line('101', 500, 0), line('102', 0, 500)] })).toBe(0);
    expect(moneyOut({ lines: [line('102', 500, 0), line('401', 0, 500)] })).toBe(0);
    expect(moneyOut({ lines: [line('50102', -500, 0), line('102', 0, -500)] })).toBe(0);
  });
});

describe('ranges refuse', () => {
  test('what runs backwards or is longer than a year', () => {
    expect(periodsOf(period('2025-12'), period('2026-11'))).toHaveLength(12);
    expect(() => periodsOf(period('2026-12'), period('2026-11'))).toThrow('funds.inspection.rangeInvalid');
    expect(() => periodsOf(period('2025-11'), period('2026-11'))).toThrow('funds.inspection.rangeTooLong');
  });
});

const recorded = (more: object = {}): AuditFinding =>
  recordFinding(
    {
      title: '无签收',
      rule: '总工办发〔2017〕32号',
      detail: '没有签收表',
      amountFen: 240_000,
      voucherIds: [],
      attachmentIds: [],
      dueOn: TODAY,
      ...more,
    },
    { id: 'fnd_1', person: AUDIT, at: AT, today: TODAY },
  );
const act = (
  finding: AuditFinding,
  verb: Parameters<typeof actOnFinding>[1],
  person = AUDIT,
  attachmentIds: string[] = [],
) => actOnFinding(finding, verb, { text: '说明情况', attachmentIds }, { person, at: AT });

describe('findings refuse', () => {
  test('a day in the past', () => {
    expect(recorded({ sampleId: 'smp_1' }).sampleId).toBe('smp_1');
    expect(() => recorded({ dueOn: addDays(TODAY, -1) })).toThrow('funds.inspection.dueInPast');
  });

  test('what is not possible in their state', () => {
    const open = recorded();
    const answered = act(open, 'answer', FINANCE, ['att_1']);
    const closed = act(answered, 'close');
    const dropped = act(open, 'drop');
    expect([open, answered, closed, dropped].map(isOpen)).toEqual([true, true, false, false]);
    const refused = {
      open: ['reopen', 'close'],
      answered: ['answer'],
      closed: ['answer', 'reopen', 'close', 'drop'],
    } as const;
    for (const verb of refused.open) expect(() => act(open, verb)).toThrow('funds.inspection.notPossible');
    for (const verb of refused.answered) expect(() => act(answered, verb)).toThrow('funds.inspection.notPossible');
    for (const verb of refused.closed) {
      expect(() => act(closed, verb)).toThrow('funds.inspection.notPossible');
      expect(() => act(dropped, verb)).toThrow('funds.inspection.notPossible');
    }
  });

  test('whoever recorded as the one who answers, and whoever answered as the judge', () => {
    const open = recorded();
    expect(() => act(open, 'answer', AUDIT)).toThrow('funds.inspection.ownAct');
    const answered = act(open, 'answer', FINANCE, ['att_1']);
    for (const verb of ['close', 'reopen', 'drop'] as const)
      expect(() => act(answered, verb, FINANCE)).toThrow('funds.inspection.ownAct');
  });

  test('to be closed without evidence', () => {
    const answered = act(recorded({ attachmentIds: ['att_0'] }), 'answer', FINANCE);
    expect(() => act(answered, 'close')).toThrow('funds.inspection.evidenceMissing');
    expect(act(answered, 'close', AUDIT, ['att_1']).status).toBe('closed');
  });

  test('going back and forth for ever, but never being ended', () => {
    let finding = recorded();
    while (finding.history.length < MAX_ENTRIES)
      finding = finding.status === 'open' ? act(finding, 'answer', FINANCE, ['att_1']) : act(finding, 'reopen');
    const verb = finding.status === 'open' ? 'answer' : 'reopen';
    expect(() => act(finding, verb, verb === 'answer' ? FINANCE : AUDIT)).toThrow('funds.inspection.tooManyEntries');
    expect(act(finding, finding.status === 'open' ? 'drop' : 'close').history).toHaveLength(MAX_ENTRIES + 1);
  });
});

test('a manifest is what sha256sum reads', () => {
  expect(manifestOf([{ name: 'a/b.txt', sha256: 'ff' }])).toBe('ff  a/b.txt\n');
});
