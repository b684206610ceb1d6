import type { Shard } from '@aws-sdk/client-dynamodb-streams';
import { readJson, writeJson } from './json-file.ts';

/** `sequence`: everything up to it was delivered. `ended`: the shard was closed and read to its end. */
export type ShardMark = { sequence?: string; ended?: boolean };
export type Checkpoint = { streamArn: string; shards: Record<string, ShardMark> };

/** The marks of this stream; a table that was created anew has another stream and starts from its beginning. */
export const loadCheckpoint = (file: string, streamArn: string): Checkpoint => {
  const saved = readJson<Checkpoint>(file);
  return saved?.streamArn === streamArn ? saved : { streamArn, shards: {} };
};

export const saveCheckpoint = (file: string, checkpoint: Checkpoint): void => writeJson(file, checkpoint);

/** The sequence number up to which everything was delivered, for pruning dynoxide's single shard. */
export const deliveredSequence = (file: string): string | undefined => {
  const shards = Object.values(readJson<Checkpoint>(file)?.shards ?? {});
  return shards.length === 1 ? shards[0]?.sequence : undefined;
};

/** A child shard starts when its parent, as long as the stream still lists it, has been read to its end. */
export const isReady = (shard: Shard, checkpoint: Checkpoint, listed: Set<string>): boolean => {
  const own = checkpoint.shards[shard.ShardId ?? ''];
  const parent = shard.ParentShardId;
  return !own?.ended && (!parent || !listed.has(parent) || checkpoint.shards[parent]?.ended === true);
};
