import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type FederationDashboard, getFederationDashboard } from '#web/api/client.ts';

/** A posting reaches the sums within two seconds; a look every four shows it soon enough. Not while the page is hidden. */
const LOOK_MS = 4_000;

export type Dashboard = Omit<FederationDashboard, 'nextCursor' | 'hasMore'>;

/** Sums and children of a node for a month; children come two hundred at a time. */
export const useDashboard = (code: string, month: string | undefined) =>
  useInfiniteQuery({
    queryKey: ['federation', 'dashboard', code, month ?? 'now'],
    queryFn: ({ pageParam }): Promise<FederationDashboard> =>
      getFederationDashboard(code, { ...(month ? { month } : {}), ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }): Dashboard | undefined => {
      const [first] = pages;
      return first && { ...first, children: pages.flatMap(({ children }) => children) };
    },
    refetchInterval: LOOK_MS,
    placeholderData: keepPreviousData,
  });
