import { useQuery } from '@tanstack/react-query';
import { getContribution } from '#web/api/client.ts';

export const useContribution = (period: string) =>
  useQuery({ queryKey: ['funds', 'contribution', period], queryFn: () => getContribution(period) });
