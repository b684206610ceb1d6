import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type ProjectorDeps, projectBatch } from '#functions/federation/project-batch.ts';
import { refreshOwnRow } from '#shared/federation/figures/projection.ts';
import { addFigures } from '#shared/federation/figures/rules.ts';
import { ancestorsOf, parentOf } from '#shared/federation/tree/rules.ts';
import { FIGURES, type Figures, figuresOf, NO_FIGURES } from '#shared/kernel/figures.ts';
import { instant, type Period } from '#shared/kernel/period.ts';
import { ownerOf } from '#shared/storage/key-owner.ts';
import { Consumer, type Handle } from './consumer.ts';
import { plainLabels } from './memory-rows.ts';
import { type Random, randomOf } from './random.ts';
import { PERIODS, unions, World } from './world.ts';

const EVENTS = 40;
const LOSS = 0.1;
const NODES = [...new Set(unions.flatMap(({ node }) => [...ancestorsOf(node), node]))];

const produce = async (world: World, consumer: Consumer, random: Random): Promise<void> => {
  let left = EVENTS;
  let busy = true;
  while (left > 0 || busy) {
    if (left > 0 && random.chance(0.15)) {
      world.commitSomewhere();
      left -= 1;
    }
    busy = await consumer.step();
  }
};

const drain = async (consumer: Consumer): Promise<void> => {
  while (await consumer.step());
};

export type Verdict = { readonly seed: number; readonly wrong: readonly string[] };

const same = (a: Figures, b: Figures): boolean => FIGURES.every(({ name }) => a[name] === b[name]);

/** One schedule through the product's own projector; `wrong` names the rows that differ from a recount. */
export const runSchedule = async (seed: number): Promise<Verdict> => {
  const random = randomOf(seed);
  const world = new World(random, seed % 2 === 0 ? LOSS : 0);
  const quarantined: string[] = [];
  // A refresh that was asked for comes some time after everything else.
  const owed = new Map<string, { node: string; period: Period }>();
  const deps: Omit<ProjectorDeps, 'rows'> = {
    ownRowNow: async (node, period) => {
      if (random.chance(0.5)) return true;
      owed.set(`${node}/${period}`, { node, period });
      return false;
    },
    labels: plainLabels,
    parentOf,
    now: () => instant('2026-11-22T02:00:00.000Z'),
    queue: { sendMany: async () => {} },
    quarantine: async (poison) => {
      quarantined.push(poison.reason);
    },
    isFollowed: () => false,
    projectOffices: async () => {},
    askRanking: async () => {},
  };
  const handle: Handle = (records, turn) => projectBatch(records, { ...deps, rows: world.rows.port(turn) });
  const consumer = new Consumer(world.shards, handle, random);
  await produce(world, consumer, random);
  if (world.lossProbability > 0) {
    // What was lost stays unseen until its union is touched again; then one whole path is put right.
    world.lossProbability = 0;
    for (const union of unions) for (const period of PERIODS) world.commit(union, period);
    await drain(consumer);
  }
  for (const { node, period } of owed.values()) await refreshOwnRow({ ...deps, rows: world.rows.port() }, node, period);
  const wrong = [...quarantined];
  for (const { union, period, figures, version } of world.months.values()) {
    const row = world.rows.collection(union.node, period).get(union.unionId);
    if (!row || row.version !== version || !same(row.figures, figures)) wrong.push(`${union.unionId}/${period}`);
  }
  for (const node of NODES)
    for (const period of PERIODS) {
      const right = world.recount(node, period);
      const self = world.rows.selves.get(`${node}/${period}`)?.figures ?? NO_FIGURES;
      const parent = parentOf(node);
      const atParent =
        parent === undefined ? self : (world.rows.collection(parent, period).get(node)?.figures ?? NO_FIGURES);
      if (!same(self, right) || !same(atParent, right)) wrong.push(`${node}/${period}`);
    }
  return { seed, wrong };
};

type Counter = { readonly figures: Figures; readonly lastSequence: number };

/**
 * The pattern that design section 5 rules out, on the same schedules: a batch's deltas are added to a counter at each
 * level, guarded by the last sequence number that the counter saw of the shard.
 */
export const runLastSequenceSchedule = async (seed: number): Promise<Verdict> => {
  const random = randomOf(seed);
  const world = new World(random, 0);
  const counters = new Map<string, Counter>();
  const handle: Handle = async (records, turn) => {
    const sums = new Map<string, Counter>();
    for (const { dynamodb } of records) {
      const image = unmarshall(dynamodb?.NewImage as Parameters<typeof unmarshall>[0]);
      const before = dynamodb?.OldImage
        ? figuresOf(unmarshall(dynamodb.OldImage as Parameters<typeof unmarshall>[0]))
        : NO_FIGURES;
      const after = figuresOf(image);
      const delta = Object.fromEntries(FIGURES.map(({ name }) => [name, after[name] - before[name]])) as Figures;
      const district = String(image.node);
      if (ownerOf(String(image.pk))?.kind === 'union')
        for (const node of [...ancestorsOf(district), district]) {
          const name = `${node}/${image.sk}`;
          const lastSequence = Number(dynamodb?.SequenceNumber);
          sums.set(name, { figures: addFigures(sums.get(name)?.figures ?? NO_FIGURES, delta), lastSequence });
        }
    }
    const shard = world.shards.findIndex((all) => records[0] !== undefined && all.includes(records[0]));
    for (const [name, { figures, lastSequence }] of sums) {
      await turn();
      const counter = counters.get(`${name}/${shard}`) ?? { figures: NO_FIGURES, lastSequence: 0 };
      if (counter.lastSequence < lastSequence)
        counters.set(`${name}/${shard}`, { figures: addFigures(counter.figures, figures), lastSequence });
      await turn();
    }
    return { retryFrom: undefined };
  };
  const consumer = new Consumer(world.shards, handle, random);
  await produce(world, consumer, random);
  const wrong = NODES.flatMap((node) =>
    PERIODS.filter((period) => {
      const parts = world.shards.map((_, shard) => counters.get(`${node}/${period}/${shard}`)?.figures ?? NO_FIGURES);
      return !same(parts.reduce(addFigures, NO_FIGURES), world.recount(node, period));
    }).map((period) => `${node}/${period}`),
  );
  return { seed, wrong };
};
