import { expect } from 'vitest';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import type { Day } from '#shared/kernel/period.ts';
import { signInAs, signInByPhone } from '../steps/signing-in.ts';
import { callAs, foundOf, type Newcomer, type World } from '../steps/world.ts';
import { pageToday } from './calendar.ts';

/** Who lives through the year: name and phone, by what they are called in the story. */
export const PEOPLE = {
  chair: { name: '郑远航', phone: '13700000001' },
  finance: { name: '苏婉清', phone: '13700000002' },
  cashier: { name: '彭秀明', phone: '13700000003' },
  audit: { name: '高立群', phone: '13700000004' },
  women: { name: '田雨桐', phone: '13700000005' },
  reader: { name: '赵建华', phone: '13700000006' },
} as const satisfies Readonly<Record<string, Newcomer>>;
export type Who = keyof typeof PEOPLE;

/** A request in the name of one of them that must succeed. */
export const ask = async <T>(world: World, who: Who, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await callAs<T>(await pageToday(world, who), method, path, body);
  if (answer.status >= 300)
    throw new Error(`${who} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** A request that must be refused; answers status and code. */
export const refused = async (world: World, who: Who, method: string, path: string, body?: unknown) => {
  const { status, body: problem } = await callAs(await pageToday(world, who), method, path, body);
  return [status, problem.code] as const;
};

/** Opens that person's page signed in anew, as on a new day. */
export const enter = async (world: World, who: Who) => {
  const page = await pageToday(world, who);
  await page.goto(world.run.webUrl);
  await page.getByRole('link', { name: /^登录/ }).click();
  await signInByPhone(page, PEOPLE[who]);
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
};

/** A new day of the story for those who have something to do on it. */
export const meetOn = async (world: World, people: readonly Who[]): Promise<void> => {
  for (const who of people) await enter(world, who);
};

const apply = async (world: World): Promise<void> => {
  const page = await pageToday(world, 'chair');
  await page.goto(`${world.run.webUrl}/apply`);
  const { cast } = world;
  const command = {
    unionName: cast.unionName,
    unionCode: cast.unionCode,
    enterpriseCode: cast.enterpriseCode,
    districtCode: cast.region.district,
    employees: 60,
    contact: { ...PEOPLE.chair },
  };
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const made = await fetch('/v1/public/applications', { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: made.status, body: (await made.json()) as { id: string } };
  }, command);
  expect(answer.status).toBe(201);
  const office = await pageToday(world, 'administrator');
  await signInAs(world, office, cast.administrator);
  const path = `/v1/federation/applications/${answer.body.id}/approval`;
  const decided = await callAs(office, 'POST', path, { districtCode: cast.region.district });
  expect(decided.status).toBe(200);
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
  const page = await pageToday(world, who);
  await page.goto(world.run.webUrl);
  await page.getByRole('link', { name: /^登录/ }).click();
  await signInByPhone(page, PEOPLE[who]);
  await page.waitForURL((url) => url.href.startsWith(world.run.webUrl) && !url.pathname.startsWith('/auth'));
  await callAs(page, 'POST', '/v1/invitations/acceptance', { token });
};

const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏';
export const MEMBERS = 30;
/** Wage base of member n in fen: due is 0.5 % of full ten yuan. */
export const wageOf = (n: number): number => 500_000 + n * 10_000;

const addMembers = async (world: World): Promise<string> => {
  let first = '';
  for (let n = 0; n < MEMBERS; n += 1) {
    const sequence3 = String(101 + n * 2);
    const { id } = await ask<{ id: string }>(world, 'chair', 'POST', '/v1/members', {
      name: `${FAMILY.charAt(n)}${n % 2 === 0 ? '建华' : '晓燕'}`,
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
  const page = await pageToday(world, 'chair');
  await expect
    .poll(
      async () => {
        await page.context().clearCookies();
        await page.goto(world.run.webUrl);
        await page.getByRole('link', { name: /^登录/ }).click();
        await signInByPhone(page, PEOPLE.chair);
        return page
          .getByRole('navigation', { name: '主导航' })
          .waitFor({ timeout: 4_000 })
          .then(() => true)
          .catch(() => false);
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(true);
  for (const [who, role] of OFFICES) await invite(world, who, role);
  await invite(world, 'reader', 'member', await addMembers(world));
};

/** The bytes of a paper that stands for every paper of the story. */
export const PAPER = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
