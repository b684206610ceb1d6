import {
  applyChange,
  type FigureChange,
  newerOf,
  type RollUpDeps,
  workName,
} from '#shared/federation/figures/projection.ts';
import type { Period } from '#shared/kernel/period.ts';
import type { Item } from '#shared/storage/item.ts';
import type { Key } from '#shared/storage/keys.ts';
import type { Queue } from '#shared/storage/queue.ts';
import { changeOf, type StreamChange, type StreamRecord } from '#shared/storage/stream.ts';
import { figureChangeOf, isNewEvent } from './figure-change.ts';
import { isPoison, type Poison, reasonOf } from './poison.ts';

export type ProjectorDeps = RollUpDeps & {
  readonly queue: Pick<Queue, 'sendMany'>;
  readonly quarantine: (poison: Poison) => Promise<void>;
  /** Whether anybody waits for an event; rows that nobody follows stay what they are, an audit trail. */
  readonly isFollowed: (event: Item) => boolean;
  /** Rows of the office switcher follow the events of appointments (functions/tenancy/on-events.ts). */
  readonly projectOffices: (events: readonly Item[]) => Promise<void>;
  /** A node's collection changed, so its ranking is due. Never throws: figures do not wait for rankings. */
  readonly askRanking: (node: string, period: Period) => Promise<void>;
};

/** One piece of work with the places in the batch of the records that asked for it. */
type Step = { readonly places: readonly number[]; readonly run: () => Promise<void> };
type Found = { readonly place: number; readonly change: FigureChange };
type Event = { readonly place: number; readonly row: Item };

const MAX_AT_ONCE = 16;

const figureSteps = (deps: ProjectorDeps, found: readonly Found[]): Step[] => {
  const work = new Map<string, { places: number[]; change: FigureChange }>();
  for (const { place, change } of found) {
    const name = workName(change);
    const known = work.get(name);
    if (!known) work.set(name, { places: [place], change });
    else {
      known.places.push(place);
      known.change = newerOf(known.change, change);
    }
  }
  return [...work.values()].map(({ places, change }) => ({
    places,
    run: async () => {
      await applyChange(deps, change);
      if (change.kind === 'children') await deps.askRanking(change.node, change.period);
    },
  }));
};

const eventSteps = (deps: ProjectorDeps, events: readonly Event[]): Step[] =>
  events.map(({ place, row }) => ({
    places: [place],
    run: async () => {
      await deps.projectOffices([row]);
      if (deps.isFollowed(row)) await deps.queue.sendMany([{ type: 'event', row }]);
    },
  }));

/** Remembers what failed, and sets aside what no repetition can help. */
class Outcome {
  readonly #deps: ProjectorDeps;
  readonly #records: readonly StreamRecord[];
  readonly #keys = new Map<number, Key>();
  #lowest: number | undefined;

  constructor(deps: ProjectorDeps, records: readonly StreamRecord[]) {
    this.#deps = deps;
    this.#records = records;
  }

  know(place: number, key: Key): void {
    this.#keys.set(place, key);
  }

  async settle(places: readonly number[], error: unknown): Promise<void> {
    try {
      if (!isPoison(error)) throw error;
      const last = Math.max(...places);
      const sequence = this.#sequenceAt(last);
      await this.#deps.quarantine({ sequence, key: this.#keys.get(last), reason: reasonOf(error) });
    } catch {
      const first = Math.min(...places);
      this.#lowest = this.#lowest === undefined ? first : Math.min(this.#lowest, first);
    }
  }

  #sequenceAt(place: number): string {
    return this.#records[place]?.dynamodb?.SequenceNumber ?? '';
  }

  get retryFrom(): string | undefined {
    return this.#lowest === undefined ? undefined : this.#sequenceAt(this.#lowest);
  }
}

const readRecord = (record: StreamRecord, place: number, outcome: Outcome): { found?: Found; event?: Event } => {
  const change: StreamChange = changeOf(record);
  outcome.know(place, change.key);
  const figureChange = figureChangeOf(change);
  return {
    ...(figureChange ? { found: { place, change: figureChange } } : {}),
    ...(isNewEvent(change) && change.after ? { event: { place, row: change.after } } : {}),
  };
};

/**
 * Handles one batch of stream records. Changes of one row are coalesced, so a payday costs a few writes a window.
 * Returns the sequence number from which the batch must be delivered again, or undefined; every effect is repeatable.
 */
export const projectBatch = async (
  records: readonly StreamRecord[],
  deps: ProjectorDeps,
): Promise<{ readonly retryFrom: string | undefined }> => {
  const outcome = new Outcome(deps, records);
  const found: Found[] = [];
  const events: Event[] = [];
  for (const [place, record] of records.entries()) {
    try {
      const read = readRecord(record, place, outcome);
      if (read.found) found.push(read.found);
      if (read.event) events.push(read.event);
    } catch (error) {
      await outcome.settle([place], error);
    }
  }
  const steps = [...figureSteps(deps, found), ...eventSteps(deps, events)];
  for (let from = 0; from < steps.length; from += MAX_AT_ONCE)
    await Promise.all(
      steps
        .slice(from, from + MAX_AT_ONCE)
        .map((step) => step.run().catch((error: unknown) => outcome.settle(step.places, error))),
    );
  return { retryFrom: outcome.retryFrom };
};
