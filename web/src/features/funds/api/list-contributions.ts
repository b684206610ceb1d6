import { useQuery } from '@tanstack/react-query';
import { listContributions } from '#web/api/client.ts';

export const useContributions = (year: number) =>
  useQuery({ queryKey: ['funds', 'contributions', year], queryFn: () => listContributions({ year }) });
