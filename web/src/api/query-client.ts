import { QueryClient } from '@tanstack/react-query';
import { isUnsettled } from './problem.ts';

const MAX_RETRIES = 2;
const FRESH_MS = 15_000;

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: import('./problem.ts').ProblemError;
  }
}

/** A refusal is an answer: only what no server decided is asked again. */
const retry = (count: number, error: unknown): boolean => count < MAX_RETRIES && isUnsettled(error);

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry, staleTime: FRESH_MS, refetchOnWindowFocus: true },
      mutations: { retry, retryDelay: (count) => 600 * 2 ** count },
    },
  });
