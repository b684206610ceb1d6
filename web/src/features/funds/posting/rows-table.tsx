import { Table, type TableProps } from 'antd';
import type { JSX } from 'react';
import type { DuesFileBatch, DuesRowResult } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { CodeText } from '../components/code-text.tsx';
import { Scroll } from '../components/scroll.tsx';
import { Status } from '../components/status.tsx';
import { rowGroups } from '../labels.ts';
import { fundsTexts } from '../texts.ts';
import { isOff } from './bases.ts';
import { type Group, groupOf } from './result-counts.tsx';
import { postingTexts } from './texts.ts';

type Base = DuesFileBatch['file']['bases'][number];
type Row = DuesRowResult & { readonly name: string; readonly base: Base | undefined };

const PAGE = 20;

/** Why a row is where it is; said by its code, or by what became of it. */
export const RowWhy = ({ row }: { readonly row: DuesRowResult }): JSX.Element | null => {
  const t = useText(postingTexts);
  if (row.code !== undefined) return <CodeText code={row.code} />;
  if (row.differs) return <span className="tx-why">{t('differsWhy', { due: formatFen(row.dueFen ?? 0) })}</span>;
  if (row.status === 'already_posted') return <span className="tx-why">{t('alreadyWhy')}</span>;
  return null;
};

const BaseDue = ({ base }: { readonly base: Base | undefined }): JSX.Element => {
  const t = useText(postingTexts);
  if (base === undefined || base.dueFen === null) return <>—</>;
  return (
    <span className="tx-two-lines">
      <Money fen={base.dueFen} />
      {isOff(base) ? (
        <small className="tx-red">{t('baseRoster', { due: formatFen(base.rosterDueFen ?? 0) })}</small>
      ) : null}
    </span>
  );
};

const useBaseColumns = (): NonNullable<TableProps<Row>['columns']> => {
  const t = useText(postingTexts);
  return [
    {
      title: t('base'),
      align: 'right',
      key: 'base',
      render: (_, { base }) => (base && base.baseFen !== null ? <Money fen={base.baseFen} /> : '—'),
    },
    { title: t('baseDue'), align: 'right', key: 'baseDue', render: (_, { base }) => <BaseDue base={base} /> },
  ];
};

const useColumns = (hasBases: boolean): NonNullable<TableProps<Row>['columns']> => {
  const t = useText(postingTexts);
  const shared = useText(fundsTexts);
  const bases = useBaseColumns();
  return [
    { title: t('rowKey'), dataIndex: 'key' },
    { title: t('rowNameInFile'), dataIndex: 'name', render: (name: string) => name || '—' },
    { title: shared('amountYuan'), align: 'right', key: 'amount', render: (_, row) => <Money fen={row.amountFen} /> },
    ...(hasBases ? bases : []),
    { title: shared('state'), key: 'group', render: (_, row) => <Status of={rowGroups[groupOf(row)]} /> },
    { title: t('why'), key: 'why', render: (_, row) => <RowWhy row={row} /> },
  ];
};

type RowsTableProps = { readonly batch: DuesFileBatch; readonly group: Group };

/** Rows of the file with what would become of each. */
export const RowsTable = ({ batch, group }: RowsTableProps): JSX.Element => {
  const t = useText(postingTexts);
  const locale = useLocale();
  const columns = useColumns(batch.file.bases.length > 0);
  const rows = batch.rows
    .map((row, index) => ({ ...row, name: batch.file.names[index] ?? '', base: batch.file.bases[index] }))
    .filter((row) => group === 'all' || groupOf(row) === group);
  const title = group === 'all' ? t('groupAll') : rowGroups[group].label[locale];
  return (
    <div className="tx-card tx-list" data-flush>
      <div className="tx-card-head tx-table-head">
        <h2>
          {title} <span className="tx-faint tx-number">{formatCount(rows.length)}</span>
        </h2>
      </div>
      <Scroll label={title}>
        <Table<Row>
          className="tx-table-whole"
          columns={columns}
          dataSource={rows}
          rowKey="key"
          aria-label={title}
          pagination={rows.length > PAGE ? { pageSize: PAGE, showSizeChanger: false, size: 'small' } : false}
        />
      </Scroll>
    </div>
  );
};
