import type { TableProps } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { DuesBatchSummary } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant, formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Count, Money } from '#web/ui/money.tsx';
import { useBatches } from '../api/list-batches.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { batchTexts } from './texts.ts';

type Columns = NonNullable<TableProps<DuesBatchSummary>['columns']>;

const useColumns = (): Columns => {
  const t = useText(batchTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const count = (title: string, of: (batch: DuesBatchSummary) => number): Columns[number] => ({
    title,
    key: title,
    align: 'right',
    render: (_, batch) => <Count value={of(batch)} />,
  });
  return [
    {
      title: t('month'),
      key: 'month',
      render: (_, { id, period }) => <Link to={`/funds/batches/${id}`}>{formatPeriod(period, locale)}</Link>,
    },
    {
      title: t('at'),
      key: 'at',
      render: (_, { committedAt }) => (
        <span className="tx-number">{committedAt === null ? '—' : formatInstant(committedAt)}</span>
      ),
    },
    {
      title: t('source'),
      key: 'source',
      render: (_, { source }) => (source === 'file' ? t('fromFile') : t('fromApi')),
    },
    count(t('posted'), ({ counts }) => counts.posted),
    {
      title: t('postedYuan'),
      key: 'sum',
      align: 'right',
      render: (_, { totals }) => <Money fen={totals.postedFen} />,
    },
    count(t('differing'), ({ counts }) => counts.differing),
    count(t('trouble'), ({ counts }) => counts.unmatched + counts.refused),
    {
      title: shared('voucher'),
      key: 'voucher',
      render: (_, { voucherId }) => <VoucherLink voucherId={voucherId} />,
    },
  ];
};

const BatchesPage = (): JSX.Element => {
  const t = useText(batchTexts);
  const mayPost = useCan('funds.dues.post');
  const list = useBatches();
  const columns = useColumns();
  const action = mayPost ? (
    <Link className="tx-button" data-main to="/funds/dues/posting">
      {t('post')}
    </Link>
  ) : null;
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} action={action} />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('listLabel')}
        empty={<Empty icon="inbox" title={t('empty')} hint={t('emptyHint')} action={action} />}
      />
    </>
  );
};

export default BatchesPage;
