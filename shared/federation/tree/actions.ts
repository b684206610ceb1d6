import { refuse } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { NodeCtx } from '../../storage/context.ts';
import { allow, allowSystem } from '../../tenancy/access/allow.ts';
import { nodeAdded } from './events.ts';
import { levelOf, parentOf, requireWithin } from './rules.ts';
import type { AddNode, TreeNode } from './schema.ts';
import { readNode, saveNewNode } from './store.ts';

/**
 * Adds a node below one that exists. An administrator adds below the own node; provinces are planted by the product
 * itself. Throws `federation.node.exists`, `federation.node.notFound` (parent), `federation.node.codeInvalid`.
 */
export const addNode = async (ctx: NodeCtx, input: AddNode): Promise<TreeNode> => {
  const permit = ctx.actor.kind === 'system' ? allowSystem(ctx) : allow(ctx, 'federation.tree.manage');
  const parentCode = parentOf(input.code);
  if (ctx.actor.kind !== 'system') requireWithin(parentCode ?? '', ctx.scope.code);
  const parent = parentCode === undefined ? undefined : await readNode(ctx, parentCode);
  if (parentCode !== undefined && !parent) return refuse('notFound', 'federation.node.notFound', { code: parentCode });
  const node: TreeNode = {
    code: input.code,
    name: input.name,
    level: levelOf(input.code),
    ...(parent ? { parent: parent.code } : {}),
    path: parent ? [...parent.path, { code: parent.code, name: parent.name }] : [],
    v: 1,
  };
  await commit(ctx, { permit, writes: saveNewNode(node), events: [nodeAdded(node)] });
  return node;
};
