import { describe, expect, test } from 'vitest';
import { day, period } from '#shared/kernel/period.ts';
import { addFigures, figuresOfChange, negateFigures } from '#shared/members/roster/figures.ts';
import { identityOf, idNumberOf, makeMember } from './member-samples.ts';

const RUNNING = period('2026-11');
const wage = { wageBaseFen: 654_321 };

describe('figures of a change', () => {
  test('a woman who joins counts as member, woman, dues and as joined', () => {
    const after = makeMember({ identity: identityOf(idNumberOf(2)), details: wage });
    expect(figuresOfChange({ after }, RUNNING)).toEqual({
      members: 1,
      womenMembers: 1,
      retainedMembers: 0,
      duesDueFen: 3270,
      joined: 1,
      left: 0,
    });
  });

  test('an employee who has not joined counts nothing', () => {
    const figures = figuresOfChange({ after: makeMember({ standing: 'notJoined', details: wage }) }, RUNNING);
    expect(Object.values(figures).every((value) => value === 0)).toBe(true);
  });

  test('someone who joined in an earlier month is no flow of this one', () => {
    const after = makeMember({ details: { joinedOn: day('2020-01-01') } });
    expect(figuresOfChange({ after }, RUNNING)).toMatchObject({ members: 1, joined: 0 });
  });

  test('retaining moves a member from one stock to the other and nobody left', () => {
    const before = makeMember({ details: wage });
    const after = { ...before, standing: 'retained' as const };
    expect(figuresOfChange({ before, after }, RUNNING)).toMatchObject({
      members: -1,
      retainedMembers: 1,
      duesDueFen: -3270,
      joined: 0,
      left: 0,
    });
  });

  test('leaving counts as left, a removed file does not', () => {
    const before = makeMember();
    expect(figuresOfChange({ before, after: { ...before, standing: 'left' } }, RUNNING)).toMatchObject({ left: 1 });
    expect(figuresOfChange({ before }, RUNNING)).toMatchObject({ members: -1, left: 0 });
  });

  test('a change and its opposite add up to nothing', () => {
    const figures = figuresOfChange({ after: makeMember({ details: wage }) }, RUNNING);
    expect(Object.values(addFigures(figures, negateFigures(figures))).every((value) => value === 0)).toBe(true);
  });
});
