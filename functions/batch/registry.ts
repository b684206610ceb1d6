import { OPEN_MONTH_JOB, openMonths } from '#functions/federation/month-jobs.ts';
import { RECOUNT_JOB, recountNode } from '#functions/federation/recount-jobs.ts';
import { makeMemberJobs } from '#functions/members/jobs.ts';
import { freeLocks, provisionUnion } from '#functions/tenancy/jobs.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import type { EventRow, JobMessage, RowEvent } from './event-row.ts';

/** Work that an action asked for. It may run twice: its effect must be the same as once. */
export type JobHandler = (runtime: Runtime, message: JobMessage) => Promise<void>;

/** What follows an event. It may run twice, and late. */
export type EventHandler = (runtime: Runtime, event: RowEvent, row: EventRow) => Promise<void>;

/** Jobs by name; a module adds its line. */
export const JOBS: Readonly<Record<string, JobHandler>> = {
  ...makeMemberJobs(),
  [OPEN_MONTH_JOB]: openMonths,
  [RECOUNT_JOB]: recountNode([]),
};

/** Followers of events by event name; a module adds its line. The projector queues rows that have one. */
export const FOLLOWERS: Readonly<Record<string, readonly EventHandler[]>> = {
  'tenancy.application.approved': [provisionUnion],
  'tenancy.application.refused': [freeLocks],
};

/** Whether the worker has anything to do with a row; the projector leaves out the rest. */
export const isFollowed = (row: EventRow): boolean => row.events.some((event) => event.name in FOLLOWERS);
