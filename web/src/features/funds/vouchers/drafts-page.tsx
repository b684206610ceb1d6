import { Button, type TableProps } from 'antd';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import type { VoucherDraft } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import '../funds.css';
import { useDrafts } from './api.ts';
import { DraftStatus } from './draft-status.tsx';
import { voucherTexts } from './texts.ts';

const useColumns = (): NonNullable<TableProps<VoucherDraft>['columns']> => {
  const t = useText(voucherTexts);
  return [
    { title: t('date'), dataIndex: 'date', className: 'tx-number' },
    {
      title: t('summary'),
      key: 'summary',
      render: (_, { id, summary, returned }) => (
        <span className="tx-two-lines">
          <Link to={`/funds/ledger/drafts/${id}`}>{summary || t('draft')}</Link>
          {returned ? <small>{t('returnedBy', { name: returned.by, reason: returned.reason })}</small> : null}
        </span>
      ),
    },
    { title: t('amount'), key: 'amount', align: 'right', render: (_, { totalFen }) => <Money fen={totalFen} /> },
    { title: t('maker'), dataIndex: 'maker' },
    { title: t('status'), key: 'status', render: (_, draft) => <DraftStatus draft={draft} /> },
  ];
};

/** What is made and not yet posted: the maker goes on, the checker checks. */
const DraftsPage = (): JSX.Element => {
  const t = useText(voucherTexts);
  const go = useNavigate();
  const mayMake = useCan('funds.ledger.prepare');
  const list = useDrafts();
  const columns = useColumns();
  const make = (
    <Button type="primary" onClick={() => go('/funds/ledger/drafts/new')}>
      {t('newVoucher')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} {...(mayMake ? { action: make } : {})} />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('listLabel')}
        empty={<Empty icon="form" title={t('empty')} hint={t('emptyHint')} />}
      />
    </>
  );
};

export default DraftsPage;
