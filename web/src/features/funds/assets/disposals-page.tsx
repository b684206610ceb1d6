import type { TableProps } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { AssetDisposal } from '#web/api/client.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useDisposals } from '../api/assets.ts';
import { APPROVAL_TONES } from '../approval/status.ts';
import { approvalTexts } from '../approval/texts.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { disposalTexts } from './disposal-texts.ts';
import { disposalKinds } from './labels.ts';
import { assetTexts } from './texts.ts';

const useColumns = (): NonNullable<TableProps<AssetDisposal>['columns']> => {
  const t = useText(assetTexts);
  const d = useText(disposalTexts);
  const approval = useText(approvalTexts);
  const locale = useLocale();
  return [
    {
      title: t('code'),
      key: 'code',
      render: (_, { id, code, name }) => (
        <Link to={`/funds/assets/disposals/${id}`}>
          <span className="tx-number">{code}</span> {name}
        </Link>
      ),
    },
    { title: d('kind'), key: 'kind', render: (_, { kind }) => disposalKinds[kind][locale] },
    { title: t('cost'), key: 'cost', align: 'right', render: (_, { costFen }) => <Money fen={costFen} /> },
    {
      title: d('approval'),
      key: 'approval',
      render: (_, { approval: { status } }) => <StatusTag tone={APPROVAL_TONES[status]}>{approval(status)}</StatusTag>,
    },
    {
      title: t('voucher'),
      key: 'voucher',
      render: (_, { done }) => <VoucherLink voucherId={done?.voucherId ?? null} />,
    },
    { title: '', key: 'at', className: 'tx-number', render: (_, { requestedAt }) => formatInstant(requestedAt) },
  ];
};

/** Disposals from the request to the voucher. */
const DisposalsPage = (): JSX.Element => {
  const t = useText(assetTexts);
  const d = useText(disposalTexts);
  const list = useDisposals();
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t('disposals')}
        hint={d('disposalsHint')}
        crumbs={[{ label: t('title'), to: '/funds/assets' }, { label: t('disposals') }]}
      />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('disposals')}
        empty={<Empty icon="inbox" title={d('disposalsEmpty')} hint={d('disposalsHint')} />}
      />
    </>
  );
};

export default DisposalsPage;
