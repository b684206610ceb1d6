import { DomainError } from '../../kernel/errors.ts';
import type { Refusal } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';

/** What was read has been changed by somebody else meanwhile: plan again on what it is now. */
export const MOVED: Refusal = { kind: 'conflict', code: 'storage.month.moved' };

/** The second is what a line of the budget says that changed between two looks. */
const AGAIN = new Set(['storage.month.moved', 'storage.version.stale']);
const MAX_PLANS = 12;
const PAUSE_MS = 10;

/** Plans and commits again while others were faster, with a pause of its own for each. Throws `storage.engine.busy`. */
export const planAgain = async <T>(ctx: UnionCtx, plan: () => Promise<T>): Promise<T> => {
  for (let round = 1; round <= MAX_PLANS; round += 1) {
    try {
      return await plan();
    } catch (error) {
      if (!(error instanceof DomainError) || !AGAIN.has(error.code)) throw error;
      const [byte = 0] = ctx.tools.randomBytes(1);
      await ctx.tools.sleep((PAUSE_MS * round * byte) / 255);
    }
  }
  throw new DomainError('unavailable', 'storage.engine.busy');
};
