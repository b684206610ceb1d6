import { type ResolveDuesItem, resolveDuesItem } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export type Resolution = ResolveDuesItem & { readonly itemId: string };

export const useResolveItem = (done: () => void) =>
  useAction({
    run: ({ itemId, ...body }: Resolution, key) => resolveDuesItem(itemId, body, { idempotencyKey: key }),
    stale: [['funds']],
    done,
  });
