import { describe, expect, test } from 'vitest';
import { DomainError } from '#shared/kernel/errors.ts';
import { day, instant } from '#shared/kernel/period.ts';
import { checkPersonal, decideStanding, decideUpdate, isEmployed, sameMember } from '#shared/members/roster/rules.ts';
import { STANDINGS } from '#shared/members/roster/schema.ts';
import { identityOf, idNumberOf, makeMember, NOW, TODAY } from './member-samples.ts';

const refusalOf = (act: () => unknown): DomainError => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const codeOf = (act: () => unknown): string => refusalOf(act).code;
const LATER = instant('2026-11-23T02:00:00.000Z');

describe('personal data', () => {
  test('everything that is wrong is named at once, each with its pointer', () => {
    const refused = refusalOf(() =>
      checkPersonal({ name: '=1+1', idNumber: '320199199006150010', phone: '158781350' }),
    );
    expect(refused.code).toBe('members.roster.invalid');
    expect(refused.fields).toEqual([
      { pointer: '/name', code: 'kernel.name.formula', params: {} },
      { pointer: '/idNumber', code: expect.stringMatching(/^kernel\.identity\./), params: expect.anything() },
      { pointer: '/phone', code: 'kernel.phone.length' },
    ]);
  });

  test('a missing identity number has no expected digit', () => {
    const refused = refusalOf(() => checkPersonal({ idNumber: '' }));
    expect(refused.fields).toEqual([{ pointer: '/idNumber', code: 'kernel.identity.missing' }]);
  });

  test('an error that is no refusal is not taken for one', () => {
    expect(() => checkPersonal({ name: 5 as unknown as string })).toThrow(TypeError);
  });

  test('what was not stated is not there; null removes the phone', () => {
    expect(checkPersonal({})).toEqual({});
    expect(checkPersonal({ phone: null })).toEqual({ phone: null });
  });

  test('names, numbers and phones come out in their standard form', () => {
    const checked = checkPersonal({ name: '阿布都．买买提', idNumber: ` ${idNumberOf(1)}`, phone: '+86 13800135678' });
    expect(checked).toMatchObject({ name: '阿布都·买买提', phone: '13800135678' });
    expect(checked.identity?.number).toBe(idNumberOf(1));
  });
});

describe('a new member', () => {
  test('cannot have joined tomorrow', () => {
    const refused = refusalOf(() => makeMember({ details: { joinedOn: day('2026-11-23') } }));
    expect(refused.fields).toEqual([{ pointer: '/joinedOn', code: 'members.roster.dayInFuture' }]);
  });

  test('joins today unless another day is given; someone who has not joined has no day of joining', () => {
    expect(makeMember()).toMatchObject({ joinedOn: TODAY, standingSince: TODAY });
    expect(makeMember({ details: { joinedOn: day('2020-01-01') } })).toMatchObject({ standingSince: '2020-01-01' });
    expect(makeMember({ standing: 'notJoined', details: { joinedOn: day('2020-01-01') } })).not.toHaveProperty(
      'joinedOn',
    );
  });

  test('has the sex of the identity number; other documents leave it to what is stated', () => {
    expect(makeMember({ sex: 'female' }).sex).toBe('male');
    const passport = identityOf('E12345678');
    expect(makeMember({ identity: passport, sex: 'female' }).sex).toBe('female');
    expect(makeMember({ identity: passport }).sex).toBe('unknown');
  });

  test('sorts as the person says', () => {
    expect(makeMember({ name: '单静', pinyin: 'dan jing' })).toMatchObject({
      pinyin: 'dan jing',
      pinyinOverride: 'dan jing',
    });
  });
});

