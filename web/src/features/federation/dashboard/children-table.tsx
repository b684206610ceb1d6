import { type JSX, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { FederationChild } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import type { Dashboard } from '../api/read-dashboard.ts';
import { type Column, columns, groupsOf, nextSort, type Sort, type SortKey, sortChildren, sumsOf } from './columns.ts';
import { formatValue, readValue, type Sums, unitOf } from './measures.ts';
import { tableTexts } from './table-texts.ts';

type HeadProps = {
  readonly column: { readonly key: SortKey; readonly label: string; readonly group?: string };
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

const Head = ({ column: { key, label, group }, sort, onSort }: HeadProps): JSX.Element => {
  const active = sort.key === key;
  const state = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={state}>
      <button type="button" className="tx-sort" onClick={() => onSort(nextSort(sort, key))}>
        {group ? <span className="tx-hidden">{group}</span> : null}
        {label}
        <span className="tx-sort-sign" data-state={state} aria-hidden="true" />
      </button>
    </th>
  );
};

type TableHeadProps = {
  readonly shown: readonly Column[];
  readonly heads: readonly HeadProps['column'][];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

const TableHead = ({ shown, heads, sort, onSort }: TableHeadProps): JSX.Element => {
  const t = useText(tableTexts);
  return (
    <thead>
      <tr className="tx-head-groups">
        <td />
        {groupsOf(shown).map(({ group, size }) => (
          <th key={group} scope="colgroup" colSpan={size}>
            {t(group)}
          </th>
        ))}
      </tr>
      <tr>
        {heads.map((column) => (
          <Head key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
};

const FULL_BP = 10_000;

const Cell = ({ sums, column }: { readonly sums: Sums; readonly column: Column }): JSX.Element => {
  const unit = unitOf(column.key);
  const value = readValue(sums, column.key);
  if (unit !== 'bp') return <td>{formatValue(value, unit)}</td>;
  return (
    <td className="tx-rate-cell">
      {formatValue(value, unit)}
      <span className="tx-rate-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, Math.max(0, ((value ?? 0) / FULL_BP) * 100))}%` }} />
      </span>
    </td>
  );
};

/** Seen first in this visit with that version: a higher one means that something was posted since. */
const useFirstVersions = (children: readonly FederationChild[]): ReadonlyMap<string, number> => {
  const [first] = useState(() => new Map<string, number>());
  for (const { id, version } of children) if (!first.has(id)) first.set(id, version);
  return first;
};

type RowProps = {
  readonly child: FederationChild;
  readonly shown: readonly Column[];
  readonly search: string;
  readonly isFresh: boolean;
  readonly onUnion: (unionId: string) => void;
};

const Row = ({ child, shown, search, isFresh, onUnion }: RowProps): JSX.Element => {
  const t = useText(tableTexts);
  return (
    <tr>
      <th scope="row">
        {child.kind === 'node' ? (
          <Link to={`/nodes/${child.id}${search}`}>{child.name}</Link>
        ) : (
          <button type="button" className="tx-link" aria-haspopup="dialog" onClick={() => onUnion(child.id)}>
            {child.name}
          </button>
        )}
        {isFresh ? <span className="tx-fresh">{t('updated')}</span> : null}
      </th>
      {shown.map((column) => (
        <Cell key={column.key} sums={sumsOf(child)} column={column} />
      ))}
    </tr>
  );
};

type ChildrenTableProps = {
  readonly dashboard: Dashboard;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly search: string;
  readonly onUnion: (unionId: string) => void;
  readonly more: ReactNode;
};

type TableBodyProps = ChildrenTableProps & { readonly shown: readonly Column[] };

const TableBody = ({ dashboard, sort, search, onUnion, shown }: TableBodyProps): JSX.Element => {
  const t = useText(tableTexts);
  const { children } = dashboard;
  const first = useFirstVersions(children);
  return (
    <>
      <tbody>
        {sortChildren(children, sort).map((child) => (
          <Row
            key={child.id}
            child={child}
            shown={shown}
            search={search}
            isFresh={first.get(child.id) !== child.version}
            onUnion={onUnion}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          {shown.map((column) => (
            <Cell key={column.key} sums={dashboard} column={column} />
          ))}
        </tr>
      </tfoot>
    </>
  );
};

/** The units below with their figures: a federation leads further down, a union shows its totals. */
export const ChildrenTable = (props: ChildrenTableProps): JSX.Element => {
  const { dashboard, sort, onSort, more } = props;
  const t = useText(tableTexts);
  const { children, node } = dashboard;
  const ofUnions = node.level === 'district';
  const title = t(ofUnions ? 'unions' : 'nodes');
  const shown = columns.filter(({ nodesOnly }) => !(ofUnions && nodesOnly));
  const heads = [
    { key: 'name' as const, label: t('name') },
    ...shown.map(({ key, label, group }) => ({ key, label: t(label), group: t(group) })),
  ];
  if (children.length === 0) {
    return (
      <section className="tx-card" id="units">
        <Empty icon="building" title={t('emptyTitle')} hint={t('emptyHint')} />
      </section>
    );
  }
  const by = heads.find(({ key }) => key === sort.key);
  const sorted = by ? ('group' in by ? `${by.group} ${by.label}` : by.label) : '';
  const order = t(sort.descending ? 'descending' : 'ascending');
  return (
    <section className="tx-card" data-flush id="units" tabIndex={-1} aria-labelledby="units-title">
      <div className="tx-card-head">
        <h2 id="units-title">{title}</h2>
        <span className="tx-faint">
          {t('countOf', { count: children.length })} · {t('money')}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="tx-card-body tx-units" tabIndex={0} aria-label={title}>
        <table className="tx-plain-table">
          <caption className="tx-hidden">{t('caption', { title, label: sorted, order })}</caption>
          <TableHead shown={shown} heads={heads} sort={sort} onSort={onSort} />
          <TableBody {...props} shown={shown} />
        </table>
      </section>
      {more ? (
        <div className="tx-toolbar">
          <span className="tx-faint">{t('loadedOf', { count: children.length })}</span>
          {more}
        </div>
      ) : null}
    </section>
  );
};
