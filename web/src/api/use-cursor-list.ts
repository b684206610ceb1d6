import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ProblemError } from './problem.ts';

export type CursorPage<T> = {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
  readonly hasMore: boolean;
};
export type PageRequest = { readonly cursor: string | undefined; readonly limit: number; readonly signal: AbortSignal };

type CursorListOptions<T> = {
  /** Feature, list and filters: `['members', 'list', filters]`. A change goes back to the first page. */
  readonly key: QueryKey;
  readonly load: (page: PageRequest) => Promise<CursorPage<T>>;
  readonly pageSize?: number;
  readonly enabled?: boolean;
};

export type CursorList<T> = {
  readonly rows: readonly T[];
  readonly loading: boolean;
  readonly refreshing: boolean;
  readonly problem: ProblemError | null;
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  next(): void;
  previous(): void;
  setPageSize(size: number): void;
  reload(): void;
};

/** Pages of a cursor list, forth by the server's cursor and back by the cursors already seen. */
export const useCursorList = <T>({ key, load, pageSize = 20, enabled = true }: CursorListOptions<T>): CursorList<T> => {
  const [size, setSize] = useState(pageSize);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const scope = JSON.stringify([key, size]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, filter or size begins on its first page
  useEffect(() => setCursors([]), [scope]);
  const cursor = cursors.at(-1);
  const query = useQuery({
    queryKey: [...key, { cursor, limit: size }],
    queryFn: ({ signal }) => load({ cursor, limit: size, signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
  const nextCursor = query.data?.nextCursor ?? undefined;
  return {
    rows: query.data?.data ?? [],
    loading: query.isPending && enabled,
    refreshing: query.isPlaceholderData,
    problem: query.error,
    pageNumber: cursors.length + 1,
    pageSize: size,
    hasNext: nextCursor !== undefined && query.data?.hasMore === true && !query.isPlaceholderData,
    hasPrevious: cursors.length > 0,
    next: () => nextCursor !== undefined && setCursors([...cursors, nextCursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
    setPageSize: setSize,
    reload: () => void query.refetch(),
  };
};
