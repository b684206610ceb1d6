import type { EventRow } from './event-row.ts';

/** Events that something follows. The names stand apart from their handlers, so that the projector loads none of those. */
export const FOLLOWED_EVENTS = [
  'tenancy.application.approved',
  'tenancy.application.refused',
  'tenancy.rules.decided',
  'members.import.mapped',
  'members.import.corrected',
  'members.import.started',
  'members.import.undoStarted',
  'funds.inspection.packRequested',
  'funds.budget.handedUp',
  'funds.budget.answeredOnPaper',
  'funds.budget.calledBack',
  'tenancy.filing.accepted',
  'tenancy.filing.returned',
] as const;

export type FollowedEvent = (typeof FOLLOWED_EVENTS)[number];

const names: ReadonlySet<string> = new Set(FOLLOWED_EVENTS);

/** Whether the worker has anything to do with a row; the projector leaves out the rest. */
export const isFollowed = (row: EventRow): boolean => row.events.some((event) => names.has(event.name));
