import { describe, expect, test } from 'vitest';
import {
  checkException,
  checkRevocation,
  exceptionFor,
  exceptionNote,
  type RecordFacts,
  stateOf,
} from '#shared/funds/duties/rules.ts';
import { DUTIES, type DutyException, type RecordException } from '#shared/funds/duties/schema.ts';
import { type Day, day, instant } from '#shared/kernel/period.ts';

const PERSON = { id: 'per_01JD9Z6T7QF3000000000000AA', name: '周会计' };
const TODAY = day('2026-11-22');
const since = day('2025-01-01');
const term = (role: 'finance' | 'cashier' | 'chair' | 'audit', until?: Day) => ({
  role,
  from: since,
  ...(until ? { until } : {}),
});
const command = (over: Partial<RecordException> = {}): RecordException => ({
  personId: PERSON.id,
  duties: ['reviewOwn'],
  reason: '本会仅一名财务人员',
  validFrom: TODAY,
  validTo: day('2027-06-30'),
  decidedOn: day('2026-11-20'),
  attachmentIds: ['att_01JD9Z6T7QF3000000000000AA'],
  ...over,
});
const facts = (over: Partial<RecordFacts> = {}): RecordFacts => ({
  isSmall: true,
  recorderId: 'per_01JD9Z6T7QF3000000000000AB',
  terms: [term('finance')],
  today: TODAY,
  ...over,
});
const exception = (over: Partial<DutyException> = {}): DutyException => ({
  id: 'dex_1',
  person: PERSON,
  duties: ['reviewOwn'],
  reason: '本会仅一名财务人员',
  validFrom: TODAY,
  validTo: day('2027-06-30'),
  decidedOn: day('2026-11-20'),
  attachmentIds: [],
  recordedBy: { id: 'per_2', name: '主席' },
  recordedAt: instant('2026-11-22T02:00:00.000Z'),
  v: 1,
  ...over,
});
const code = (name: string) => expect.objectContaining({ code: `funds.duties.${name}` });

describe('an exception is not recorded', () => {
  const refused = (name: string, over: Partial<RecordException>, more: Partial<RecordFacts> = {}) =>
    expect(() => checkException(command(over), facts(more))).toThrowError(code(name));

  test('in a union that is not small, for oneself, or for an office that the person does not have', () => {
    refused('notSmall', {}, { isSmall: false });
    refused('ownException', {}, { recorderId: PERSON.id });
    refused('noSuchOffice', { duties: ['reviewOwn', 'payApproved'] });
    refused('noSuchOffice', {}, { terms: [term('audit')] });
    refused('noSuchOffice', {}, { terms: [term('finance', day('2026-11-21'))] });
  });

  test('decided later than today, begun before today, reversed, for too long or beyond the term', () => {
    refused('decidedLater', { decidedOn: day('2026-11-23') });
    refused('beginsEarlier', { validFrom: day('2026-11-21') });
    refused('reversed', { validTo: day('2026-11-21') });
    refused('tooLong', { validTo: day('2031-12-31') });
    refused('beyondTerm', {}, { terms: [term('finance', day('2027-06-29'))] });
    expect(() => checkException(command(), facts({ terms: [term('finance', day('2027-06-30'))] }))).not.toThrow();
    expect(() => checkException(command(), facts())).not.toThrow();
  });

  test('for signing what is one’s own: there is no such duty', () => {
    expect(DUTIES).toEqual(['reviewOwn', 'payApproved', 'payOwn']);
  });

  test('and is not revoked once it is over', () => {
    for (const state of ['ended', 'revoked'] as const) expect(() => checkRevocation(state)).toThrowError(code('over'));
    for (const state of ['upcoming', 'inForce'] as const) expect(() => checkRevocation(state)).not.toThrow();
  });
});

describe('an exception holds', () => {
  const terms = [term('finance')];

  test('from its first day to its last, unless it is revoked or the term has ended', () => {
    const on = (today: string, own = terms, over: Partial<DutyException> = {}) =>
      stateOf(exception(over), own, day(today));
    expect(on('2026-11-22')).toBe('inForce');
    expect(on('2027-06-30')).toBe('inForce');
    expect(on('2027-07-01')).toBe('ended');
    expect(on('2026-11-22', terms, { validFrom: day('2026-12-01') })).toBe('upcoming');
    const revoked = { by: PERSON, at: instant('2026-11-22T03:00:00.000Z'), reason: '已聘会计' };
    expect(on('2026-11-22', terms, { revoked })).toBe('revoked');
    expect(on('2027-01-02', [term('finance', day('2027-01-01'))])).toBe('ended');
    // Elected again: the new term is not the one that it was decided for.
    const next = [term('finance', day('2026-12-31')), { role: 'finance' as const, from: day('2027-01-01') }];
    expect(on('2027-01-02', next)).toBe('ended');
  });

  test('for that person, that duty and while the office is held; it is named on the voucher', () => {
    const of = (id: string, duty: (typeof DUTIES)[number], own = terms) =>
      exceptionFor([exception()], { id, terms: own }, duty, TODAY);
    expect(of(PERSON.id, 'reviewOwn')).toEqual({
      exceptionId: 'dex_1',
      duty: 'reviewOwn',
      reason: '本会仅一名财务人员',
      decidedOn: '2026-11-20',
    });
    expect(of('per_other', 'reviewOwn')).toBeUndefined();
    expect(of(PERSON.id, 'payOwn')).toBeUndefined();
    expect(of(PERSON.id, 'reviewOwn', [term('audit')])).toBeUndefined();
    const used = of(PERSON.id, 'reviewOwn');
    expect(used && exceptionNote(used)).toBe('本会仅一名财务人员（委员会 2026-11-20 决定的例外）');
  });
});
