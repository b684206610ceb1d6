import type { TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { DuesBatchRow, DuesBatchSummary } from '#web/api/client.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { useBatchRows } from '../api/list-batch-rows.ts';
import { Chips } from '../components/chips.tsx';
import { CodeText } from '../components/code-text.tsx';
import { Status } from '../components/status.tsx';
import { type RowStatus, rowGroups } from '../labels.ts';
import { fundsTexts } from '../texts.ts';
import { batchTexts } from './texts.ts';

type Filter = RowStatus | 'all';

const Why = ({ row }: { readonly row: DuesBatchRow }): JSX.Element | null => {
  const t = useText(batchTexts);
  if (row.code !== undefined) return <CodeText code={row.code} />;
  if (row.differs) return <span className="tx-why">{t('differsWhy', { due: formatFen(row.dueFen ?? 0) })}</span>;
  if (row.status === 'already_posted') return <span className="tx-why">{t('alreadyWhy')}</span>;
  return null;
};

const useColumns = (): NonNullable<TableProps<DuesBatchRow>['columns']> => {
  const t = useText(batchTexts);
  const shared = useText(fundsTexts);
  return [
    { title: t('rowKey'), dataIndex: 'key' },
    {
      title: t('person'),
      key: 'person',
      render: (_, { memberId, name, hint }) =>
        memberId === null ? (
          <span className="tx-faint">{shared('noName')}</span>
        ) : (
          <Link to={`/members/${memberId}`}>{name ?? hint ?? memberId}</Link>
        ),
    },
    { title: shared('amountYuan'), align: 'right', key: 'amount', render: (_, row) => <Money fen={row.amountFen} /> },
    {
      title: shared('state'),
      key: 'state',
      render: (_, row) => <Status of={rowGroups[row.differs ? 'differs' : row.status]} />,
    },
    { title: t('why'), key: 'why', render: (_, row) => <Why row={row} /> },
  ];
};

/** Rows of a run by what became of them; those that were not taken come first. */
export const BatchRows = ({ batch }: { readonly batch: DuesBatchSummary }): JSX.Element => {
  const t = useText(batchTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const [filter, setFilter] = useState<Filter>('all');
  const list = useBatchRows(batch.id, filter === 'all' ? undefined : filter);
  const columns = useColumns();
  const { counts } = batch;
  const numbers: readonly (readonly [RowStatus, number])[] = [
    ['posted', counts.posted],
    ['unmatched', counts.unmatched],
    ['refused', counts.refused],
    ['already_posted', counts.alreadyPosted],
  ];
  const chips = numbers.map(([value, count]) => ({ value, label: rowGroups[value].label[locale], count }));
  return (
    <ListPage
      list={list}
      columns={columns}
      rowKey={({ key, status }) => `${key} ${status}`}
      label={t('rowsLabel')}
      toolbar={
        <Chips
          label={t('filter')}
          chips={[{ value: 'all' as Filter, label: shared('all'), count: counts.rows }, ...chips]}
          value={filter}
          onChange={setFilter}
        />
      }
      empty={<Empty icon="check" title={t('emptyRows')} hint={t('emptyRowsHint')} />}
    />
  );
};
