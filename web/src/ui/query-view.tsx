import type { JSX, ReactNode } from 'react';
import type { ProblemError } from '#web/api/problem.ts';
import { ErrorPanel } from './error-panel.tsx';
import { Loading } from './loading.tsx';

/** Fits `useQuery` of the console and `useRemote` of the light entries. */
type Asked<T> = { readonly data: T | undefined; readonly error: ProblemError | null; refetch(): unknown };

type QueryViewProps<T> = {
  readonly query: Asked<T>;
  readonly shape?: 'page' | 'lines' | 'table';
  readonly children: (data: T) => ReactNode;
};

/** Loading, refused or there: the three states of everything that is asked for. */
export const QueryView = <T,>({ query, shape = 'lines', children }: QueryViewProps<T>): JSX.Element => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <ErrorPanel problem={query.error} onRetry={() => void query.refetch()} />;
  return <Loading shape={shape} />;
};
