import type { UnionCtx } from '../../storage/context.ts';

/** What a cursor over packed pages is bound to: union, person or program, route and query, like every other cursor. */
export const cursorBinding = (ctx: UnionCtx, route: string, ...query: readonly string[]): readonly string[] => {
  const { actor } = ctx;
  const who = actor.kind === 'person' ? actor.personId : actor.kind === 'client' ? actor.clientId : actor.kind;
  return ['cursor', ctx.scope.unionId, who, route, ...query];
};
