import { useQueries } from '@tanstack/react-query';
import { getDuesBatch, listDuesBatches } from '#web/api/client.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

export const useBatches = () =>
  useCursorList({
    key: ['funds', 'batches'],
    load: ({ cursor }) => listDuesBatches(cursor === undefined ? {} : { cursor }),
  });

/** A few runs by their ids, as a month names them. */
export const useBatchesOf = (ids: readonly string[]) =>
  useQueries({
    queries: ids.map((id) => ({ queryKey: ['funds', 'batch', id], queryFn: () => getDuesBatch(id) })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  });
