import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toCells } from '#shared/files/cell.ts';
import { readRow } from '#shared/members/imports/cells.ts';
import type { Mapping } from '#shared/members/imports/fields.ts';
import { findRepeats, matchRows, RosterIndex } from '#shared/members/imports/match.ts';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import { idNumberOf, memberId, TODAY } from './member-samples.ts';

const MAPPING: Mapping = ['employeeNo', 'name', 'idNumber'];
const hashOf = (number: string): string => createHash('sha256').update(number).digest('hex').slice(0, 32);

const lineOf = (tail: string, employeeNo: string | undefined, number: string): RosterLine => ({
  ordinal: Number(tail),
  memberId: memberId(tail),
  ...(employeeNo === undefined ? {} : { employeeNo }),
  idHashPrefix: hashOf(number).slice(0, 16),
  standing: 'active',
  dueExempt: false,
});

/** What becomes of rows [employee number, name, identity number]; the first stands in row 4. */
const matchesOf = (rows: readonly (readonly string[])[], lines: readonly RosterLine[] = []) => {
  const readings = rows.map((row, index) => readRow({ row: index + 4, cells: toCells(row) }, MAPPING, TODAY));
  return matchRows(findRepeats(readings, MAPPING, hashOf), new RosterIndex(lines), MAPPING).map((match) =>
    match.kind === 'refused'
      ? match.troubles.map(({ place, code, params }) => [place, code, params?.firstRow].filter(Boolean).join(' '))
      : match.kind === 'existing'
        ? match.line.memberId
        : match.kind,
  );
};

const [one, two, three] = [idNumberOf(1), idNumberOf(3), idNumberOf(5)];

describe('rows of one file against each other', () => {
  test('the second of two equal identity numbers is refused and names the first', () => {
    expect(
      matchesOf([
        ['G1', '甲', one],
        ['G2', '乙', one],
      ]),
    ).toEqual(['new', ['C5 members.import.duplicateId 4']]);
  });

  test('so is the second of two equal employee numbers', () => {
    expect(
      matchesOf([
        ['G1', '甲', one],
        ['G1', '乙', two],
      ]),
    ).toEqual(['new', ['A5 members.import.duplicateEmployeeNo 4']]);
  });

  test('empty keys never match each other', () => {
    expect(
      matchesOf([
        ['', '甲', one],
        ['', '乙', two],
      ]),
    ).toEqual(['new', 'new']);
  });

  test('two rows that end at one person: the second is refused', () => {
    const lines = [lineOf('1', 'G1', one)];
    expect(
      matchesOf(
        [
          ['', '甲', one],
          ['G1', '甲', ''],
        ],
        lines,
      ),
    ).toEqual([memberId('1'), ['A5 members.import.duplicatePerson 4']]);
    expect(
      matchesOf(
        [
          ['G1', '甲', ''],
          ['', '甲', one],
        ],
        lines,
      )[1],
    ).toEqual(['C5 members.import.duplicatePerson 4']);
  });
});

describe('rows against the roster', () => {
  test('the identity number decides, then the employee number', () => {
    const lines = [lineOf('1', 'G1', one), lineOf('2', 'G2', two)];
    expect(
      matchesOf(
        [
          ['G9', '甲', one],
          ['G2', '乙', ''],
        ],
        lines,
      ),
    ).toEqual([memberId('1'), memberId('2')]);
  });

  test('a number that belongs to somebody else is refused, for a known and for a new person', () => {
    const lines = [lineOf('1', 'G1', one), lineOf('2', 'G2', two)];
    expect(matchesOf([['G2', '甲', one]], lines)).toEqual([['A4 members.import.employeeNoOfOther']]);
    expect(matchesOf([['G2', '丙', three]], lines)).toEqual([['A4 members.import.employeeNoOfOther']]);
  });

  test('two people who could be meant are refused', () => {
    const lines = [lineOf('1', 'G1', one), lineOf('2', 'G1', two)];
    expect(matchesOf([['G1', '甲', '']], lines)).toEqual([['A4 members.import.ambiguous']]);
    expect(matchesOf([['', '甲', one]], [lineOf('1', 'G1', one), lineOf('2', 'G2', one)])).toEqual([
      ['C4 members.import.ambiguous'],
    ]);
  });

  test('a new person needs an identity number and a name', () => {
    expect(matchesOf([['G1', '甲', '']])).toEqual([['C4 kernel.identity.missing']]);
    expect(matchesOf([['G1', '', one]])).toEqual([['B4 kernel.name.empty']]);
  });

  test('a row with a wrong cell is refused whatever it matches', () => {
    expect(matchesOf([['G1', '=1', one]], [lineOf('1', 'G1', one)])).toEqual([['B4 kernel.name.formula']]);
  });
});