describe('an update', () => {
  const member = makeMember({ details: { department: '装配车间', employeeNo: 'G1' } });

  test('cannot move the joining into the future', () => {
    const act = () => decideUpdate(member, { details: { joinedOn: day('2026-12-01') } }, NOW);
    expect(codeOf(act)).toBe('members.roster.invalid');
  });

  test('without a difference is the same file', () => {
    expect(decideUpdate(member, { details: { department: '装配车间' } }, LATER)).toBe(member);
  });

  test('leaves what is absent and removes what is null', () => {
    const next = decideUpdate(member, { details: { department: null, team: '甲班' } }, LATER);
    expect(next).toMatchObject({ employeeNo: 'G1', team: '甲班', updatedAt: LATER });
    expect(next).not.toHaveProperty('department');
  });

  test('of the name sorts anew, and keeps or drops the stated reading', () => {
    expect(decideUpdate(member, { name: '单静', details: {} }, LATER).pinyin).toBe('shan jing');
    const stated = decideUpdate(member, { name: '单静', pinyin: 'dan jing', details: {} }, LATER);
    expect(decideUpdate(stated, { name: '单敬', details: {} }, LATER).pinyin).toBe('dan jing');
    expect(decideUpdate(stated, { pinyin: null, details: {} }, LATER).pinyin).toBe('shan jing');
  });

  test('of the phone replaces all three traces of it, null removes them', () => {
    const sealedPhone = { phoneMasked: '138****5678', phoneCipher: 'a1.x', phoneTail: '5678' };
    const withPhone = decideUpdate(member, { sealedPhone, details: {} }, LATER);
    expect(withPhone).toMatchObject(sealedPhone);
    expect(decideUpdate(withPhone, { sealedPhone: null, details: {} }, LATER)).not.toHaveProperty('phoneTail');
  });

  test('of the sex counts only where the document does not carry it', () => {
    expect(decideUpdate(member, { sex: 'female', details: {} }, LATER).sex).toBe('male');
    const passport = makeMember({
      identity: identityOf('E12345678'),
      sealed: { idKind: 'passport', idMasked: 'E1*****78', idHash: 'f'.repeat(32), idCipher: 'a1.x' },
    });
    expect(decideUpdate(passport, { sex: 'female', details: {} }, LATER).sex).toBe('female');
    expect(decideUpdate(passport, { dueExempt: true, details: {} }, LATER)).toMatchObject({
      sex: 'unknown',
      dueExempt: true,
    });
    expect(decideUpdate(member, { identity: identityOf(idNumberOf(2)), details: {} }, LATER).sex).toBe('female');
  });

  test('compares facts and not the time of the change', () => {
    expect(sameMember(member, { ...member, updatedAt: LATER, v: 9 })).toBe(true);
    expect(sameMember(member, { ...member, team: '甲班' })).toBe(false);
  });
});

describe('standing', () => {
  test.each([
    ['notJoined', 'retained'],
    ['active', 'notJoined'],
    ['retained', 'deemedLeft'],
    ['left', 'retained'],
    ['expelled', 'left'],
  ] as const)('does not go from %s to %s', (from, to) => {
    const member = { ...makeMember(), standing: from };
    expect(codeOf(() => decideStanding(member, { standing: to }, NOW))).toBe('members.standing.notAllowed');
  });

  test('never stays what it is', () => {
    for (const standing of STANDINGS)
      expect(codeOf(() => decideStanding({ ...makeMember(), standing }, { standing }, NOW))).toBe(
        'members.standing.notAllowed',
      );
  });

  test('does not change tomorrow, nor before its last change', () => {
    const member = makeMember();
    const change = (on: string) => () => decideStanding(member, { standing: 'left', on: day(on) }, NOW);
    expect(codeOf(change('2026-11-23'))).toBe('members.standing.inFuture');
    expect(codeOf(change('2026-11-21'))).toBe('members.standing.beforeLast');
  });

  test('joining sets the day of joining; coming back from retained keeps it', () => {
    const employee = makeMember({ standing: 'notJoined' });
    expect(decideStanding(employee, { standing: 'active' }, LATER)).toMatchObject({ joinedOn: '2026-11-23' });
    const retained = decideStanding(makeMember(), { standing: 'retained' }, LATER);
    expect(decideStanding(retained, { standing: 'active' }, LATER)).toMatchObject({ joinedOn: TODAY });
  });

  test('employed are members and employees who have not joined', () => {
    expect(STANDINGS.filter(isEmployed)).toEqual(['active', 'notJoined']);
  });
});
