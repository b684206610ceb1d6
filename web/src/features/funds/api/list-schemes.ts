import { useQuery } from '@tanstack/react-query';
import { listSplitSchemes, type PutSplitScheme, putSplitScheme } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export const useSchemes = () =>
  useQuery({ queryKey: ['funds', 'schemes'], queryFn: () => listSplitSchemes(), select: ({ data }) => data });

export const usePutScheme = (done: () => void) =>
  useAction({ run: (input: PutSplitScheme) => putSplitScheme(input), stale: [['funds']], done });
