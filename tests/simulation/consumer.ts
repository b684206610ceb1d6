import { DomainError } from '#shared/kernel/errors.ts';
import type { StreamRecord } from '#shared/storage/stream.ts';
import type { Random } from './random.ts';

/** A handler that is being tested: `turn` gives control away, and may never come back. */
export type Handle = (
  records: readonly StreamRecord[],
  turn: () => Promise<void>,
) => Promise<{ readonly retryFrom: string | undefined }>;

type Run = { readonly shard: number; ended: boolean };
type Waiting = { readonly run: Run; readonly go: () => void; readonly fail: (error: Error) => void };

const CRASH = 0.02;
const LIVES_ON = 0.6;
/** A handler that was given up may sleep through this many steps of its successors before it goes on. */
const MAX_SLEEP = 250;
const BUSY = 0.01;
const DUPLICATE = 0.15;
const MAX_BATCH = 8;

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Delivers shards to handlers as Lambda does, at its worst: batches of any size, batches that come again after a
 * success, handlers that end in the middle, and handlers that were given up but go on writing beside their successor.
 */
export class Consumer {
  readonly #shards: readonly StreamRecord[][];
  readonly #handle: Handle;
  readonly #random: Random;
  readonly #positions: number[];
  readonly #busy: (Run | undefined)[];
  #waiting: Waiting[] = [];
  #sleeping: { readonly until: number; readonly one: Waiting }[] = [];
  #steps = 0;

  constructor(shards: readonly StreamRecord[][], handle: Handle, random: Random) {
    this.#shards = shards;
    this.#handle = handle;
    this.#random = random;
    this.#positions = shards.map(() => 0);
    this.#busy = shards.map(() => undefined);
  }

  #start(shard: number): void {
    const from = this.#positions[shard] ?? 0;
    const batch = this.#shards[shard]?.slice(from, from + 1 + this.#random.below(MAX_BATCH)) ?? [];
    const run: Run = { shard, ended: false };
    this.#busy[shard] = run;
    const turn = (): Promise<void> =>
      new Promise((resolve, reject) => {
        this.#waiting.push({ run, go: resolve, fail: reject });
      });
    const finish = (done: number): void => {
      if (run.ended) return;
      run.ended = true;
      this.#busy[shard] = undefined;
      this.#positions[shard] = from + done;
    };
    this.#handle(batch, turn).then(
      ({ retryFrom }) => {
        const failedAt = batch.findIndex((record) => record.dynamodb?.SequenceNumber === retryFrom);
        if (failedAt >= 0) finish(failedAt);
        else finish(this.#random.chance(DUPLICATE) ? this.#random.below(batch.length) : batch.length);
      },
      () => finish(0),
    );
  }

  #resume(): void {
    const index = this.#random.below(this.#waiting.length);
    const [one] = this.#waiting.splice(index, 1);
    if (!one) return;
    if (!one.run.ended && this.#random.chance(CRASH)) {
      one.run.ended = true;
      this.#busy[one.run.shard] = undefined;
      const others = this.#waiting.filter((other) => other.run === one.run);
      this.#waiting = this.#waiting.filter((other) => other.run !== one.run);
      if (this.#random.chance(LIVES_ON)) {
        const until = this.#steps + this.#random.below(MAX_SLEEP);
        this.#sleeping.push(...[one, ...others].map((each) => ({ until, one: each })));
      }
    } else if (this.#random.chance(BUSY)) one.fail(new DomainError('unavailable', 'storage.engine.busy'));
    else one.go();
  }

  #wake(): void {
    this.#steps += 1;
    this.#waiting.push(...this.#sleeping.filter(({ until }) => until <= this.#steps).map(({ one }) => one));
    this.#sleeping = this.#sleeping.filter(({ until }) => until > this.#steps);
  }

  /** One random step of delivery. Answers false when there is nothing left to do. */
  async step(): Promise<boolean> {
    this.#wake();
    const ready = this.#shards.flatMap((records, shard) =>
      this.#busy[shard] === undefined && (this.#positions[shard] ?? 0) < records.length ? [shard] : [],
    );
    if (ready.length + this.#waiting.length === 0) return this.#sleeping.length > 0;
    const startNow = ready.length > 0 && (this.#waiting.length === 0 || this.#random.chance(0.3));
    const shard = ready[this.#random.below(ready.length)];
    if (startNow && shard !== undefined) this.#start(shard);
    else this.#resume();
    await idle();
    return true;
  }
}
