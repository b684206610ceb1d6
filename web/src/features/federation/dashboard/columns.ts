import type { FederationChild } from '#web/api/client.ts';
import { compareLabels } from '#web/lib/format.ts';
import { type MeasureName, readValue } from './measures.ts';

export type Group = 'groupUnits' | 'groupMembers' | 'groupDuesOf' | 'groupContributionsOf';

export type Column = {
  readonly key: MeasureName;
  readonly group: Group;
  readonly label: 'unionCount' | 'count' | 'membership' | 'paid' | 'rate' | 'received' | 'remitted' | 'remittedRate';
  /** Left out where every row is one union. */
  readonly nodesOnly?: boolean;
};

export const columns: readonly Column[] = [
  { key: 'unions', group: 'groupUnits', label: 'unionCount', nodesOnly: true },
  { key: 'members', group: 'groupMembers', label: 'count' },
  { key: 'membershipBp', group: 'groupMembers', label: 'membership' },
  { key: 'duesPaidFen', group: 'groupDuesOf', label: 'paid' },
  { key: 'duesBp', group: 'groupDuesOf', label: 'rate' },
  { key: 'contributionPaidFen', group: 'groupContributionsOf', label: 'received' },
  { key: 'contributionBp', group: 'groupContributionsOf', label: 'rate' },
  { key: 'contributionRemittedFen', group: 'groupContributionsOf', label: 'remitted' },
  { key: 'remittanceBp', group: 'groupContributionsOf', label: 'remittedRate' },
];

/** Neighbours of one group under one head. */
export const groupsOf = (shown: readonly Column[]): readonly { readonly group: Group; readonly size: number }[] =>
  [...new Set(shown.map(({ group }) => group))].map((group) => ({
    group,
    size: shown.filter((column) => column.group === group).length,
  }));

export type SortKey = MeasureName | 'name';
export type Sort = { readonly key: SortKey; readonly descending: boolean };

export const firstSort: Sort = { key: 'members', descending: true };

export const sumsOf = ({ figures, rates }: FederationChild) => ({ totals: figures, rates });

/** What cannot be computed stands last either way: it is neither the best nor the worst. */
export const sortChildren = (
  children: readonly FederationChild[],
  { key, descending }: Sort,
): readonly FederationChild[] => {
  const sign = descending ? -1 : 1;
  return children.toSorted((a, b) => {
    if (key === 'name') return sign * compareLabels(a.name, b.name);
    const [x, y] = [readValue(sumsOf(a), key), readValue(sumsOf(b), key)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (x - y) || compareLabels(a.name, b.name);
  });
};

export const nextSort = (sort: Sort, key: SortKey): Sort =>
  sort.key === key ? { key, descending: !sort.descending } : { key, descending: key !== 'name' };
