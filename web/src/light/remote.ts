import { useEffect, useSyncExternalStore } from 'react';
import { isUnsettled, type ProblemError } from '#web/api/problem.ts';

/**
 * What the light entries use instead of a query library: an answer per key, asked for once, kept while it is fresh.
 * The console's library would take an eighth of the member entry's whole budget.
 */
type State<T> = { readonly data?: T; readonly error: ProblemError | null; readonly at: number };
type Entry = { state: State<unknown>; running: Promise<void> | undefined; load: () => Promise<unknown> };

const FRESH_MS = 15_000;
const RETRY_DELAYS_MS = [600, 1800];
const nothing: State<never> = { error: null, at: 0 };

const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();

const set = (entry: Entry, state: State<unknown>): void => {
  entry.state = state;
  for (const listener of listeners) listener();
};

const withRetry = async (load: () => Promise<unknown>): Promise<unknown> => {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await load();
    } catch (error) {
      if (!isUnsettled(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  return load();
};

const ask = (entry: Entry): void => {
  entry.running ??= withRetry(entry.load)
    .then(
      (data) => set(entry, { data, error: null, at: Date.now() }),
      (error: ProblemError) => set(entry, { ...entry.state, error, at: Date.now() }),
    )
    .finally(() => {
      entry.running = undefined;
    });
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export type Remote<T> = { readonly data: T | undefined; readonly error: ProblemError | null; refetch(): void };

/** `const card = useRemote('member/card', () => getMemberCard())`, then `<QueryView query={card}>`. */
export const useRemote = <T>(key: string, load: () => Promise<T>): Remote<T> => {
  const state = useSyncExternalStore(subscribe, () => (entries.get(key)?.state ?? nothing) as State<T>);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is loaded, not the closure
  useEffect(() => {
    const entry = entries.get(key) ?? { state: nothing, running: undefined, load };
    entries.set(key, entry);
    entry.load = load;
    if (entry.state.error !== null || Date.now() - entry.state.at > FRESH_MS) ask(entry);
  }, [key]);
  const refetch = (): void => {
    const entry = entries.get(key);
    if (entry) ask(entry);
  };
  return { data: state.data, error: state.error, refetch };
};

/** After an action: everything whose key begins like this is asked for again. */
export const refresh = (prefix: string): void => {
  for (const [key, entry] of entries) if (key.startsWith(prefix)) ask(entry);
};
