import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { type EventRow, EventRowSchema } from '#functions/batch/event-row.ts';
import { isFollowed } from '#functions/batch/followed.ts';
import { type ProjectorDeps, projectBatch } from '#functions/federation/project-batch.ts';
import { projectorDeps } from '#functions/federation/projector-deps.ts';
import { projectOffices } from '#functions/tenancy/on-events.ts';
import type { Item } from '#shared/storage/item.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';

const rowOf = (item: Item): EventRow => EventRowSchema.parse(item);

let shared: ProjectorDeps | undefined;

const makeDeps = (): ProjectorDeps => {
  const runtime = runtimeFromEnv();
  const db = runtime.storeFor({ kind: 'projector' }, 'projector');
  return projectorDeps(runtime, {
    isFollowed: (event) => isFollowed(rowOf(event)),
    projectOffices: (events) => projectOffices(events, { db }),
  });
};

const deps = (): ProjectorDeps => {
  shared ??= makeDeps();
  return shared;
};

/** The table's stream → figures of the tree, events to the queue. Its answer names where to begin again. */
export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event) => {
  const { retryFrom } = await projectBatch(event.Records, deps());
  return { batchItemFailures: retryFrom === undefined ? [] : [{ itemIdentifier: retryFrom }] };
});
