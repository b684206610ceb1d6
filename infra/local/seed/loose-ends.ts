import { createClient } from '#shared/integration/clients/actions.ts';
import { addDays, dayOf } from '#shared/kernel/period.ts';
import { CLIENT_SCOPES } from '#shared/tenancy/access/permissions.ts';
import { inviteOfficer } from '#shared/tenancy/people/invitation-actions.ts';
import { apply } from './found.ts';
import { chairOf, type Life } from './life.ts';
import { termsOf } from './people.ts';
import { checkRoster } from './roster-file.ts';
import type { Staff } from './staff.ts';
import type { Strand } from './world.ts';

/** Applications that wait in the inbox of their district. */
const WAITING = [
  { name: '南京栖云智能装备有限公司工会', district: '320106', people: 136, contact: ['蒋晓峰', '13900000401'] },
  { name: '南京江东便利连锁有限公司工会', district: '320106', people: 57, contact: ['令狐敏', '13900000402'] },
  { name: '吴江桃源酿造有限公司工会', district: '320509', people: 43, contact: ['顾春生', '13900000403'] },
] as const;
const FIRST_PLACE = 500;

export const applyAnew = async (strand: Strand): Promise<void> => {
  for (const [index, one] of WAITING.entries()) {
    const [name, phone] = one.contact;
    await apply(strand, one, FIRST_PLACE + index, { name, phone });
  }
};

/** A key with every scope for the payroll system of the union. It is answered once and kept nowhere but as a hash. */
export const giveKey = async (life: Life): Promise<string> => {
  const scopes = [...CLIENT_SCOPES];
  return (await createClient(chairOf(life), { name: '薪酬系统', scopes, expiresInDays: 365 })).key;
};

/** Two invitations that nobody has accepted yet. */
export const inviteMore = async (life: Life): Promise<void> => {
  const chair = chairOf(life);
  await inviteOfficer(chair, {
    name: '郑宏伟',
    phone: '13900000411',
    terms: termsOf(life.strand, ['viceChair', 'member']),
  });
  await inviteOfficer(chair, { name: '谭静怡', terms: termsOf(life.strand, ['committee', 'member']) });
};

/** A file of newcomers that was checked and waits for somebody to confirm it; two of its rows cannot be taken as they are. */
export const leaveImportWaiting = async (life: Life, staff: readonly Staff[]): Promise<void> => {
  const today = dayOf(life.strand.clock.now());
  const newcomers = Array.from({ length: 9 }, () => life.hire(addDays(today, -1), { isMember: true, isNew: true }));
  const [first, second] = newcomers;
  if (!first || !second) return;
  const lastDigit = first.idNumber.endsWith('1') ? '2' : '1';
  const mistyped = { ...first, idNumber: `${first.idNumber.slice(0, 17)}${lastDigit}` };
  const phoneless = { ...second, phone: second.phone.slice(0, 10) };
  const raised = staff.slice(20, 24).map((one) => ({ ...one, team: '常白班', wageBaseFen: one.wageBaseFen }));
  await checkRoster(chairOf(life), '11月新入职人员.csv', [mistyped, phoneless, ...newcomers.slice(2), ...raised]);
};
