import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNION_ROLES, type UnionRole } from '#shared/kernel/context.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { addDays, day } from '#shared/kernel/period.ts';
import {
  checkAcceptance,
  checkChairOffice,
  checkInvitation,
  checkTerms,
  MAX_TERM_DAYS,
  mergeTerms,
  remainingChair,
  safeReturnTo,
  termState,
  type UnionTerm,
} from '#shared/tenancy/people/rules.ts';

const TODAY = day('2026-11-22');

const term = (role: UnionRole, from = '2026-01-01', until?: string): UnionTerm =>
  until === undefined ? { role, from: day(from) } : { role, from: day(from), until: day(until) };

const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('terms are refused', () => {
  it.each([
    ['reversed', [term('women', '2026-02-01', '2026-01-31')], 'tenancy.officer.termReversed'],
    [
      'longer than five years and a handing over',
      [term('women', '2026-01-01', addDays(day('2026-01-01'), MAX_TERM_DAYS + 1))],
      'tenancy.officer.termTooLong',
    ],
    ['of one office twice', [term('women'), term('women', '2027-01-01')], 'tenancy.officer.roleTwice'],
    ['会计 = 出纳', [term('finance'), term('cashier')], 'tenancy.officer.financeIsCashier'],
    ['经审 = 主席', [term('chair'), term('audit')], 'tenancy.officer.auditIsLeader'],
    ['经审 = 副主席', [term('audit'), term('viceChair')], 'tenancy.officer.auditIsLeader'],
    ['经审 = 委员', [term('audit'), term('committee')], 'tenancy.officer.auditIsCommittee'],
    ['经审 = 会计', [term('audit'), term('finance')], 'tenancy.officer.auditHandlesMoney'],
    ['经审 = 出纳', [term('audit'), term('cashier')], 'tenancy.officer.auditHandlesMoney'],
    [
      'overlapping in a single day',
      [term('finance', '2026-01-01', '2026-06-30'), term('cashier', '2026-06-30')],
      'tenancy.officer.financeIsCashier',
    ],
  ])('%s', (_, terms, code) => {
    expect(codeOf(() => checkTerms(terms))).toBe(code);
    expect(codeOf(() => checkTerms([...terms].reverse()))).toBe(code);
  });

  it('and allowed when one begins the day after the other ended', () => {
    const terms = [term('finance', '2026-01-01', '2026-06-30'), term('cashier', '2026-07-01')];
    expect(codeOf(() => checkTerms(terms))).toBeUndefined();
  });

  it('of an invitation when nothing of them is left to serve', () => {
    expect(codeOf(() => checkInvitation([term('women', '2026-01-01', '2026-11-21')], TODAY))).toBe(
      'tenancy.officer.termOver',
    );
    expect(codeOf(() => checkInvitation([term('women', '2026-01-01', '2026-11-22')], TODAY))).toBeUndefined();
    expect(codeOf(() => checkInvitation([term('women')], TODAY))).toBeUndefined();
  });
});

describe('the chair', () => {
  it('is given and taken by a chair alone', () => {
    const code = 'tenancy.officer.chairOnly';
    expect(codeOf(() => checkChairOffice(['viceChair'], [], [term('chair')]))).toBe(code);
    expect(codeOf(() => checkChairOffice(['viceChair'], [term('chair')], []))).toBe(code);
    expect(codeOf(() => checkChairOffice(['viceChair'], [term('chair')], [term('chair', '2026-01-02')]))).toBe(code);
    expect(codeOf(() => checkChairOffice(['viceChair'], [term('chair')], [term('chair'), term('women')]))).toBe(
      undefined,
    );
    expect(codeOf(() => checkChairOffice(['chair'], [], [term('chair')]))).toBeUndefined();
  });

  const a = { personId: 'a', terms: [term('chair')] };
  const b = { personId: 'b', terms: [term('chair')] };
  const later = { personId: 'c', terms: [term('chair', '2026-12-01')] };

  it('who is the last does not go, nor when the next only comes later', () => {
    const gone = { personId: 'a', terms: [] };
    expect(codeOf(() => remainingChair([a], gone, TODAY))).toBe('tenancy.officer.lastChair');
    expect(codeOf(() => remainingChair([a, later], gone, TODAY))).toBe('tenancy.officer.lastChair');
    const ends = { personId: 'a', terms: [term('chair', '2026-01-01', '2026-11-21')] };
    expect(codeOf(() => remainingChair([a], ends, TODAY))).toBe('tenancy.officer.lastChair');
  });

  it('who goes names the one that stays; other changes name nobody', () => {
    expect(remainingChair([a, b], { personId: 'a', terms: [] }, TODAY)).toBe(b);
    expect(remainingChair([a, b], { personId: 'a', terms: [term('chair'), term('women')] }, TODAY)).toBeUndefined();
    expect(remainingChair([a, later], { personId: 'c', terms: [] }, TODAY)).toBeUndefined();
    expect(remainingChair([a], { personId: 'x', terms: [] }, TODAY)).toBeUndefined();
  });
});

