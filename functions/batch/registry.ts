import { OPEN_MONTH_JOB, openMonths } from '#functions/federation/month-jobs.ts';
import { REFRESH_JOB, refreshNode } from '#functions/federation/own-row-pace.ts';
import { RANKING_JOB, rebuildRanking } from '#functions/federation/ranking-jobs.ts';
import { RECOUNT_JOB, recountNode } from '#functions/federation/recount-jobs.ts';
import { carryAnswer, carryUp, takeBackFiling } from '#functions/funds/filing-jobs.ts';
import { settleAfterDecision } from '#functions/funds/jobs.ts';
import { buildRequestedPack } from '#functions/funds/pack-job.ts';
import { MEMBER_JOBS } from '#functions/members/jobs.ts';
import { lookInLater } from '#functions/members/wake.ts';
import { freeLocks, provisionUnion } from '#functions/tenancy/jobs.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import type { EventRow, JobMessage, RowEvent } from './event-row.ts';
import type { FollowedEvent } from './followed.ts';

/** Work that an action asked for. It may run twice: its effect must be the same as once. */
export type JobHandler = (runtime: Runtime, message: JobMessage) => Promise<void>;

/** What follows an event. It may run twice, and late. */
export type EventHandler = (runtime: Runtime, event: RowEvent, row: EventRow) => Promise<void>;

/** Jobs by name; a module adds its line. */
export const JOBS: Readonly<Record<string, JobHandler>> = {
  ...MEMBER_JOBS,
  [OPEN_MONTH_JOB]: openMonths,
  [REFRESH_JOB]: refreshNode,
  [RANKING_JOB]: rebuildRanking,
  [RECOUNT_JOB]: recountNode([]),
};

/** Followers of events by event name; a module adds its line here and the name in followed.ts. */
export const FOLLOWERS: Readonly<Record<FollowedEvent, readonly EventHandler[]>> = {
  'tenancy.application.approved': [provisionUnion],
  'tenancy.application.refused': [freeLocks],
  'tenancy.rules.decided': [settleAfterDecision],
  'members.import.mapped': [lookInLater],
  'members.import.corrected': [lookInLater],
  'members.import.started': [lookInLater],
  'members.import.undoStarted': [lookInLater],
  'funds.inspection.packRequested': [buildRequestedPack],
  'funds.budget.handedUp': [carryUp],
  'funds.budget.answeredOnPaper': [takeBackFiling],
  'funds.budget.calledBack': [takeBackFiling],
  'tenancy.filing.accepted': [carryAnswer],
  'tenancy.filing.returned': [carryAnswer],
};
