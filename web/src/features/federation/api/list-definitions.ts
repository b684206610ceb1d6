import { useQuery } from '@tanstack/react-query';
import { type FigureDefinition, listFigureDefinitions } from '#web/api/client.ts';

/** What each figure means, by name; the server says it, so that screens and reports agree. */
export const useDefinitions = (): ReadonlyMap<string, FigureDefinition> => {
  const { data } = useQuery({
    queryKey: ['federation', 'definitions'],
    queryFn: () => listFigureDefinitions(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return new Map([...(data?.figures ?? []), ...(data?.rates ?? [])].map((each) => [each.name, each]));
};
