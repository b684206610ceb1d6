import { refuse } from '../../kernel/errors.ts';
import { isFuturePeriod, type Period, periodOf } from '../../kernel/period.ts';
import type { NodeCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { isWithin, levelOf, requireWithin } from './rules.ts';
import type { NodeRef } from './schema.ts';
import { readNode } from './store.ts';

/** Stands for the node of the session, so that a client needs no code to begin. */
export const OWN = 'own';

/** The node that a person asks for, when it is theirs. Throws `federation.node.notFound` for everything else. */
export const enter = (ctx: NodeCtx, asked: string): string => {
  allow(ctx, 'federation.figures.read');
  const code = asked === OWN ? ctx.scope.code : asked;
  requireWithin(code, ctx.scope.code);
  return code;
};

/** The month asked for, or the running one. Throws `federation.dashboard.monthInFuture`. */
export const monthOf = (ctx: NodeCtx, asked: Period | undefined): Period => {
  const now = ctx.tools.now();
  if (asked !== undefined && isFuturePeriod(asked, now))
    return refuse('rule', 'federation.dashboard.monthInFuture', { month: asked });
  return asked ?? periodOf(now);
};

/** Names above the own root are not shown: they are another federation's. */
export const crumbs = (ctx: NodeCtx, path: readonly NodeRef[], self: NodeRef): NodeRef[] => [
  ...path.filter((one) => isWithin(one.code, ctx.scope.code)),
  self,
];

export const nodeOrRefuse = async (ctx: NodeCtx, code: string) =>
  (await readNode(ctx, code)) ?? refuse('notFound', 'federation.node.notFound', { code });

export const viewOfNode = ({ code, name }: NodeRef) => ({ code, name, level: levelOf(code) });
