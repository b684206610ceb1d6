import { type CorrectDues, correctDues, type DuesDelta } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export const useCorrectDues = (done: (correction: DuesDelta) => void) =>
  useAction({
    run: (input: CorrectDues, key) => correctDues(input, { idempotencyKey: key }),
    stale: [['funds'], ['members']],
    done,
  });
