import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { lambdaContext } from './lambda-context.ts';

// biome-ignore lint/suspicious/noConfusingVoidType: a handler without partial failures returns nothing
export type StreamHandler = (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse | void>;

export type Delivery = {
  handler: StreamHandler;
  attempts: number;
  pauseMs: number;
  /** Called with the last sequence number that needs no further delivery. */
  advance: (sequence: string) => void;
  /** A record that failed every time: put aside, so that it does not stop the ones behind it. */
  giveUp: (record: DynamoDBRecord, reason: unknown) => void;
  say: (line: string) => void;
};

const sequenceOf = (record: DynamoDBRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';

/** Index of the lowest failed record; an identifier that is not in the batch fails the whole batch, as Lambda does it. */
const lowestFailure = (records: DynamoDBRecord[], response: DynamoDBBatchResponse | undefined): number => {
  const failures = response?.batchItemFailures ?? [];
  if (failures.length === 0) return records.length;
  const indexes = failures.map(({ itemIdentifier }) =>
    records.findIndex((record) => sequenceOf(record) === itemIdentifier),
  );
  return Math.max(0, Math.min(...indexes));
};

type Outcome = { done: number; threw: boolean; reason?: unknown };

const callOnce = async (delivery: Delivery, records: DynamoDBRecord[]): Promise<Outcome> => {
  try {
    const response = await delivery.handler({ Records: records }, lambdaContext('projector'));
    return { done: lowestFailure(records, response ?? undefined), threw: false, reason: 'batchItemFailures' };
  } catch (reason) {
    return { done: 0, threw: true, reason };
  }
};

const passPoison = (delivery: Delivery, rest: DynamoDBRecord[], reason: unknown): DynamoDBRecord[] => {
  const [poison] = rest;
  if (poison) delivery.giveUp(poison, reason);
  delivery.advance(sequenceOf(poison));
  return rest.slice(1);
};

/** Hands one batch over until all of it is done: again from the lowest failure, a few times, then past the failing record. */
export const deliver = async (delivery: Delivery, batch: DynamoDBRecord[], isStopped: () => boolean): Promise<void> => {
  let rest = batch;
  let size = batch.length;
  let failures = 0;
  while (rest.length > 0 && !isStopped()) {
    const given = rest.slice(0, size);
    const { done, threw, reason } = await callOnce(delivery, given);
    if (done > 0) {
      delivery.advance(sequenceOf(given[done - 1]));
      rest = rest.slice(done);
      failures = 0;
    }
    if (done === given.length) {
      size = rest.length;
      continue;
    }
    failures += 1;
    if (failures < delivery.attempts) {
      await sleep(delivery.pauseMs * 2 ** (failures - 1));
      continue;
    }
    failures = 0;
    // A thrown error names no record: the batch is halved until the one that fails stands alone.
    if (threw && given.length > 1) size = Math.ceil(given.length / 2);
    else {
      rest = passPoison(delivery, rest, reason);
      size = rest.length;
    }
  }
};
