import { useState } from 'react';
import { makeActionKeys } from '#web/api/action-key.ts';
import { isProblem, type ProblemError } from '#web/api/problem.ts';
import { refresh } from './remote.ts';

type PostOptions<Input, Output> = {
  readonly run: (input: Input, key: string) => Promise<Output>;
  /** Beginnings of the remote keys that the action makes stale. */
  readonly stale?: readonly string[];
  readonly done?: (output: Output) => void;
};

export type Post<Input, Output> = {
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly result: Output | undefined;
  send(input: Input): Promise<void>;
};

/** An action of the light entries, with the same key on every retry as `useAction` has in the console. */
export const usePost = <Output, Input = void>({
  run,
  stale,
  done,
}: PostOptions<Input, Output>): Post<Input, Output> => {
  const [keys] = useState(makeActionKeys);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [result, setResult] = useState<Output>();
  const send = async (input: Input): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const output = await run(input, keys.keyFor(input));
      keys.settle();
      setResult(output);
      for (const prefix of stale ?? []) refresh(prefix);
      done?.(output);
    } catch (error) {
      keys.settle(error);
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, result, send };
};
