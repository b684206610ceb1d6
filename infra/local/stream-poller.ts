import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shard } from '@aws-sdk/client-dynamodb-streams';
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import { type Checkpoint, isReady, loadCheckpoint, type ShardMark, saveCheckpoint } from './stream-checkpoint.ts';
import { type Delivery, deliver, type StreamHandler } from './stream-delivery.ts';
import { toLambdaRecord } from './stream-records.ts';
import { localClientConfig } from './table-setup.ts';

export type StreamPollerOptions = {
  endpoint: string;
  tableName: string;
  checkpointFile: string;
  /** Records that failed every time are written here, one JSON object a line. */
  undeliveredFile: string;
  handler: StreamHandler;
  /** What happened before the start was brought about otherwise: a poller without a mark begins with what comes now. */
  startsNow?: boolean;
  windowMs?: number;
  pollMs?: number;
  pauseMs?: number;
  say?: (line: string) => void;
};

export type StreamPoller = { stop: () => Promise<void>; idle: () => Promise<void> };

const MAX_BATCH = 100;
const MAX_ATTEMPTS = 3;
const SHARDS_FRESH_MS = 10_000;

class Poller {
  readonly #options: StreamPollerOptions;
  readonly #client: DynamoDBStreamsClient;
  readonly #iterators = new Map<string, string>();
  readonly #begun = new Set<string>();
  #checkpoint: Checkpoint = { streamArn: '', shards: {} };
  #shards: Shard[] = [];
  #shardsReadAt = 0;
  #stopped = false;
  #emptyRounds = 0;

  constructor(options: StreamPollerOptions) {
    this.#options = options;
    this.#client = new DynamoDBStreamsClient(localClientConfig(options.endpoint));
  }

  stop(): void {
    this.#stopped = true;
  }

