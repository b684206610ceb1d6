import { type CreateDuesBatchFile, createDuesBatchFile } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

/** Tries a file or posts it. A dry run changes nothing, so nothing becomes stale by it. */
export const usePostFile = (mode: CreateDuesBatchFile['mode']) =>
  useAction({
    run: (input: Omit<CreateDuesBatchFile, 'mode'>, key) =>
      createDuesBatchFile({ ...input, mode }, { idempotencyKey: key }),
    stale: mode === 'commit' ? [['funds'], ['members']] : [],
  });
