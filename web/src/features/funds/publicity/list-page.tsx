import type { Breakpoint, TableProps } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { PublicationItem } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { usePublications } from '../api/publicity.ts';
import '../funds.css';
import { PublicationStatus } from './status.tsx';
import { publicityTexts } from './texts.ts';
import { rangeWords } from './words.ts';

type Columns = NonNullable<TableProps<PublicationItem>['columns']>;

/** On a phone: which months, whether open to objection, what was spent. */
const WIDE: Breakpoint[] = ['md'];

const useColumns = (): Columns => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  return [
    {
      title: t('range'),
      key: 'range',
      render: (_, table) => <Link to={`/funds/publicity/${table.id}`}>{rangeWords(table, locale)}</Link>,
    },
    { title: t('status'), key: 'status', render: (_, table) => <PublicationStatus table={table} /> },
    {
      title: t('income'),
      key: 'income',
      align: 'right',
      responsive: WIDE,
      render: (_, { incomeFen }) => <Money fen={incomeFen} />,
    },
    {
      title: t('spending'),
      key: 'spending',
      align: 'right',
      render: (_, { spendingFen }) => <Money fen={spendingFen} />,
    },
    {
      title: t('untilHead'),
      key: 'until',
      responsive: WIDE,
      render: (_, { objectionUntil }) => formatDay(objectionUntil, locale),
    },
    {
      title: t('publishedAt'),
      key: 'at',
      responsive: WIDE,
      render: (_, { publishedAt, publishedBy }) => (
        <span className="tx-two-lines">
          <span className="tx-number">{formatInstant(publishedAt)}</span>
          <small>{publishedBy}</small>
        </span>
      ),
    },
  ];
};

/** Every table that was published, the newest first. */
const PublicationsPage = (): JSX.Element => {
  const t = useText(publicityTexts);
  const columns = useColumns();
  const mayPublish = useCan('funds.publicity.publish');
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        {...(mayPublish
          ? {
              action: (
                <Link className="tx-button" data-main to="/funds/publicity/new">
                  {t('publish')}
                </Link>
              ),
            }
          : {})}
      />
      <ListPage
        list={usePublications()}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('listLabel')}
        empty={<Empty icon="eye" title={t('empty')} hint={t('emptyHint')} />}
      />
    </>
  );
};

export default PublicationsPage;
