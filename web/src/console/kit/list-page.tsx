import { Button, Select, Table, type TableProps } from 'antd';
import type { JSX, ReactNode } from 'react';
import type { CursorList } from '#web/api/use-cursor-list.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Loading } from '#web/ui/loading.tsx';

type ListPageProps<T> = {
  readonly list: CursorList<T>;
  readonly columns: NonNullable<TableProps<T>['columns']>;
  readonly rowKey: (row: T) => string;
  /** Says to the reading cursor what the table holds. */
  readonly label: string;
  readonly empty: ReactNode;
  readonly query?: ReactNode;
  /** Left: counts and batch actions; right: columns, export. */
  readonly toolbar?: ReactNode;
  readonly rowSelection?: TableProps<T>['rowSelection'];
  readonly summary?: TableProps<T>['summary'];
};

const PAGE_SIZES = [20, 50, 100];

const Pager = <T,>({ list }: { readonly list: CursorList<T> }): JSX.Element => {
  const t = useText(commonTexts);
  return (
    <div className="tx-pager tx-no-print">
      <Select
        aria-label={t('rowsPerPage')}
        value={list.pageSize}
        onChange={list.setPageSize}
        options={PAGE_SIZES.map((size) => ({ value: size, label: t('pageSize', { size }) }))}
        variant="borderless"
        popupMatchSelectWidth={false}
      />
      <span className="tx-faint" aria-live="polite">
        {t('pageNumber', { page: list.pageNumber })}
      </span>
      <Button disabled={!list.hasPrevious} onClick={list.previous} icon={<Icon name="left" size={16} />}>
        {t('previousPage')}
      </Button>
      <Button disabled={!list.hasNext} onClick={list.next}>
        {t('nextPage')}
        <Icon name="right" size={16} />
      </Button>
    </div>
  );
};

/** Query row, toolbar, table, pages: the same on every list. */
export const ListPage = <T extends object>(props: ListPageProps<T>): JSX.Element => {
  const { list, columns, rowKey, label, empty, query, toolbar, rowSelection, summary } = props;
  const showEmpty = !list.loading && list.problem === null && list.rows.length === 0;
  return (
    <section className="tx-card tx-list" data-flush aria-label={label}>
      {query}
      {toolbar ? <div className="tx-toolbar tx-no-print">{toolbar}</div> : null}
      {list.problem ? (
        <div className="tx-pad">
          <ErrorPanel problem={list.problem} onRetry={list.reload} />
        </div>
      ) : null}
      {list.loading ? (
        <div className="tx-pad">
          <Loading shape="table" />
        </div>
      ) : null}
      {showEmpty ? empty : null}
      {list.rows.length > 0 ? (
        <>
          <Table<T>
            columns={columns}
            dataSource={[...list.rows]}
            rowKey={rowKey}
            pagination={false}
            scroll={{ x: 'max-content' }}
            aria-label={label}
            aria-busy={list.refreshing}
            {...(rowSelection ? { rowSelection } : {})}
            {...(summary ? { summary } : {})}
          />
          <Pager list={list} />
        </>
      ) : null}
    </section>
  );
};
