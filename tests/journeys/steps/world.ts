import { readFileSync } from 'node:fs';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import type { RunInfo } from '#infra/local/system.ts';
import { synthesizeUscc } from '#shared/kernel/uscc.ts';
import { axeFindings, expectNoOverflow, openPage, type PageOptions, takePicture } from '#tests/kit/browser.ts';

const SAMPLES = new URL('../../samples/huadong/', import.meta.url);

type Trouble = { readonly no: string; readonly kind: string; readonly due?: number; readonly paid?: number };
type Truth = {
  readonly rows: number;
  readonly troubles: readonly Trouble[];
  readonly payroll: {
    readonly period: string;
    readonly lines: number;
    readonly totalFen: number;
    readonly grossFen: number;
  };
};

export const samplePath = (name: string): string => new URL(name, SAMPLES).pathname;
export const truth = JSON.parse(readFileSync(samplePath('truth.json'), 'utf8')) as Truth;

export type Newcomer = { readonly name: string; readonly phone: string };

/** Who and where: the demo tree's district and the people of the union that is founded in it. */
export const castOf = (seed: number) => {
  const phone = (place: number): string =>
    `137${String(seed % 1_000_000).padStart(6, '0')}${String(place).padStart(2, '0')}`;
  return {
    region: { province: '32', city: '3201', district: '320106' },
    unionName: '华东精工机械有限公司工会',
    unionCode: synthesizeUscc({ prefix: '81', region6: '320106', seed }),
    enterpriseCode: synthesizeUscc({ prefix: '91', region6: '320106', seed }),
    employees: truth.rows,
    other: {
      unionName: '鼓楼试办五金有限公司工会',
      unionCode: synthesizeUscc({ prefix: '81', region6: '320106', seed: seed + 1 }),
      enterpriseCode: synthesizeUscc({ prefix: '91', region6: '320106', seed: seed + 1 }),
    },
    chair: { name: '郑远航', phone: phone(1) },
    accountant: { name: '苏婉清', phone: phone(2) },
    member: { name: '彭秀明', phone: phone(3) },
    administrator: '蒋海波',
    cityAdministrator: '曹晓峰',
    provinceAdministrator: '顾明德',
  } as const;
};

/** A person's browser, kept over the steps: who is signed in stays so. */
export type Visitor = { readonly page: Page; readonly errors: readonly string[] };

/** What a person does without looking at a page: the same session and CSRF token, at the price of a request. */
export type Hand = { readonly context: APIRequestContext; readonly csrfToken: string };

export type World = {
  readonly run: RunInfo;
  readonly browser: Browser;
  readonly cast: ReturnType<typeof castOf>;
  /** Every address that any page of the journey asked for. */
  readonly asked: Set<string>;
  readonly visitors: Map<string, Visitor>;
  readonly hands: Map<string, Hand>;
  /** What later steps need of earlier ones: ids, keys. */
  readonly found: Map<string, string>;
};

export const makeWorld = (run: RunInfo, browser: Browser, seed: number): World => ({
  run,
  browser,
  cast: castOf(seed),
  asked: new Set(),
  visitors: new Map(),
  hands: new Map(),
  found: new Map(),
});

/** The page of that visitor, opened at the first call. */
export const pageOf = async (world: World, who: string, options: PageOptions = {}): Promise<Page> => {
  const known = world.visitors.get(who);
  if (known) return known.page;
  const visitor = await openPage(world.browser, options);
  visitor.page.context().on('request', (request) => world.asked.add(new URL(request.url()).origin));
  visitor.page.setDefaultTimeout(20_000);
  world.visitors.set(who, visitor);
  return visitor.page;
};

export const foundOf = (world: World, what: string): string => {
  const value = world.found.get(what);
  if (value === undefined) throw new Error(`An earlier step left no ${what}`);
  return value;
};

/** What everybody has to be able to use: no serious fault, and on a phone nothing that stands out. */
export const look = async (page: Page, name: string, { phone = false } = {}): Promise<void> => {
  const found = await axeFindings(page);
  if (found.length > 0) throw new Error(`${name}: ${found.length} accessibility findings\n${found.join('\n')}`);
  if (phone) await expectNoOverflow(page, 360);
  await takePicture(page, name);
};

export type Answer<T> = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: T;
};
export type Problem = { readonly code: string; readonly detail: string };

/** A request as the page itself would send it: with its session and CSRF token. */
export const callAs = <T = Problem>(page: Page, method: string, path: string, body?: unknown): Promise<Answer<T>> =>
  page.evaluate(
    async ([verb, address, content]) => {
      const session = await (await fetch('/v1/session')).json();
      const answer = await fetch(address, {
        method: verb,
        headers: {
          'x-csrf-token': session.csrfToken,
          'idempotency-key': crypto.randomUUID(),
          ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(content === undefined ? {} : { body: JSON.stringify(content) }),
      });
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() };
    },
    [method, path, body] as const,
  );

/** A request of a program with its key. */
export const callWithKey = async <T = Problem>(
  world: World,
  method: string,
  path: string,
  { body, idempotencyKey }: { readonly body?: unknown; readonly idempotencyKey?: string } = {},
): Promise<Answer<T>> => {
  const answer = await fetch(`${world.run.apiUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${foundOf(world, 'apiKey')}`,
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: (await answer.json()) as T };
};
