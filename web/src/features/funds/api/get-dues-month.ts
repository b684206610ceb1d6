import { useQuery } from '@tanstack/react-query';
import { getDuesMonth } from '#web/api/client.ts';

export const useDuesMonth = (period: string) =>
  useQuery({ queryKey: ['funds', 'dues', 'month', period], queryFn: () => getDuesMonth(period) });
