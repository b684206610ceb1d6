import { readNode } from '#shared/federation/tree/store.ts';
import { addMonths } from '#shared/kernel/period.ts';
import { openMonth } from '#shared/storage/month.ts';
import { begin } from './beginnings.ts';
import { NODE_PARTS, SIGN_IN_PAGE } from './cast.ts';
import { NODES, UNIONS, type UnionPlan } from './catalogue.ts';
import { collectContribution } from './contributions.ts';
import { collectDues } from './dues.ts';
import { plantTree } from './found.ts';
import { followArrears } from './funds/arrears.ts';
import { leaveBudgetWaiting } from './funds/budget.ts';
import { combineDuties } from './funds/duties.ts';
import { closeBefore, keepFunds, openFunds } from './funds/year.ts';
import { chairOf, goTo, has, type Life, type Lines, type Month, readLines } from './life.ts';
import { applyAnew, giveKey, inviteMore, leaveImportWaiting } from './loose-ends.ts';
import { declareHeadcount, movePeople } from './movements.ts';
import { appointAtNode } from './people.ts';
import { settle } from './settle.ts';
import type { Staff } from './staff.ts';
import type { Seed, SeedDeps, SeedResult } from './types.ts';
import { makeStrand, makeWorld, type Person, type World } from './world.ts';

/** Unions that live at once: more only queue up before one core. */
const LANES = 3;
const DAY_MS = 86_400_000;
const NOTHING: SeedResult = { unionId: '', apiKey: '', people: [] };

type Administrators = ReadonlyMap<string, Person>;

const setUpFederation = async (world: World): Promise<Administrators> => {
  const strand = makeStrand(world, 'federation', world.moment(world.first, 1, 8));
  await plantTree(strand);
  const administrators = new Map<string, Person>();
  for (const part of NODE_PARTS) {
    const person = await appointAtNode(strand, part.code, part, part.office);
    if (part.office === 'administrator') administrators.set(part.code, person);
  }
  return administrators;
};

const monthsOf = ({ running }: World, { monthsAgo }: UnionPlan): readonly Month[] =>
  Array.from({ length: monthsAgo + 1 }, (_, index) => ({
    period: addMonths(running, index - monthsAgo),
    index,
    left: monthsAgo - index,
  }));

const liveMonth = async (life: Life, month: Month, before: Lines): Promise<Lines> => {
  goTo(life, month, 1, 1);
  if (month.index > 0) await openMonth(chairOf(life), month.period);
  if (has(life, 'flagship')) await openFunds(life, month);
  if (has(life, 'flagship')) await closeBefore(life, month);
  goTo(life, month, 5, 9);
  const lines = month.index > 0 ? await movePeople(life, before) : before;
  await collectDues(life, month, lines);
  await followArrears(life, month, lines);
  await collectContribution(life, month, lines);
  if (has(life, 'flagship')) await keepFunds(life, month, lines);
  await combineDuties(life, month);
  goTo(life, month, 26, 9);
  await declareHeadcount(life, month, lines);
  return lines;
};

const leaveLooseEnds = async (life: Life, staff: readonly Staff[]): Promise<SeedResult> => {
  const apiKey = await giveKey(life);
  await inviteMore(life);
  await leaveImportWaiting(life, staff);
  return { unionId: life.unionId, apiKey, people: SIGN_IN_PAGE };
};

/** One union's year. The flagship is left with things to do. */
const live = async (world: World, plan: UnionPlan, administrators: Administrators): Promise<SeedResult | undefined> => {
  const administrator = administrators.get(plan.district);
  if (!administrator) throw new Error(`${plan.district} has no administrator`);
  const place = UNIONS.findIndex(({ slug }) => slug === plan.slug);
  const { life, staff } = await begin(world, plan, place, administrator);
  let lines = await readLines(life);
  for (const month of monthsOf(world, plan)) lines = await liveMonth(life, month, lines);
  const nextYear = Number(world.running.slice(0, 4)) + 1;
  const plansAhead = has(life, 'flagship') || (has(life, 'model') && life.officers.has('audit'));
  if (plansAhead) await leaveBudgetWaiting(life, nextYear, has(life, 'flagship'));
  return has(life, 'flagship') ? leaveLooseEnds(life, staff) : undefined;
};

/** Takes the largest unions first, several at once. */
const liveAll = async (world: World, plans: readonly UnionPlan[], administrators: Administrators) => {
  const waiting = plans.toSorted((a, b) => b.people - a.people);
  let result: SeedResult | undefined;
  const lane = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift())
      result = (await live(world, plan, administrators)) ?? result;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (!result) throw new Error('no union was left with a key');
  return result;
};

const tell = async (deps: SeedDeps, plans: readonly UnionPlan[]): Promise<SeedResult> => {
  const world = makeWorld(deps);
  const [province] = NODES;
  if (await readNode({ db: world.base.storeFor({ kind: 'projector' }, 'seed') }, province.code)) {
    deps.say('表中已有数据，不再写入演示数据。The table holds data already; no demo data is written.');
    return NOTHING;
  }
  const startedMs = performance.now();
  const administrators = await setUpFederation(world);
  const result = await liveAll(world, plans, administrators);
  await applyAnew(makeStrand(world, 'applicants', deps.now.getTime() - 2 * DAY_MS));
  await settle(world);
  deps.writePeople(SIGN_IN_PAGE);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  deps.say(`演示数据：${plans.length} 家工会，12 个月（${seconds} 秒）· Demo data: ${plans.length} unions, 12 months`);
  return result;
};

/** The same story told short, for tests: some of the unions, of which the flagship must be one, with fewer people. */
export const seedOf =
  (slugs: readonly string[], peopleMax: number): Seed =>
  (deps) => {
    const plans = UNIONS.filter((plan) => slugs.includes(plan.slug));
    return tell(
      deps,
      plans.map((plan) => ({ ...plan, people: Math.min(plan.people, peopleMax) })),
    );
  };

/**
 * The demo: a province, two cities, four districts and 24 unions that live through twelve months by the product's own
 * actions. An interrupted seed is emptied and told again from the start (infra/local/seeding.ts).
 */
export const seed: Seed = (deps) => tell(deps, UNIONS);
