import type { DomainEvent } from '../../kernel/event.ts';
import type { TreeNode } from './schema.ts';

export const nodeAdded = (node: TreeNode): DomainEvent<'federation.tree.nodeAdded'> => ({
  name: 'federation.tree.nodeAdded',
  entity: { kind: 'federation.node', id: node.code },
  after: { code: node.code, name: node.name, level: node.level },
});
