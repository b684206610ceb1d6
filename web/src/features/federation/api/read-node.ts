import { useQuery } from '@tanstack/react-query';
import { getFederationNode } from '#web/api/client.ts';

const FRESH_MS = 600_000;

/** A node with the nodes right below it; names change once in years. */
export const useNode = (code: string | undefined) =>
  useQuery({
    queryKey: ['federation', 'node', code],
    queryFn: () => getFederationNode(code ?? 'own'),
    enabled: code !== undefined,
    staleTime: FRESH_MS,
  });