  async idle(): Promise<void> {
    const seen = this.#emptyRounds;
    while (!this.#stopped && this.#emptyRounds < seen + 2) await sleep(20);
  }

  async run(): Promise<void> {
    while (!this.#stopped) {
      try {
        const found = await this.#round();
        if (!found) this.#emptyRounds += 1;
        await sleep(found ? 0 : (this.#options.pollMs ?? 200));
      } catch (error) {
        if (!this.#stopped) this.#options.say?.(`变更流轮询出错，稍后重试 · stream poll failed: ${String(error)}`);
        this.#iterators.clear();
        this.#shardsReadAt = 0;
        this.#checkpoint = { streamArn: '', shards: {} };
        await sleep(1000);
      }
    }
    this.#client.destroy();
  }

  async #round(): Promise<boolean> {
    await this.#refreshShards();
    const listed = new Set(this.#shards.map((shard) => shard.ShardId ?? ''));
    let found = false;
    for (const shard of this.#shards) {
      if (this.#stopped) break;
      if (isReady(shard, this.#checkpoint, listed)) found = (await this.#pollShard(shard.ShardId ?? '')) || found;
    }
    return found;
  }

  async #refreshShards(): Promise<void> {
    if (this.#shards.length > 0 && Date.now() - this.#shardsReadAt < SHARDS_FRESH_MS) return;
    const arn = this.#checkpoint.streamArn || (await this.#openCheckpoint());
    const shards: Shard[] = [];
    let start: string | undefined;
    do {
      const page = await this.#client.send(
        new DescribeStreamCommand({ StreamArn: arn, ...(start ? { ExclusiveStartShardId: start } : {}) }),
      );
      shards.push(...(page.StreamDescription?.Shards ?? []));
      start = page.StreamDescription?.LastEvaluatedShardId;
    } while (start);
    this.#shards = shards;
    this.#shardsReadAt = Date.now();
  }

  async #openCheckpoint(): Promise<string> {
    const { tableName, checkpointFile } = this.#options;
    const { Streams } = await this.#client.send(new ListStreamsCommand({ TableName: tableName }));
    const newestFirst = Streams?.toSorted((a, b) => ((a.StreamLabel ?? '') < (b.StreamLabel ?? '') ? 1 : -1));
    const streamArn = newestFirst?.[0]?.StreamArn;
    if (!streamArn) throw new Error(`table ${tableName} has no stream`);
    this.#checkpoint = loadCheckpoint(checkpointFile, streamArn);
    return streamArn;
  }

  #save(shardId: string, change: ShardMark): void {
    this.#checkpoint.shards[shardId] = { ...this.#checkpoint.shards[shardId], ...change };
    saveCheckpoint(this.#options.checkpointFile, this.#checkpoint);
  }

  async #openIterator(shardId: string): Promise<string | undefined> {
    const request = { StreamArn: this.#checkpoint.streamArn, ShardId: shardId };
    const sequence = this.#checkpoint.shards[shardId]?.sequence;
    const oldest = new GetShardIteratorCommand({ ...request, ShardIteratorType: 'TRIM_HORIZON' });
    const newest = new GetShardIteratorCommand({ ...request, ShardIteratorType: 'LATEST' });
    // Only once: what comes after that moment has to be delivered, also when the engine answers late or anew.
    const beginsNow = this.#options.startsNow && !this.#begun.has(shardId);
    if (!sequence) {
      const { ShardIterator } = await this.#client.send(beginsNow ? newest : oldest);
      this.#begun.add(shardId);
      return ShardIterator;
    }
    const after = { ...request, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence } as const;
    try {
      return (await this.#client.send(new GetShardIteratorCommand(after))).ShardIterator;
    } catch (error) {
      if (error instanceof TrimmedDataAccessException) return (await this.#client.send(oldest)).ShardIterator;
      throw error;
    }
  }

  async #read(shardId: string, limit: number): Promise<_Record[]> {
    const iterator = this.#iterators.get(shardId) ?? (await this.#openIterator(shardId));
    if (!iterator) return [];
    try {
      const page = await this.#client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }));
      this.#iterators.set(shardId, page.NextShardIterator ?? '');
      return page.Records ?? [];
    } catch (error) {
      if (!(error instanceof ExpiredIteratorException)) throw error;
      this.#iterators.delete(shardId);
      return [];
    }
  }

  async #pollShard(shardId: string): Promise<boolean> {
    const records = await this.#read(shardId, MAX_BATCH);
    if (records.length > 0 && records.length < MAX_BATCH && this.#iterators.get(shardId)) {
      await sleep(this.#options.windowMs ?? 300);
      records.push(...(await this.#read(shardId, MAX_BATCH - records.length)));
    }
    const batch = records.map((record) => toLambdaRecord(record, this.#checkpoint.streamArn));
    await deliver(this.#delivery(shardId), batch, () => this.#stopped);
    // An empty iterator says that a closed shard was read to its end.
    if (this.#iterators.get(shardId) === '' && !this.#stopped) this.#save(shardId, { ended: true });
    return records.length > 0;
  }

  #delivery(shardId: string): Delivery {
    const { handler, undeliveredFile, pauseMs = 200, say = () => {} } = this.#options;
    return {
      handler,
      attempts: MAX_ATTEMPTS,
      pauseMs,
      say,
      advance: (sequence) => this.#save(shardId, { sequence }),
      giveUp: (record, reason) => {
        appendFileSync(undeliveredFile, `${JSON.stringify({ reason: String(reason), record })}\n`);
        say(
          `一条变更多次处理失败，已另存 · a change failed ${MAX_ATTEMPTS} times, kept in ${undeliveredFile}: ${reason}`,
        );
      },
    };
  }
}

/** Reads the table's stream and hands it to the projector as Lambda would: at least once, in order, in batches. */
export const startStreamPoller = (options: StreamPollerOptions): StreamPoller => {
  const poller = new Poller(options);
  const finished = poller.run();
  const stop = async () => {
    poller.stop();
    await finished;
  };
  return { stop, idle: () => poller.idle() };
};
