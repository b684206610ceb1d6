import { Button, type TableColumnsType } from 'antd';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Payout } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Count, Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import '../funds.css';
import { usePayouts } from './payout-api.ts';
import { payoutTexts } from './payout-texts.ts';

const payoutTones = { made: 'warning', released: 'info', settled: 'success', cancelled: 'neutral' } as const;

/** Batches of payments, the newest first. */
const PayoutsPage = (): JSX.Element => {
  const t = useText(payoutTexts);
  const navigate = useNavigate();
  const mayMake = useCan('funds.bank.payout');
  const list = usePayouts();
  const columns: TableColumnsType<Payout> = [
    { title: t('name'), render: (_, row) => <Link to={`/funds/payouts/${row.id}`}>{row.title}</Link> },
    { title: t('date'), dataIndex: 'madeOn' },
    { title: t('madeBy'), dataIndex: 'madeBy' },
    { title: t('count'), align: 'right', render: (_, row) => <Count value={row.count} /> },
    { title: t('total'), align: 'right', render: (_, row) => <Money fen={row.totalFen} /> },
    {
      title: t('result'),
      render: (_, row) => (row.paid + row.failed > 0 ? t('paidOf', { paid: row.paid, failed: row.failed }) : '—'),
    },
    {
      title: t('state'),
      render: (_, row) => <StatusTag tone={payoutTones[row.status]}>{t(row.status)}</StatusTag>,
    },
  ];
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        {...(mayMake
          ? {
              action: (
                <Button type="primary" onClick={() => navigate('/funds/payouts/new')}>
                  {t('make')}
                </Button>
              ),
            }
          : {})}
      />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('listLabel')}
        empty={<Empty icon="card" title={t('empty')} hint={t('emptyHint')} />}
      />
    </>
  );
};

export default PayoutsPage;
