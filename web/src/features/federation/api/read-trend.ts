import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FederationTrend, getFederationTrend } from '#web/api/client.ts';

const FRESH_MS = 60_000;
/** Twelve for the chart and the same month of the year before. */
const MONTHS = 13;

export type MonthSums = Omit<FederationTrend['months'][number], 'asOf'>;

export const useTrend = (code: string, until: string | undefined) =>
  useQuery({
    queryKey: ['federation', 'trend', code, until ?? 'now'],
    queryFn: async (): Promise<readonly MonthSums[]> =>
      (await getFederationTrend(code, { months: MONTHS, ...(until ? { until } : {}) })).months,
    staleTime: FRESH_MS,
    refetchInterval: FRESH_MS,
    placeholderData: keepPreviousData,
  });
