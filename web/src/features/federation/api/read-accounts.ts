import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getFederationFinalAccounts } from '#web/api/client.ts';

export const useFinalAccounts = (code: string, year: number) =>
  useQuery({
    queryKey: ['federation', 'accounts', code, year],
    queryFn: () => getFederationFinalAccounts(code, { year }),
    placeholderData: keepPreviousData,
  });
