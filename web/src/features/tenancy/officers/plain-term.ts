import type { Officer, OfficerCommand } from '#web/api/client.ts';

/** A term as it is sent: without its state, and without an end where there is none. */
export const plainTerm = ({ role, from, until }: Officer['terms'][number]): OfficerCommand['terms'][number] => ({
  role,
  from,
  ...(until ? { until } : {}),
});
