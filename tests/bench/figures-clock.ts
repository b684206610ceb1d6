import { randomOf } from '#tests/simulation/random.ts';
import { type GoalResult, rounded } from './goal.ts';
import { growTree, RollUpClock, type Tree } from './roll-up-clock.ts';

const RATES = [10, 100, 1000, 10_000, 50_000];
const MEMBERS_A_UNION = 110;

const pick = (tree: Tree, index: number) => {
  const union = tree.unions[index];
  if (!union) throw new Error('no such union');
  return union;
};

/** Goal 4: each rate for half a virtual minute on 400 unions, so that every row of the tree is hot. */
export const measureRowWrites = async (): Promise<GoalResult> => {
  const tree = growTree(2, 2, 2, 50);
  let busiest = 0;
  for (const rate of RATES) {
    const clock = new RollUpClock();
    const random = randomOf(rate);
    let owed = 0;
    await clock.run(30, () => {
      owed += rate / RollUpClock.ticksPerSecond;
      for (; owed >= 1; owed -= 1) clock.commit(pick(tree, random.below(tree.unions.length)));
    });
    busiest = Math.max(busiest, clock.busiestRow());
  }
  const value = rounded(busiest, 3);
  return {
    goal: 4,
    name: `writes per second of any roll-up row, ${RATES[0]} to ${RATES.at(-1)} events/s`,
    value,
    unit: 'writes/s',
    target: '≤ 0.5',
    ok: value <= 0.5,
    baseline: 'the event rate',
  };
};

type Staleness = { readonly enterpriseMs: number; readonly nationMs: number };

/** Goal 6: one marked commit after the other, among others, until its union's row and the nation's rows show it. */
const probe = async (seed: number): Promise<Staleness> => {
  const tree = growTree(2, 2, 2, 10);
  const random = randomOf(seed);
  const clock = new RollUpClock();
  const worst = { enterpriseMs: 0, nationMs: 0 };
  for (let round = 1; round <= 60; round += 1) {
    const union = pick(tree, random.below(tree.unions.length));
    await clock.run(random.next() * 3, () => {
      if (random.chance(0.5)) clock.commit(pick(tree, random.below(tree.unions.length)));
    });
    const before = clock.joinedAt(union.node, union.unionId);
    const start = clock.now;
    clock.commit(union, 1);
    let seen = 0;
    while (clock.joinedAt(RollUpClock.nation) < round) {
      await clock.tick();
      if (random.chance(0.5)) clock.commit(pick(tree, random.below(tree.unions.length)));
      if (seen === 0 && clock.joinedAt(union.node, union.unionId) > before) seen = clock.now - start;
    }
    worst.enterpriseMs = Math.max(worst.enterpriseMs, seen);
    worst.nationMs = Math.max(worst.nationMs, clock.now - start);
  }
  return worst;
};

export const measureStaleness = async (): Promise<readonly GoalResult[]> => {
  const worst = { enterpriseMs: 0, nationMs: 0 };
  for (const seed of [1, 2, 3, 4]) {
    const one = await probe(seed);
    worst.enterpriseMs = Math.max(worst.enterpriseMs, one.enterpriseMs);
    worst.nationMs = Math.max(worst.nationMs, one.nationMs);
  }
  const result = (name: string, ms: number, limit: number): GoalResult => ({
    goal: 6,
    name,
    value: rounded(ms / 1000, 2),
    unit: 's',
    target: `≤ ${limit}`,
    ok: ms <= limit * 1000,
    baseline: 'nightly report: 24 h',
  });
  return [
    result('staleness of an enterprise row, worst of 240', worst.enterpriseMs, 3),
    result('staleness of the national row, worst of 240', worst.nationMs, 13),
  ];
};

/** Goal 3: the tree of the nation (about 2,800 districts with 1,000 unions each) at 10,000 events a second. */
export const measureRollUpCost = async (): Promise<readonly GoalResult[]> => {
  const tree = growTree(31, 11, 8, 1026);
  const measure = async (name: string, eventsACommit: number, seconds: number, limit: number): Promise<GoalResult> => {
    const clock = new RollUpClock();
    const random = randomOf(eventsACommit);
    let commits = 0;
    let owed = 0;
    // What was still on its way at the end, refreshes included, is counted too.
    await clock.run(seconds + 130, (tick) => {
      if (tick >= seconds * RollUpClock.ticksPerSecond) return;
      owed += 10_000 / eventsACommit / RollUpClock.ticksPerSecond;
      for (; owed >= 1; owed -= 1, commits += 1) clock.commit(pick(tree, random.below(tree.unions.length)));
    });
    const value = rounded(clock.writes / (commits * eventsACommit));
    return { goal: 3, name, value, unit: 'write units/event', target: `≤ ${limit}`, ok: value <= limit, baseline: 5 };
  };
  return [
    await measure('roll-up cost of a payroll run at 10,000 payments/s', MEMBERS_A_UNION, 300, 0.03),
    await measure('roll-up cost of random single events at 10,000/s', 1, 10, 1.2),
  ];
};
