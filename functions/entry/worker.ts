import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { dispatch } from '#functions/batch/dispatch.ts';
import { FOLLOWERS, JOBS } from '#functions/batch/registry.ts';
import { runtimeFromEnv } from '#shared/storage/runtime.ts';

/** Queue → jobs and followers of events. Its answer names the messages that failed (ReportBatchItemFailures). */
export const handler = middy<SQSEvent, SQSBatchResponse>().handler((batch) =>
  dispatch(runtimeFromEnv(), { jobs: JOBS, followers: FOLLOWERS }, batch),
);
