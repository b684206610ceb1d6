import { randomUUID } from 'node:crypto';
import { type Page, request } from 'playwright-core';
import { type Hand, type Problem, pageOf, type World } from '../steps/world.ts';
import { PEOPLE, type Who } from './people.ts';

/** What the issuer's page asks: a new person by name and phone, a known one by a button. */
type SignIn = { readonly name: string; readonly phone: string } | { readonly sub: string };

/** The same way in as the browser takes, without one. */
const signIn = async (world: World, formOf: (issuerPage: string) => SignIn): Promise<Hand> => {
  const context = await request.newContext({ baseURL: world.run.webUrl });
  const asked = await context.get('/auth/login');
  await context.post(`${asked.url()}/login`, { form: formOf(await asked.text()) });
  const session = (await (await context.get('/v1/session')).json()) as { csrfToken: string };
  return { context, csrfToken: session.csrfToken };
};

/** Signs that person in anew: rights that came since are seen. */
export const comeIn = async (world: World, who: Who): Promise<Hand> => {
  await world.hands.get(who)?.context.dispose();
  const hand = await signIn(world, () => ({ ...PEOPLE[who] }));
  world.hands.set(who, hand);
  return hand;
};

/** Somebody of the demo tree, by name. */
export const comeInAs = (world: World, name: string): Promise<Hand> =>
  signIn(world, (issuerPage) => {
    const [, sub] = new RegExp(`data-sub="([^"]+)"><strong>${name}<`).exec(issuerPage) ?? [];
    if (!sub) throw new Error(`The issuer's page does not offer ${name}`);
    return { sub };
  });

/** A request with that person's session and CSRF token. */
export const callBy = async ({ context, csrfToken }: Hand, method: string, path: string, body?: unknown) => {
  const headers = { 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() };
  const answer = await context.fetch(path, { method, headers, ...(body === undefined ? {} : { data: body }) });
  return { status: answer.status(), body: (await answer.json()) as unknown };
};

const handOf = async (world: World, who: Who): Promise<Hand> => world.hands.get(who) ?? comeIn(world, who);

/** A request in the name of one of them that must succeed. */
export const ask = async <T>(world: World, who: Who, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await callBy(await handOf(world, who), method, path, body);
  if (answer.status >= 300)
    throw new Error(`${who} ${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as T;
};

/** A request that must be refused; answers status and code. */
export const refused = async (world: World, who: Who, method: string, path: string, body?: unknown) => {
  const { status, body: problem } = await callBy(await handOf(world, who), method, path, body);
  return [status, (problem as Problem).code] as const;
};

const openWith = async (world: World, who: string, hand: Hand, path: string, width: number): Promise<Page> => {
  const isNew = !world.visitors.has(who);
  const page = await pageOf(world, who, { signedIn: await hand.context.storageState() });
  if (isNew) await page.clock.setFixedTime(new Date());
  await page.setViewportSize({ width, height: 860 });
  await page.goto(world.run.webUrl + path);
  return page;
};

/** That person's own page on the day of the story, at an address of the console. */
export const openAt = async (world: World, who: Who, path: string, width = 1280): Promise<Page> =>
  openWith(world, who, await handOf(world, who), path, width);

/** The same for the administrator of the district. */
export const openAbove = async (world: World, path: string): Promise<Page> =>
  openWith(world, 'administrator', await comeInAs(world, world.cast.administrator), path, 1280);
