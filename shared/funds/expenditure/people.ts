import { actorRef } from '../../kernel/context.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Who } from './schema.ts';

/** Whoever calls, as records keep them. */
export const whoOf = (ctx: UnionCtx): Who => {
  const { id = '', name = '' } = actorRef(ctx.actor);
  return { id, name };
};
