import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { listImportRows } from '#web/api/client.ts';

export type RowStatus = 'refused' | 'changed' | 'noticed';

/** Rows of the last check; `version` makes each check a list of its own. */
export const useImportRows = (importId: string, status: RowStatus, version: number) =>
  useInfiniteQuery({
    queryKey: ['members', 'imports', 'rows', importId, status, version],
    queryFn: ({ pageParam }) =>
      listImportRows(importId, { status, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: ({ hasMore, nextCursor }) => (hasMore && nextCursor !== null ? nextCursor : undefined),
  });
