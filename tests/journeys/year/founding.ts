import { expect } from 'vitest';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import type { Day } from '#shared/kernel/period.ts';
import { foundOf, type World } from '../steps/world.ts';
import { ask, callBy, comeIn, comeInAs } from './hands.ts';
import { MEMBERS, nameOf, PEOPLE, type Who, wageOf } from './people.ts';

const apply = async (world: World): Promise<void> => {
  const { cast } = world;
  const { id } = await ask<{ id: string }>(world, 'chair', 'POST', '/v1/public/applications', {
    unionName: cast.unionName,
    unionCode: cast.unionCode,
    enterpriseCode: cast.enterpriseCode,
    districtCode: cast.region.district,
    employees: 60,
    contact: { ...PEOPLE.chair },
  });
  const administrator = await comeInAs(world, cast.administrator);
  const path = `/v1/federation/applications/${id}/approval`;
  const decided = await callBy(administrator, 'POST', path, { districtCode: cast.region.district });
  expect(decided.status).toBe(200);
  await administrator.context.dispose();
};

/** An office that was just given reaches whoever comes in a moment later. */
const comeToOffice = async (world: World, who: Who): Promise<void> => {
  const office = async () => {
    const { context } = await comeIn(world, who);
    return ((await (await context.get('/v1/session')).json()) as { active?: { kind: string } | null }).active?.kind;
  };
  await expect.poll(office, { timeout: 60_000, interval: 500 }).toBe('union');
};

const OFFICES: readonly (readonly [who: Who, role: string])[] = [
  ['finance', 'finance'],
  ['cashier', 'cashier'],
  ['audit', 'audit'],
  ['women', 'women'],
];

const invite = async (world: World, who: Who, role: string, memberId?: string): Promise<void> => {
  const from = foundOf(world, 'today');
  const { token } = await ask<{ token: string }>(world, 'chair', 'POST', '/v1/invitations', {
    name: PEOPLE[who].name,
    terms: [{ role, from }],
    ...(memberId ? { memberId } : {}),
  });
  await ask(world, who, 'POST', '/v1/invitations/acceptance', { token });
  await comeToOffice(world, who);
};

const addMembers = async (world: World): Promise<string> => {
  let first = '';
  for (let n = 0; n < MEMBERS; n += 1) {
    const sequence3 = String(101 + n * 2);
    const { id } = await ask<{ id: string }>(world, 'chair', 'POST', '/v1/members', {
      name: nameOf(n),
      idNumber: synthesizeResidentId({ region6: '320199', birthDay: '1988-03-07' as Day, sequence3 }),
      employeeNo: `G${String(n + 1).padStart(4, '0')}`,
      wageBaseFen: wageOf(n),
    });
    if (n === 0) first = id;
  }
  return first;
};

/** A union is founded, its officers come in, thirty members are entered. */
export const found = async (world: World): Promise<void> => {
  await apply(world);
  await comeToOffice(world, 'chair');
  for (const [who, role] of OFFICES) await invite(world, who, role);
  await invite(world, 'reader', 'member', await addMembers(world));
};
