import type { FederationChild } from '#web/api/client.ts';
import { compareLabels } from '#web/lib/format.ts';
import { type MeasureName, readValue } from './measures.ts';

export type Column = {
  readonly key: MeasureName;
  readonly label:
    | 'unionCount'
    | 'members'
    | 'membership'
    | 'duesPaid'
    | 'duesRate'
    | 'contributionPaid'
    | 'contributionRate'
    | 'remitted'
    | 'remittedRate';
  /** Left out where every row is one union. */
  readonly nodesOnly?: boolean;
};

export const columns: readonly Column[] = [
  { key: 'unions', label: 'unionCount', nodesOnly: true },
  { key: 'members', label: 'members' },
  { key: 'membershipBp', label: 'membership' },
  { key: 'duesPaidFen', label: 'duesPaid' },
  { key: 'duesBp', label: 'duesRate' },
  { key: 'contributionPaidFen', label: 'contributionPaid' },
  { key: 'contributionBp', label: 'contributionRate' },
  { key: 'contributionRemittedFen', label: 'remitted' },
  { key: 'remittanceBp', label: 'remittedRate' },
];

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
