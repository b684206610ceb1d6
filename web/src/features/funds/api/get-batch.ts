import { useQuery } from '@tanstack/react-query';
import { getDuesBatch } from '#web/api/client.ts';

export const useBatch = (batchId: string) =>
  useQuery({ queryKey: ['funds', 'batch', batchId], queryFn: () => getDuesBatch(batchId) });
