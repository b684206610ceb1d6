import { type Key, pad, union } from './text.ts';

/** Who signs what: flows by kind and version, and who signs for whom. */
export const approvalPk = {
  approvalFlows: (unionId: string) => union(unionId, 'FLOWS'),
} as const;

export const approvalKey = {
  approvalFlow: (unionId: string, kind: string, version: number): Key => ({
    pk: approvalPk.approvalFlows(unionId),
    sk: `V#${kind}#${pad(version, 4)}`,
  }),
  approvalSubstitutes: (unionId: string): Key => ({ pk: approvalPk.approvalFlows(unionId), sk: 'SUBSTITUTES' }),
} as const;

export const approvalPrefix = {
  approvalFlows: (kind: string): string => `V#${kind}#`,
} as const;
