import { ownRowPace } from '#functions/federation/own-row-pace.ts';
import {
  applyChange,
  type FigureChange,
  newerOf,
  refreshOwnRow,
  workName,
} from '#shared/federation/figures/projection.ts';
import { type Figures, NO_FIGURES } from '#shared/kernel/figures.ts';
import { instantOfMs, period } from '#shared/kernel/period.ts';
import { systemTools } from '#shared/storage/system-tools.ts';
import { MemoryRows, plainLabels } from '#tests/simulation/memory-rows.ts';

export const MONTH = period('2026-11');
/** The batch window of the projector's event source, and what the parts around it take at most. */
export const WINDOW_MS = 2000;
const STREAM_LATENCY_MS = 250;
const HANDLER_MS = 250;
const TICK_MS = 50;
const OWN_ROW_PAUSE_SECONDS = 120;
const NATION = '0';

export type Tree = { readonly unions: readonly { readonly unionId: string; readonly node: string }[] };

export const growTree = (provinces: number, cities: number, districts: number, unions: number): Tree => ({
  unions: Array.from({ length: provinces }, (_, p) =>
    Array.from({ length: cities }, (__, c) =>
      Array.from({ length: districts }, (___, d) => `${p + 10}${c + 10}${d + 10}`),
    ).flat(),
  )
    .flat()
    .flatMap((node) => Array.from({ length: unions }, (_, index) => ({ unionId: `uni_${node}_${index}`, node }))),
});

/** Parent up to the nation, which stands above the provinces here so that the whole way is measured. */
const parentOf = (code: string): string | undefined =>
  code === NATION ? undefined : code.length === 2 ? NATION : code.slice(0, -2);

type Shard = { waiting: { readonly at: number; readonly change: FigureChange }[]; closesAt: number; freeAt: number };

/**
 * The projector on a virtual clock: one shard per partition key, a window that opens with the first record, one batch
 * at a time, and the product's own rule on rows in memory.
 */
export class RollUpClock {
  now = 0;
  readonly putTimes = new Map<string, number[]>();
  readonly rows: MemoryRows;
  readonly #shards = new Map<string, Shard>();
  readonly #figures = new Map<string, { figures: Figures; version: number }>();
  readonly #active = new Set<Shard>();
  #messages: { readonly at: number; readonly data: Readonly<Record<string, unknown>> }[] = [];
  readonly #ownRowNow = ownRowPace(
    { ...systemTools, now: () => instantOfMs(this.now) },
    {
      send: async (message, delaySeconds = 0) => {
        if (message.type === 'job') this.#messages.push({ at: this.now + delaySeconds * 1000, data: message.data });
      },
    },
    OWN_ROW_PAUSE_SECONDS,
  );

  constructor() {
    this.rows = new MemoryRows(
      ({ node, period: month }) => this.#emit(`N/${node}`, { kind: 'children', node, period: month }),
      (row) => {
        const times = this.putTimes.get(row) ?? [];
        times.push(this.now);
        this.putTimes.set(row, times);
      },
    );
  }

  #emit(partition: string, change: FigureChange): void {
    const shard = this.#shards.get(partition) ?? { waiting: [], closesAt: 0, freeAt: 0 };
    this.#shards.set(partition, shard);
    shard.waiting.push({ at: this.now + STREAM_LATENCY_MS, change });
    this.#active.add(shard);
  }

  /** One commit of a union, now. */
  commit({ unionId, node }: Tree['unions'][number], joined = 0): void {
    const last = this.#figures.get(unionId) ?? { figures: NO_FIGURES, version: 0 };
    const figures = { ...last.figures, members: last.figures.members + 1, joined: last.figures.joined + joined };
    const next = { figures, version: last.version + 1 };
    this.#figures.set(unionId, next);
    this.#emit(`U/${unionId}`, { kind: 'union', unionId, node, period: MONTH, ...next });
  }

  #deps() {
    return { rows: this.rows.port(), labels: plainLabels, now: () => instantOfMs(this.now) };
  }

  async #deliver(shard: Shard): Promise<void> {
    const ready = shard.waiting.filter(({ at }) => at <= this.now - HANDLER_MS);
    shard.waiting = shard.waiting.filter(({ at }) => at > this.now - HANDLER_MS);
    const work = new Map<string, FigureChange>();
    for (const { change } of ready) {
      const known = work.get(workName(change));
      work.set(workName(change), known ? newerOf(known, change) : change);
    }
    const deps = { ...this.#deps(), parentOf, ownRowNow: this.#ownRowNow };
    for (const change of work.values()) await applyChange(deps, change);
    shard.closesAt = 0;
    shard.freeAt = this.now;
  }

  /** Lets one tick pass; windows that closed one handler's time ago have their effects now. */
  async tick(): Promise<void> {
    this.now += TICK_MS;
    const due = this.#messages.filter(({ at }) => at <= this.now);
    if (due.length > 0) this.#messages = this.#messages.filter(({ at }) => at > this.now);
    for (const { data } of due) await refreshOwnRow(this.#deps(), String(data.code), MONTH);
    for (const shard of [...this.#active]) {
      const first = shard.waiting[0];
      if (!first) this.#active.delete(shard);
      else if (shard.closesAt === 0) {
        const opensAt = Math.max(first.at, shard.freeAt);
        if (opensAt <= this.now) shard.closesAt = opensAt + WINDOW_MS;
      } else if (this.now >= shard.closesAt + HANDLER_MS) await this.#deliver(shard);
    }
  }

  async run(seconds: number, each: (tick: number) => void): Promise<void> {
    for (let tick = 0; tick < (seconds * 1000) / TICK_MS; tick += 1) {
      each(tick);
      await this.tick();
    }
  }

  /** Writes of the row that is written most often, per second. */
  busiestRow(): number {
    let most = 0;
    for (const times of this.putTimes.values()) {
      const [first = 0] = times;
      const last = times.at(-1) ?? 0;
      if (times.length > 1) most = Math.max(most, ((times.length - 1) * 1000) / (last - first));
    }
    return most;
  }

  get writes(): number {
    return [...this.putTimes.values()].reduce((sum, times) => sum + times.length, 0);
  }

  joinedAt(node: string, unionId?: string): number {
    if (unionId !== undefined) return this.rows.collection(node, MONTH).get(unionId)?.figures.joined ?? 0;
    return [...this.rows.collection(node, MONTH).values()].reduce((sum, row) => sum + row.figures.joined, 0);
  }

  static readonly ticksPerSecond = 1000 / TICK_MS;
  static readonly nation = NATION;
}
