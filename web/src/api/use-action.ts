import { type QueryKey, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeActionKeys } from './action-key.ts';
import type { ProblemError } from './problem.ts';

type ActionOptions<Input, Output> = {
  /** The call; hand `key` to the client function as `idempotencyKey`. */
  readonly run: (input: Input, key: string) => Promise<Output>;
  /** Queries that the action makes stale, by the beginning of their key. */
  readonly stale?: readonly QueryKey[];
  readonly done?: (output: Output, input: Input) => void | Promise<void>;
};

/** One action of a person: one Idempotency-Key, the same on every retry while nobody knows whether it took effect. */
export const useAction = <Output, Input = void>(
  options: ActionOptions<Input, Output>,
): UseMutationResult<Output, ProblemError, Input> => {
  const client = useQueryClient();
  const [keys] = useState(makeActionKeys);
  return useMutation<Output, ProblemError, Input>({
    mutationFn: (input) => options.run(input, keys.keyFor(input)),
    onError: (error) => keys.settle(error),
    onSuccess: async (output, input) => {
      keys.settle();
      await Promise.all((options.stale ?? []).map((queryKey) => client.invalidateQueries({ queryKey })));
      await options.done?.(output, input);
    },
  });
};
