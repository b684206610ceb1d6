import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodePage,
  encodePage,
  pageOf,
  placeOf,
  ROSTER_PAGE_SIZE,
  type RosterLine,
} from '#shared/members/roster/packed.ts';
import { EMPLOYEE_NO, STANDINGS } from '#shared/members/roster/schema.ts';

const line = (more: Partial<RosterLine> = {}): RosterLine => ({
  ordinal: 0,
  memberId: 'mbr_01JD9Z6T7QF3000000000000AA',
  employeeNo: 'G00001',
  idHashPrefix: '0123456789abcdef',
  wageBaseFen: 654_321,
  standing: 'active',
  dueExempt: false,
  ...more,
});

const chars = (alphabet: string, length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((each) => each.join(''));

const lines = fc.option(
  fc.record(
    {
      memberId: chars('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 26).map((id) => `mbr_${id}`),
      employeeNo: fc.stringMatching(/^[A-Za-z0-9._/\u4e00-\u9fa5-]{1,32}$/u).filter((text) => EMPLOYEE_NO.test(text)),
      idHashPrefix: chars('0123456789abcdef', 16),
      wageBaseFen: fc.nat(1_000_000_000),
      standing: fc.constantFrom(...STANDINGS),
      dueExempt: fc.boolean(),
    },
    { requiredKeys: ['memberId', 'idHashPrefix', 'standing', 'dueExempt'] },
  ),
  { nil: undefined },
);

describe('what cannot be packed', () => {
  test.each([',', ';', '\n', '\u0000'])('an employee number with %j', (awkward) => {
    expect(() => encodePage([line({ employeeNo: `G${awkward}1` })])).toThrow('cannot be packed');
  });

  test('a member id that is none', () => {
    expect(() => encodePage([line({ memberId: 'uni_01JD9Z6T7QF3000000000000AA' })])).toThrow('cannot be packed');
    expect(() => encodePage([line({ memberId: 'mbr_1' })])).toThrow('cannot be packed');
  });

  test('a negative or fractional wage', () => {
    expect(() => encodePage([line({ wageBaseFen: -1 })])).toThrow('cannot be packed');
    expect(() => encodePage([line({ wageBaseFen: 0.5 })])).toThrow('cannot be packed');
  });

  test('more lines than a page has places', () => {
    expect(() => encodePage(Array.from({ length: ROSTER_PAGE_SIZE + 1 }, () => undefined))).toThrow('too long');
  });
});

describe('what cannot be read', () => {
  test('another version of the codec', () => {
    expect(() => decodePage('r2;', 0)).toThrow('unknown version');
  });

  test('a damaged line or an unknown standing', () => {
    expect(() => decodePage('r1;nonsense', 0)).toThrow('damaged');
    expect(() => decodePage(encodePage([line()]).replace(/a$/, 'z'), 0)).toThrow('damaged');
  });
});

describe('a page of the roster', () => {
  test('comes back as it was packed, holes at their places', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: ROSTER_PAGE_SIZE }), fc.nat(400), (some, page) => {
        const placed = some.map((each, place) => each && { ...each, ordinal: page * ROSTER_PAGE_SIZE + place });
        const last = placed.findLastIndex((each) => each !== undefined);
        expect(decodePage(encodePage(placed as RosterLine[]), page)).toEqual(placed.slice(0, last + 1));
      }),
      { numRuns: 200 },
    );
  });

  test('costs at most 64 bytes a line', () => {
    const full = encodePage(Array.from({ length: ROSTER_PAGE_SIZE }, () => line()));
    expect(Buffer.byteLength(full) / ROSTER_PAGE_SIZE).toBeLessThanOrEqual(64);
  });

  test('every ordinal has one page and one place', () => {
    expect([pageOf(0), placeOf(0), pageOf(127), placeOf(127), pageOf(128), placeOf(128)]).toEqual([0, 0, 0, 127, 1, 0]);
  });
});
