import type { Write } from '../../storage/commit.ts';
import type { Item } from '../../storage/item.ts';
import { CHILD_PREFIX, key, pk } from '../../storage/keys.ts';
import type { QueryPage } from '../../storage/requests.ts';
import type { Store } from '../../storage/store.ts';
import { levelOf, TOP } from './rules.ts';
import type { NodeRef, NodeUnion, TreeNode } from './schema.ts';

/** The part of a context that reading the tree needs. */
export type Reader = { readonly db: Store };

type NodeRow = Item & { readonly sk: string } & NodeRef;

const refOf = ({ code, name }: NodeRef): NodeRef => ({ code, name });

const nodeOf = (row: NodeRow): TreeNode => {
  const { level, parent, path, v } = row as unknown as TreeNode;
  return { ...refOf(row), level, ...(parent === undefined ? {} : { parent }), path, v };
};

/** A node, or undefined. */
export const readNode = async (ctx: Reader, code: string): Promise<TreeNode | undefined> => {
  const row = await ctx.db.get<NodeRow>(key.node(code));
  return row && nodeOf(row);
};

/** A node with the nodes right below it, by code: one Query. */
export const readNodeWithChildren = async (
  ctx: Reader,
  code: string,
): Promise<{ readonly node: TreeNode; readonly children: readonly NodeRef[] } | undefined> => {
  const rows = await ctx.db.queryAll<NodeRow>({ pk: pk.node(code) });
  const own = rows.find((row) => row.sk === key.node(code).sk);
  if (!own) return undefined;
  return { node: nodeOf(own), children: rows.filter((row) => row !== own).map(refOf) };
};

/** The nodes right below a node, or the provinces below `TOP`. */
export const listChildNodes = async (ctx: Reader, code: string = TOP): Promise<readonly NodeRef[]> =>
  (await ctx.db.queryAll<NodeRow>({ pk: pk.node(code), beginsWith: CHILD_PREFIX })).map(refOf);

/** Every district below a node (below all provinces by default), with the names above it: what sign-up offers. */
export const listDistricts = async (
  ctx: Reader,
  from: string = TOP,
  path: readonly NodeRef[] = [],
): Promise<readonly (NodeRef & { readonly path: readonly NodeRef[] })[]> => {
  const found: (NodeRef & { readonly path: readonly NodeRef[] })[] = [];
  for (const child of await listChildNodes(ctx, from)) {
    if (levelOf(child.code) === 'district') found.push({ ...child, path });
    else found.push(...(await listDistricts(ctx, child.code, [...path, child])));
  }
  return found;
};

/** One page of a district's unions, by id. */
export const pageNodeUnions = (
  ctx: Reader,
  code: string,
  limit: number,
  after?: string,
): Promise<QueryPage<NodeUnion>> =>
  ctx.db.query<NodeUnion>({
    pk: pk.nodeUnions(code),
    limit,
    ...(after === undefined ? {} : { startKey: key.nodeUnion(code, after) }),
  });

/** A union as its district lists it, or undefined. */
export const readNodeUnion = (ctx: Reader, code: string, unionId: string): Promise<NodeUnion | undefined> =>
  ctx.db.get<NodeUnion>(key.nodeUnion(code, unionId));

/** A node's own item and its line beside the parent's item. */
export const saveNewNode = (node: TreeNode): readonly Write[] => {
  const refusal = { kind: 'conflict', code: 'federation.node.exists', params: { code: node.code } } as const;
  return [
    { op: 'put', guard: 'new', refusal, item: { ...key.node(node.code), ...node } },
    { op: 'put', guard: 'new', refusal, item: { ...key.nodeChild(node.parent ?? TOP, node.code), ...refOf(node) } },
  ];
};
