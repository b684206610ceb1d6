import { proposeDuesFile } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export const useProposeFile = () => useAction({ run: (uploadId: string) => proposeDuesFile({ uploadId }) });
