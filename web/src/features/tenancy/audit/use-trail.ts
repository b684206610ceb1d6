import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry, AuditPage } from '#web/api/client.ts';
import { moduleOf } from './event-labels.ts';

const PAGE_SIZE = 100;

export type TrailPage = (query: { month: string; limit: number; cursor?: string }) => Promise<AuditPage>;

/** A month of the trail, newest first, a hundred entries at a time. */
export const useTrail = (name: string, load: TrailPage, month: string) =>
  useInfiniteQuery({
    queryKey: ['tenancy', 'audit', name, month],
    queryFn: ({ pageParam }) => load({ month, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    // What was just done has to be here when one looks.
    staleTime: 0,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }): readonly AuditEntry[] => pages.flatMap(({ data }) => data),
  });

export type TrailFilter = { readonly module: string; readonly person: string };

export const filterTrail = (entries: readonly AuditEntry[], { module, person }: TrailFilter): readonly AuditEntry[] =>
  entries.filter(
    ({ actor, events }) =>
      (module === '' || events.some(({ name }) => moduleOf(name) === module)) &&
      (person.trim() === '' || (actor.name ?? '').includes(person.trim())),
  );

const DAY_LENGTH = 10;

/** Entries under the day (of China) on which they happened. */
export const byDay = (
  entries: readonly AuditEntry[],
  dayOf: (instant: string) => string,
): readonly { readonly day: string; readonly entries: readonly AuditEntry[] }[] => {
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at).slice(0, DAY_LENGTH);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
};
