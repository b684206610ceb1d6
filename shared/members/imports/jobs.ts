import { DomainError } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { checkImport } from './check.ts';
import { importEvent } from './events.ts';
import type { Import } from './schema.ts';
import { loadImport, saveImport } from './store.ts';

/** A refusal that comes again with every try: the file is what is wrong, and the officer has to hear it. */
const isFinal = (error: unknown): error is DomainError =>
  error instanceof DomainError && ['invalid', 'limit', 'notFound', 'rule'].includes(error.kind);

const fail = (ctx: UnionCtx, state: Import, code: string): Promise<void> =>
  commit(ctx, {
    permit: allow(ctx, 'members.roster.import'),
    writes: [saveImport(ctx.scope.unionId, { ...state, status: 'failed', failure: code })],
    events: [importEvent('failed', state, { code })],
  });

/** The check of a large file in the background. */
export const runCheck = async (ctx: UnionCtx, importId: string): Promise<void> => {
  const state = await loadImport(ctx, importId);
  if (state?.status !== 'checking') return;
  try {
    await checkImport(ctx, state);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'members.import.moved') return;
    if (!isFinal(error)) throw error;
    await fail(ctx, state, error.code);
  }
};
