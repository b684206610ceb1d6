import { type Breakpoint, Input, Table, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { Asset } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { assetStatuses, classLabels } from './labels.ts';
import { assetTexts } from './texts.ts';

const fits = (asset: Asset, words: string): boolean =>
  `${asset.code} ${asset.name} ${asset.model} ${asset.place} ${asset.keeper}`.toLowerCase().includes(words);

/** On a phone: which, what it is worth, and whether it is in use. */
const WIDE: Breakpoint[] = ['md'];

const useColumns = (): NonNullable<TableProps<Asset>['columns']> => {
  const t = useText(assetTexts);
  const locale = useLocale();
  return [
    {
      title: t('code'),
      key: 'code',
      render: (_, { id, code }) => (
        <Link className="tx-number" to={`/funds/assets/cards/${id}`}>
          {code}
        </Link>
      ),
    },
    {
      title: t('name'),
      key: 'name',
      render: (_, { name, model, assetClass }) => (
        <span className="tx-two-lines">
          {name}
          <small>{model || classLabels[assetClass][locale]}</small>
        </span>
      ),
    },
    { title: t('quantity'), dataIndex: 'quantity', responsive: WIDE, align: 'right', className: 'tx-number' },
    { title: t('place'), dataIndex: 'place', responsive: WIDE },
    {
      title: t('cost'),
      key: 'cost',
      align: 'right',
      responsive: WIDE,
      render: (_, { costFen }) => <Money fen={costFen} />,
    },
    { title: t('net'), key: 'net', align: 'right', render: (_, { netFen }) => <Money fen={netFen} /> },
    {
      title: t('status'),
      key: 'status',
      render: (_, { status }) => (
        <StatusTag tone={assetStatuses[status].tone}>{assetStatuses[status].label[locale]}</StatusTag>
      ),
    },
  ];
};

type CardsTableProps = {
  readonly assets: readonly Asset[];
  readonly rowSelection?: TableProps<Asset>['rowSelection'];
};

/** Cards found by any word on them. */
export const CardsTable = ({ assets, rowSelection }: CardsTableProps): JSX.Element => {
  const t = useText(assetTexts);
  const [words, setWords] = useState('');
  const columns = useColumns();
  const shown = assets.filter((asset) => fits(asset, words.trim().toLowerCase()));
  return (
    <section className="tx-card tx-list" data-flush aria-label={t('listLabel')}>
      <div className="tx-toolbar tx-no-print">
        <Input.Search
          aria-label={t('search')}
          placeholder={t('search')}
          allowClear
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <Empty icon="search" title={t('noneFound')} hint={t('noneFoundHint')} />
      ) : (
        <Table<Asset>
          columns={columns}
          dataSource={shown}
          rowKey="id"
          scroll={{ x: 'max-content' }}
          pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          {...(rowSelection ? { rowSelection } : {})}
        />
      )}
    </section>
  );
};
