// 中国工会章程 Arts 11-12: unions stand under local federations by region; codes follow GB/T 2260 (province 32, city 3201, district 320106).
import { refuse } from '../../kernel/errors.ts';

export const NODE_LEVELS = ['province', 'city', 'district'] as const;
export type NodeLevel = (typeof NODE_LEVELS)[number];

/** Holds the list of provinces. It is no node: nobody has an office there and no path begins with it. */
export const TOP = '0';

const LENGTHS: Readonly<Record<NodeLevel, number>> = { province: 2, city: 4, district: 6 };

/** Level of a path code; refuses what is none. */
export const levelOf = (code: string): NodeLevel => {
  const level = NODE_LEVELS.find((candidate) => LENGTHS[candidate] === code.length);
  if (!level || !/^[1-9]\d+$/.test(code)) return refuse('invalid', 'federation.node.codeInvalid', { code });
  return level;
};

/** Codes of the nodes above, topmost first; a province has none. */
export const ancestorsOf = (code: string): readonly string[] => {
  levelOf(code);
  return Object.values(LENGTHS)
    .filter((length) => length < code.length)
    .map((length) => code.slice(0, length));
};

/** Code of the node above, or undefined for a province. */
export const parentOf = (code: string): string | undefined => ancestorsOf(code).at(-1);

/** Whether a node is the root itself or below it. All codes of one level have one length, so a prefix is a subtree. */
export const isWithin = (code: string, root: string): boolean => code.startsWith(root);

/** A person of a node sees its subtree; every other node answers as if it did not exist. */
export const requireWithin = (code: string, root: string): void => {
  if (!isWithin(code, root)) refuse('notFound', 'federation.node.notFound', { code });
};
