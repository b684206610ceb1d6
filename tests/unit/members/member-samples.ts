import { parseIdentity, synthesizeResidentId } from '#shared/kernel/identity.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { day, instant } from '#shared/kernel/period.ts';
import { decideNew, type NewMember } from '#shared/members/roster/rules.ts';
import type { Member } from '#shared/members/roster/schema.ts';

export const NOW = instant('2026-11-22T02:00:00.000Z');
export const TODAY = day('2026-11-22');

export const idNumberOf = (sequence: number): string =>
  synthesizeResidentId({
    region6: '320199',
    birthDay: day('1990-06-15'),
    sequence3: String(sequence).padStart(3, '0'),
  });

export const identityOf = (number: string) => {
  const identity = parseIdentity(number);
  if (!identity.ok) throw new Error(identity.code);
  return identity;
};

export const memberId = (tail: string): MemberId => `mbr_${tail.padStart(26, '0')}` as MemberId;

/** A member as the rules make one; sealed fields are stand-ins. */
export const makeMember = (more: Partial<NewMember> = {}): Member =>
  decideNew({
    id: memberId('1'),
    ordinal: 0,
    name: '欧阳少东',
    standing: 'active',
    dueExempt: false,
    identity: identityOf(idNumberOf(1)),
    sealed: {
      idKind: 'residentId',
      idMasked: '320***********0015',
      idHash: '0123456789abcdef0123456789abcdef',
      idCipher: 'a1.sealed',
    },
    details: {},
    now: NOW,
    ...more,
  });
