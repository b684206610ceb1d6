import { DomainError } from '../../kernel/errors.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import type { Vault } from '../../storage/vault.ts';

/** The union's own field encryption and lookup hashes; its wrapped data key stands in the profile. */
export const vaultOf = (ctx: UnionCtx): Promise<Vault> =>
  ctx.keys.vault(ctx.scope.unionId, async () => {
    const profile = await ctx.db.get<{ wrappedKey: string }>(key.profile(ctx.scope.unionId));
    if (!profile) throw new DomainError('notFound', 'tenancy.union.notFound');
    return profile.wrappedKey;
  });