describe('an acceptance is refused', () => {
  const open = { status: 'open', expiresOn: TODAY };

  it.each([
    ['a used invitation', { ...open, status: 'accepted' }, {}, 'tenancy.invitation.notOpen'],
    ['a withdrawn one', { ...open, status: 'withdrawn' }, {}, 'tenancy.invitation.notOpen'],
    ['one from yesterday', { ...open, expiresOn: day('2026-11-21') }, {}, 'tenancy.invitation.expired'],
    ['one for another phone', { ...open, phoneHash: 'x' }, { phoneHash: 'y' }, 'tenancy.invitation.otherPhone'],
    ['one for a phone that nobody verified', { ...open, phoneHash: 'x' }, {}, 'tenancy.invitation.otherPhone'],
  ])('for %s', (_, invitation, person, code) => {
    expect(codeOf(() => checkAcceptance(invitation, person, TODAY))).toBe(code);
  });

  it('and holds on its last day, and for its phone', () => {
    expect(codeOf(() => checkAcceptance(open, {}, TODAY))).toBeUndefined();
    expect(codeOf(() => checkAcceptance({ ...open, phoneHash: 'x' }, { phoneHash: 'x' }, TODAY))).toBeUndefined();
  });
});

describe('offices that are added', () => {
  it('leave what is held as it is, and meet the same rules', () => {
    const held = [term('committee')];
    expect(mergeTerms(held, [term('committee', '2026-05-01'), term('women')])).toEqual([
      term('committee'),
      term('women'),
    ]);
    expect(codeOf(() => mergeTerms(held, [term('audit')]))).toBe('tenancy.officer.auditIsCommittee');
  });
});

it('a term is to come, in force or ended, its last day included', () => {
  expect(termState(term('women', '2026-11-23'), TODAY)).toBe('upcoming');
  expect(termState(term('women', '2026-11-22', '2026-11-22'), TODAY)).toBe('inForce');
  expect(termState(term('women'), TODAY)).toBe('inForce');
  expect(termState(term('women', '2026-01-01', '2026-11-21'), TODAY)).toBe('ended');
});

describe('where a login leads', () => {
  const origin = 'https://tongxin.example';

  it('is this origin, whatever the link says', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '//',
      '@',
      ':',
      'https:',
      'evil.example',
      '..',
      '.',
      '%2f',
      '\t',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
        ),
        (raw) => {
          const path = safeReturnTo(raw);
          expect(path.startsWith('/')).toBe(true);
          expect(new URL(path, origin).origin).toBe(origin);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([undefined, '', 'members', '//evil.example', '/\\evil.example', '/ a', '/..//evil.example', 'https://e.x/'])(
    'is the start page for %j',
    (raw) => {
      expect(safeReturnTo(raw)).toBe('/');
    },
  );

  it('is the page with its query', () => {
    expect(safeReturnTo('/members?q=1#top')).toBe('/members?q=1#top');
  });
});

it('every pair of offices is judged the same way in both orders', () => {
  for (const a of UNION_ROLES)
    for (const b of UNION_ROLES) {
      expect(codeOf(() => checkTerms([term(a), term(b)]))).toBe(codeOf(() => checkTerms([term(b), term(a)])));
    }
});
