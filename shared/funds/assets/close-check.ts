import type { CloseCheck } from '../ledger/close-checks.ts';
import { waiting } from './depreciation-rules.ts';
import { readHead, readOwn } from './store.ts';

/** A month is closed only after its depreciation was posted; unions without cards have nothing to post. */
export const depreciationCheck: CloseCheck = {
  code: 'depreciation',
  isBlocking: true,
  run: async (ctx, period) => {
    const [head, assets] = await Promise.all([readHead(ctx), readOwn(ctx)]);
    return { count: waiting(assets, head, period) };
  },
};
